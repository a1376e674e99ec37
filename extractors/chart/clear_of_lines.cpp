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

// White letters in boxes of a colour on a light page: of each pixel the box's colour where there is
// ink of it to all four sides, no farther than a box reaches.
class Boxes {
 public:
  Boxes(const PageImage& image, const Colour& paper, double type)
      : image_(image), paper_(paper), reach_(static_cast<int>(1.3 * type) + 2) {
    const auto pixels = static_cast<std::size_t>(image.width) * image.height;
    sides_.assign(pixels, 0);
    colour_.assign(pixels, paper);
    for (const bool back : {false, true}) {
      go(back, true);
      go(back, false);
    }
  }
  [[nodiscard]] bool holds(std::size_t pixel) const { return sides_[pixel] == 4; }
  [[nodiscard]] const Colour& colour(std::size_t pixel) const { return colour_[pixel]; }

 private:
  // White letters are seen upon it, and it is no black letter, which has white in it as well.
  [[nodiscard]] bool may_be_box(const Colour& colour) const {
    constexpr int kDark = 100;
    constexpr int kColoured = 60;
    const int most = std::max({colour.red, colour.green, colour.blue});
    const int least = std::min({colour.red, colour.green, colour.blue});
    return distance(colour, paper_) > kDark && most - least > kColoured;
  }
  // One way along rows or columns.
  void go(bool back, bool rows) {
    const int lines = rows ? image_.height : image_.width;
    const int count = rows ? image_.width : image_.height;
    for (int line = 0; line < lines; ++line) {
      int since = reach_ + 1;
      Colour last = paper_;
      for (int k = 0; k < count; ++k) {
        const int at = back ? count - 1 - k : k;
        const auto pixel = rows ? static_cast<std::size_t>(line) * image_.width + at
                                : static_cast<std::size_t>(at) * image_.width + line;
        const Colour here = colour_at(image_, pixel);
        const bool fresh = since > reach_;
        since = may_be_box(here) ? 0 : since + 1;
        if (since > reach_) continue;
        // The rims of letters are paler.
        if (since == 0 && (fresh || distance(here, paper_) > distance(last, paper_))) last = here;
        constexpr int kSameColour = 40;
        const bool other = sides_[pixel] > 0 && distance(colour_[pixel], last) > kSameColour;
        sides_[pixel] = static_cast<char>(other ? 5 : sides_[pixel] + 1);
        colour_[pixel] = last;
      }
    }
  }

  const PageImage& image_;
  Colour paper_;
  int reach_;
  std::vector<char> sides_;  // with ink of one colour; 5 and more: of several
  std::vector<Colour> colour_;
};

}  // namespace

ClearView clear_of_lines(const PageImage& image, double type) {
  constexpr double kLowestArea = 3;  // heights of type: the stem of a digit is one
  const Colour paper = background_of(image);
  GreyImage ink{image.width, image.height, {}};
  ink.pixels.assign(static_cast<std::size_t>(image.width) * image.height, 0);
  GreyImage lines = ink;
  const Boxes boxes(image, paper, type);
  const bool light = light_of(paper) > kLightGround;
  std::vector<Colour> column(static_cast<std::size_t>(image.height));
  for (int x = 0; x < image.width; ++x) {
    for (int y = 0; y < image.height; ++y) {
      column[static_cast<std::size_t>(y)] =
          colour_at(image, static_cast<std::size_t>(y) * image.width + x);
    }
    const ColumnGround ground = ground_of(column, paper, static_cast<int>(kLowestArea * type) + 8);
    for (int y = 0; y < image.height; ++y) {
      const auto row = static_cast<std::size_t>(y);
      const std::size_t pixel = row * image.width + static_cast<std::size_t>(x);
      if (light && boxes.holds(pixel)) {
        const int white = distance(column[row], boxes.colour(pixel));
        ink.pixels[pixel] = static_cast<std::uint8_t>(white);
        lines.pixels[pixel] = white > kInk ? 0 : 255;
        continue;
      }
      if (ground.bare[row] != 0) continue;
      ink.pixels[pixel] = letter_ink(column[row], ground.under[row]);
      const bool line = ink.pixels[pixel] == 0 && distance(column[row], ground.under[row]) > kInk;
      lines.pixels[pixel] = line ? 255 : 0;
    }
  }
  return {std::move(ink), std::move(lines)};
}

}  // namespace prongsai
