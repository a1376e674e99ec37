#include "extractors/chart/scanned_charts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <numeric>
#include <utility>

#include "extractors/chart/find_bars.h"
#include "extractors/chart/line_ink.h"
#include "extractors/chart/picture_words.h"
#include "extractors/chart/pixel_curves.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/chart/read_chart.h"
#include "extractors/chart/read_twice.h"

namespace prongsai {
namespace {

// What belongs to bars stands within so many heights of letters: names at the left, a legend below,
// a title above.
constexpr double kLeft = 26;
constexpr double kRight = 9;
constexpr double kAbove = 7;
constexpr double kBelow = 12;
// Of a page's breadth: a gauge 4 cm across has 0.19.
constexpr double kBroadGauge = 0.15;

Rect around(const Rect& bars, Points type, const Rect& page) {
  return {std::max(bars.x0 - kLeft * type, page.x0), std::max(bars.y0 - kAbove * type, page.y0),
          std::min(bars.x1 + kRight * type, page.x1), std::min(bars.y1 + kBelow * type, page.y1)};
}

// Names stand on all sides; a line of little change lies somewhere in a chart two thirds as high as
// broad, that of a radar chart may end a third of its height below the ring that its numbers are on
// ("63.53" at the top, 99 at the right).
Rect around_curve(const Rect& curve, Points type, const Rect& page) {
  const Points half = 0.95 * curve.width();  // of three names, a line is 0.6 of its chart broad
  const Points above = kAbove * type + 0.3 * curve.height();
  const Points left = std::max(curve.x0 - kLeft * type, page.x0);
  const Points right = std::min(curve.x1 + kLeft * type, page.x1);
  return {left, std::max(std::min(curve.y0 - above, curve.y1 - half), page.y0), right,
          std::min(std::max(curve.y1 + kBelow * type, curve.y0 + half), page.y1)};
}

// A line as broad as those of charts are, or the arc of a gauge, which is smaller: half as high as
// broad, up to as high.
bool may_be_charts(const Curve& curve, const Rect& page) {
  const double high = curve.box.height() / curve.box.width();
  return curve.box.width() > kBroadCurve * page.width() || (high > 0.35 && high < 1.1);
}

bool lies_in(const Rect& inner, const Rect& outer) {
  return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 &&
         inner.y1 <= outer.y1;
}

bool meets(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// Places along one side of a box, at most 300 and none finer than a pixel.
class Places {
 public:
  Places(const std::vector<Point>& points, Points from, Points to, Points unit,
         Points Point::*along)
      : from_(from), along_(along) {
    constexpr double kMost = 300;
    const Points length = std::max(to - from, unit);
    per_point_ = std::min(kMost, length / unit) / length;
    full_.assign(static_cast<std::size_t>(length * per_point_) + 1, false);
    find_fullest(points);
  }
  [[nodiscard]] bool is_full(const Point& p) const { return full_[of(p)]; }

 private:
  [[nodiscard]] std::size_t of(const Point& p) const {
    const double place = std::max(0.0, (p.*along_ - from_) * per_point_);
    return std::min(full_.size() - 1, static_cast<std::size_t>(place));
  }

  // A seventh of the places, those with most of the points.
  void find_fullest(const std::vector<Point>& points) {
    std::vector<int> counts(full_.size(), 0);
    for (const Point& p : points) ++counts[of(p)];
    std::vector<std::size_t> sorted(full_.size());
    std::iota(sorted.begin(), sorted.end(), 0);
    std::sort(sorted.begin(), sorted.end(),
              [&](std::size_t a, std::size_t b) { return counts[a] > counts[b]; });
    for (std::size_t i = 0; i < full_.size() / 7; ++i) full_[sorted[i]] = true;
  }

  Points from_;
  Points Point::*along_;
  double per_point_ = 1;
  std::vector<bool> full_;
};

// Lines of a table lie in few rows and columns: nine tenths and more of its points in the fullest
// seventh of the rows or of the columns; of a circle's 0.7. A line of little change has few rows,
// and no columns.
bool is_grid(const Curve& curve, Points unit) {
  constexpr double kMost = 0.88;
  const Rect& box = curve.box;
  if (box.height() < 0.25 * box.width()) return false;
  const Places rows(curve.points, box.y0, box.y1, unit, &Point::y);
  const Places columns(curve.points, box.x0, box.x1, unit, &Point::x);
  const auto inside = std::count_if(curve.points.begin(), curve.points.end(), [&](const Point& p) {
    return rows.is_full(p) || columns.is_full(p);
  });
  return static_cast<double>(inside) > kMost * static_cast<double>(curve.points.size());
}

// Rows of a striped table are equally long; a chart's bars are not.
std::vector<Rect> regions_of(const Shapes& shapes, Points type, const Rect& page) {
  std::vector<Rect> regions;
  for (const Rect& bars : groups_of_bars(shapes, type)) {
    regions.push_back(around(bars, type, page));
  }
  for (const Curve& curve : shapes.curves) {
    if (!may_be_charts(curve, page) || is_grid(curve, shapes.unit)) continue;
    regions.push_back(around_curve(curve.box, type, page));
  }
  for (std::size_t i = 0; i < regions.size(); ++i) {
    for (std::size_t k = i + 1; k < regions.size(); ++k) {
      if (!meets(regions[i], regions[k])) continue;
      regions[i] = unite(regions[i], regions[k]);
      regions.erase(regions.begin() + static_cast<std::ptrdiff_t>(k));
      k = i;  // the larger one may meet what came before
    }
  }
  return regions;
}

struct Pixels {
  int x0 = 0;
  int y0 = 0;
  int x1 = 0;
  int y1 = 0;
};

Pixels pixels_of(const PageImage& page, const Rect& box) {
  const double across = page.width / page.place.width();
  const double down = page.height / page.place.height();
  const auto x = [&](Points p) {
    return std::clamp(static_cast<int>(std::lround((p - page.place.x0) * across)), 0, page.width);
  };
  const auto y = [&](Points p) {
    return std::clamp(static_cast<int>(std::lround((p - page.place.y0) * down)), 0, page.height);
  };
  return {x(box.x0), y(box.y0), x(box.x1), y(box.y1)};
}

PageImage cut(const PageImage& page, const Rect& region) {
  const Pixels at = pixels_of(page, region);
  PageImage part;
  part.width = at.x1 - at.x0;
  part.height = at.y1 - at.y0;
  part.channels = page.channels;
  part.place = region;
  for (int y = at.y0; y < at.y1; ++y) {
    const auto row =
        page.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * page.width + at.x0) * page.channels;
    part.pixels.insert(part.pixels.end(), row,
                       row + static_cast<std::ptrdiff_t>(part.width) * part.channels);
  }
  return part;
}

void whiten(const Rect& box, PageImage& part) {
  const Pixels at = pixels_of(part, box);
  for (int y = at.y0; y < at.y1; ++y) {
    const auto row =
        part.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * part.width + at.x0) * part.channels;
    std::fill(row, row + static_cast<std::ptrdiff_t>(at.x1 - at.x0) * part.channels, 255);
  }
}

// Words that lie over the upper or lower edge are taken in.
Rect with_whole_words(Rect region, const std::vector<Rect>& text) {
  const Rect asked = region;
  for (const Rect& word : text) {
    if (!meets(word, asked)) continue;
    region.y0 = std::min(region.y0, word.y0 - 1);
    region.y1 = std::max(region.y1, word.y1 + 1);
  }
  return region;
}

// The part of the page without the words that go on outside of it.
PageImage part_of(const PageImage& page, const Rect& region, const std::vector<Rect>& text) {
  PageImage part = cut(page, region);
  for (const Rect& word : text) {
    if (meets(word, region) && !lies_in(word, region)) whiten(word, part);
  }
  return part;
}

Shapes shapes_within(const Shapes& all, const Rect& region) {
  Shapes inside;
  inside.unit = all.unit;
  for (const Patch& patch : all.patches) {
    if (region.contains(patch.box.centre())) inside.patches.push_back(patch);
  }
  for (const Patch& swatch : all.swatches) {
    if (region.contains(swatch.box.centre())) inside.swatches.push_back(swatch);
  }
  for (const Curve& curve : all.curves) {
    if (region.contains(curve.box.centre()) && !is_grid(curve, all.unit)) {
      inside.curves.push_back(curve);
    }
  }
  return inside;
}

void set_page(int page, Text& text) { text.origin.page = page; }

// The darkest of so many pixels each way.
constexpr int kReduced = 4;

PageImage reduced(const PageImage& page) {
  PageImage small;
  small.width = page.width / kReduced;
  small.height = page.height / kReduced;
  small.place = page.place;
  small.pixels.assign(static_cast<std::size_t>(small.width) * small.height, 255);
  for (int y = 0; y < small.height * kReduced; ++y) {
    for (int x = 0; x < small.width * kReduced; ++x) {
      const std::size_t at = (static_cast<std::size_t>(y) * page.width + x) * page.channels;
      std::uint8_t& pixel = small.pixels[static_cast<std::size_t>(y / kReduced) * small.width +
                                         static_cast<std::size_t>(x / kReduced)];
      const auto* of = page.pixels.data() + at;
      pixel = std::min(pixel, *std::min_element(of, of + page.channels));
    }
  }
  return small;
}

}  // namespace

bool may_have_scanned_charts(const PageImage& page) {
  const PageImage small = reduced(page);
  Shapes shapes;
  shapes.unit = small.place.width() / std::max(small.width, 1);
  add_curves(small, shapes, kBroadGauge);
  if (page.channels == 1) add_faint_curves(small, shapes, kBroadGauge);
  // A line of large type with its marks is 22 points high, a flat line chart of two lines 30.
  const Points least = 0.028 * page.place.height();
  return std::any_of(shapes.curves.begin(), shapes.curves.end(), [&](const Curve& curve) {
    return curve.box.height() > least && may_be_charts(curve, page.place) &&
           !is_grid(curve, shapes.unit);
  });
}

std::vector<Chart> read_scanned_charts(const PageImage& page, Points type, Models& models,
                                       const std::vector<Rect>& text) {
  const Shapes shapes = find_shapes(page, kBroadGauge);
  std::vector<Chart> charts;
  for (const Rect& drawn : regions_of(shapes, type, page.place)) {
    const Rect region = with_whole_words(drawn, text);
    Shapes inside = shapes_within(shapes, region);
    const PageImage part = part_of(page, region, text);
    add_line_ink(part, inside);
    PictureText read = read_picture_words(part, inside, models);
    FoundCharts found =
        read_charts_twice(inside, read, part, 0, ChartPlace::kPage, models.numerals);
    std::move(found.charts.begin(), found.charts.end(), std::back_inserter(charts));
  }
  return charts;
}

void set_page(int page, Chart& chart) {
  chart.origin.page = page;
  for (Text& title : chart.titles) set_page(page, title);
  for (Text& series : chart.series) set_page(page, series);
  for (ChartMark& mark : chart.marks) {
    set_page(page, mark.category);
    if (mark.label) mark.label->origin.page = page;
  }
}

}  // namespace prongsai
