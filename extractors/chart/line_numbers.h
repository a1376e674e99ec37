#pragma once

#include <optional>
#include <vector>

#include "extractors/chart/axis.h"
#include "extractors/chart/line_tracing.h"

namespace prongsai {

// A number printed in the plot of a line chart.
struct LineNumber {
  int word = 0;  // index into Drawing::words
  Point middle;
  int place = 0;                   // of the names below, above which of them it stands
  std::vector<Hundredths> values;  // what it may be, likeliest first
  double rounding = 0;             // hundredths, of its last decimal
  int line = -1;                   // whose it is; -1: not known
  bool in_doubt = false;           // it could be another line's as well
};

// What the heights of lines say: value = at_zero + y * per_point, in hundredths.
struct LineScale {
  double at_zero = 0;
  double per_point = 0;  // below 0, as y grows downwards
  double tolerance = 0;  // hundredths
  bool proved = false;   // by numbers, not by an axis alone
  [[nodiscard]] double value_at(Points y) const { return at_zero + y * per_point; }
  [[nodiscard]] ValueRange range_at(Points y, Points off) const;
};

// The scale that most of the numbers agree upon: that of an axis, moved by up to its type's height,
// as text does not stand exactly where its line is; or any, told by three numbers at least.
[[nodiscard]] std::optional<LineScale> scale_of_lines(const std::vector<LineNumber>& numbers,
                                                      const std::vector<TracedLine>& lines,
                                                      const std::optional<Axis>& axis, Points unit,
                                                      Points type);

// Gives each number to the line whose height says the same; the last number of a place to the last
// line there, which then contradicts it. Two that could change places are in doubt. Without a scale
// the greater number is the higher line's.
void share_numbers(const std::optional<LineScale>& scale, const std::vector<TracedLine>& lines,
                   Points type, std::vector<LineNumber>& numbers);

}  // namespace prongsai
