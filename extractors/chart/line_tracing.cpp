#include "extractors/chart/line_tracing.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <utility>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

// Ink that goes on downwards in one column of pixels.
struct Run {
  Points top = 0;
  Points bottom = 0;
  std::vector<std::pair<Points, Colour>> pixels;
  [[nodiscard]] Points middle() const { return (top + bottom) / 2; }
  [[nodiscard]] Points height() const { return bottom - top; }
};

struct Column {
  Points x = 0;
  std::vector<Run> runs;  // from top to bottom
};

// A straight line between two places: its height at the first and the second one.
struct Segment {
  Points from = 0;
  Points to = 0;
  double score = 0;
  Colour colour = {};
  Points thick = 0;  // of the lines between these places
  [[nodiscard]] Points at(double part) const { return from + (to - from) * part; }
};

// Near its ends a line has dots and turns; there its numbers stand, too.
constexpr double kFirst = 0.1;
constexpr double kLast = 0.9;
constexpr int kColumns = 48;
// A line is seen in so many of its columns: numbers and a grid cover some.
constexpr double kSeen = 0.85;
// Lines lie upon one another where they are nearer for more than that.
constexpr double kAlone = 0.25;

Column column_at(const std::vector<Curve>& line_ink, Points x, Points unit) {
  Column column{x, {}};
  std::vector<std::pair<Points, Colour>> pixels;
  for (const Curve& piece : line_ink) {
    for (std::size_t i = 0; i < piece.points.size(); ++i) {
      const Point& p = piece.points[i];
      if (p.x > x - unit / 2 && p.x <= x + unit / 2) pixels.emplace_back(p.y, piece.colours[i]);
    }
  }
  std::sort(pixels.begin(), pixels.end(),
            [](const auto& a, const auto& b) { return a.first < b.first; });
  for (const auto& [y, colour] : pixels) {
    if (column.runs.empty() || y - column.runs.back().bottom > 1.6 * unit) {
      column.runs.push_back({y - unit / 2, y, {}});
    }
    Run& run = column.runs.back();
    run.pixels.emplace_back(y, colour);
    run.bottom = y + unit / 2;
  }
  return column;
}

// The lines between two neighbouring places.
class Interval {
 public:
  Interval(const std::vector<Curve>& line_ink, Points from, Points to, Points unit)
      : from_(from), to_(to), unit_(unit) {
    for (int i = 0; i < kColumns; ++i) {
      const double part = kFirst + (kLast - kFirst) * i / (kColumns - 1);
      columns_.push_back(column_at(line_ink, from + (to - from) * part, unit));
    }
    thick_ = usual_height();
  }

  // The `count` lines that go through nearly all columns; fewer where there are not as many.
  [[nodiscard]] std::vector<Segment> find(std::size_t count) const {
    std::vector<Segment> all = candidates();
    std::sort(all.begin(), all.end(),
              [](const Segment& a, const Segment& b) { return a.score > b.score; });
    std::vector<Segment> found;
    for (Segment& segment : all) {
      if (found.size() == count) break;
      if (stands_alone(segment, found)) found.push_back(segment);
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
      found[i].colour = colour_of(found, i);
      found[i].thick = thick_;
    }
    return found;
  }

 private:
  [[nodiscard]] double part_of(const Column& column) const {
    return (column.x - from_) / (to_ - from_);
  }

  // Of one line, which is the thinnest thing that is seen in most columns.
  [[nodiscard]] Points usual_height() const {
    std::vector<Points> thinnest;
    for (const Column& column : columns_) {
      Points least = std::numeric_limits<double>::max();
      for (const Run& run : column.runs) least = std::min(least, run.height());
      if (!column.runs.empty()) thinnest.push_back(least);
    }
    if (thinnest.empty()) return unit_;
    const auto middle = thinnest.begin() + static_cast<std::ptrdiff_t>(thinnest.size() / 2);
    std::nth_element(thinnest.begin(), middle, thinnest.end());
    return *middle;
  }

  [[nodiscard]] static const Run* run_at(const Column& column, Points y, Points margin) {
    for (const Run& run : column.runs) {
      if (y > run.top - margin && y < run.bottom + margin) return &run;
    }
    return nullptr;
  }

  // How high one line of this slope is in a column.
  [[nodiscard]] Points height_of(const Segment& segment) const {
    const double slope = (segment.to - segment.from) / (to_ - from_);
    return thick_ * std::sqrt(1 + slope * slope);
  }

  // Lines through the middles of runs on the left and on the right, drawn anew through all the runs
  // on their way.
  [[nodiscard]] std::vector<Segment> candidates() const {
    std::vector<Segment> all;
    const auto side = static_cast<std::size_t>(kColumns / 4);
    for (std::size_t a = 0; a < side; a += 2) {
      for (std::size_t b = columns_.size() - side; b < columns_.size(); b += 2) {
        for (const Run& left : columns_[a].runs) {
          for (const Run& right : columns_[b].runs) add(a, left, b, right, all);
        }
      }
    }
    return all;
  }

  void add(std::size_t a, const Run& left, std::size_t b, const Run& right,
           std::vector<Segment>& all) const {
    const double u = part_of(columns_[a]);
    const double v = part_of(columns_[b]);
    const double step = (right.middle() - left.middle()) / (v - u);
    Segment segment{left.middle() - u * step, left.middle() + (1 - u) * step};
    if (score_of(segment) < kSeen) return;
    for (int i = 0; i < 2; ++i) segment = fitted(segment);
    segment.score = score_of(segment);
    if (segment.score >= kSeen) all.push_back(segment);
  }

  // The share of columns that have ink at the line's own height.
  [[nodiscard]] double score_of(const Segment& segment) const {
    double sum = 0;
    for (const Column& column : columns_) {
      const Points y = segment.at(part_of(column));
      const Run* run = run_at(column, y, 0);
      if (run == nullptr) continue;
      const bool own = run->height() < 1.6 * height_of(segment) + unit_;
      const Points off = std::abs(y - run->middle());
      sum += own ? std::max(0.0, 1 - 0.3 * off / std::max(thick_, unit_)) : 0.9;
    }
    return sum / static_cast<double>(columns_.size());
  }

  // Least squares through the middles of the runs that are this line's alone.
  [[nodiscard]] Segment fitted(const Segment& segment) const {
    double n = 0;
    double sum_u = 0;
    double sum_y = 0;
    double sum_uu = 0;
    double sum_uy = 0;
    for (const Column& column : columns_) {
      const double u = part_of(column);
      const Run* run = run_at(column, segment.at(u), unit_);
      if (run == nullptr || run->height() > 1.4 * height_of(segment) + unit_) continue;
      n += 1;
      sum_u += u;
      sum_y += run->middle();
      sum_uu += u * u;
      sum_uy += u * run->middle();
    }
    const double spread = n * sum_uu - sum_u * sum_u;
    if (n < 6 || spread <= 0) return segment;
    const double slope = (n * sum_uy - sum_u * sum_y) / spread;
    const double at_from = (sum_y - slope * sum_u) / n;
    return {at_from, at_from + slope};
  }

  // Whether it has runs of its own, apart from the lines found before.
  [[nodiscard]] bool stands_alone(const Segment& segment, const std::vector<Segment>& found) const {
    return std::all_of(found.begin(), found.end(), [&](const Segment& other) {
      int apart = 0;
      for (const Column& column : columns_) {
        const double u = part_of(column);
        apart += std::abs(segment.at(u) - other.at(u)) > 0.8 * thick_ + unit_ ? 1 : 0;
      }
      return apart >= kAlone * static_cast<double>(columns_.size());
    });
  }

  // Of the columns where no other line is near: in each the pixel at the middle of its run.
  [[nodiscard]] Colour colour_of(const std::vector<Segment>& all, std::size_t own) const {
    std::vector<Colour> colours;
    for (const Column& column : columns_) {
      const double u = part_of(column);
      const Points y = all[own].at(u);
      const bool crossed = std::any_of(all.begin(), all.end(), [&](const Segment& other) {
        return &other != &all[own] && std::abs(other.at(u) - y) < 2 * thick_;
      });
      const Run* run = run_at(column, y, unit_);
      if (crossed || run == nullptr || run->height() > 1.4 * height_of(all[own]) + unit_) continue;
      if (const Colour* one = strongest(*run)) colours.push_back(*one);
    }
    return middle_colour(std::move(colours));
  }

  // The pixel of a run that differs most from its rims.
  [[nodiscard]] static const Colour* strongest(const Run& run) {
    const Colour white{255, 255, 255};
    const Colour* best = nullptr;
    for (const auto& [y, colour] : run.pixels) {
      if (!best || distance(colour, white) > distance(*best, white)) best = &colour;
    }
    return best;
  }

  Points from_;
  Points to_;
  Points unit_;
  Points thick_ = 1;
  std::vector<Column> columns_;
};

using Order = std::vector<std::size_t>;

// The order with the least cost, where every other one costs more by `margin`.
template <typename Cost>
std::optional<Order> clear_best(std::size_t count, double margin, Cost cost) {
  Order order(count);
  std::iota(order.begin(), order.end(), 0);
  Order best = order;
  double least = std::numeric_limits<double>::max();
  double second = least;
  do {
    const double here = cost(order);
    if (here < least) {
      second = std::exchange(least, here);
      best = order;
    } else {
      second = std::min(second, here);
    }
  } while (std::next_permutation(order.begin(), order.end()));
  if (count > 1 && second - least < margin) return std::nullopt;
  return best;
}

// Grey levels of two lines of one chart differ by 15 at least in office programs' colours; a line
// and its swatch by up to 6.
constexpr double kOtherColour = 24;  // for a pair, which two lines change together

// Which of the lines on the right of a place goes on from each on its left.
std::optional<Order> joined(const std::vector<Segment>& left, const std::vector<Segment>& right,
                            Points unit) {
  // A name stands below its place within a line's thickness or two, so ends miss one another.
  const Points thick = std::max(left.front().thick, 3 * unit);
  const double apart = thick;        // of two ends together
  const double meets = 1.3 * thick;  // for one
  const auto gap = [&](const Order& order) {
    double sum = 0;
    for (std::size_t i = 0; i < left.size(); ++i)
      sum += std::abs(left[i].to - right[order[i]].from);
    return sum;
  };
  const auto colours = [&](const Order& order) {
    double sum = 0;
    for (std::size_t i = 0; i < left.size(); ++i) {
      sum += distance(left[i].colour, right[order[i]].colour);
    }
    return sum;
  };
  std::optional<Order> order = clear_best(left.size(), kOtherColour, colours);
  const std::optional<Order> by_place = clear_best(left.size(), apart, gap);
  if (order && by_place && *order != *by_place) return std::nullopt;
  if (!order) order = by_place;
  if (order && gap(*order) > meets * static_cast<double>(left.size())) return std::nullopt;
  return order;
}

constexpr std::size_t kMost = 6;  // lines of one chart

}  // namespace

std::size_t lines_between(const std::vector<Curve>& line_ink, const std::vector<Points>& places,
                          Points unit) {
  std::size_t least = kMost;
  for (std::size_t p = 1; p < places.size(); ++p) {
    const Interval interval(line_ink, places[p - 1], places[p], unit);
    least = std::min(least, interval.find(kMost).size());
  }
  return places.size() < 2 ? 0 : least;
}

std::optional<std::vector<TracedLine>> trace_lines(const std::vector<Curve>& line_ink,
                                                   const std::vector<Points>& places,
                                                   std::size_t count, Points unit) {
  if (places.size() < 2 || count == 0 || count > kMost) return std::nullopt;
  std::vector<std::vector<Segment>> chains(count);  // of each line, its segments in turn
  for (std::size_t p = 1; p < places.size(); ++p) {
    const Interval interval(line_ink, places[p - 1], places[p], unit);
    std::vector<Segment> found = interval.find(count);
    if (found.size() != count) return std::nullopt;
    Order order(count);
    std::iota(order.begin(), order.end(), 0);
    if (p > 1) {
      std::vector<Segment> left;
      for (const auto& chain : chains) left.push_back(chain.back());
      const std::optional<Order> goes_on = joined(left, found, unit);
      if (!goes_on) return std::nullopt;
      order = *goes_on;
    }
    for (std::size_t i = 0; i < count; ++i) chains[i].push_back(found[order[i]]);
  }
  std::vector<TracedLine> lines;
  for (const auto& chain : chains) {
    TracedLine line;
    std::vector<Colour> colours;
    line.heights.push_back(chain.front().from);
    for (std::size_t s = 0; s < chain.size(); ++s) {
      const bool last = s + 1 == chain.size();
      line.heights.push_back(last ? chain[s].to : (chain[s].to + chain[s + 1].from) / 2);
      colours.push_back(chain[s].colour);
    }
    line.colour = middle_colour(std::move(colours));
    lines.push_back(std::move(line));
  }
  return lines;
}

std::optional<std::vector<std::size_t>> pair_by_colour(const std::vector<Colour>& lines,
                                                       const std::vector<Colour>& swatches) {
  if (lines.size() != swatches.size()) return std::nullopt;
  constexpr double kSame = 40;  // thin lines of a JPEG of 96 dpi
  const auto cost = [&](const Order& order) {
    double sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      sum += distance(lines[i], swatches[order[i]]);
    }
    return sum;
  };
  const std::optional<Order> best = clear_best(lines.size(), kOtherColour, cost);
  if (!best) return std::nullopt;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (distance(lines[i], swatches[(*best)[i]]) > kSame) return std::nullopt;
  }
  return best;
}

}  // namespace prongsai
