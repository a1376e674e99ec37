#include "extractors/report/header_years.h"

#include <string_view>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// "คะแนน ปีงบประมาณ พ.ศ. 2568" -> "คะแนน".
std::string without_year(std::string_view text) {
  std::string rest = with_ascii_digits(text);
  for (const std::string_view word :
       {"ประจำปีงบประมาณ", "ปีงบประมาณ", "ประจำปี", "พ.ศ.", "พ.ศ", "ปี"}) {
    for (auto at = rest.find(word); at != std::string::npos; at = rest.find(word)) {
      rest.erase(at, word.size());
    }
  }
  std::erase_if(rest, [](char c) { return c >= '0' && c <= '9'; });
  return rest;
}

bool holds_scores(const Column& column) {
  if (column.instrument || column.indicator) return true;
  if (!column.role) return false;
  switch (*column.role) {
    case ColumnRole::kScore:
    case ColumnRole::kOverall:
    case ColumnRole::kPart1:
    case ColumnRole::kPart2:
    case ColumnRole::kWeightedScore:
    case ColumnRole::kLevel:
      return true;
    default:
      return false;
  }
}

}  // namespace

Column understand_with_year(const HeaderWordings& wordings, const std::string& text,
                            std::optional<FiscalYear> ours) {
  const auto year = find_year(text);
  if (!year) return wordings.understand(text);
  const std::string rest = without_year(text);
  Column column;
  if (phrase_key(rest).empty()) {
    column.role = ColumnRole::kScore;
  } else {
    column = wordings.understand(rest);
    if (!understood(column)) column = wordings.understand(text);
  }
  if (ours && *year != *ours && holds_scores(column)) return {ColumnRole::kOther, {}, {}};
  return column;
}

}  // namespace prongsai
