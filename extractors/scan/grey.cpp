#include "extractors/scan/grey.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace prongsai {
namespace {

using Histogram = std::array<std::int64_t, 256>;

Histogram histogram_of(const GreyImage& grey) {
  Histogram counts{};
  for (const std::uint8_t value : grey.pixels) ++counts[value];
  return counts;
}

// Paper lighter than this needs no help.
constexpr int kWhitePaper = 240;
// Paper is not darker than this, fills are: white letters may stand on them.
constexpr int kDarkestPaper = 120;

// The lightness of paper in squares of the picture, one value a square.
struct Paper {
  int square = 0;
  int columns = 0;
  int rows = 0;
  std::vector<int> light;
};

// The lightness that one pixel in eight of the square reaches: paper, unless print covers it all.
int paper_in(const GreyImage& grey, const PixelBox& box) {
  Histogram counts{};
  std::int64_t all = 0;
  for (int y = box.y0; y < box.y1; y += 2) {
    const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int x = box.x0; x < box.x1; x += 2) ++counts[row[x]], ++all;
  }
  std::int64_t lighter = 0;
  for (int value = 255; value > 0; --value) {
    lighter += counts[value];
    if (lighter * 8 >= all) return value;
  }
  return 0;
}

Paper measure_paper(const GreyImage& grey) {
  Paper paper;
  paper.square = std::clamp(std::min(grey.width, grey.height) / 40, 16, 64);
  paper.columns = (grey.width + paper.square - 1) / paper.square;
  paper.rows = (grey.height + paper.square - 1) / paper.square;
  for (int row = 0; row < paper.rows; ++row) {
    for (int column = 0; column < paper.columns; ++column) {
      const int x = column * paper.square;
      const int y = row * paper.square;
      const int light = paper_in(grey, {x, y, std::min(x + paper.square, grey.width),
                                        std::min(y + paper.square, grey.height)});
      paper.light.push_back(light < kDarkestPaper ? 255 : light);
    }
  }
  return paper;
}

// 255 / lightness at one place between the middles of squares, in 1/256.
std::vector<int> factors_of_row(const Paper& paper, int y, int width) {
  const double at = (y + 0.5) / paper.square - 0.5;
  const int upper = std::clamp(static_cast<int>(std::floor(at)), 0, paper.rows - 1);
  const int lower = std::min(upper + 1, paper.rows - 1);
  const double down = std::clamp(at - upper, 0.0, 1.0);
  std::vector<double> light(paper.columns);
  for (int c = 0; c < paper.columns; ++c) {
    light[c] = paper.light[upper * paper.columns + c] * (1 - down) +
               paper.light[lower * paper.columns + c] * down;
  }
  std::vector<int> factors(width);
  for (int x = 0; x < width; ++x) {
    const double across = (x + 0.5) / paper.square - 0.5;
    const int left = std::clamp(static_cast<int>(across), 0, paper.columns - 1);
    const int right = std::min(left + 1, paper.columns - 1);
    const double along = std::clamp(across - left, 0.0, 1.0);
    factors[x] = static_cast<int>(255.0 * 256 /
                                  std::max(1.0, light[left] * (1 - along) + light[right] * along));
  }
  return factors;
}

// Otsu's threshold: the value that parts a histogram into the two classes furthest apart.
int threshold_of(const Histogram& counts) {
  double all = 0;
  double sum = 0;
  for (int value = 0; value < 256; ++value) {
    all += static_cast<double>(counts[value]);
    sum += static_cast<double>(value) * static_cast<double>(counts[value]);
  }
  double dark = 0;
  double dark_sum = 0;
  double best = -1;
  int threshold = 128;
  for (int value = 0; value < 255; ++value) {
    dark += static_cast<double>(counts[value]);
    dark_sum += static_cast<double>(value) * static_cast<double>(counts[value]);
    if (dark == 0 || dark == all) continue;
    const double apart = dark_sum / dark - (sum - dark_sum) / (all - dark);
    const double score = dark * (all - dark) * apart * apart;
    if (score > best) best = score, threshold = value;
  }
  return threshold;
}

}  // namespace

GreyImage grey_of(const PageImage& image) {
  GreyImage grey{image.width, image.height, {}};
  if (image.channels == 1) {
    grey.pixels = image.pixels;
    return grey;
  }
  grey.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  const std::uint8_t* p = image.pixels.data();
  for (std::uint8_t& value : grey.pixels) {
    value = static_cast<std::uint8_t>((77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8);
    p += 3;
  }
  return grey;
}

bool is_bilevel(const GreyImage& grey) {
  const Histogram counts = histogram_of(grey);
  std::int64_t between = 0;
  for (int value = 16; value < 240; ++value) between += counts[value];
  return between * 1000 < static_cast<std::int64_t>(grey.pixels.size());
}

bool even_light(GreyImage& grey) {
  const Paper paper = measure_paper(grey);
  if (std::all_of(paper.light.begin(), paper.light.end(),
                  [](int light) { return light >= kWhitePaper; })) {
    return false;
  }
  std::vector<int> factors;
  for (int y = 0; y < grey.height; ++y) {
    if (y % 4 == 0) factors = factors_of_row(paper, y, grey.width);
    std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int x = 0; x < grey.width; ++x)
      row[x] = static_cast<std::uint8_t>(std::min(255, (row[x] * factors[x]) >> 8));
  }
  return true;
}

GreyImage ink_of(const GreyImage& grey) {
  // Faint print is parted at 200, on a page of dark pictures nothing above 90 is print.
  const int threshold = std::clamp(threshold_of(histogram_of(grey)), 90, 200);
  GreyImage ink{grey.width, grey.height, std::vector<std::uint8_t>(grey.pixels.size())};
  std::transform(
      grey.pixels.begin(), grey.pixels.end(), ink.pixels.begin(),
      [threshold](std::uint8_t value) -> std::uint8_t { return value <= threshold ? 0 : 255; });
  return ink;
}

GreyImage moved_by_half(const GreyImage& grey) {
  GreyImage moved = grey;
  for (int y = 0; y + 1 < grey.height; ++y) {
    const std::uint8_t* row = grey.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    const std::uint8_t* below = row + grey.width;
    std::uint8_t* to = moved.pixels.data() + static_cast<std::size_t>(y) * grey.width;
    for (int x = 0; x + 1 < grey.width; ++x)
      to[x] = static_cast<std::uint8_t>((row[x] + row[x + 1] + below[x] + below[x + 1] + 2) / 4);
  }
  return moved;
}

GreyImage doubled(const GreyImage& grey) {
  GreyImage large{2 * grey.width, 2 * grey.height, {}};
  large.pixels.reserve(4 * grey.pixels.size());
  for (int y = 0; y < large.height; ++y) {
    const int v = y / 2;
    const int below = std::min(v + y % 2, grey.height - 1);
    const std::uint8_t* a = grey.pixels.data() + static_cast<std::size_t>(v) * grey.width;
    const std::uint8_t* b = grey.pixels.data() + static_cast<std::size_t>(below) * grey.width;
    for (int x = 0; x < large.width; ++x) {
      const int u = x / 2;
      const int right = std::min(u + x % 2, grey.width - 1);
      large.pixels.push_back(
          static_cast<std::uint8_t>((a[u] + a[right] + b[u] + b[right] + 2) / 4));
    }
  }
  return large;
}

GreyImage transposed(const GreyImage& image) {
  GreyImage result{image.height, image.width, std::vector<std::uint8_t>(image.pixels.size())};
  // In blocks, so that both pictures stay in the processor's cache.
  constexpr int kBlock = 32;
  for (int y0 = 0; y0 < image.height; y0 += kBlock) {
    const int y1 = std::min(y0 + kBlock, image.height);
    for (int x0 = 0; x0 < image.width; x0 += kBlock) {
      const int x1 = std::min(x0 + kBlock, image.width);
      for (int x = x0; x < x1; ++x) {
        std::uint8_t* to = result.pixels.data() + static_cast<std::size_t>(x) * image.height;
        const std::uint8_t* from = image.pixels.data() + x;
        for (int y = y0; y < y1; ++y) to[y] = from[static_cast<std::size_t>(y) * image.width];
      }
    }
  }
  return result;
}

GreyImage turned(const GreyImage& image, int degrees) {
  if (degrees == 0) return image;
  GreyImage result = degrees == 180 ? image : transposed(image);
  if (degrees == 270 || degrees == 180) {  // rows from last to first
    for (int y = 0; y < result.height / 2; ++y) {
      std::swap_ranges(result.pixels.begin() + static_cast<std::ptrdiff_t>(y) * result.width,
                       result.pixels.begin() + static_cast<std::ptrdiff_t>(y + 1) * result.width,
                       result.pixels.end() - static_cast<std::ptrdiff_t>(y + 1) * result.width);
    }
  }
  if (degrees == 90 || degrees == 180) {  // pixels of each row from last to first
    for (int y = 0; y < result.height; ++y) {
      const auto row = result.pixels.begin() + static_cast<std::ptrdiff_t>(y) * result.width;
      std::reverse(row, row + result.width);
    }
  }
  return result;
}

}  // namespace prongsai
