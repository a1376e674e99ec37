#include "normalizers/text/rules/false_sara_am.h"

#include <algorithm>

#include "normalizers/text/sara_reading.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

void count_sara(std::string_view text, SaraCount& count) {
  // า is E0 B8 B2, ำ is E0 B8 B3, and B8 B2 and B8 B3 stand in no other letter of Thai.
  for (std::size_t i = 2; i < text.size(); ++i) {
    if (text[i - 1] != '\xB8' || text[i - 2] != '\xE0') continue;
    if (text[i] == '\xB2') ++count.aa;
    if (text[i] == '\xB3') ++count.am;
  }
}

std::optional<SaraTexts> false_sara_am(std::string_view text) {
  if (text.find("ำ") == std::string_view::npos || thai_lexicon().empty()) return std::nullopt;
  std::u32string open = to_code_points(text);
  std::replace(open.begin(), open.end(), U'ำ', kAmOrAa);
  std::u32string by_words = read_sara(std::move(open), thai_lexicon(), SaraTie::kFewerWords);
  std::u32string likely = by_words;
  for (std::size_t i = 0; i < likely.size(); ++i) {
    if (likely[i] == kAmOrAa) likely[i] = likelier_sara(likely, i);
  }
  std::replace(by_words.begin(), by_words.end(), kAmOrAa, U'ำ');
  return SaraTexts{to_utf8(by_words), to_utf8(likely)};
}

}  // namespace prongsai
