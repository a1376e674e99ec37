#include "extractors/scan/broken_rules.h"

#include <algorithm>
#include <climits>
#include <cmath>
#include <cstddef>
#include <limits>
#include <utility>

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก, 4.5-8 pt). Word's borders are 0.25 to 2.25 pt
// thick with dots as long as they are thick and dashes of 3 to 4 pt, 1 to 4 pt apart.
constexpr double kThickest = 0.45;
// LibreOffice's dots are bars, 0.75 pt of a line of 2.25 pt: one or two pixels of seven at 200 dpi.
// Letters are thicker than borders are, whichever way they lie.
constexpr int kNarrowestDot = 8;
constexpr double kWidestGap = 0.9;   // the capital I of codes under one another leaves 2.2
constexpr double kBridgedGap = 2.2;  // where a letter touches a dash
constexpr double kLongestArms = 4;   // where rules cross, up to four dashes are one piece of ink
constexpr double kShortest = 3.0;
constexpr std::size_t kFewest = 5;  // dots or dashes
constexpr double kEven = 0.6;       // share of dashes that are as the others, or of two lengths
// Upright dashes of rows of one line are two or three between crossings: a third of the gaps is
// wide.
constexpr double kNarrow = 0.35;
constexpr double kEvenGaps = 0.55;

// A dot or dash, along its row and across it, in pixels.
struct Dash {
  int from = 0;
  int to = 0;
  double middle = 0;
  int thickness = 0;
  [[nodiscard]] int length() const { return to - from; }
};

using Row = std::vector<Dash>;

// The arms of a piece of ink where dashes of both directions meet: ┌, ┬, ┼.
struct Crossing {
  int rows_from = INT_MAX;  // of its level arm
  int rows_to = 0;
  int columns_from = INT_MAX;  // of its upright arm
  int columns_to = 0;
  bool is_one = true;

  void add(const InkRun& run, const PixelBox& box, double thickest) {
    if (5 * (run.x1 - run.x0) >= 3 * box.width()) {
      rows_from = std::min(rows_from, run.y);
      rows_to = std::max(rows_to, run.y + 1);
    } else if (run.x1 - run.x0 <= thickest) {
      columns_from = std::min(columns_from, run.x0);
      columns_to = std::max(columns_to, run.x1);
    } else {
      is_one = false;
    }
  }
  [[nodiscard]] bool is_crossing(double thickest) const {
    return is_one && rows_to > 0 && columns_to > 0 && rows_to - rows_from <= thickest &&
           columns_to - columns_from <= thickest;
  }
};

struct Dashes {
  std::vector<Dash> level;
  std::vector<Dash> upright;
};

void add_crossings(const Components& ink, double type_height, Dashes& dashes) {
  const double thickest = kThickest * type_height;
  const auto may_be = [&](const PixelBox& box) {
    const int shorter = std::min(box.width(), box.height());
    return shorter > 2 && std::max(box.width(), box.height()) <= kLongestArms * type_height;
  };
  std::vector<Crossing> crossings(ink.all.size());
  for (const InkRun& run : ink.runs) {
    const PixelBox& box = ink.all[run.component].box;
    if (may_be(box)) crossings[run.component].add(run, box, thickest);
  }
  for (std::size_t i = 0; i < crossings.size(); ++i) {
    const Crossing& crossing = crossings[i];
    const PixelBox& box = ink.all[i].box;
    if (!may_be(box) || !crossing.is_crossing(thickest)) continue;
    dashes.level.push_back({box.x0, box.x1, (crossing.rows_from + crossing.rows_to - 1) / 2.0,
                            crossing.rows_to - crossing.rows_from});
    dashes.upright.push_back({box.y0, box.y1,
                              (crossing.columns_from + crossing.columns_to - 1) / 2.0,
                              crossing.columns_to - crossing.columns_from});
  }
}

void in_order(std::vector<Dash>& dashes) {
  std::sort(dashes.begin(), dashes.end(), [](const Dash& a, const Dash& b) {
    return std::pair(a.from, a.middle) < std::pair(b.from, b.middle);
  });
}

Dashes find_dashes(const Components& ink, double type_height) {
  Dashes dashes;
  const double thickest = kThickest * type_height;
  for (const Component& component : ink.all) {
    const PixelBox& box = component.box;
    const int width = box.width();
    const int height = box.height();
    if (2 * component.area < width * height) continue;
    if (height <= thickest && kNarrowestDot * width >= height)
      dashes.level.push_back({box.x0, box.x1, (box.y0 + box.y1 - 1) / 2.0, height});
    if (width <= thickest && kNarrowestDot * height >= width)
      dashes.upright.push_back({box.y0, box.y1, (box.x0 + box.x1 - 1) / 2.0, width});
  }
  add_crossings(ink, type_height, dashes);
  in_order(dashes.level);
  in_order(dashes.upright);
  return dashes;
}

// How far `dash` is from going on a row whose last one is `last`; infinite where it cannot.
double distance(const Dash& last, const Dash& dash) {
  constexpr double kCannot = std::numeric_limits<double>::infinity();
  const int gap = dash.from - last.to;
  const double aside = std::abs(dash.middle - last.middle);
  if (gap < 1 || aside > 1 + 0.25 * last.thickness + 0.02 * gap) return kCannot;
  if (std::abs(dash.thickness - last.thickness) > std::max(2.0, 0.5 * last.thickness))
    return kCannot;
  return gap + 2 * aside;
}

std::vector<Row> find_rows(const std::vector<Dash>& dashes, double type_height) {
  std::vector<Row> rows;
  std::vector<std::size_t> open;
  for (const Dash& dash : dashes) {
    std::erase_if(open, [&](std::size_t i) {
      return dash.from - rows[i].back().to > kBridgedGap * type_height;
    });
    double nearest = std::numeric_limits<double>::infinity();
    std::size_t best = rows.size();
    for (const std::size_t i : open) {
      const double far = distance(rows[i].back(), dash);
      if (far < nearest) nearest = far, best = i;
    }
    if (best == rows.size()) rows.emplace_back(), open.push_back(best);
    rows[best].push_back(dash);
  }
  return rows;
}

// The value that `share` of all are below.
double quantile(std::vector<double> values, double share) {
  const auto at = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size()));
  std::nth_element(values.begin(), values.begin() + at, values.end());
  return values[static_cast<std::size_t>(at)];
}

bool is_near(double value, double usual) {
  return std::abs(value - usual) <= std::max(2.0, 0.4 * usual);
}

// The share of values that are as one of two usual ones, to two pixels: dashes and dots.
double evenness(const std::vector<double>& values, double usual, double other) {
  const auto even = std::count_if(values.begin(), values.end(), [&](double value) {
    return is_near(value, usual) || is_near(value, other);
  });
  return static_cast<double>(even) / static_cast<double>(values.size());
}

bool is_rule(const Row& row, double type_height) {
  if (row.size() < kFewest || row.back().to - row.front().from < kShortest * type_height)
    return false;
  std::vector<double> gaps;
  std::vector<double> lengths;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) gaps.push_back(row[i].from - row[i - 1].to);
    lengths.push_back(row[i].length());
  }
  const double gap = quantile(gaps, kNarrow);
  return gap <= kWidestGap * type_height && evenness(gaps, gap, gap) >= kEvenGaps &&
         evenness(lengths, quantile(lengths, 0.25), quantile(lengths, 0.75)) >= kEven;
}

TracedRule rule_of(const Row& row, bool horizontal) {
  TracedRule rule;
  rule.horizontal = horizontal;
  rule.from = row.front().from;
  rule.to = row.back().to;
  std::vector<double> thickness;
  for (std::size_t i = 0; i < row.size(); ++i) {
    const Dash& dash = row[i];
    thickness.push_back(dash.thickness);
    const Dash& next = i + 1 < row.size() ? row[i + 1] : dash;
    const int end = i + 1 < row.size() ? next.from : dash.to;
    for (int x = dash.from; x < end; ++x) {
      const double share = std::max(0.0, static_cast<double>(x - dash.to) / (end - dash.to + 1));
      rule.middle.push_back(static_cast<float>(dash.middle + share * (next.middle - dash.middle)));
    }
  }
  rule.thickness = quantile(std::move(thickness), 0.5);
  return rule;
}

// Whether `row` goes on as `rule`, or the other way round.
bool is_part_of(const Row& row, const TracedRule& rule, double type_height) {
  const int gap = std::max(row.front().from - rule.to, rule.from - row.back().to);
  if (gap > kBridgedGap * type_height) return false;
  const Dash& near = std::abs(row.front().from - rule.to) < std::abs(row.back().to - rule.from)
                         ? row.front()
                         : row.back();
  const double middle = rule.middle_at(std::clamp(near.from, rule.from, rule.to - 1));
  return std::abs(near.middle - middle) <= 1 + 0.25 * rule.thickness;
}

// Rows that are rules, and what is in line with one: a few dashes between crossings.
std::vector<TracedRule> rules_of(std::vector<Row> rows, bool horizontal, double type_height) {
  std::vector<TracedRule> rules;
  const auto take = [&](const auto& may_be_taken) {
    std::erase_if(rows, [&](const Row& row) {
      if (!may_be_taken(row)) return false;
      rules.push_back(rule_of(row, horizontal));
      return true;
    });
  };
  take([&](const Row& row) { return is_rule(row, type_height); });
  for (std::size_t before = rules.size() + 1; before != rules.size();) {
    before = rules.size();
    take([&](const Row& row) {
      return row.size() > 1 && std::any_of(rules.begin(), rules.end(), [&](const auto& rule) {
               return is_part_of(row, rule, type_height);
             });
    });
  }
  return rules;
}

}  // namespace

std::vector<TracedRule> find_broken_rules(const Components& ink, double type_height) {
  const Dashes dashes = find_dashes(ink, type_height);
  std::vector<TracedRule> rules = rules_of(find_rows(dashes.level, type_height), true, type_height);
  for (TracedRule& rule : rules_of(find_rows(dashes.upright, type_height), false, type_height))
    rules.push_back(std::move(rule));
  return rules;
}

}  // namespace prongsai
