#include "exporters/workbook/cells.h"

#include <cstdint>

#include "exporters/iso_date.h"
#include "exporters/report_scores.h"

namespace prongsai {
namespace {

// Excel counts a 29 February 1900 that never was; from 1901 on its days are right.
constexpr std::chrono::year kFirstYear{1901};
constexpr std::chrono::year kLastYear{9999};

CellStyle style_of(Status status) {
  switch (status) {
    case Status::kRepaired:
      return CellStyle::kRepaired;
    case Status::kConflict:
      return CellStyle::kConflict;
    case Status::kMissing:
      return CellStyle::kMissing;
    case Status::kVerified:
    case Status::kRead:
    case Status::kConfirmed:
      break;
  }
  return CellStyle::kNormal;
}

SheetCell joined_cell(const std::vector<Text>& lines, bool numbered) {
  std::string joined;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) joined += '\n';
    if (numbered) joined += std::to_string(i + 1) + ". ";
    joined += lines[i].value;
  }
  return text_cell(joined);
}

}  // namespace

SheetCell text_cell(const std::string& text) {
  return text.empty() ? SheetCell{} : SheetCell{text, CellStyle::kNormal};
}

SheetCell text_cell(const std::optional<std::string>& text) {
  return text ? text_cell(*text) : SheetCell{};
}

SheetCell text_cell(const std::optional<Text>& text) {
  return text ? text_cell(text->value) : SheetCell{};
}

SheetCell lines_cell(const std::vector<Text>& lines) { return joined_cell(lines, false); }

SheetCell numbered_cell(const std::vector<Text>& lines) {
  return joined_cell(lines, lines.size() > 1);
}

SheetCell integer_cell(std::optional<int> number) {
  return number ? SheetCell{std::int64_t{*number}, CellStyle::kNormal} : SheetCell{};
}

SheetCell year_cell(const std::optional<FiscalYear>& year) {
  return year ? integer_cell(year->buddhist_era) : SheetCell{};
}

SheetCell date_cell(const std::optional<Date>& date) {
  if (!date) return {};
  const bool shown = date->ok() && date->year() >= kFirstYear && date->year() <= kLastYear;
  return shown ? SheetCell{*date, CellStyle::kNormal} : text_cell(iso_date(*date));
}

SheetCell score_cell(const Score& score, DocumentType type) {
  if (says_nothing(score, type)) return {};
  SheetCell cell;
  cell.style = style_of(score.status);
  if (score.used) {
    cell.value = *score.used;
  } else if (score.value) {
    cell.value = *score.value;
  }
  return cell;
}

SheetCell score_cell(const Part<Score>& score, DocumentType type) {
  return score ? score_cell(*score, type) : SheetCell{};
}

}  // namespace prongsai
