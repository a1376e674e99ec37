#include "extractors/scan/faint_rules.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "extractors/scan/grey.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก, 4.5-8 pt).
constexpr double kAside = 0.35;  // where the paper beside a line is looked at: lines are thinner
constexpr double kMean = 0.15;   // along a line, to either side: noise is evened out
constexpr double kShortest = 3.0;
// Of 256. A scanner's noise has 6, 2-3 in the mean of five pixels; a hair line of Word's lightest
// grey (#bfbfbf, 0.5 pt) at 200 dpi is 25 darker than paper.
constexpr int kDarker = 14;
// Of a line; the lower edge of ๑๐๐.๐๐ has 0.6-0.75.
constexpr double kDark = 0.85;

// Each row in means of 2 * reach + 1 pixels.
GreyImage evened_along(const GreyImage& grey, int reach) {
  GreyImage mean{grey.width, grey.height, std::vector<std::uint8_t>(grey.pixels.size())};
  const int n = 2 * reach + 1;
  for (int y = 0; y < grey.height; ++y) {
    const std::uint8_t* from = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    std::uint8_t* to = mean.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    const auto at = [&](int x) { return from[std::clamp(x, 0, grey.width - 1)]; };
    int sum = 0;
    for (int x = -reach; x <= reach; ++x) sum += at(x);
    for (int x = 0; x < grey.width; ++x) {
      to[x] = static_cast<std::uint8_t>(sum / n);
      sum += at(x + reach + 1) - at(x - reach);
    }
  }
  return mean;
}

int aside_of(double type_height) { return std::max(3, static_cast<int>(kAside * type_height)); }

// Black where a row is darker than the rows above and below it.
GreyImage valleys(const GreyImage& mean, double type_height) {
  const int aside = aside_of(type_height);
  GreyImage mask{mean.width, mean.height, std::vector<std::uint8_t>(mean.pixels.size(), 255)};
  const std::size_t away = static_cast<std::size_t>(aside) * mean.width;
  for (int y = aside; y + aside < mean.height; ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * mean.width;
    for (std::size_t i = row; i < row + mean.width; ++i) {
      const int paper = std::min(mean.pixels[i - away], mean.pixels[i + away]);
      if (mean.pixels[i] + kDarker <= paper) mask.pixels[i] = 0;
    }
  }
  return mask;
}

// Whether every column of a level rule is dark itself: in the means, rows of letters have no gaps.
bool is_dark_all_along(const TracedRule& rule, const GreyImage& grey, const GreyImage& mean,
                       int aside) {
  int dark = 0;
  for (int x = rule.from; x < rule.to; ++x) {
    const int y = std::clamp(static_cast<int>(std::lround(rule.middle_at(x))), aside,
                             grey.height - 1 - aside);
    const auto at = [&](const GreyImage& image, int row) {
      return image.pixels[static_cast<std::size_t>(row) * image.width + x];
    };
    const int line = std::min({at(grey, y - 1), at(grey, y), at(grey, y + 1)});
    if (line + kDarker <= std::min(at(mean, y - aside), at(mean, y + aside))) ++dark;
  }
  return dark >= kDark * (rule.to - rule.from);
}

// How thick a level rule is in the picture itself, whose valley may be narrower: the rows that are
// darker than halfway to paper, in the middle of all columns.
double thickness_of(const TracedRule& rule, const GreyImage& mean, int aside) {
  std::vector<int> heights;
  for (int x = rule.from; x < rule.to; x += 4) {
    const int middle = static_cast<int>(std::lround(rule.middle_at(x)));
    const auto at = [&](int y) {
      return mean
          .pixels[static_cast<std::size_t>(std::clamp(y, 0, mean.height - 1)) * mean.width + x];
    };
    const int half = (at(middle) + std::min(at(middle - aside), at(middle + aside))) / 2;
    int top = middle;
    while (middle - top < aside && at(top - 1) < half) --top;
    int bottom = middle + 1;
    while (bottom - middle <= aside && at(bottom) < half) ++bottom;
    heights.push_back(bottom - top);
  }
  const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
  std::nth_element(heights.begin(), middle, heights.end());
  return *middle;
}

std::vector<TracedRule> find_level(const GreyImage& grey, double type_height) {
  const GreyImage mean = evened_along(grey, std::max(1, static_cast<int>(kMean * type_height)));
  std::vector<TracedRule> rules = find_level_strokes(valleys(mean, type_height), type_height);
  std::erase_if(rules, [&](const TracedRule& rule) {
    return rule.to - rule.from < kShortest * type_height ||
           !is_dark_all_along(rule, grey, mean, aside_of(type_height));
  });
  for (TracedRule& rule : rules) rule.thickness = thickness_of(rule, mean, aside_of(type_height));
  return rules;
}

}  // namespace

std::vector<TracedRule> find_faint_rules(const GreyImage& grey, double type_height) {
  if (type_height <= 0) return {};
  std::vector<TracedRule> rules = find_level(grey, type_height);
  for (TracedRule& rule : find_level(transposed(grey), type_height)) {
    rule.horizontal = false;
    rules.push_back(std::move(rule));
  }
  return rules;
}

}  // namespace prongsai
