#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/report/align_items.h"
#include "model/finding.h"

namespace prongsai {

// A row of an item table as its findings name it.
struct NamedRow {
  PlacedRow placed;
  std::optional<ItemCode> sure_code;  // that is printed in it
  std::string words;                  // code and question as printed
  std::optional<int> page;
};

// What is odd about the rows of one table: one that stands elsewhere than the year's order has it
// (rows-swapped, one finding for all), one whose printed code is another item's than its question
// (item-code-differs), a second row of one item (row-repeated), one that is no item (row-unplaced).
void report_rows(const std::vector<NamedRow>& rows, Findings& findings);

}  // namespace prongsai
