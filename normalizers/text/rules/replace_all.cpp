#include "normalizers/text/rules/replace_all.h"

#include <re2/re2.h>

namespace prongsai {

std::optional<std::string> replace_all(std::string_view text, const re2::RE2& pattern,
                                       std::string_view rewrite) {
  const re2::StringPiece source(text.data(), text.size());
  // Asking first is several times cheaper than replacing, and nearly always the answer is no.
  if (!re2::RE2::PartialMatch(source, pattern)) return std::nullopt;
  std::string repaired(text);
  const re2::StringPiece with(rewrite.data(), rewrite.size());
  while (re2::RE2::GlobalReplace(&repaired, pattern, with) > 0) {
  }
  return repaired;
}

}  // namespace prongsai
