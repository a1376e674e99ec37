#pragma once

#include "exporters/workbook/words.h"
#include "model/workbook.h"

namespace prongsai {

// Turns the names of sheets and the headers of columns into the language of `words`, and every
// place that names a sheet with them. Cells are not touched but for formulas.
void translate(Workbook& workbook, const Words& words);

}  // namespace prongsai
