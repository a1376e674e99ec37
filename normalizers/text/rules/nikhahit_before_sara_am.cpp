#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: a second ํ before ำ, which has one in itself. Evidence: a PDF font maps the nikhahit of ำ
// to U+0E33 and so does what stands behind it. "นํำ" -> "นำ", "นํ้ำ" -> "น้ำ".
Repaired nikhahit_before_sara_am(std::string_view text) {
  if (text.find("\u0E4D") == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"(\x{0E4D}([\x{0E48}-\x{0E4B}]?)\x{0E33})");
  return replace_all(text, kPattern, "\\1ำ");
}

}  // namespace prongsai
