#pragma once

#include <string>
#include <vector>

#include "model/workbook.h"

namespace prongsai {

// The grid of the forms: two panels of a wide and five narrow columns with a gap between them, as
// wide together as A4 landscape at 14 points; 23 rows of usual height go on a page.
inline constexpr int kLeft = 0;
inline constexpr int kLeftEnd = 5;
inline constexpr int kRight = 7;
inline constexpr int kRightEnd = 12;

[[nodiscard]] inline std::vector<double> panel_widths() {
  constexpr double kWide = 31;
  constexpr double kNarrow = 8.5;
  constexpr double kGap = 2;
  return {kWide, kNarrow, kNarrow, kNarrow, kNarrow, kNarrow, kGap,
          kWide, kNarrow, kNarrow, kNarrow, kNarrow, kNarrow};
}

// "INDEX(range,row)" as it is seen: an empty cell stays empty instead of becoming 0.
[[nodiscard]] inline std::string pick(const std::string& range, const std::string& row) {
  const std::string cell = "INDEX(" + range + ',' + row + ')';
  return "IF(" + cell + "=\"\",\"\"," + cell + ')';
}

}  // namespace prongsai
