#include "extractors/chart/line_tracing.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractors/chart/smooth_line.h"

namespace prongsai {
namespace {

// Between two places a line is straight: its rows at the first and at the second one.
struct Segment {
  double from = 0;
  double to = 0;
  bool seen = false;  // by ink of its own; else it lies behind another one
  [[nodiscard]] double at(double part) const { return from + part * (to - from); }
};

// What a pixel says for a line: that another's ink lies there, which may hide it, a little; paper
// speaks against it.
constexpr double kOtherLine = 0.15;
constexpr double kOtherInk = 0.1;
constexpr double kGridLine = 0.05;
constexpr double kRimOnly = -0.3;
constexpr double kNothing = -1;
// What of a way is the line's own ink, and what is paper. Another line or white boxes behind
// numbers may hide a part; of a dashed one a third is paper.
struct Shares {
  double own = 0;
  double paper = 0;
};
bool is_line(const Shares& shares) { return shares.paper < 0.3; }
bool is_dashed(const Shares& shares) { return shares.own > 0.45 && shares.paper < 0.5; }
constexpr double kLeastOwn = 0.4;  // of all the way
constexpr double kSolid = 0.85;    // of a smoothed one of any colour
constexpr double kLeastSmooth = 0.6;
// Dots with three times their breadth between them are a quarter of the way; in a colour of their
// own they are told from letters.
constexpr double kLeastDots = 0.18;
constexpr double kLeastDashes = 0.35;

// A line is drawn through, or may be broken by boxes behind numbers and long dashes, or is of
// dashes and dots alone: then paper speaks little against it, and another's ink not for it.
enum class Drawn { kThrough, kBroken, kDashed };
constexpr double kGap = -0.1;

double worth(const LineRaster::Column& column, std::size_t row, int line, Drawn drawn) {
  const int what = column.what[row];
  if (what == line) return column.likeness[row];
  if (drawn == Drawn::kDashed) {
    return what == LineRaster::kPaper || what == LineRaster::kRim ? kGap : 0;
  }
  if (what >= 0) return kOtherLine;
  switch (what) {
    case LineRaster::kOther:
      return kOtherInk;
    case LineRaster::kGrid:
      return kGridLine;
    case LineRaster::kRim:
      return kRimOnly;
    default:
      return kNothing;
  }
}

// The columns between two places with a few rows taken for one, each as good as the best of them.
class CoarseInterval {
 public:
  CoarseInterval(const std::vector<LineRaster::Column>& columns, int rows, int step, int line,
                 Drawn drawn)
      : count_((rows + step - 1) / step) {
    for (const LineRaster::Column& column : columns) {
      parts_.push_back(column.part);
      std::vector<float>& coarse =
          worth_.emplace_back(static_cast<std::size_t>(count_), static_cast<float>(kNothing));
      for (int k = 0; k < count_; ++k) {
        for (int y = std::max(k * step - 1, 0); y <= std::min((k + 1) * step, rows - 1); ++y) {
          float& best = coarse[static_cast<std::size_t>(k)];
          best = std::max(
              best, static_cast<float>(worth(column, static_cast<std::size_t>(y), line, drawn)));
        }
      }
    }
  }
  // Of the line from one of the coarse rows to another.
  [[nodiscard]] double mean(int from, int to) const {
    double sum = 0;
    for (std::size_t c = 0; c < parts_.size(); ++c) {
      const auto row = static_cast<std::size_t>(from + parts_[c] * (to - from) + 0.5);
      sum += static_cast<double>(worth_[c][row]);
    }
    return parts_.empty() ? 0 : sum / static_cast<double>(parts_.size());
  }
  [[nodiscard]] Shares shares(int from, int to) const {
    Shares shares;
    for (std::size_t c = 0; c < parts_.size(); ++c) {
      const auto row = static_cast<std::size_t>(from + parts_[c] * (to - from) + 0.5);
      const double here = static_cast<double>(worth_[c][row]);
      shares.own += here > kOtherLine + 0.05 ? 1 : 0;
      shares.paper += here < 0 ? 1 : 0;
    }
    const double all = std::max(1.0, static_cast<double>(parts_.size()));
    return {shares.own / all, shares.paper / all};
  }
  [[nodiscard]] int count() const { return count_; }

 private:
  int count_;
  std::vector<double> parts_;
  std::vector<std::vector<float>> worth_;
};

class Tracer {
 public:
  Tracer(const LineRaster& raster, int line, Drawn drawn)
      : raster_(raster), line_(line), drawn_(drawn), step_(std::max(1, raster.rows() / 140)) {
    for (std::size_t p = 0; p < raster.intervals(); ++p) {
      intervals_.emplace_back(raster.columns(p), raster.rows(), step_, line, drawn);
    }
  }

  // The best way; nothing where it is none.
  std::optional<std::vector<Segment>> trace(double least_own) {
    const std::vector<int> rows = best_way();
    double own = 0;
    for (std::size_t p = 0; p < intervals_.size(); ++p) {
      const Shares shares = intervals_[p].shares(rows[p], rows[p + 1]);
      const bool enough = drawn_ == Drawn::kDashed || is_line(shares) ||
                          (drawn_ == Drawn::kBroken && is_dashed(shares));
      if (!enough) return std::nullopt;
      own += shares.own / static_cast<double>(intervals_.size());
    }
    if (own < least_own) return std::nullopt;
    std::vector<Segment> segments;
    for (std::size_t p = 0; p < intervals_.size(); ++p) {
      const double half = 0.5 * (step_ - 1);
      segments.push_back(fitted(p, {rows[p] * step_ + half, rows[p + 1] * step_ + half, false}));
    }
    if (drawn_ == Drawn::kDashed && !has_short_gaps(segments)) return std::nullopt;
    return segments;
  }
  // The share of columns with ink of the line's own where the segments are.
  [[nodiscard]] double own_share(const std::vector<Segment>& segments) const {
    int own = 0;
    int all = 0;
    for (std::size_t p = 0; p < segments.size(); ++p) {
      for (const LineRaster::Column& column : raster_.columns(p)) {
        const int row = static_cast<int>(std::lround(segments[p].at(column.part)));
        ++all;
        constexpr int kNear = 1;  // a rim, or the page a little askew
        for (int y = std::max(row - kNear, 0); y <= std::min(row + kNear, raster_.rows() - 1);
             ++y) {
          if (column.what[static_cast<std::size_t>(y)] != line_) continue;
          ++own;
          break;
        }
      }
    }
    return static_cast<double>(own) / std::max(1, all);
  }
  // Between dashes there is paper for a sixth of the way to the next place at most; between the
  // numbers of a row, more.
  [[nodiscard]] bool has_short_gaps(const std::vector<Segment>& segments) const {
    for (std::size_t p = 0; p < segments.size(); ++p) {
      const std::vector<LineRaster::Column>& columns = raster_.columns(p);
      double since = columns.empty() ? 0 : columns.front().part;
      for (const LineRaster::Column& column : columns) {
        if (!is_bare(column, segments[p].at(column.part))) since = column.part;
        if (column.part - since > 1.0 / 6) return false;
      }
    }
    return true;
  }
  // Of the line, in rows.
  [[nodiscard]] double thick() const { return thick_; }

 private:
  [[nodiscard]] bool is_bare(const LineRaster::Column& column, double at) const {
    const int row = static_cast<int>(std::lround(at));
    for (int y = std::max(row - 1, 0); y <= std::min(row + 1, raster_.rows() - 1); ++y) {
      const int what = column.what[static_cast<std::size_t>(y)];
      if (what != LineRaster::kPaper && what != LineRaster::kRim) return false;
    }
    return true;
  }

  std::vector<int> best_way() const {
    const int count = intervals_.front().count();
    std::vector<double> sums(static_cast<std::size_t>(count), 0);
    std::vector<std::vector<int>> before;
    for (const CoarseInterval& interval : intervals_) {
      std::vector<double> next(sums.size(), -1e9);
      std::vector<int>& from = before.emplace_back(sums.size(), 0);
      for (int a = 0; a < count; ++a) {
        for (int b = 0; b < count; ++b) {
          const double sum = sums[static_cast<std::size_t>(a)] + interval.mean(a, b);
          if (sum <= next[static_cast<std::size_t>(b)]) continue;
          next[static_cast<std::size_t>(b)] = sum;
          from[static_cast<std::size_t>(b)] = a;
        }
      }
      sums = std::move(next);
    }
    const auto best = std::max_element(sums.begin(), sums.end());
    std::vector<int> rows{static_cast<int>(best - sums.begin())};
    for (std::size_t p = before.size(); p-- > 0;) {
      rows.push_back(before[p][static_cast<std::size_t>(rows.back())]);
    }
    std::reverse(rows.begin(), rows.end());
    return rows;
  }

  // A stroke of the line in one column: its middle by the weight of its ink, and how high it is.
  struct Stroke {
    double middle = 0;
    double height = 0;
    bool alone = true;  // paper or a rim above and below
  };
  [[nodiscard]] std::optional<Stroke> stroke_at(const LineRaster::Column& column, double row,
                                                double reach) const {
    int nearest = -1;
    for (int y = std::max(0, static_cast<int>(row - reach));
         y <= std::min(raster_.rows() - 1, static_cast<int>(row + reach)); ++y) {
      if (column.what[static_cast<std::size_t>(y)] != line_) continue;
      if (nearest < 0 || std::abs(y - row) < std::abs(nearest - row)) nearest = y;
    }
    if (nearest < 0) return std::nullopt;
    const auto own = [&](int y) {
      if (y < 0 || y >= raster_.rows()) return false;
      const int what = column.what[static_cast<std::size_t>(y)];
      return what == line_ || what == LineRaster::kRim;
    };
    int top = nearest;
    int foot = nearest;
    while (own(top - 1)) --top;
    while (own(foot + 1)) ++foot;
    Stroke stroke;
    double weight = 0;
    for (int y = top; y <= foot; ++y) {
      const double ink = column.contrast[static_cast<std::size_t>(y)];
      weight += ink;
      stroke.middle += ink * y;
      stroke.height += column.what[static_cast<std::size_t>(y)] == line_ ? 1 : 0.4;
    }
    stroke.middle /= weight;
    const auto free = [&](int y) {
      return y < 0 || y >= raster_.rows() ||
             column.what[static_cast<std::size_t>(y)] == LineRaster::kPaper ||
             column.what[static_cast<std::size_t>(y)] == LineRaster::kGrid;
    };
    stroke.alone = free(top - 1) && free(foot + 1);
    return stroke;
  }

  // Least squares through the strokes that are the line's alone.
  [[nodiscard]] Segment fitted(std::size_t interval, Segment segment) {
    const std::vector<LineRaster::Column>& columns = raster_.columns(interval);
    double reach = step_ + 2;
    for (int round = 0; round < 3; ++round) {
      std::vector<std::pair<double, Stroke>> strokes;
      std::vector<double> heights;
      for (const LineRaster::Column& column : columns) {
        const auto stroke = stroke_at(column, segment.at(column.part), reach);
        if (!stroke || !stroke->alone) continue;
        strokes.emplace_back(column.part, *stroke);
        heights.push_back(stroke->height);
      }
      if (strokes.size() < 5) return segment;
      const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
      std::nth_element(heights.begin(), middle, heights.end());
      thick_ = *middle;
      std::erase_if(strokes, [&](const auto& stroke) {
        return stroke.second.height > 1.5 * thick_ + 1 ||
               std::abs(stroke.second.middle - segment.at(stroke.first)) > reach;
      });
      segment = through(strokes, segment);
      reach = std::max(1.5, 0.6 * thick_);
    }
    return segment;
  }

  static Segment through(const std::vector<std::pair<double, Stroke>>& strokes, Segment known) {
    double n = 0;
    double u = 0;
    double y = 0;
    double uu = 0;
    double uy = 0;
    for (const auto& [part, stroke] : strokes) {
      n += 1;
      u += part;
      y += stroke.middle;
      uu += part * part;
      uy += part * stroke.middle;
    }
    const double spread = n * uu - u * u;
    if (n < 5 || spread < 0.02 * n * n) return known;  // all of them at one place
    const double slope = (n * uy - u * y) / spread;
    const double from = (y - slope * u) / n;
    return {from, from + slope, true};
  }

  const LineRaster& raster_;
  int line_;
  Drawn drawn_;
  int step_;
  std::vector<CoarseInterval> intervals_;
  double thick_ = 3;
};

// Where two segments meet away from the place between them, in pitches: names stand a little beside
// their places. 0 where they go on nearly straight.
double turn_of(const Segment& left, const Segment& right, double pitch) {
  const double bend = (right.to - right.from) - (left.to - left.from);
  if (!left.seen || !right.seen || std::abs(bend) < 0.3 * pitch) return 0;
  return std::clamp((left.to - right.from) / bend, -0.06, 0.06);
}

// How far beside their places the names stand, in pitches.
double shift_of(const std::vector<Segment>& segments, double pitch) {
  double sum = 0;
  int turns = 0;
  for (std::size_t p = 1; p < segments.size(); ++p) {
    const double turn = turn_of(segments[p - 1], segments[p], pitch);
    sum += turn;
    turns += turn != 0 ? 1 : 0;
  }
  return turns > 0 ? sum / turns : 0;
}

TracedLine line_of(const LineRaster& raster, const std::vector<Segment>& segments) {
  constexpr double kHidden = 3;  // pixels by which what lies behind another line may be elsewhere
  const double shift = shift_of(segments, raster.pitch());
  TracedLine line;
  for (std::size_t p = 0; p <= segments.size(); ++p) {
    const Segment* left = p > 0 ? &segments[p - 1] : nullptr;
    const Segment* right = p < segments.size() ? &segments[p] : nullptr;
    if (left && right && left->seen != right->seen) (left->seen ? right : left) = nullptr;
    const double before = left ? left->at(1 + shift) : right->at(shift);
    const double behind = right ? right->at(shift) : before;
    const bool seen = (left && left->seen) || (right && right->seen);
    const double steep = std::max(left ? std::abs(left->to - left->from) : 0,
                                  right ? std::abs(right->to - right->from) : 0) /
                         raster.pitch();
    line.heights.push_back(raster.y_of((before + behind) / 2 + 0.5));
    line.off.push_back(raster.unit() *
                       (0.5 + (seen ? 0 : kHidden) + std::abs(before - behind) / 2 + 0.8 * steep));
  }
  return line;
}

}  // namespace

std::optional<TracedLine> trace_line(const LineRaster& raster, int line) {
  if (raster.intervals() == 0 || raster.rows() < 8) return std::nullopt;
  // Straight where nearly all of it is, or another line hides it; what bends is elsewhere for long.
  constexpr double kStraight = 0.85;
  constexpr double kClearlyMore = 0.12;
  Tracer tracer(raster, line, Drawn::kBroken);
  const auto segments = tracer.trace(kLeastOwn);
  const double straight = segments ? tracer.own_share(*segments) : 0;
  if (straight < kStraight) {
    const std::optional<SmoothLine> smooth = trace_smooth_line(raster, line, kLeastSmooth);
    if (smooth && (!segments || smooth->own > straight + kClearlyMore)) return smooth->line;
  }
  if (segments) return line_of(raster, *segments);
  if (!raster.knows_colours()) return std::nullopt;
  Tracer dashes(raster, line, Drawn::kDashed);
  if (const auto dashed = dashes.trace(kLeastDots)) return line_of(raster, *dashed);
  return std::nullopt;
}

std::vector<TracedLine> trace_any(LineRaster raster, std::size_t most) {
  std::vector<TracedLine> lines;
  Drawn drawn = Drawn::kThrough;
  while (lines.size() < most && raster.intervals() > 0 && raster.rows() >= 8) {
    Tracer tracer(raster, 0, drawn);
    const bool dashed = drawn == Drawn::kDashed;
    if (const auto segments = tracer.trace(dashed ? kLeastDashes : kLeastOwn)) {
      lines.push_back(line_of(raster, *segments));
      const auto stroke = [&](std::size_t interval, std::size_t column) {
        const Segment& segment = (*segments)[interval];
        const double steep = std::abs(segment.to - segment.from) / raster.pitch();
        return LineRaster::Stroke{segment.at(raster.columns(interval)[column].part), steep};
      };
      raster.erase(stroke, tracer.thick());
      continue;
    }
    const std::optional<SmoothLine> smooth = trace_smooth_line(raster, 0, kSolid);
    if (smooth && !dashed) {
      lines.push_back(smooth->line);
      const auto stroke = [&](std::size_t interval, std::size_t column) {
        return LineRaster::Stroke{smooth->rows[interval][column], 1};
      };
      raster.erase(stroke, tracer.thick());
      continue;
    }
    if (dashed) break;
    drawn = Drawn::kDashed;  // after those that are drawn through
  }
  return lines;
}

}  // namespace prongsai
