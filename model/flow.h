#pragma once

#include <vector>

#include "model/table.h"

namespace prongsai {

// A document as one runs through it, page breaks gone: paragraphs lines and whole tables in reading
// order. Running heads, feet and catchwords are left out (they stay in the pages' blocks).
struct FlowBlock {
  enum class Kind { kLine, kTable };
  Kind kind = Kind::kLine;
  Line line;    // kLine
  Table table;  // kTable; joined over page breaks, repeated header rows dropped
  bool operator==(const FlowBlock&) const = default;
};

struct Flow {
  std::vector<FlowBlock> blocks;
  bool operator==(const Flow&) const = default;
};

}  // namespace prongsai
