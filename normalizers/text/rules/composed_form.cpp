#include <unicode/unorm2.h>
#include <unicode/ustring.h>

#include <algorithm>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/rules/traces.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

// Damage: one text in several spellings that Unicode calls equal: é as e with an accent behind it,
// a tone before ฺ or ุ. Evidence: Macintosh file names and PDFs. Normalization form C, which changes
// nothing else of Thai; never form KC, which takes ำ apart. "cafe\u0301" -> "café". Looks at texts
// that have such marks only, so that a lone Å or Ω is not another sign than before.
Repaired composed_form(std::string_view text) {
  const std::u32string letters = to_code_points(text);
  if (std::none_of(letters.begin(), letters.end(), is_ordered_mark)) return std::nullopt;
  UErrorCode status = U_ZERO_ERROR;
  const UNormalizer2* form = unorm2_getNFCInstance(&status);
  std::u16string source(letters.size() * 2, u'\0');
  int32_t length = 0;
  u_strFromUTF8WithSub(source.data(), static_cast<int32_t>(source.size()), &length, text.data(),
                       static_cast<int32_t>(text.size()), 0xFFFD, nullptr, &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::u16string composed(source.size() * 3, u'\0');
  const int32_t size = unorm2_normalize(form, source.data(), length, composed.data(),
                                        static_cast<int32_t>(composed.size()), &status);
  if (U_FAILURE(status)) return std::nullopt;
  std::string repaired(static_cast<std::size_t>(size) * 3, '\0');
  int32_t bytes = 0;
  u_strToUTF8(repaired.data(), static_cast<int32_t>(repaired.size()), &bytes, composed.data(), size,
              &status);
  if (U_FAILURE(status)) return std::nullopt;
  repaired.resize(static_cast<std::size_t>(bytes));
  if (repaired == text || !is_utf8(text)) return std::nullopt;
  return repaired;
}

}  // namespace prongsai
