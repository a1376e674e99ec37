#pragma once

#include <cstddef>
#include <optional>
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

// Why a table was taken for the rest of the one before.
enum class JoinReason {
  kRepeatedHeader,  // its first rows are the other's first rows again
  kSameColumns,     // it begins its page, and its columns are the other's
};

// A table that was put to the end of the one before. With this it can be taken off again: the
// joined table's rows from `row` on, below `repeated_header`.
struct Join {
  std::size_t block = 0;    // index of the joined table in the flow
  int row = 0;              // where the piece begins in it
  std::optional<int> page;  // where the piece stands
  JoinReason reason = JoinReason::kSameColumns;
  std::vector<Cell> repeated_header;  // the piece's own header, which the joined table leaves out
  bool operator==(const Join&) const = default;
};

struct Flow {
  std::vector<FlowBlock> blocks;
  std::vector<Join> joins = {};  // in reading order
  bool operator==(const Flow&) const = default;
};

}  // namespace prongsai
