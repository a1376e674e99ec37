#pragma once

#include <vector>

#include "model/comparison.h"
#include "model/workbook.h"

namespace prongsai {

// Puts people's remarks into the column หมายเหตุ of the sheet ผลรายหน่วยงาน, by agency, district and
// year: every line that the new cell does not have itself. Gives those that found no row.
[[nodiscard]] std::vector<OldRemark> carry_remarks(Workbook& workbook,
                                                   const std::vector<OldRemark>& remarks);

// The remarks that people wrote: without the lines that the program itself puts there.
[[nodiscard]] std::vector<OldRemark> remarks_of_people(const std::vector<OldRemark>& remarks);

}  // namespace prongsai
