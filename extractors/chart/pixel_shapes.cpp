#include "extractors/chart/pixel_shapes.h"

#include <cmath>
#include <cstdlib>
#include <numeric>
#include <utility>

#include "extractors/chart/crossed_areas.h"
#include "extractors/chart/picture_colours.h"
#include "extractors/chart/pixel_arcs.h"
#include "extractors/chart/pixel_curves.h"
#include "extractors/chart/pixel_frame.h"
#include "extractors/chart/stepped_areas.h"
#include "extractors/chart/thin_lines.h"
#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// What differs less from the background is its noise or a grid in light grey; the palest bars seen
// differ by 60.
constexpr int kInk = 36;
// Neighbours that differ less are of one area: within a bar of a noisy scan after smoothing, along
// a gradient. At an edge of two colours neighbours differ by more, blurred over three pixels, too.
constexpr int kSameArea = 12;
// A bar may have its number written in it, a hollow frame is none.
constexpr double kSolid = 0.72;
constexpr int kSmallestSide = 4;   // pixels
constexpr int kSmallestArea = 40;  // pixels: a full stop at 300 dpi has 36
using Planes = std::vector<Colour>;

std::uint8_t third(int a, int b, int c) { return static_cast<std::uint8_t>((a + b + c) / 3); }

// Means of three by three pixels, which takes a JPEG's noise away.
Planes smoothed(const PageImage& image) {
  const int width = image.width;
  const int height = image.height;
  Planes across(static_cast<std::size_t>(width) * height);
  for (int y = 0; y < height; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * width;
    for (int x = 0; x < width; ++x) {
      const Colour a = colour_at(image, row + std::max(x - 1, 0));
      const Colour b = colour_at(image, row + x);
      const Colour c = colour_at(image, row + std::min(x + 1, width - 1));
      across[row + x] = {third(a.red, b.red, c.red), third(a.green, b.green, c.green),
                         third(a.blue, b.blue, c.blue)};
    }
  }
  Planes both(across.size());
  for (int y = 0; y < height; ++y) {
    const std::size_t above = static_cast<std::size_t>(std::max(y - 1, 0)) * width;
    const std::size_t row = static_cast<std::size_t>(y) * width;
    const std::size_t below = static_cast<std::size_t>(std::min(y + 1, height - 1)) * width;
    for (int x = 0; x < width; ++x) {
      const Colour& a = across[above + x];
      const Colour& b = across[row + x];
      const Colour& c = across[below + x];
      both[row + x] = {third(a.red, b.red, c.red), third(a.green, b.green, c.green),
                       third(a.blue, b.blue, c.blue)};
    }
  }
  return both;
}

// Areas of pixels that are joined with one another, step by step.
class Areas {
 public:
  explicit Areas(std::size_t pixels) : parent_(pixels) {
    std::iota(parent_.begin(), parent_.end(), 0);
  }
  int root(int pixel) {
    while (parent_[pixel] != pixel) pixel = parent_[pixel] = parent_[parent_[pixel]];
    return pixel;
  }
  void join(int a, int b) {
    a = root(a);
    b = root(b);
    if (a != b) parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<int> parent_;
};

// Bars that hang together, apart.
std::vector<ColourArea> single_bars(const AreaPixels& pixels,
                                    const std::vector<ColourArea>& areas) {
  std::vector<ColourArea> bars;
  for (std::size_t i = 0; i < areas.size(); ++i) {
    ColourArea area = areas[i];
    const auto has_size = [&] {
      return area.pixels >= kSmallestArea &&
             std::min(area.box.width(), area.box.height()) > kSmallestSide;
    };
    const auto is_solid = [&] {
      return static_cast<double>(area.pixels) >= kSolid * area.box.width() * area.box.height();
    };
    const int index = static_cast<int>(i);
    if (has_size() && !is_solid()) area = without_tails(pixels, index, area);
    if (!has_size() || !is_solid()) {
      bars.push_back(area);
      continue;
    }
    std::vector<ColourArea> apart = split_steps(pixels, index, area);
    bars.insert(bars.end(), apart.begin(), apart.end());
  }
  return bars;
}

std::vector<ColourArea> areas_of(const PageImage& image, const Colour& background) {
  const Planes smooth = smoothed(image);
  const int width = image.width;
  Areas joined(smooth.size());
  std::vector<char> ink(smooth.size());
  for (std::size_t i = 0; i < smooth.size(); ++i)
    ink[i] = distance(smooth[i], background) > kInk ? 1 : 0;
  const std::vector<char> line = thin_lines_in(ink, width);
  const auto alike = [&](int a, int b) {
    return ink[b] && line[a] == line[b] && distance(smooth[a], smooth[b]) <= kSameArea;
  };
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int pixel = y * width + x;
      if (!ink[pixel]) continue;
      if (x > 0 && alike(pixel, pixel - 1)) joined.join(pixel, pixel - 1);
      if (y > 0 && alike(pixel, pixel - width)) joined.join(pixel, pixel - width);
    }
  }
  std::vector<int> number(smooth.size(), -1);
  std::vector<int> area_of(smooth.size(), -1);
  std::vector<ColourArea> areas;
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int pixel = y * width + x;
      if (!ink[pixel]) continue;
      const int root = joined.root(pixel);
      if (number[root] < 0) {
        number[root] = static_cast<int>(areas.size());
        areas.emplace_back();
      }
      ColourArea& area = areas[number[root]];
      area.box = {std::min(area.box.x0, x), std::min(area.box.y0, y), std::max(area.box.x1, x + 1),
                  std::max(area.box.y1, y + 1)};
      ++area.pixels;
      area.red += smooth[pixel].red;
      area.green += smooth[pixel].green;
      area.blue += smooth[pixel].blue;
      area_of[static_cast<std::size_t>(pixel)] = number[root];
    }
  }
  return single_bars({smooth, area_of, width}, areas);
}

// Scanned at 300 dpi, an edge of two colours is a gradient over four pixels and more, along which a
// bar and a line of the grid behind it are one area: areas are told apart at half of it.
constexpr double kBlurred = 250;  // dpi

int factor_of(const PageImage& image) {
  constexpr double kPointsPerInch = 72;
  const double dpi =
      image.place.width() > 0 ? image.width * kPointsPerInch / image.place.width() : 0;
  return dpi > kBlurred ? 2 : 1;
}

// One pixel of every four, their mean.
PageImage halved(const PageImage& image) {
  PageImage half;
  half.width = image.width / 2;
  half.height = image.height / 2;
  half.channels = image.channels;
  half.place = image.place;
  half.pixels.reserve(static_cast<std::size_t>(half.width) * half.height * half.channels);
  const auto stride = static_cast<std::size_t>(image.width) * image.channels;
  for (int y = 0; y < half.height; ++y) {
    const std::uint8_t* row = image.pixels.data() + 2 * static_cast<std::size_t>(y) * stride;
    for (int x = 0; x < half.width; ++x) {
      for (int c = 0; c < half.channels; ++c) {
        const std::uint8_t* p = row + 2 * static_cast<std::size_t>(x) * image.channels + c;
        const int sum = p[0] + p[image.channels] + p[stride] + p[stride + image.channels];
        half.pixels.push_back(static_cast<std::uint8_t>(sum / 4));
      }
    }
  }
  return half;
}

// An area of a picture made smaller in the pixels of the picture itself.
ColourArea enlarged(ColourArea area, int factor) {
  PixelBox& box = area.box;
  box = {box.x0 * factor, box.y0 * factor, box.x1 * factor, box.y1 * factor};
  for (long* sum : {&area.pixels, &area.red, &area.green, &area.blue}) *sum *= factor * factor;
  return area;
}

// How much a line of pixels differs from a colour: the mean over its middle part.
class EdgeFinder {
 public:
  EdgeFinder(const PageImage& image, const PixelBox& box, const Colour& colour)
      : image_(image), box_(box), colour_(colour), reach_(3 * factor_of(image)) {}

  // The place between the pixels where the patch's colour turns half into the other one. `at` is
  // the first or last line of pixels inside, `inward` the way into the patch.
  [[nodiscard]] double find(int at, int inward, bool level) const {
    const int limit = level ? image_.height : image_.width;
    double outside = 0;
    double inside = 255;
    std::vector<double> differences;
    for (int step = -reach_; step <= reach_; ++step) {
      const int line = at + step * inward;
      if (line < 0 || line >= limit) continue;
      const double difference = difference_of(line, level);
      differences.push_back(difference);
      (step < 0 ? outside : inside) =
          step < 0 ? std::max(outside, difference) : std::min(inside, difference);
    }
    const double half = (outside + inside) / 2;
    const int first = at - reach_ * inward;
    if (differences.size() != static_cast<std::size_t>(2 * reach_ + 1) ||
        outside - inside < kInk / 2.0) {
      return at + (inward > 0 ? 0 : 1);
    }
    for (std::size_t i = 1; i < differences.size(); ++i) {
      if (differences[i - 1] < half || differences[i] >= half) continue;
      const double part = (differences[i - 1] - half) / (differences[i - 1] - differences[i]);
      return first + (static_cast<double>(i) - 1 + part) * inward + 0.5;
    }
    return at + (inward > 0 ? 0 : 1);
  }

 private:
  // Of one line across the patch, corners left out.
  [[nodiscard]] double difference_of(int line, bool level) const {
    const int from = level ? box_.x0 : box_.y0;
    const int to = level ? box_.x1 : box_.y1;
    const int corner = (to - from) / 5;
    long sum = 0;
    int count = 0;
    for (int along = from + corner; along < to - corner; ++along) {
      const int x = level ? along : line;
      const int y = level ? line : along;
      sum += distance(colour_at(image_, static_cast<std::size_t>(y) * image_.width + x), colour_);
      ++count;
    }
    return count == 0 ? 0 : static_cast<double>(sum) / count;
  }

  const PageImage& image_;
  PixelBox box_;
  Colour colour_;
  int reach_;  // pixels to each side of where the area ends
};

bool is_patch(const ColourArea& area, const PageImage& image) {
  const PixelBox& box = area.box;
  if (area.pixels < kSmallestArea) return false;
  if (std::min(box.width(), box.height()) < kSmallestSide) return false;
  if (box.width() > 0.95 * image.width && box.height() > 0.95 * image.height) return false;
  return static_cast<double>(area.pixels) >= kSolid * box.width() * box.height();
}

// The colour of an area without its soft rims, of which small patches are largely made: the middle
// one of its central half, a number written on it left out.
Colour core_colour(const PageImage& image, const PixelBox& box) {
  constexpr int kEachWay = 16;
  const int dx = std::max(1, box.width() / (2 * kEachWay));
  const int dy = std::max(1, box.height() / (2 * kEachWay));
  std::vector<Colour> colours;
  for (int y = box.y0 + box.height() / 4; y < box.y1 - box.height() / 4; y += dy) {
    for (int x = box.x0 + box.width() / 4; x < box.x1 - box.width() / 4; x += dx) {
      colours.push_back(colour_at(image, static_cast<std::size_t>(y) * image.width + x));
    }
  }
  return middle_colour(std::move(colours));
}

Patch swatch_of(const ColourArea& area, const PixelFrame& frame) {
  const PixelBox& box = area.box;
  return {frame.box(box.x0, box.y0, box.x1, box.y1), area.colour()};
}

Patch patch_of(const ColourArea& area, const PageImage& image, const PixelFrame& frame) {
  const Colour colour = area.colour();
  const PixelBox& box = area.box;
  const EdgeFinder edges(image, box, colour);
  const double left = edges.find(box.x0, 1, false);
  const double right = edges.find(box.x1 - 1, -1, false);
  const double top = edges.find(box.y0, 1, true);
  const double bottom = edges.find(box.y1 - 1, -1, true);
  return {frame.box(left, top, std::max(left, right), std::max(top, bottom)),
          core_colour(image, box)};
}

// The short line in a legend, with the dot upon it, or any other small piece broader than high.
bool is_swatch(const ColourArea& area, const PageImage& image) {
  constexpr int kNarrowest = 8;  // pixels
  const PixelBox& box = area.box;
  return box.width() >= kNarrowest && box.width() < 0.12 * image.width &&
         2 * box.width() >= 3 * box.height() && area.pixels >= kSmallestArea / 2;
}

}  // namespace

Shapes find_shapes(const PageImage& image, double broad) {
  Shapes shapes;
  if (image.width < 16 || image.height < 16) return shapes;
  const PixelFrame frame(image);
  shapes.unit = std::max(frame.across, frame.down);
  const int factor = factor_of(image);
  const PageImage half = factor == 2 ? halved(image) : PageImage{};
  const PageImage& seen = factor == 2 ? half : image;
  const Colour background = background_of(seen);
  for (const ColourArea& area : join_crossed(areas_of(seen, background), seen, background)) {
    const bool patch = is_patch(area, seen);
    const bool swatch = is_swatch(area, seen);
    if (!patch && !swatch) continue;
    const ColourArea whole = enlarged(area, factor);
    if (patch) shapes.patches.push_back(patch_of(whole, image, frame));
    if (swatch) shapes.swatches.push_back(swatch_of(whole, frame));
  }
  shapes.arcs = find_arcs(image);
  add_curves(image, shapes, broad);
  if (image.channels == 1) add_faint_curves(image, shapes, broad);
  return shapes;
}

}  // namespace prongsai
