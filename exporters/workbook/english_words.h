#pragma once

#include <string_view>
#include <vector>

namespace prongsai {

struct EnglishWord {
  std::string_view thai;
  std::string_view english;
};

// Every word of the workbook's own in both languages; docs/workbook.md uses the same. Sheets' names
// have at most 31 characters.
[[nodiscard]] const std::vector<EnglishWord>& english_words();

}  // namespace prongsai
