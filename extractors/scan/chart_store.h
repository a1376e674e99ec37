#pragma once

#include <iosfwd>

#include "model/chart.h"

namespace prongsai {

// A chart as it is kept, without its page: lines of words, the last one "chart-end". Reading stops
// with `in` in failure where a line is none of them.
void write_chart(std::ostream& out, const Chart& chart);
void read_chart(std::istream& in, Chart& chart);

}  // namespace prongsai
