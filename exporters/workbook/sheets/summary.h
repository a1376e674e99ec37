#pragma once

#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/sheets/agency_facts.h"
#include "exporters/workbook/sheets/choice_lists.h"
#include "model/workbook.h"

namespace prongsai {

// One agency on one page (สรุปรายแห่ง): chosen in a cell, everything else by formulas over
// ผลรายหน่วยงาน and the hidden sheets. `row_keys` are Workings::row_keys.
[[nodiscard]] Sheet lay_out_summary(const Results& results, const Sheet& agencies,
                                    const Lists& lists, const ChoiceLists& choices,
                                    const FactsSheet& facts, const SheetRange& row_keys,
                                    const View& view);

}  // namespace prongsai
