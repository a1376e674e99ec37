#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: ำ (U+0E33) written as its two halves, ํ and า, with the tone in any place. Evidence: a
// transcript's "อําเภอถ้ําพรรณรา", most OCR, PDF fonts whose ำ is drawn by two glyphs. It looks the
// same and is found by no search. "นํา" -> "นำ", "น้ํา" and "นํ้า" -> "น้ำ".
Repaired split_sara_am(std::string_view text) {
  if (text.find("\u0E4D") == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"(\x{0E4D}([\x{0E48}-\x{0E4B}]?)\x{0E32})");
  return replace_all(text, kPattern, "\\1ำ");
}

}  // namespace prongsai
