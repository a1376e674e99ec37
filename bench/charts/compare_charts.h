#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/record.h"
#include "model/reference.h"

namespace prongsai {
class Scanner;
}

namespace prongsai::bench {

// How the numbers of charts were read.
struct ChartCounts {
  int values = 0;
  int exact = 0;
  int doubted = 0;   // of the exact ones: told to be in doubt
  int conflict = 0;  // another number, told to be in doubt
  int missing = 0;
  int silent = 0;    // another number, told to be right
  int invented = 0;  // where the charts of a page show nothing of the kind
  void add(const ChartCounts& other);
};

// By kind of chart: "columns, cut axis".
using CountsByKind = std::map<std::string, ChartCounts>;

// Reads a PDF up to the draft of its report and compares the readings that come from charts with
// FILE.charts.json, which make_charts.py wrote. What is not exact goes to standard error. Throws
// where one of them cannot be read.
[[nodiscard]] CountsByKind compare_charts(const std::string& file, const Reference& reference,
                                          Scanner& scanner);

}  // namespace prongsai::bench
