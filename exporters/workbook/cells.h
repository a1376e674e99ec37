#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.h"
#include "model/workbook.h"

namespace prongsai {

// Cells of single values; what is absent gives an empty cell.
[[nodiscard]] SheetCell text_cell(const std::string& text);
[[nodiscard]] SheetCell text_cell(const std::optional<std::string>& text);
[[nodiscard]] SheetCell text_cell(const std::optional<Text>& text);
[[nodiscard]] SheetCell lines_cell(const std::vector<Text>& lines);     // one a line
[[nodiscard]] SheetCell numbered_cell(const std::vector<Text>& lines);  // "1. …", where several
[[nodiscard]] SheetCell integer_cell(std::optional<int> number);
[[nodiscard]] SheetCell year_cell(const std::optional<FiscalYear>& year);

// A real date; the ISO text where a spreadsheet has no such day (before 1901, 31 February).
[[nodiscard]] SheetCell date_cell(const std::optional<Date>& date);

// A score with the look of its status; where a person says that the agency printed it wrong, the
// value to compare with. Empty and unmarked where it says nothing in a document of
// that type (report_scores.h).
[[nodiscard]] SheetCell score_cell(const Score& score, DocumentType type);
[[nodiscard]] SheetCell score_cell(const Part<Score>& score, DocumentType type);

}  // namespace prongsai
