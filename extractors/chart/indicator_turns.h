#pragma once

#include <vector>

#include "extractors/chart/chart_names.h"

namespace prongsai {

// Gives the marks of a chart of all ten indicators in turn the names that could not be read.
void count_indicators(const Chart& chart, std::vector<ChartValue>& values);

// Takes names away that may be another indicator's: of a chart read from pixels, numbers without a
// name beside them ("ตัวชี้วัดที่ ๖", which may be ๓) that are out of turn.
void doubt_numbers_out_of_turn(const Chart& chart, std::vector<ChartValue>& values);

}  // namespace prongsai
