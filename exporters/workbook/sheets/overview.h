#pragma once

#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/sheets/choice_lists.h"
#include "exporters/workbook/sheets/workings.h"
#include "model/workbook.h"

namespace prongsai {

// The province at a glance (ภาพรวมจังหวัด), and the hidden sheet it calculates in. Everything follows
// the drop-downs for year, kind and area by formulas over ผลรายหน่วยงาน.
struct Overview {
  Sheet sheet;
  Workings workings;
};
[[nodiscard]] Overview lay_out_overview(const Results& results, const Sheet& agencies,
                                        const Lists& lists, const ChoiceLists& choices,
                                        const View& view);

}  // namespace prongsai
