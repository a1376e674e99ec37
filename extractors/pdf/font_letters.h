#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// Characters that mean something else in one font, known by the font's name alone.
class FontLetters {
 public:
  // `name` as Font::name has it: UTF-8, subset prefix and style included.
  explicit FontLetters(std::string_view name);

  // What is displayed where the PDF says `c`; `c` itself where the font has nothing of its own.
  //  - TH SarabunIT๙ and other fonts named IT๙ or IT9 draw ASCII digits as Thai ones: "25๖๒" is
  //  ๒๕๖๒
  //    on paper. Evidence: Word's PDFs, where both stand mixed in one number.
  //  - U+F71B-F71D are ฎ ฏ ฬ in TH Sarabun and Laksaman, and something else in every other font.
  [[nodiscard]] char32_t shown(char32_t c) const;

  [[nodiscard]] bool any() const { return thai_digits_ || sarabun_; }

 private:
  bool thai_digits_ = false;
  bool sarabun_ = false;
};

// A font's name in UTF-8. Older Word writes the ๙ of "TH SarabunIT๙" as one byte of TIS-620.
[[nodiscard]] std::string font_name_in_utf8(const std::string& name);

}  // namespace prongsai
