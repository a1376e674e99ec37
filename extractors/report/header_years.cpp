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

}  // namespace

bool is_word_for_year(std::string_view text) {
  return !phrase_key(text).empty() && phrase_key(without_year(text)).empty();
}

bool holds_results(const Column& column) {
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

Column understand_with_year(const HeaderWordings& wordings, const std::string& text) {
  const auto year = find_year(text);
  if (!year) return wordings.understand(text);
  const std::string rest = without_year(text);
  Column column;
  if (phrase_key(rest).empty()) {
    column.role = ColumnRole::kScore;
    column.year_alone = true;
  } else {
    column = wordings.understand(rest);
    if (!understood(column)) column = wordings.understand(text);
  }
  column.year = year;
  return column;
}

Column under(const Column& above, const Column& below) {
  Column column = understood(below) ? below : above;
  if (!column.year) column.year = above.year;
  const bool names_whose = above.instrument || above.indicator;
  if (!names_whose && !(below.year_alone && holds_results(above))) return column;
  if (below.year_alone || below.role == ColumnRole::kScore || below.role == ColumnRole::kOverall) {
    column.role = above.role;
    column.instrument = above.instrument;
    column.indicator = above.indicator;
  } else if (below.role == ColumnRole::kWeightedScore) {
    column.instrument = above.instrument;
    column.indicator = above.indicator;
  }
  column.year_alone = above.year_alone && below.year_alone;
  return column;
}

}  // namespace prongsai
