#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/table.h"

namespace prongsai {

// A line and what stands before it, run together: a sentence goes on over lines.
struct LineContext {
  std::string text;
  std::size_t line_begins = 0;
  const Line* line = nullptr;
  bool near_item = false;  // a line close by begins with an item's code
};

// `lines` must outlive it.
[[nodiscard]] LineContext context_of(const std::vector<Line>& lines, std::size_t index);

}  // namespace prongsai
