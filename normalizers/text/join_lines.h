#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/table.h"

namespace prongsai {

// Joins the lines of one paragraph or cell into one text. A space is put at a seam where the line
// drew one, or where the seam could not be a line break without one: beside a Latin letter or digit
// (Thai | Latin, Thai | digit), unless the line ends with a hyphen or slash. Between two Thai
// letters nothing is put: Thai wraps inside phrases without a space. Where a line has paragraph_end
// the seam gets one space. Double spaces are made one; the result is trimmed.
[[nodiscard]] std::string join_lines(std::span<const Line> lines);

// The same, keeping the origin: page of the first line, box of all lines of that page.
[[nodiscard]] Text join_text(std::span<const Line> lines);

// What join_lines puts between two texts of one paragraph: "" or " ".
[[nodiscard]] std::string_view seam(std::string_view left, bool left_ends_with_space,
                                    std::string_view right);

}  // namespace prongsai
