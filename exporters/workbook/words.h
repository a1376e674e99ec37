#pragma once

#include <string>
#include <string_view>

#include "exporters/workbook/workbook_options.h"

namespace prongsai {

// The workbook's own words in the language asked for. They are written in Thai in the code; this
// gives the English ones. A word that is not known stays Thai: names and texts of documents are
// never translated.
class Words {
 public:
  explicit Words(Language language = Language::kThai) : language_(language) {}
  [[nodiscard]] std::string operator()(std::string_view thai) const;
  [[nodiscard]] bool english() const { return language_ == Language::kEnglish; }

 private:
  Language language_;
};

// The Thai word of an English one, the first that has it; what is none stays as it is.
[[nodiscard]] std::string thai_of(std::string_view english);

}  // namespace prongsai
