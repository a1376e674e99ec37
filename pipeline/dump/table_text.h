#pragma once

#include <string>

#include "model/table.h"

namespace prongsai {

// A line's text and place on one line, with ⎵ behind it where a space was drawn there and ¶ at the
// end of a paragraph: "รายงานผล⎵  p1 [72.0 90.5 120.0 104.5]".
[[nodiscard]] std::string line_text(const Line& line);

// A table as its rows, one cell a line, spans as rows x columns; lines of a cell are apart by ⏎:
//   table 3 x 2 p1 [72.0 90.5 540.0 180.0]
//     row 0
//       0     "ตัวชี้วัด"
//       1 1x2 "คะแนน"
[[nodiscard]] std::string table_text(const Table& table);

}  // namespace prongsai
