#pragma once

#include <string>
#include <string_view>

#include "exporters/tables/data_table.h"

namespace prongsai {

// One row of CSV as RFC 4180 has it, its line end (CRLF) included.
[[nodiscard]] std::string csv_row(const DataRow& row);

// A text that no spreadsheet takes for a formula. One that begins like one ("=1+1", "- ส่งเสริม",
// "@x", a tab) gets an apostrophe before it, which is what those programs show as text; all others
// stay.
[[nodiscard]] std::string harmless(std::string_view text);

}  // namespace prongsai
