#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

// The rows of a CSV text: quotation marks around cells with separators, line ends and doubled
// quotation marks in them. The separator is the comma, or the semicolon where the first line has
// more of those. A byte order mark is passed over.
[[nodiscard]] std::vector<std::vector<std::string>> parse_csv(std::string_view text);

}  // namespace prongsai
