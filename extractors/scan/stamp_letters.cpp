#include "extractors/scan/stamp_letters.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก).
constexpr double kLeastArea = 6;    // a stamp's outline; squared
constexpr double kSmallest = 0.55;  // lower pieces are marks
constexpr double kTallest = 3;   // stamps are set larger than text, and slanted letters are higher
constexpr double kBeside = 0.7;  // between letters of one word
constexpr double kSameLine = 0.13;  // letters of a line differ by less at the foot or at the top
constexpr double kNextLine = 1.1;   // letters that differ by more are in two lines
constexpr double kMark = 0.5;       // from a letter to its marks

double turn(const PixelPoint& a, const PixelPoint& b, const PixelPoint& c) {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

bool holds(const std::vector<PixelPoint>& outline, const PixelPoint& point) {
  for (std::size_t i = 0; i < outline.size(); ++i) {
    if (turn(outline[i], outline[(i + 1) % outline.size()], point) < 0) return false;
  }
  return true;
}

double area_of(const std::vector<PixelPoint>& outline) {
  double twice = 0;
  for (std::size_t i = 2; i < outline.size(); ++i)
    twice += turn(outline[0], outline[i - 1], outline[i]);
  return twice / 2;
}

PixelBox box_of(const std::vector<PixelPoint>& outline, int margin, const GreyImage& image) {
  PixelBox box{image.width, image.height, 0, 0};
  for (const PixelPoint& corner : outline) {
    box.x0 = std::min(box.x0, static_cast<int>(corner.x));
    box.y0 = std::min(box.y0, static_cast<int>(corner.y));
    box.x1 = std::max(box.x1, static_cast<int>(corner.x));
    box.y1 = std::max(box.y1, static_cast<int>(corner.y));
  }
  return {std::max(0, box.x0 - margin), std::max(0, box.y0 - margin),
          std::min(image.width, box.x1 + margin), std::min(image.height, box.y1 + margin)};
}

GreyImage part_of(const GreyImage& image, const PixelBox& box) {
  GreyImage part{box.width(), box.height(), {}};
  for (int y = box.y0; y < box.y1; ++y) {
    const auto row = image.pixels.begin() + static_cast<std::ptrdiff_t>(y) * image.width;
    part.pixels.insert(part.pixels.end(), row + box.x0, row + box.x1);
  }
  return part;
}

// Tells letters of a stamp from print among pieces of ink.
class Letters {
 public:
  Letters(const std::vector<Component>& all, double type_height) : all_(all), type_(type_height) {}

  [[nodiscard]] bool is_letter(const PixelBox& box) const {
    return std::max(box.height(), box.width()) >= kSmallest * type_ &&
           box.height() <= kTallest * type_ && box.width() <= kTallest * type_;
  }

  [[nodiscard]] bool stands_aslant(const PixelBox& box) const {
    bool aslant = false;
    for (const Component& other : all_) {
      if (other.box == box || !is_letter(other.box) || !is_beside(box, other.box)) continue;
      const double foot = std::abs(box.y1 - other.box.y1) / type_;
      const double top = std::abs(box.y0 - other.box.y0) / type_;
      if (std::min(foot, top) < kSameLine) return false;
      aslant = aslant || std::max(foot, top) < kNextLine;
    }
    return aslant;
  }

  [[nodiscard]] bool is_mark_of(const PixelBox& mark, const PixelBox& letter) const {
    const double aside = std::max(letter.x0 - mark.x1, mark.x0 - letter.x1) / type_;
    const double above = std::max(letter.y0 - mark.y1, mark.y0 - letter.y1) / type_;
    return aside < 0.1 && above < kMark;
  }

 private:
  [[nodiscard]] bool is_beside(const PixelBox& a, const PixelBox& b) const {
    const int gap = std::max(a.x0 - b.x1, b.x0 - a.x1);
    return gap < kBeside * type_ && gap > -0.5 * type_;
  }

  const std::vector<Component>& all_;
  double type_;
};

// Which pieces go: letters that stand aslant, and marks of none but these.
std::vector<bool> chosen(const std::vector<Component>& all, const PixelBox& area,
                         const std::vector<PixelPoint>& outline, double type_height) {
  const Letters letters(all, type_height);
  std::vector<bool> goes(all.size(), false);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const PixelBox& box = all[i].box;
    const PixelPoint middle{area.x0 + (box.x0 + box.x1) / 2.0, area.y0 + (box.y0 + box.y1) / 2.0};
    goes[i] = letters.is_letter(box) && holds(outline, middle) && letters.stands_aslant(box);
  }
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (letters.is_letter(all[i].box)) continue;
    bool with_stamp = false;
    bool with_print = false;
    for (std::size_t j = 0; j < all.size(); ++j) {
      if (!letters.is_letter(all[j].box) || !letters.is_mark_of(all[i].box, all[j].box)) continue;
      (goes[j] ? with_stamp : with_print) = true;
    }
    goes[i] = with_stamp && !with_print;
  }
  return goes;
}

}  // namespace

std::vector<PixelPoint> outline_around(std::vector<PixelPoint> points) {
  // Andrew's monotone chain.
  std::sort(points.begin(), points.end(), [](const PixelPoint& a, const PixelPoint& b) {
    return a.x != b.x ? a.x < b.x : a.y < b.y;
  });
  std::vector<PixelPoint> outline;
  const auto add = [&](const PixelPoint& point, std::size_t begin) {
    while (outline.size() >= begin + 2 &&
           turn(outline[outline.size() - 2], outline.back(), point) <= 0)
      outline.pop_back();
    outline.push_back(point);
  };
  for (const PixelPoint& point : points) add(point, 0);
  const std::size_t upper = outline.empty() ? 0 : outline.size() - 1;
  for (auto point = points.rbegin(); point != points.rend(); ++point) add(*point, upper);
  if (outline.size() > 1) outline.pop_back();
  return outline;
}

void whiten_stamp_letters(const std::vector<PixelPoint>& outline, double type_height,
                          GreyImage& ink, GreyImage& grey, std::vector<PixelBox>& places) {
  if (outline.size() < 3 || area_of(outline) < kLeastArea * type_height * type_height) return;
  const PixelBox area = box_of(outline, static_cast<int>(2 * type_height), ink);
  const Components components = find_components(part_of(ink, area));
  const std::vector<bool> goes = chosen(components.all, area, outline, type_height);
  for (const InkRun& run : components.runs) {
    if (!goes[run.component]) continue;
    for (int v = -1; v <= 1; ++v) {
      const int y = std::clamp(area.y0 + run.y + v, 0, ink.height - 1);
      const std::size_t row = static_cast<std::size_t>(y) * ink.width;
      const int from = std::max(area.x0 + run.x0 - 1, 0);
      const int to = std::min(area.x0 + run.x1 + 1, ink.width);
      for (int x = from; x < to; ++x) {
        const bool own = v == 0 && x > from && x < to - 1;
        if (own) ink.pixels[row + x] = 255;
        if (own || ink.pixels[row + x] != 0) grey.pixels[row + x] = 255;
      }
    }
  }
  for (std::size_t i = 0; i < goes.size(); ++i) {
    const PixelBox& box = components.all[i].box;
    if (goes[i])
      places.push_back({area.x0 + box.x0, area.y0 + box.y0, area.x0 + box.x1, area.y0 + box.y1});
  }
}

}  // namespace prongsai
