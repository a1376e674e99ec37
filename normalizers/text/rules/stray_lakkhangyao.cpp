#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: ๅ (lakkhangyao, U+0E45), which looks like า in many fonts, typed or read for it.
// It is right only behind ฤ and ฦ, where in turn า is wrong (rule ru-sara-aa); behind no letter it
// is left alone, since there it may be a misread ๑. "กๅร" -> "การ"; "ฤๅษี" and " ๅ " stay.
Repaired stray_lakkhangyao(std::string_view text) {
  if (text.find("\u0E45") == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"(([\x{0E01}-\x{0E23}\x{0E25}\x{0E27}-\x{0E2E})"
                                 R"(\x{0E31}\x{0E34}-\x{0E3A}\x{0E47}-\x{0E4E}])\x{0E45})");
  return replace_all(text, kPattern, "\\1า");
}

}  // namespace prongsai
