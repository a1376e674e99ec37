#pragma once

#include <string_view>
#include <vector>

#include "model/workbook.h"

namespace prongsai {

// How many lines a text takes in a cell that is `width` wide (in digits of the standard font),
// written in the workbook's font. Spreadsheet programs find this out by themselves for Latin; for
// Thai with its stacked marks they cut lines off, so every row gets a height of its own.
[[nodiscard]] int wrapped_lines(std::string_view text, double width);

// Points that hold the fullest wrapped cell of the columns that are seen, at most what Excel
// allows.
[[nodiscard]] double row_height(const std::vector<SheetCell>& cells,
                                const std::vector<SheetColumn>& columns);
[[nodiscard]] double header_height(const std::vector<SheetColumn>& columns);

}  // namespace prongsai
