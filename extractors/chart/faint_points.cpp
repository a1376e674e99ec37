#include "extractors/chart/faint_points.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "extractors/scan/components.h"

namespace prongsai {
namespace {

// Less is a letter's rim.
constexpr int kInk = 60;
constexpr int kRim = 2;  // how broad that is

// Between two letters of one line; heights of the lower one. A point stands in 0.3 to 1.0 of it,
// letters stand 0.1 to 0.2 apart.
constexpr double kNarrowest = 0.25;
constexpr double kBroadest = 1.1;

// Of what the letters beside it reach: the point of thin 13-pixel type at 96 dots an inch has 0.2
// to 0.5 of it. What noise and a JPEG leave between letters is as dark above as at the foot.
constexpr double kFaintest = 0.16;
constexpr double kAboveNoise = 1.7;
constexpr int kNoise = 14;

struct Letter {
  PixelBox box;
  int peak = 0;
};

struct Gap {
  PixelBox box;  // between two letters, from their tops to their feet
  int peak = 0;  // of the fainter one
};

struct Peak {
  int x = 0;
  int y = 0;
  int contrast = 0;
};

int at(const GreyImage& image, int x, int y) {
  return image.pixels[static_cast<std::size_t>(y) * image.width + x];
}

std::vector<Letter> letters_in(const GreyImage& image) {
  GreyImage ink{image.width, image.height, image.pixels};
  for (std::uint8_t& pixel : ink.pixels) pixel = pixel > kInk ? 0 : 255;
  const Components components = find_components(ink);
  std::vector<Letter> letters;
  for (const Component& one : components.all) letters.push_back({one.box, 0});
  for (const InkRun& run : components.runs) {
    int& peak = letters[static_cast<std::size_t>(run.component)].peak;
    for (int x = run.x0; x < run.x1; ++x) peak = std::max(peak, at(image, x, run.y));
  }
  std::sort(letters.begin(), letters.end(),
            [](const Letter& a, const Letter& b) { return a.box.x0 < b.box.x0; });
  return letters;
}

// As high as one another, on one foot.
bool are_alike(const PixelBox& a, const PixelBox& b) {
  const int low = std::min(a.height(), b.height());
  const int high = std::max(a.height(), b.height());
  return high <= 1.35 * low && std::abs(a.y1 - b.y1) <= 0.25 * low;
}

// Whether anything stands between two letters at their feet.
bool is_free(const std::vector<Letter>& letters, const PixelBox& gap) {
  return std::none_of(letters.begin(), letters.end(), [&](const Letter& letter) {
    return letter.box.x0 < gap.x1 && letter.box.x1 > gap.x0 && letter.box.y0 < gap.y1 &&
           letter.box.y1 > (gap.y0 + gap.y1) / 2;
  });
}

std::vector<Gap> gaps_between(const std::vector<Letter>& letters, double type) {
  std::vector<Gap> gaps;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const PixelBox& a = letters[i].box;
    if (a.height() < 0.6 * type) continue;
    for (std::size_t k = i + 1; k < letters.size(); ++k) {
      const PixelBox& b = letters[k].box;
      if (b.x0 - a.x1 > kBroadest * a.height()) break;
      if (!are_alike(a, b)) continue;
      const int low = std::min(a.height(), b.height());
      const int gap = b.x0 - a.x1;
      if (gap < kNarrowest * low || gap > kBroadest * low) continue;
      const PixelBox box{a.x1, std::min(a.y0, b.y0), b.x0, std::max(a.y1, b.y1)};
      if (is_free(letters, box)) {
        gaps.push_back({box, std::min(letters[i].peak, letters[k].peak)});
      }
      break;
    }
  }
  return gaps;
}

// The darkest pixel at the foot of a gap, where it stands out from both letters' rims and from what
// is above it.
std::optional<Peak> point_in(const GreyImage& contrast, const Gap& gap) {
  const PixelBox& box = gap.box;
  const int height = box.height();
  const int foot = box.y1 - static_cast<int>(std::lround(0.35 * height));
  const int below = std::min(box.y1 + static_cast<int>(0.15 * height), contrast.height - 1);
  const auto darkest = [&](int x, int from, int to) {
    int most = 0;
    for (int y = from; y < to; ++y) most = std::max(most, at(contrast, x, y));
    return most;
  };
  Peak best;
  for (int x = box.x0 + 1; x < box.x1 - 1; ++x) {
    for (int y = foot; y < below; ++y) {
      if (at(contrast, x, y) > best.contrast) best = {x, y, at(contrast, x, y)};
    }
  }
  if (best.contrast < std::max<double>(kNoise, kFaintest * gap.peak)) return std::nullopt;
  int left = 255;
  int right = 255;
  for (int x = box.x0; x < best.x; ++x) left = std::min(left, darkest(x, foot, below));
  for (int x = best.x + 1; x < box.x1; ++x) right = std::min(right, darkest(x, foot, below));
  int above = 0;
  const int rim = box.width() > 3 * kRim ? kRim : 1;
  for (int x = box.x0 + rim; x < box.x1 - rim; ++x) {
    above = std::max(above, darkest(x, box.y0, box.y1 - static_cast<int>(0.5 * height)));
  }
  const double clear = 0.75 * best.contrast;
  if (left > clear || right > clear || kAboveNoise * above > best.contrast) return std::nullopt;
  return best;
}

// What is at least half as dark as the point's middle, as dark as letters are.
void put(const GreyImage& contrast, const Gap& gap, const Peak& point, GreyImage& letters) {
  const int reach = std::max(1, static_cast<int>(0.16 * gap.box.height()));
  const double stronger = std::max(1.0, static_cast<double>(gap.peak) / point.contrast);
  for (int y = point.y - reach; y <= point.y + reach; ++y) {
    for (int x = point.x - reach; x <= point.x + reach; ++x) {
      if (x < 0 || y < 0 || x >= letters.width || y >= letters.height) continue;
      std::uint8_t& pixel = letters.pixels[static_cast<std::size_t>(y) * letters.width + x];
      const double strong = std::min(255.0, stronger * at(contrast, x, y));
      pixel = std::max(pixel, static_cast<std::uint8_t>(strong));
    }
  }
}

}  // namespace

void add_faint_points(const GreyImage& contrast, double type, GreyImage& letters) {
  for (const Gap& gap : gaps_between(letters_in(letters), type)) {
    if (const std::optional<Peak> point = point_in(contrast, gap)) {
      put(contrast, gap, *point, letters);
    }
  }
}

}  // namespace prongsai
