#include "normalizers/text/rules/false_sara_am.h"

#include <algorithm>

#include "normalizers/text/sara_reading.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

void count_sara(std::string_view text, SaraCount& count) {
  constexpr std::string_view kAa = "\u0E32";
  constexpr std::string_view kAm = "\u0E33";
  for (std::size_t at = text.find("\xE0\xB8"); at != std::string_view::npos;
       at = text.find("\xE0\xB8", at + 1)) {
    const std::string_view letter = text.substr(at, 3);
    if (letter == kAa) ++count.aa;
    if (letter == kAm) ++count.am;
  }
}

std::optional<std::string> false_sara_am(std::string_view text) {
  std::u32string open = to_code_points(text);
  if (open.find(U'ำ') == std::u32string::npos) return std::nullopt;
  std::replace(open.begin(), open.end(), U'ำ', kAmOrAa);
  if (thai_lexicon().empty()) return std::nullopt;
  const std::u32string read = read_sara(std::move(open), thai_lexicon(), SaraTie::kLikely);
  std::string repaired = to_utf8(read);
  if (repaired == text) return std::nullopt;
  return repaired;
}

}  // namespace prongsai
