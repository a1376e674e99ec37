#include "extractors/scan/skew.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace prongsai {
namespace {

constexpr double kMostSkew = 3.0;  // degrees: paper lies no worse in a feeder
constexpr double kCoarse = 0.25;
constexpr double kFine = 0.05;

// Where ink ends below: the lower edges of letters stand on baselines, those of rules in line.
struct Foot {
  int x;
  int y;
};

std::vector<Foot> feet_of(const GreyImage& ink) {
  // 50 columns on each inch-wide piece are enough, whatever the resolution.
  const int step = std::max(1, ink.width / 600);
  std::vector<Foot> feet;
  for (int y = 0; y + 1 < ink.height; ++y) {
    const std::uint8_t* row = ink.pixels.data() + static_cast<std::size_t>(y) * ink.width;
    const std::uint8_t* below = row + ink.width;
    for (int x = 0; x < ink.width; x += step) {
      if (row[x] < below[x]) feet.push_back({x, y});
    }
  }
  return feet;
}

double slope_of(double degrees) { return std::tan(degrees * std::numbers::pi / 180); }

// How much the feet agree in height after a turn: the sum of the squares of feet a row.
double agreement(const std::vector<Foot>& feet, double degrees, const GreyImage& ink) {
  const double slope = slope_of(degrees);
  const int reach = static_cast<int>(std::ceil(std::abs(slope) * ink.width)) + 1;
  std::vector<int> drop(ink.width);
  for (int x = 0; x < ink.width; ++x) drop[x] = reach - static_cast<int>(std::lround(slope * x));
  std::vector<int> counts(static_cast<std::size_t>(ink.height) + 2 * reach + 2, 0);
  for (const Foot& foot : feet) ++counts[foot.y + drop[foot.x]];
  double sum = 0;
  // Pairs of rows, so that the edge between two of them does not matter.
  for (std::size_t i = 0; i + 1 < counts.size(); ++i) {
    const double pair = counts[i] + counts[i + 1];
    sum += pair * pair;
  }
  return sum;
}

// Adds to row `out` what of row `in` of `width` pixels comes to lie there when all of it moves to
// the right by `shift` pixels.
void shift_row(const std::uint8_t* in, int width, double shift, std::uint8_t* out, int out_width) {
  const int whole = static_cast<int>(std::floor(shift));
  const int part = static_cast<int>((shift - whole) * 256);
  std::fill(out, out + out_width, std::uint8_t{255});
  const int first = std::max(0, whole);
  const int last = std::min(out_width, whole + width + 1);
  for (int x = first; x < last; ++x) {
    const int at = x - whole;
    const int here = at < width ? in[at] : 255;
    const int before = at > 0 ? in[at - 1] : 255;
    out[x] = static_cast<std::uint8_t>((here * (256 - part) + before * part) >> 8);
  }
}

// Moves every column down by slope * (middle - x), into a picture `margin` higher on each side.
GreyImage sheared_down(const GreyImage& grey, double slope, int margin) {
  GreyImage result{grey.width, grey.height + 2 * margin, {}};
  result.pixels.assign(static_cast<std::size_t>(result.width) * result.height, 255);
  std::vector<int> whole(grey.width);
  std::vector<int> part(grey.width);
  for (int x = 0; x < grey.width; ++x) {
    const double shift = margin + slope * (grey.width / 2.0 - x);
    whole[x] = static_cast<int>(std::floor(shift));
    part[x] = static_cast<int>((shift - whole[x]) * 256);
  }
  for (int y = 0; y < result.height; ++y) {
    std::uint8_t* out = result.pixels.data() + static_cast<std::size_t>(y) * result.width;
    for (int x = 0; x < grey.width; ++x) {
      const int at = y - whole[x];
      if (at < 0 || at > grey.height) continue;
      const std::size_t place = static_cast<std::size_t>(at) * grey.width + x;
      const int here = at < grey.height ? grey.pixels[place] : 255;
      const int above = at > 0 ? grey.pixels[place - grey.width] : 255;
      out[x] = static_cast<std::uint8_t>((here * (256 - part[x]) + above * part[x]) >> 8);
    }
  }
  return result;
}

}  // namespace

double find_skew(const GreyImage& ink) {
  const std::vector<Foot> feet = feet_of(ink);
  if (feet.empty()) return 0;
  double best = 0;
  double most = agreement(feet, 0, ink);
  const auto look_at = [&](double degrees) {
    const double sum = agreement(feet, degrees, ink);
    if (sum > most) most = sum, best = degrees;
  };
  for (double degrees = -kMostSkew; degrees <= kMostSkew; degrees += kCoarse) look_at(degrees);
  const double middle = best;
  for (int i = -5; i <= 5; ++i) look_at(middle + i * kFine);
  return best;
}

GreyImage straightened(const GreyImage& grey, double degrees, Margin& margin) {
  const double slope = slope_of(degrees);
  margin.y = static_cast<int>(std::ceil(std::abs(slope) * grey.width / 2));
  const GreyImage level = sheared_down(grey, slope, margin.y);
  margin.x = static_cast<int>(std::ceil(std::abs(slope) * level.height / 2));
  GreyImage result{level.width + 2 * margin.x, level.height, {}};
  result.pixels.resize(static_cast<std::size_t>(result.width) * result.height);
  for (int y = 0; y < level.height; ++y) {
    const double shift = margin.x + slope * (y - level.height / 2.0);
    shift_row(level.pixels.data() + static_cast<std::size_t>(y) * level.width, level.width, shift,
              result.pixels.data() + static_cast<std::size_t>(y) * result.width, result.width);
  }
  return result;
}

}  // namespace prongsai
