#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// `text` as a spreadsheet cell can hold it: sound UTF-8, line ends as "\n", no other control
// characters but tabs, no noncharacters U+FFFE and U+FFFF (XML has none of them), at most 32,767
// UTF-16 units, the last of them "…" where something was cut off.
[[nodiscard]] std::string cell_text(std::string_view text);

}  // namespace prongsai
