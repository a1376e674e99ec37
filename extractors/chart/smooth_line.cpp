#include "extractors/chart/smooth_line.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace prongsai {
namespace {

constexpr double kSteepest = 3;  // rows a pixel
constexpr double kOther = 0.1;   // another's ink, which may hide it
constexpr double kPaper = -1;

class SmoothTracer {
 public:
  SmoothTracer(const LineRaster& raster, int line) : raster_(raster), line_(line) {
    for (std::size_t p = 0; p < raster.intervals(); ++p) {
      for (const LineRaster::Column& column : raster.columns(p)) {
        columns_.push_back(&column);
        at_.push_back(static_cast<double>(p) + column.part);
      }
    }
  }

  std::optional<SmoothLine> trace(double least_own) {
    if (columns_.size() < 8) return std::nullopt;
    const std::vector<int> rows = best_way();
    int own = 0;
    for (std::size_t c = 0; c < columns_.size(); ++c) own += is_own(c, rows[c]) ? 1 : 0;
    if (own < least_own * static_cast<double>(columns_.size())) return std::nullopt;
    return SmoothLine{line_along(rows), by_interval(rows),
                      own / static_cast<double>(columns_.size())};
  }

 private:
  [[nodiscard]] bool is_own(std::size_t column, int row) const {
    return columns_[column]->what[static_cast<std::size_t>(row)] == line_;
  }

  [[nodiscard]] double worth(std::size_t column, int row) const {
    const LineRaster::Column& pixels = *columns_[column];
    const auto y = static_cast<std::size_t>(row);
    const int what = pixels.what[y];
    if (what == line_) return pixels.likeness[y];
    return what == LineRaster::kPaper || what == LineRaster::kRim ? kPaper : kOther;
  }

  // The way with most of its ink that goes on from column to column.
  [[nodiscard]] std::vector<int> best_way() const {
    const int count = raster_.rows();
    std::vector<double> sums(static_cast<std::size_t>(count), 0);
    std::vector<std::vector<int>> before(columns_.size());
    for (std::size_t c = 0; c < columns_.size(); ++c) {
      const double across = c == 0 ? 0 : (at_[c] - at_[c - 1]) * raster_.pitch();
      const int reach = c == 0 ? 0 : static_cast<int>(std::ceil(kSteepest * across));
      std::vector<double> next(sums.size(), -1e9);
      before[c].assign(sums.size(), 0);
      for (int y = 0; y < count; ++y) {
        const double here = worth(c, y);
        double& best = next[static_cast<std::size_t>(y)];
        for (int from = std::max(0, y - reach); from <= std::min(count - 1, y + reach); ++from) {
          const double bend = 0.1 * std::abs(y - from) / std::max(1, reach);
          const double sum = sums[static_cast<std::size_t>(from)] + here - bend;
          if (sum <= best) continue;
          best = sum;
          before[c][static_cast<std::size_t>(y)] = from;
        }
      }
      sums = std::move(next);
    }
    std::vector<int> rows(columns_.size());
    int row = static_cast<int>(std::max_element(sums.begin(), sums.end()) - sums.begin());
    for (std::size_t c = columns_.size(); c-- > 0;) {
      rows[c] = row;
      row = before[c][static_cast<std::size_t>(row)];
    }
    return rows;
  }

  [[nodiscard]] std::vector<std::vector<double>> by_interval(const std::vector<int>& rows) const {
    std::vector<std::vector<double>> found(raster_.intervals());
    std::size_t c = 0;
    for (std::size_t p = 0; p < found.size(); ++p) {
      for (std::size_t k = 0; k < raster_.columns(p).size(); ++k, ++c) {
        found[p].push_back(middle_at(c, rows[c]));
      }
    }
    return found;
  }

  // The middle of its stroke.
  [[nodiscard]] double middle_at(std::size_t column, int row) const {
    if (!is_own(column, row)) return row;
    int top = row;
    int foot = row;
    while (top > 0 && is_own(column, top - 1)) --top;
    while (foot + 1 < raster_.rows() && is_own(column, foot + 1)) ++foot;
    return (top + foot) / 2.0;
  }

  // A parabola through the columns around each place, at the ends through those on one side.
  [[nodiscard]] TracedLine line_along(const std::vector<int>& rows) const {
    constexpr double kNear = 0.3;  // pitches
    TracedLine line;
    for (std::size_t p = 0; p <= raster_.intervals(); ++p) {
      std::vector<double> xs;
      std::vector<double> ys;
      for (std::size_t c = 0; c < columns_.size(); ++c) {
        const double x = at_[c] - static_cast<double>(p);
        if (std::abs(x) > kNear || !is_own(c, rows[c])) continue;
        xs.push_back(x);
        ys.push_back(middle_at(c, rows[c]));
      }
      const double row = parabola_at_zero(xs, ys).value_or(rows[nearest(static_cast<double>(p))]);
      line.heights.push_back(raster_.y_of(row + 0.5));
      const bool end = p == 0 || p == raster_.intervals();  // it is seen to one side alone
      line.off.push_back(raster_.unit() * (xs.size() < 8 || end ? 5 : 2));
    }
    return line;
  }

  [[nodiscard]] std::size_t nearest(double place) const {
    std::size_t best = 0;
    for (std::size_t c = 1; c < at_.size(); ++c) {
      if (std::abs(at_[c] - place) < std::abs(at_[best] - place)) best = c;
    }
    return best;
  }

  // Least squares: y = a + b x + c x x; a.
  static std::optional<double> parabola_at_zero(const std::vector<double>& xs,
                                                const std::vector<double>& ys) {
    if (xs.size() < 8) return std::nullopt;
    double m[3][4] = {};
    for (std::size_t i = 0; i < xs.size(); ++i) {
      const double powers[3] = {1, xs[i], xs[i] * xs[i]};
      for (int r = 0; r < 3; ++r) {
        for (int k = 0; k < 3; ++k) m[r][k] += powers[r] * powers[k];
        m[r][3] += powers[r] * ys[i];
      }
    }
    for (int r = 2; r > 0; --r) {  // upwards, so that the first unknown is left
      if (std::abs(m[r][r]) < 1e-12) return std::nullopt;
      for (int up = 0; up < r; ++up) {
        const double part = m[up][r] / m[r][r];
        for (int k = 0; k < 4; ++k) m[up][k] -= part * m[r][k];
      }
    }
    if (std::abs(m[0][0]) < 1e-12) return std::nullopt;
    return m[0][3] / m[0][0];
  }

  const LineRaster& raster_;
  int line_;
  std::vector<const LineRaster::Column*> columns_;
  std::vector<double> at_;  // in pitches from the first place
};

}  // namespace

std::optional<SmoothLine> trace_smooth_line(const LineRaster& raster, int line, double least_own) {
  if (raster.intervals() == 0 || raster.rows() < 8) return std::nullopt;
  return SmoothTracer(raster, line).trace(least_own);
}

}  // namespace prongsai
