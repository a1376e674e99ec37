#include "extractors/chart/stepped_areas.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <limits>
#include <utility>

namespace prongsai {
namespace {

// Pixels: an edge in a scan is soft over two; a bar that touches another has eight and more.
constexpr int kStep = 3;
constexpr int kAround = 5;
constexpr int kNarrowest = 8;
constexpr std::size_t kMost = 6;  // bars of one group

int middle_of(std::vector<int> values) {
  const auto half = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
  std::nth_element(values.begin(), half, values.end());
  return *half;
}

int middle_of(const std::vector<int>& profile, std::size_t from, std::size_t to) {
  return middle_of({profile.begin() + static_cast<std::ptrdiff_t>(from),
                    profile.begin() + static_cast<std::ptrdiff_t>(to)});
}

// Where an end of an area is, in each of its columns (or rows).
std::vector<int> ends_of(const AreaPixels& pixels, int index, const PixelBox& box, bool upright) {
  std::vector<int> ends;
  const auto has = [&](int x, int y) {
    return pixels.area_of[static_cast<std::size_t>(y) * pixels.width + x] == index;
  };
  if (upright) {
    for (int x = box.x0; x < box.x1; ++x) {
      int y = box.y0;
      while (y < box.y1 && !has(x, y)) ++y;
      ends.push_back(y);
    }
  } else {
    for (int y = box.y0; y < box.y1; ++y) {
      int x = box.x1;
      while (x > box.x0 && !has(x - 1, y)) --x;
      ends.push_back(x);
    }
  }
  return ends;
}

// The places where the ends go up or down, with the first and the one behind the last.
std::vector<std::size_t> steps_in(const std::vector<int>& ends) {
  std::vector<std::size_t> steps{0};
  std::vector<int> heights(ends.size(), 0);
  for (std::size_t i = kAround; i + kAround <= ends.size(); ++i) {
    heights[i] = std::abs(middle_of(ends, i, i + kAround) - middle_of(ends, i - kAround, i));
  }
  for (std::size_t i = kAround; i + kAround <= ends.size(); ++i) {
    const auto from = heights.begin() + static_cast<std::ptrdiff_t>(i - kAround);
    const auto to =
        heights.begin() + static_cast<std::ptrdiff_t>(std::min(ends.size(), i + kAround));
    if (heights[i] < kStep || heights[i] < *std::max_element(from, to)) continue;
    if (i < steps.back() + kNarrowest) continue;
    std::size_t last = i;  // of a step's soft edge the middle
    while (last + 1 < ends.size() && heights[last + 1] == heights[i]) ++last;
    steps.push_back((i + last) / 2);
  }
  steps.push_back(ends.size());
  return steps;
}

bool are_equally_broad(const std::vector<std::size_t>& steps) {
  std::size_t least = std::numeric_limits<std::size_t>::max();
  std::size_t most = 0;
  for (std::size_t i = 1; i < steps.size(); ++i) {
    least = std::min(least, steps[i] - steps[i - 1]);
    most = std::max(most, steps[i] - steps[i - 1]);
  }
  return least >= kNarrowest && most - least <= std::max<std::size_t>(3, most / 7);
}

ColourArea part_of(const AreaPixels& pixels, int index, const PixelBox& box) {
  ColourArea part;
  part.box = box;
  for (int y = box.y0; y < box.y1; ++y) {
    for (int x = box.x0; x < box.x1; ++x) {
      const std::size_t pixel = static_cast<std::size_t>(y) * pixels.width + x;
      if (pixels.area_of[pixel] != index) continue;
      ++part.pixels;
      part.red += pixels.colours[pixel].red;
      part.green += pixels.colours[pixel].green;
      part.blue += pixels.colours[pixel].blue;
    }
  }
  return part;
}

// The first and the last of `counts` that have half of the most, and one more.
std::pair<int, int> full_part(const std::vector<int>& counts) {
  const int most = *std::max_element(counts.begin(), counts.end());
  const auto is_full = [&](int count) { return 2 * count >= most; };
  const auto first = std::find_if(counts.begin(), counts.end(), is_full);
  const auto last = std::find_if(counts.rbegin(), counts.rend(), is_full);
  return {static_cast<int>(first - counts.begin()), static_cast<int>(counts.rend() - last)};
}

}  // namespace

ColourArea without_tails(const AreaPixels& pixels, int index, const ColourArea& area) {
  PixelBox box = area.box;
  const auto count = [&](int x0, int y0, int x1, int y1) {
    int sum = 0;
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x)
        sum += pixels.area_of[static_cast<std::size_t>(y) * pixels.width + x] == index ? 1 : 0;
    }
    return sum;
  };
  std::vector<int> columns;
  for (int x = box.x0; x < box.x1; ++x) columns.push_back(count(x, box.y0, x + 1, box.y1));
  const auto [left, right] = full_part(columns);
  box = {box.x0 + left, box.y0, box.x0 + right, box.y1};
  std::vector<int> rows;  // in what is left: a long tail has rows of its own
  for (int y = box.y0; y < box.y1; ++y) rows.push_back(count(box.x0, y, box.x1, y + 1));
  const auto [top, bottom] = full_part(rows);
  const ColourArea rest = part_of(pixels, index, {box.x0, box.y0 + top, box.x1, box.y0 + bottom});
  return 5 * rest.pixels >= 4 * area.pixels ? rest : area;
}

std::vector<ColourArea> split_steps(const AreaPixels& pixels, int index, const ColourArea& area) {
  const PixelBox& box = area.box;
  for (const bool upright : {true, false}) {
    if ((upright ? box.width() : box.height()) < 2 * kNarrowest) continue;
    const std::vector<int> ends = ends_of(pixels, index, box, upright);
    const std::vector<std::size_t> steps = steps_in(ends);
    if (steps.size() < 3 || steps.size() > kMost + 1 || !are_equally_broad(steps)) continue;
    std::vector<ColourArea> bars;
    for (std::size_t i = 1; i < steps.size(); ++i) {
      const int from = static_cast<int>(steps[i - 1]);
      const int to = static_cast<int>(steps[i]);
      const int end = middle_of(ends, steps[i - 1], steps[i]);
      const PixelBox bar = upright ? PixelBox{box.x0 + from, end, box.x0 + to, box.y1}
                                   : PixelBox{box.x0, box.y0 + from, end, box.y0 + to};
      if (bar.width() <= 0 || bar.height() <= 0) return {area};
      bars.push_back(part_of(pixels, index, bar));
    }
    return bars;
  }
  return {area};
}

}  // namespace prongsai
