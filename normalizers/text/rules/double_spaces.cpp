#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"

namespace prongsai {

// Damage: several spaces where the writer meant one. Evidence: justified and aligned text, and what
// other repairs leave behind. "อำเภอ  ถ้ำพรรณรา" -> "อำเภอ ถ้ำพรรณรา".
Repaired double_spaces(std::string_view text) {
  if (text.find("  ") == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"( {2,})");
  return replace_all(text, kPattern, " ");
}

}  // namespace prongsai
