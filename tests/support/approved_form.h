#pragma once

#include <string>
#include <string_view>

namespace prongsai::testing {

// A stage dump as it is kept in tests/approved: small enough to be read and reviewed, and still
// different wherever the dump is. Of the words of a document and their places the first two pages stay (what moves
// further behind shows in the blocks), of a workbook twenty rows a sheet; of a line of more than
// 160 characters its beginning and end stay, with its length and a number that its whole text gives
// between them.
[[nodiscard]] std::string approved_form(std::string_view stage_file, std::string_view dump);

// What repair made of the flow: the lines of `after` that differ from those of `before`, with their
// numbers. Repair changes texts and neither adds nor removes any.
[[nodiscard]] std::string changed_lines(std::string_view before, std::string_view after);

}  // namespace prongsai::testing
