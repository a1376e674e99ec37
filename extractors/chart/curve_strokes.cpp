#include "extractors/chart/curve_strokes.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <utility>
#include <vector>

#include "extractors/chart/within_curves.h"

namespace prongsai {
namespace {

constexpr std::uint8_t kInk = 0;
constexpr std::uint8_t kNone = 255;
// Line charts; radar charts have shorter sides, and are as high as broad.
constexpr double kFlat = 0.7;

struct Pixel {
  int x = 0;
  int y = 0;
};

class Strokes {
 public:
  Strokes(const PageImage& image, double least)
      : image_(image), least_(least), curve_{image.width, image.height, {}}, lines_(curve_) {
    curve_.pixels.assign(static_cast<std::size_t>(image.width) * image.height, kNone);
    lines_.pixels = curve_.pixels;
  }

  void add(const Curve& curve) {
    const double across = image_.width / image_.place.width();
    const double down = image_.height / image_.place.height();
    std::vector<Pixel> pixels;
    for (const Point& p : curve.points) {
      pixels.push_back({static_cast<int>((p.x - image_.place.x0) * across),
                        static_cast<int>((p.y - image_.place.y0) * down)});
      draw(pixels.back(), curve_);
    }
    const bool flat = curve.box.height() < kFlat * curve.box.width();
    const double shortest = least_;
    if (flat) least_ *= 2;
    for (const Pixel& pixel : pixels) {
      if (goes_straight_on(pixel)) draw(pixel, lines_);
    }
    least_ = shortest;
  }

  GreyImage take() { return std::move(lines_); }

 private:
  // With a pixel on each side: a line in noise has holes, and a rim of half its contrast.
  static void draw(const Pixel& pixel, GreyImage& image) {
    for (int y = std::max(pixel.y - 1, 0); y <= std::min(pixel.y + 1, image.height - 1); ++y) {
      for (int x = std::max(pixel.x - 1, 0); x <= std::min(pixel.x + 1, image.width - 1); ++x) {
        image.pixels[static_cast<std::size_t>(y) * image.width + x] = kInk;
      }
    }
  }

  static int rounded(double x) { return static_cast<int>(std::floor(x + 0.5)); }

  // How far the curve goes on in one direction.
  [[nodiscard]] int run(const Pixel& from, double dx, double dy) const {
    for (int step = 1; step < least_; ++step) {
      const int x = from.x + rounded(step * dx);
      const int y = from.y + rounded(step * dy);
      if (x < 0 || y < 0 || x >= curve_.width || y >= curve_.height) return step;
      if (curve_.pixels[static_cast<std::size_t>(y) * curve_.width + x] != kInk) return step;
    }
    return static_cast<int>(least_);
  }

  [[nodiscard]] bool goes_straight_on(const Pixel& pixel) {
    constexpr int kDirections = 64;  // 3 degrees apart: a pixel's half off after 20
    for (int i = 0; i < kDirections; ++i) {
      const double angle = std::numbers::pi * ((i + last_) % kDirections) / kDirections;
      const double dx = std::cos(angle);
      const double dy = std::sin(angle);
      if (run(pixel, dx, dy) + run(pixel, -dx, -dy) > least_) {
        last_ = (i + last_) % kDirections;
        return true;
      }
    }
    return false;
  }

  const PageImage& image_;
  double least_;
  int last_ = 0;  // the direction of the pixel before, likely that of the next
  GreyImage curve_;
  GreyImage lines_;
};

}  // namespace

GreyImage curve_strokes(const PageImage& image, const Shapes& shapes, double least) {
  Strokes strokes(image, least);
  for (const Curve& curve : shapes.curves) strokes.add(curve);
  // Rings of a radar chart's grid are faint, and names and numbers stand upon them: what would be
  // taken away is theirs.
  constexpr Points kRing = 20;
  for (const Curve& line : shapes.line_ink) {
    if (!goes_around(line, kRing)) strokes.add(line);
  }
  return strokes.take();
}

}  // namespace prongsai
