#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: เ typed twice for แ. It looks the same; no Thai word has เเ. "เเผน" -> "แผน".
Repaired double_sara_e(std::string_view text) {
  if (text.find("เเ") == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"(\x{0E40}\x{0E40})");
  return replace_all(text, kPattern, "แ");
}

}  // namespace prongsai
