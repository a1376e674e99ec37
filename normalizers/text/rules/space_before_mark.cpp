#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: a space before a mark that belongs to the letter before it. Evidence: letter-spaced and
// justified text ("ทรัพย์ส ิน"). No Thai word begins with a mark, so the space cannot be meant; it is
// taken out only where the writing rules (WTT 2.0) let the mark stand on what is before: any mark
// on a consonant, a tone on a vowel, ์ on ิ and ุ.
// "ส ิน" -> "สิน", "ที ่" -> "ที่"; "ำ ่" and "1 ่" stay: there is nothing the mark could stand on.
Repaired space_before_mark(std::string_view text) {
  static const re2::RE2 kPattern(R"(([\x{0E01}-\x{0E23}\x{0E25}\x{0E27}-\x{0E2E}]) )"
                                 R"(([\x{0E31}\x{0E34}-\x{0E3A}\x{0E47}-\x{0E4E}]))"
                                 R"(|([\x{0E31}\x{0E34}-\x{0E39}]) ([\x{0E48}-\x{0E4B}]))"
                                 R"(|([\x{0E34}\x{0E38}]) (\x{0E4C}))");
  return replace_all(text, kPattern, R"(\1\2\3\4\5\6)");
}

}  // namespace prongsai
