#include "extractors/chart/clear_of_lines.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>
#include <vector>

#include "extractors/chart/line_ground.h"
#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

int light_of(const Colour& colour) { return (colour.red + colour.green + colour.blue) / 3; }

// What letters are drawn with: of #444 to #666 on white, which lie on one way to black.
constexpr int kLightGround = 110;
constexpr int kBlackLetters = 50;
constexpr int kWhiteLetters = 245;
constexpr int kInk = 60;  // less is noise

// How much of the way from the ground to the letters' grey a pixel has gone. A colour lies beside
// that way: blue #5470c6 on white by 67, of a grey as dark by none; a JPEG's letters by up to 20
// and a quarter of their contrast.
std::uint8_t letter_ink(const Colour& pixel, const Colour& ground) {
  constexpr double kBeside = 0.3;
  constexpr double kNoise = 20;
  const double grey = light_of(ground) > kLightGround ? kBlackLetters : kWhiteLetters;
  const double own[3] = {static_cast<double>(pixel.red), static_cast<double>(pixel.green),
                         static_cast<double>(pixel.blue)};
  const double under[3] = {static_cast<double>(ground.red), static_cast<double>(ground.green),
                           static_cast<double>(ground.blue)};
  double both = 0;
  double all = 0;
  double longest = 0;
  for (int c = 0; c < 3; ++c) {
    const double way = grey - under[c];
    both += (own[c] - under[c]) * way;
    all += way * way;
    longest = std::max(longest, std::abs(way));
  }
  const double part = all > 0 ? both / all : 0;
  if (part <= 0) return 0;
  double beside = 0;
  for (int c = 0; c < 3; ++c) {
    beside = std::max(beside, std::abs(own[c] - under[c] - part * (grey - under[c])));
  }
  if (beside > kBeside * part * longest + kNoise) return 0;
  return static_cast<std::uint8_t>(std::min(255.0, std::round(255 * part)));
}

// Boxes that numbers are written in: as high as a line of text, and broader.
bool is_label_box(const Patch& patch, Points type) {
  return patch.box.height() > 1.1 * type && patch.box.height() < 4 * type &&
         patch.box.width() > 2 * type;
}

}  // namespace

ClearView clear_of_lines(const PageImage& image, const Shapes& shapes, double type) {
  constexpr double kLowestArea = 3;  // heights of type: the stem of a digit is one
  const Colour paper = background_of(image);
  GreyImage ink{image.width, image.height, {}};
  ink.pixels.assign(static_cast<std::size_t>(image.width) * image.height, 0);
  GreyImage lines = ink;
  std::vector<Colour> column(static_cast<std::size_t>(image.height));
  for (int x = 0; x < image.width; ++x) {
    for (int y = 0; y < image.height; ++y) {
      column[static_cast<std::size_t>(y)] =
          colour_at(image, static_cast<std::size_t>(y) * image.width + x);
    }
    const ColumnGround ground = ground_of(column, paper, static_cast<int>(kLowestArea * type) + 8);
    for (int y = 0; y < image.height; ++y) {
      const auto row = static_cast<std::size_t>(y);
      if (ground.bare[row] != 0) continue;
      const std::size_t pixel = row * image.width + static_cast<std::size_t>(x);
      ink.pixels[pixel] = letter_ink(column[row], ground.under[row]);
      const bool line = ink.pixels[pixel] == 0 && distance(column[row], ground.under[row]) > kInk;
      lines.pixels[pixel] = line ? 255 : 0;
    }
  }
  const double across = image.width / image.place.width();
  const double down = image.height / image.place.height();
  for (const Patch& patch : shapes.patches) {
    if (!is_label_box(patch, type / down)) continue;
    const Rect& box = patch.box;
    const int x0 = std::max(0, static_cast<int>((box.x0 - image.place.x0) * across) + 1);
    const int x1 = std::min(image.width, static_cast<int>((box.x1 - image.place.x0) * across) - 1);
    const int y0 = std::max(0, static_cast<int>((box.y0 - image.place.y0) * down) + 1);
    const int y1 = std::min(image.height, static_cast<int>((box.y1 - image.place.y0) * down) - 1);
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        const std::size_t pixel = static_cast<std::size_t>(y) * image.width + x;
        lines.pixels[pixel] = 0;
        ink.pixels[pixel] =
            static_cast<std::uint8_t>(distance(colour_at(image, pixel), patch.colour));
      }
    }
  }
  return {std::move(ink), std::move(lines)};
}

}  // namespace prongsai
