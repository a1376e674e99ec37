#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/pdf/build_words.h"

namespace prongsai {

// Draws characters one after another, each `advance` wide, at 16 pt on one baseline.
class DrawnInk {
 public:
  DrawnInk() { ink_.text_blocks.emplace_back().reserve(1000); }

  DrawnInk& draw(std::u32string_view characters, Points advance = 8) {
    for (const char32_t c : characters) glyph(c, advance);
    return *this;
  }
  DrawnInk& glyph(char32_t c, Points advance) {
    std::u32string& owner = ink_.text_blocks.front();
    owner.push_back(c);
    Glyph glyph;
    glyph.text = std::u32string_view(owner).substr(owner.size() - 1);
    glyph.start = pen_;
    glyph.end = pen_ + advance;
    glyph.baseline = baseline_;
    glyph.size = 16;
    glyph.zero_advance = advance == 0;
    ink_.glyphs.push_back(glyph);
    pen_ += advance;
    return *this;
  }
  DrawnInk& jump(Points by) {
    pen_ += by;
    return *this;
  }
  DrawnInk& line_below() {
    pen_ = 0;
    baseline_ += 20;
    return *this;
  }

  DrawnInk& at(Points x, Points baseline) {
    pen_ = x;
    baseline_ = baseline;
    return *this;
  }

  PageInk& ink() { return ink_; }
  std::vector<Word> words(const std::vector<Ruling>& rulings = {}) const {
    return build_words(ink_, rulings);
  }

 private:
  PageInk ink_;
  Points pen_ = 0;
  Points baseline_ = 100;
};

// "การ|ใช้"
inline std::string texts(const std::vector<Word>& words) {
  std::string line;
  for (const Word& word : words) line += (line.empty() ? "" : "|") + word.text;
  return line;
}

}  // namespace prongsai
