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

std::optional<std::string> all_lost_sara_am(std::string_view text) {
  if (text.find("า") == std::string_view::npos || thai_lexicon().empty()) return std::nullopt;
  std::u32string open = to_code_points(text);
  for (std::size_t i = 0; i < open.size(); ++i) {
    const bool ringed = i > 0 && (open[i - 1] == 0x0E4D || (i > 1 && open[i - 2] == 0x0E4D));
    if (open[i] == U'า' && !ringed) open[i] = kAmOrAa;
  }
  std::u32string read = read_sara(std::move(open), thai_lexicon(), SaraTie::kLeave);
  std::replace(read.begin(), read.end(), kAmOrAa, U'า');
  std::string repaired = to_utf8(read);
  if (repaired == text) return std::nullopt;
  return repaired;
}

}  // namespace prongsai
