#pragma once

#include "exporters/workbook/words.h"
#include "model/workbook.h"

namespace prongsai {

// What Excel does not hold: of a sheet with more than 60,000 links (it refuses 65,531) only the
// first stay links; a text that is too long for its cell gets a note that says where the rest is.
void keep_to_limits(Workbook& workbook, const Words& words);

}  // namespace prongsai
