#include "extractors/layout/word_body.h"

#include "normalizers/text/utf8.h"

namespace prongsai {

Point body_of(const Word& word) {
  return {word.box.centre().x, word.baseline - 0.3 * word.font_size};
}

bool is_scrap(const Word& word) {
  constexpr Points kNoWidth = 0.1;
  if (word.box.width() >= kNoWidth) return false;
  std::size_t offset = 0;
  return !is_thai_mark(next_code_point(word.text, offset));
}

}  // namespace prongsai
