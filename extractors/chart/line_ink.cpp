#include "extractors/chart/line_ink.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "extractors/chart/picture_colours.h"
#include "extractors/chart/pixel_frame.h"
#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// In grey an orange line is 96 from white, a yellow one 66; a grid of #d0d0d0 47, noise and a
// JPEG's rims up to 40.
constexpr int kInk = 56;
constexpr std::uint8_t kBlack = 0;
constexpr std::uint8_t kWhite = 255;

std::size_t at(const GreyImage& mask, int x, int y) {
  return static_cast<std::size_t>(y) * mask.width + static_cast<std::size_t>(x);
}

GreyImage ink_of(const PageImage& image) {
  const Colour background = background_of(image);
  GreyImage mask{image.width, image.height, {}};
  mask.pixels.assign(static_cast<std::size_t>(image.width) * image.height, kWhite);
  for (std::size_t i = 0; i < mask.pixels.size(); ++i) {
    if (distance(colour_at(image, i), background) > kInk) mask.pixels[i] = kBlack;
  }
  return mask;
}

// How far the ink goes on above and below a pixel, itself included; up to `most`.
int thickness_at(const GreyImage& mask, int x, int y, int most) {
  int rows = 1;
  for (int up = y - 1; up >= 0 && rows < most && mask.pixels[at(mask, x, up)] == kBlack; --up) {
    ++rows;
  }
  for (int down = y + 1;
       down < mask.height && rows < most && mask.pixels[at(mask, x, down)] == kBlack; ++down) {
    ++rows;
  }
  return rows;
}

// Thin as a grid is, in most places: the line of a chart is three pixels thick at 96 dpi.
bool is_thin(const GreyImage& mask, int y, int x0, int x1) {
  constexpr int kThick = 3;
  int thin = 0;
  for (int x = x0; x < x1; ++x) thin += thickness_at(mask, x, y, kThick) < kThick ? 1 : 0;
  return 2 * thin > x1 - x0;
}

// Lines of a grid or an axis: straight along a row or a column for so many pixels. A line of little
// change is level for as long, but thicker.
void take_rules(GreyImage& mask) {
  const int level = mask.width / 6;
  const int level_if_thick = 2 * mask.width / 5;
  const GreyImage whole = mask;
  for (int y = 0; y < mask.height; ++y) {
    const std::uint8_t* row = whole.pixels.data() + at(mask, 0, y);
    for (int x = next_black(row, 0, mask.width); x < mask.width;) {
      const int end = next_white(row, x, mask.width);
      const bool rule =
          end - x >= level_if_thick || (end - x >= level && is_thin(whole, y, x, end));
      const auto from = mask.pixels.begin() + static_cast<std::ptrdiff_t>(at(mask, x, y));
      if (rule) std::fill(from, from + (end - x), kWhite);
      x = next_black(row, end, mask.width);
    }
  }
  const int upright = mask.height / 3;
  std::vector<int> first(static_cast<std::size_t>(mask.width), 0);  // row the ink goes on from
  for (int y = 0; y <= mask.height; ++y) {
    for (int x = 0; x < mask.width; ++x) {
      int& from = first[static_cast<std::size_t>(x)];
      if (y < mask.height && mask.pixels[at(mask, x, y)] == kBlack) continue;
      if (y - from >= upright) {
        for (int k = from; k < y; ++k) mask.pixels[at(mask, x, k)] = kWhite;
      }
      from = y + 1;
    }
  }
}

// What is taken away with a grid's row leaves gaps of a few rows in the lines that cross it.
GreyImage closed(const GreyImage& mask) {
  constexpr int kGap = 4;
  GreyImage whole = mask;
  for (int x = 0; x < mask.width; ++x) {
    int last = -kGap - 2;  // row of ink
    for (int y = 0; y < mask.height; ++y) {
      if (mask.pixels[at(mask, x, y)] != kBlack) continue;
      if (y - last > 1 && y - last <= kGap + 1) {
        for (int k = last + 1; k < y; ++k) whole.pixels[at(mask, x, k)] = kBlack;
      }
      last = y;
    }
  }
  return whole;
}

// As broad as the lines of a chart, and thin.
bool is_line(const Component& component, const GreyImage& mask) {
  constexpr double kBroad = 0.25;
  const PixelBox& box = component.box;
  const double thickness = static_cast<double>(component.area) / (box.width() + box.height());
  return box.width() > kBroad * mask.width && box.height() > 4 && thickness < 0.03 * mask.width;
}

// Ink in one piece in nearly every column, as a line with a dot upon it has, and letters have not.
bool is_one_stroke(const PixelBox& box, const GreyImage& mask) {
  int single = 0;
  for (int x = box.x0; x < box.x1; ++x) {
    int pieces = 0;
    for (int y = box.y0; y < box.y1; ++y) {
      const bool ink = mask.pixels[at(mask, x, y)] == kBlack;
      const bool before = y > box.y0 && mask.pixels[at(mask, x, y - 1)] == kBlack;
      pieces += ink && !before ? 1 : 0;
    }
    single += pieces == 1 ? 1 : 0;
  }
  return single >= 0.8 * box.width();
}

// A legend's line, with the dot upon it.
bool is_swatch(const Component& component, const GreyImage& mask) {
  constexpr int kNarrowest = 8;  // pixels
  const PixelBox& box = component.box;
  return box.width() >= kNarrowest && box.width() < 0.12 * mask.width &&
         2 * box.width() >= 3 * box.height() && component.area >= box.width() &&
         is_one_stroke(box, mask);
}

// The colour of a thin stroke that is level: of each column the pixel that stands out most, of
// these the one in the middle. Its rims are mixtures.
Colour stroke_colour(const PageImage& image, const PixelBox& box, const Colour& background) {
  std::vector<Colour> strongest;
  for (int x = box.x0; x < box.x1; ++x) {
    Colour best = background;
    for (int y = box.y0; y < box.y1; ++y) {
      const Colour here = colour_at(image, static_cast<std::size_t>(y) * image.width + x);
      if (distance(here, background) > distance(best, background)) best = here;
    }
    strongest.push_back(best);
  }
  return middle_colour(std::move(strongest));
}

}  // namespace

void add_line_ink(const PageImage& image, Shapes& shapes) {
  if (shapes.curves.empty()) return;
  const PixelFrame frame(image);
  const GreyImage ink = ink_of(image);
  GreyImage mask = ink;
  take_rules(mask);
  const Components components = find_components(closed(mask));
  const Colour background = background_of(image);
  std::vector<Curve> lines(components.all.size());
  std::vector<char> wanted(components.all.size(), 0);
  shapes.swatches.clear();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const PixelBox& box = components.all[i].box;
    wanted[i] = is_line(components.all[i], mask) ? 1 : 0;
    lines[i].box = frame.box(box.x0, box.y0, box.x1, box.y1);
    if (!is_swatch(components.all[i], mask)) continue;
    shapes.swatches.push_back({lines[i].box, stroke_colour(image, box, background)});
  }
  for (const InkRun& run : components.runs) {
    const auto of = static_cast<std::size_t>(run.component);
    for (int x = run.x0; wanted[of] != 0 && x < run.x1; ++x) {
      if (ink.pixels[at(ink, x, run.y)] != kBlack) continue;
      lines[of].points.push_back(frame.place(x + 0.5, run.y + 0.5));
      lines[of].colours.push_back(
          colour_at(image, static_cast<std::size_t>(run.y) * image.width + x));
    }
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (wanted[i] != 0) shapes.line_ink.push_back(std::move(lines[i]));
  }
}

}  // namespace prongsai
