#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: ฤ or ฦ with า (U+0E32) where Thai writes ๅ (U+0E45). Evidence: the two vowels look alike
// and only one has a key without shift. "ฤาษี" -> "ฤๅษี".
Repaired ru_sara_aa(std::string_view text) {
  if (text.find("ฤา") == std::string_view::npos && text.find("ฦา") == std::string_view::npos) {
    return std::nullopt;
  }
  static const re2::RE2 kPattern(R"(([\x{0E24}\x{0E26}])\x{0E32})");
  return replace_all(text, kPattern, "\\1ๅ");
}

}  // namespace prongsai
