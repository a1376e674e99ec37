#include <re2/re2.h>

#include "normalizers/text/rules/replace_all.h"
#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

// Damage: tags of paragraphs and line ends left from a web page. Evidence: transcripts that hold
// their cells' paragraphs as "<p>...</p>"; the reader of transcripts takes whole ones, what is left
// is torn. "<p>ทุกส่วน</p> <p>ราชการ" -> "ทุกส่วน ราชการ"; "ก < ข" and "<ITA>" stay.
Repaired stray_tags(std::string_view text) {
  if (text.find('<') == std::string_view::npos) return std::nullopt;
  static const re2::RE2 kPattern(R"((?i)(?: *</?(?:p|br) */?>)+ *)");
  std::optional<std::string> repaired = replace_all(text, kPattern, " ");
  if (repaired) repaired = std::string(trim(*repaired));
  return repaired;
}

}  // namespace prongsai
