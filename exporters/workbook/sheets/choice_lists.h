#pragma once

#include "exporters/workbook/figures/lists.h"
#include "model/workbook.h"

namespace prongsai {

// The hidden sheet of what the drop-downs offer (รายการเลือก), and of each agency's history.
struct ChoiceLists {
  Sheet sheet;
  SheetRange years;
  SheetRange kinds;  // "ทุกประเภท" first
  SheetRange areas;  // "ทุกอำเภอ" or "ทุกจังหวัด" first
  SheetRange agencies;
  SheetRange prefixes;  // beside agencies, as the next two
  SheetRange latest_years;
  SheetRange agency_years;  // "ปีล่าสุด" first
  SheetRange level_keys;    // year * 100 + place from 1
  SheetRange levels;        // beside level_keys
  // Beside agencies: the columns of the k-th shown year, then of its four scores.
  int first_year_column = 0;
};
[[nodiscard]] ChoiceLists lay_out_choice_lists(const Results& results, const Lists& lists);

// The first choices, which do not restrict.
[[nodiscard]] std::string all_kinds(const Results& results);
[[nodiscard]] std::string all_areas(const Results& results);
[[nodiscard]] std::string latest_year(const Results& results);

}  // namespace prongsai
