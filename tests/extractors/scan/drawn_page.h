#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

#include "extractors/scan/image.h"

namespace prongsai {

// A page drawn for a test: shapes that stand to one another as Thai type does. Letters are hollow
// boxes with an open foot, 16 pixels high and 12 wide, a mark above every second one.
class DrawnPage {
 public:
  static constexpr int kType = 16;     // height of a letter
  static constexpr int kAdvance = 15;  // from letter to letter

  DrawnPage(int width, int height) : image_{width, height, {}} {
    image_.pixels.assign(static_cast<std::size_t>(width) * height, 255);
  }

  // Everything that follows falls to the right by so many degrees about the middle of the page.
  DrawnPage& skew(double degrees) {
    angle_ = degrees * std::numbers::pi / 180;
    return *this;
  }
  DrawnPage& box(int x0, int y0, int x1, int y1, std::uint8_t value = 0) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) dot(x, y, value);
    }
    return *this;
  }
  DrawnPage& letter(int x, int baseline, int scale = 1) {
    const int w = 12 * scale;
    const int h = kType * scale;
    const int s = 2 * scale;
    // Shoulders lower than the middle: no letter's bar is straight and as wide as itself.
    box(x + 3 * scale, baseline - h, x + w - 3 * scale, baseline - h + s);
    box(x, baseline - h + s, x + 3 * scale, baseline - h + 2 * s);
    box(x + w - 3 * scale, baseline - h + s, x + w, baseline - h + 2 * s);
    box(x, baseline - h + s, x + s, baseline);
    return box(x + w - s, baseline - h + s, x + w, baseline);
  }
  DrawnPage& mark(int x, int baseline) {
    return box(x + 3, baseline - kType - 8, x + 9, baseline - kType - 3);
  }
  // `count` letters from x on, `scale` times as large.
  DrawnPage& line(int x, int baseline, int count, int scale = 1) {
    for (int i = 0; i < count; ++i) {
      letter(x + i * kAdvance * scale, baseline, scale);
      if (i % 2 == 1 && scale == 1) mark(x + i * kAdvance, baseline);
    }
    return *this;
  }
  DrawnPage& level_rule(int x0, int x1, int y, int thickness = 2) {
    return box(x0, y, x1, y + thickness);
  }
  DrawnPage& upright_rule(int x, int y0, int y1, int thickness = 2) {
    return box(x, y0, x + thickness, y1);
  }

  [[nodiscard]] const GreyImage& image() const { return image_; }

  // As a scanner delivers it, at 200 dpi.
  [[nodiscard]] PageImage scan() const {
    PageImage scan;
    scan.width = image_.width;
    scan.height = image_.height;
    scan.place = {0, 0, image_.width * 72 / 200.0, image_.height * 72 / 200.0};
    scan.pixels = image_.pixels;
    return scan;
  }

 private:
  void dot(int x, int y, std::uint8_t value) {
    double u = x;
    double v = y;
    if (angle_ != 0) {
      const double dx = x - image_.width / 2.0;
      const double dy = y - image_.height / 2.0;
      u = std::round(image_.width / 2.0 + dx * std::cos(angle_) - dy * std::sin(angle_));
      v = std::round(image_.height / 2.0 + dx * std::sin(angle_) + dy * std::cos(angle_));
    }
    // Turned dots lie a little apart: each covers its neighbour, too.
    if (angle_ != 0 && u + 1 < image_.width && v >= 0 && v < image_.height && u >= 0)
      image_.pixels[static_cast<std::size_t>(v) * image_.width + static_cast<std::size_t>(u) + 1] =
          value;
    if (u < 0 || v < 0 || u >= image_.width || v >= image_.height) return;
    image_.pixels[static_cast<std::size_t>(v) * image_.width + static_cast<std::size_t>(u)] = value;
  }

  GreyImage image_;
  double angle_ = 0;
};

// The lightness at one place.
inline int at(const GreyImage& image, int x, int y) {
  return image.pixels.at(static_cast<std::size_t>(y) * image.width + x);
}

}  // namespace prongsai
