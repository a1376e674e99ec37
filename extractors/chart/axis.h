#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extractors/chart/drawing.h"
#include "model/chart.h"

namespace prongsai {

// Which way values grow on the page.
enum class Growth { kUp, kRight };

// The numbers along an axis, and the scale they give: value = at_zero + place * per_point, the
// place being y or x on the page, values in hundredths.
struct Axis {
  std::vector<int> ticks;  // indices into Drawing::words
  double at_zero = 0;
  double per_point = 0;
  double lowest = 0;  // values of the outermost ticks
  double highest = 0;
  [[nodiscard]] double value_at(Points place) const { return at_zero + place * per_point; }
};

// Three numbers at least, all multiples of 5, or five evenly apart, that stand above one another (or
// on one line) at places that grow as they do. Labels of bars do so by no accident.
// Only what stands in `within` is looked at: a page may have other charts.
[[nodiscard]] std::optional<Axis> find_axis(const Drawing& drawing, Growth growth,
                                            const Rect& within);

// A bar (point, spoke) as measured: how long it is, and the value printed at it.
struct Measured {
  Points length = 0;
  std::optional<Hundredths> label;
};

// What lengths say about values: value = base + length * per_point, in hundredths.
struct Scale {
  double base = 0;
  double per_point = 0;
  double tolerance = 0;  // hundredths
  bool truncated = false;
  [[nodiscard]] ValueRange range_of(Points length) const;
};

// The scale that most labels agree upon, within what lengths are known to (`unit`): lengths in
// ratio to values first, else lengths that begin at another value than 0, told by three labels at
// least. Nothing where labels and lengths agree upon none.
[[nodiscard]] std::optional<Scale> scale_of_labels(std::span<const Measured> marks, Points unit);

// The scale of an axis for bars that begin at `base` (x or y).
[[nodiscard]] Scale scale_of_axis(const Axis& axis, Points base, Points unit, Points type);

}  // namespace prongsai
