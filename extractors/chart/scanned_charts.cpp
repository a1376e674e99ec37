#include "extractors/chart/scanned_charts.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <utility>

#include "extractors/chart/chart_regions.h"
#include "extractors/chart/line_ink.h"
#include "extractors/chart/picture_colours.h"
#include "extractors/chart/picture_words.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/chart/read_chart.h"
#include "extractors/chart/read_twice.h"
#include "extractors/scan/upright_image.h"

namespace prongsai {
namespace {

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
  const Points across = page.place.width() / page.width;
  const Points down = page.place.height() / page.height;
  PageImage part;
  part.width = at.x1 - at.x0;
  part.height = at.y1 - at.y0;
  part.channels = page.channels;
  part.place = {page.place.x0 + at.x0 * across, page.place.y0 + at.y0 * down,
                page.place.x0 + at.x1 * across, page.place.y0 + at.y1 * down};
  for (int y = at.y0; y < at.y1; ++y) {
    const auto row =
        page.pixels.begin() + (static_cast<std::ptrdiff_t>(y) * page.width + at.x0) * page.channels;
    part.pixels.insert(part.pixels.end(), row,
                       row + static_cast<std::ptrdiff_t>(part.width) * part.channels);
  }
  return part;
}

// Makes a box look like paper, a rim of one pixel around it as well.
void clear(const Rect& box, const Colour& paper, PageImage& part) {
  Pixels at = pixels_of(part, box);
  at = {std::max(at.x0 - 1, 0), std::max(at.y0 - 1, 0), std::min(at.x1 + 1, part.width),
        std::min(at.y1 + 1, part.height)};
  for (int y = at.y0; y < at.y1; ++y) {
    std::uint8_t* pixel =
        part.pixels.data() + (static_cast<std::size_t>(y) * part.width + at.x0) * part.channels;
    for (int x = at.x0; x < at.x1; ++x, pixel += part.channels) {
      pixel[0] = paper.red;
      if (part.channels > 1) pixel[1] = paper.green, pixel[2] = paper.blue;
    }
  }
}

PageImage part_of(const PageImage& page, const ChartRegion& region) {
  PageImage part = cut(page, region.box);
  const Colour paper = background_of(part);
  for (const Rect& box : region.foreign) clear(box, paper, part);
  return part;
}

void read_region(const PageImage& part, Points type, Models& models, std::vector<Chart>& charts) {
  Shapes shapes = find_shapes(part);
  if (shapes.arcs.empty() && !may_have_charts(shapes, type)) return;
  add_line_ink(part, shapes);
  PictureText text = read_picture_words(part, shapes, models);
  FoundCharts found =
      read_charts_twice(shapes, text, part, 0, ChartPlace::kRegion, models.numerals);
  std::move(found.charts.begin(), found.charts.end(), std::back_inserter(charts));
}

void set_page(int page, Text& text) { text.origin.page = page; }

}  // namespace

std::vector<Chart> read_scanned_charts(const PageImage& page, const PreparedPage& prepared,
                                       Points type, Models& models) {
  std::vector<Chart> charts;
  PageSketch sketch = sketch_of(page, prepared.placement, type);
  for (const PixelRule& rule : prepared.rules) {
    sketch.rules.push_back(upright_place(prepared.placement, rule.box));
  }
  const std::vector<ChartRegion> regions = find_chart_regions(sketch, type);
  if (regions.empty()) return charts;
  const PageImage upright = upright_image(page, prepared.placement);
  for (const ChartRegion& region : regions) {
    read_region(part_of(upright, region), type, models, charts);
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
