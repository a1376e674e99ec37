#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractors/report/printed_code.h"
#include "model/framework.h"
#include "model/hundredths.h"

namespace prongsai {

// What a table row says of the item it is about.
struct ItemEvidence {
  std::optional<PrintedCode> code;
  std::string question;                  // without the code
  std::optional<Instrument> instrument;  // told by the row's columns: only EIT has two parts
  std::vector<Hundredths> scores;        // as printed: one, or both parts of EIT
};

// What a row is taken for.
struct PlacedRow {
  std::optional<ItemCode> item;
  bool swapped = false;              // it does not stand where the year's order has it
  std::optional<ItemCode> repeated;  // it is no item, but says it is this one, which has its row
};

// The printed scores of indicators, by number.
using IndicatorScores = std::map<int, Hundredths>;

// Which item each row is: the assignment, in the year's order, for which question texts, printed
// codes and the sums of scores fit best taken together; a row may be no item and an item may have
// no row. A row that stands elsewhere is taken for its item where wording and code leave no doubt.
// Only items of `indicator` are considered where it is given and fits at all; otherwise rows whose
// mean is the score of one indicator alone speak for that one. Never by the printed code alone: it
// settles a row only where the framework knows no wording to compare (years with unverified items).
[[nodiscard]] std::vector<PlacedRow> align_items(const std::vector<ItemEvidence>& rows,
                                                 const Framework& framework,
                                                 std::optional<int> indicator,
                                                 const IndicatorScores& indicators = {});

// How well a row fits an item, 0 to 5; 1 is the least at which it may be that item.
[[nodiscard]] double item_fit(const ItemEvidence& row, const FrameworkItem& item);

// The official wording where the printed one differs from it by spaces only, else as printed. A
// space is lost where a line is wrapped, and only closed wordings tell where.
[[nodiscard]] std::string with_official_spaces(const std::string& printed,
                                               const std::string& official);

}  // namespace prongsai
