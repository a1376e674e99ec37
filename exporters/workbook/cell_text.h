#pragma once

#include <string>
#include <string_view>

namespace prongsai {

inline constexpr std::size_t kMostUnits = 32767;  // Excel's limit of a cell's text, in UTF-16 units

// `text` as a spreadsheet cell can hold it: sound UTF-8, line ends as "\n", no other control
// characters but tabs, no noncharacters U+FFFE and U+FFFF (XML has none of them), at most 32,767
// UTF-16 units, the last of them "…" where something was cut off.
[[nodiscard]] std::string cell_text(std::string_view text);

// A cell's text as it stands in the file. There "_x0041_" means "A"; a text that happens to hold
// such a code has its underscore written as a code, "_x005F_x0041_", which libxlsxwriter 1.1.4 does
// not do. "_x41_" and "_xyz_" are no codes and stay.
[[nodiscard]] std::string text_in_file(std::string_view text);

}  // namespace prongsai
