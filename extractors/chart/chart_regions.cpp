#include "extractors/chart/chart_regions.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/chart/find_bars.h"
#include "extractors/chart/picture_words.h"

namespace prongsai {
namespace {

// What belongs to bars stands within so many heights of letters: names at the left, a legend below,
// a title above.
constexpr double kLeft = 26;
constexpr double kRight = 9;
constexpr double kAbove = 7;
constexpr double kBelow = 12;

Rect around(const Rect& bars, Points type, const Rect& page) {
  return {std::max(bars.x0 - kLeft * type, page.x0), std::max(bars.y0 - kAbove * type, page.y0),
          std::min(bars.x1 + kRight * type, page.x1), std::min(bars.y1 + kBelow * type, page.y1)};
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

bool lies_in(const Rect& inner, const Rect& outer) {
  return inner.x0 >= outer.x0 && inner.x1 <= outer.x1 && inner.y0 >= outer.y0 &&
         inner.y1 <= outer.y1;
}

bool meets(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// The part of the page without the words that go on outside of it, which stay as they were read.
PageImage part_of(const PageImage& page, const Rect& region, const std::vector<Word>& words) {
  PageImage part = cut(page, region);
  for (const Word& word : words) {
    if (meets(word.box, region) && !lies_in(word.box, region)) whiten(word.box, part);
  }
  return part;
}

}  // namespace

void read_around_bars(const PageImage& page, const Shapes& shapes, Points type, Models& models,
                      std::vector<Word>& words) {
  for (const Rect& bars : groups_of_bars(shapes, type)) {
    const Rect region = around(bars, type, page.place);
    const PageImage part = part_of(page, region, words);
    Shapes inside;
    inside.unit = shapes.unit;
    for (const Patch& patch : shapes.patches) {
      if (region.contains(patch.box.centre())) inside.patches.push_back(patch);
    }
    std::vector<Word> read = read_picture_words(part, inside, models);
    if (read.empty()) continue;
    std::erase_if(words, [&](const Word& word) { return lies_in(word.box, region); });
    std::move(read.begin(), read.end(), std::back_inserter(words));
  }
}

}  // namespace prongsai
