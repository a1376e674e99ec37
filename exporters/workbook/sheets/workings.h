#pragma once

#include <array>
#include <string>

#include "exporters/workbook/figures/overview.h"
#include "exporters/workbook/sheets/choice_lists.h"
#include "model/workbook.h"

namespace prongsai {

// Where ภาพรวมจังหวัด keeps what the reader chose.
struct ViewCells {
  SheetRange year;
  SheetRange kind;
  SheetRange area;
  SheetRange first_rank;
};

// The hidden sheet between ผลรายหน่วยงาน and the forms (คำนวณ): what spreadsheet programs of 2016
// cannot do in one formula is done here in columns. Row n belongs to row n of ผลรายหน่วยงาน, and
// reads it, so that sorting that table changes nothing.
struct Workings {
  Sheet sheet;
  SheetRange chosen;                        // 1 where the record belongs to the view
  std::array<SheetRange, kMetrics> scores;  // of chosen records, else empty texts
  SheetRange changes;
  SheetRange row_keys;  // "name|district|province|year|counted"
  SheetRange iit;       // of chosen records with both; the others repeat the first pair
  SheetRange eit;
  // Rows of the table (from 1, 0: none) behind the lists of the form.
  SheetRange ranked;
  SheetRange top;
  SheetRange bottom;
  SheetRange risen;
  SheetRange fallen;
  // Floating bars of the ten indicators: invisible up to the lowest, then to the mean, to the
  // highest.
  SheetRange bar_names;
  SheetRange bar_lowest;
  SheetRange bar_to_mean;
  SheetRange bar_to_highest;
};
[[nodiscard]] Workings lay_out_workings(const Results& results, const Sheet& agencies,
                                        const ViewCells& view, const OverviewFigures& figures,
                                        int first_rank);

}  // namespace prongsai
