#include "extractors/scan/dark_fills.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "extractors/scan/components.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// In heights of type: a band is higher and wider than one letter with its marks.
constexpr double kLowest = 1.3;
constexpr double kNarrowest = 2.5;
// Letters take less of a band than the band leaves of its box; a third at most.
constexpr double kLeastFilled = 0.55;
// Half of the dark pixels of a fill differ by less, noise and JPEG included; those of a photograph
// by 60 and more.
constexpr int kOneColour = 30;
// Nothing lighter than this is dark: there, print is darker still.
constexpr int kDarkest = 150;
// Letters are that much lighter than their band.
constexpr int kContrast = 70;
constexpr int kFewestLetters = 2;

// Strokes of letters and rules are thinner.
constexpr double kThin = 0.35;

// What of ink is as thick as a fill both ways.
GreyImage thick_part(GreyImage ink, int thick) {
  for (int y = 0; y < ink.height; ++y) {
    std::uint8_t* row = ink.pixels.data() + static_cast<std::size_t>(y) * ink.width;
    for (int x = next_black(row, 0, ink.width); x < ink.width;) {
      const int end = next_white(row, x, ink.width);
      if (end - x < thick) std::fill(row + x, row + end, std::uint8_t{255});
      x = next_black(row, end, ink.width);
    }
  }
  std::vector<int> run(ink.width, 0);
  for (int y = 0; y <= ink.height; ++y) {
    for (int x = 0; x < ink.width; ++x) {
      std::uint8_t* at = ink.pixels.data() + static_cast<std::ptrdiff_t>(y) * ink.width + x;
      if (y < ink.height && *at == 0) {
        ++run[x];
        continue;
      }
      for (; run[x] > 0 && run[x] < thick; --run[x])
        at[-static_cast<std::ptrdiff_t>(run[x]) * ink.width] = 255;
      run[x] = 0;
    }
  }
  return ink;
}

bool may_be_band(const PixelBox& box, const GreyImage& ink, double type_height) {
  if (box.height() < kLowest * type_height || box.width() < kNarrowest * type_height) return false;
  std::int64_t black = 0;
  for (int y = box.y0; y < box.y1; ++y) {
    const auto row = ink.pixels.begin() + static_cast<std::ptrdiff_t>(y) * ink.width;
    black += std::count(row + box.x0, row + box.x1, std::uint8_t{0});
  }
  return static_cast<double>(black) > kLeastFilled * box.width() * box.height();
}

struct Shade {
  int middle = 0;
  int spread = 0;  // from the darkest quarter to the lightest
};

Shade shade_of(const std::vector<const InkRun*>& runs, const GreyImage& grey) {
  std::array<int, 256> counts{};
  int all = 0;
  for (const InkRun* run : runs) {
    const std::size_t row = static_cast<std::size_t>(run->y) * grey.width;
    for (int x = run->x0; x < run->x1; ++x) ++counts[grey.pixels[row + x]], ++all;
  }
  const auto quarter = [&](int quarters) {
    int below = 0;
    int value = 0;
    while (value < 255 && (below += counts[value]) * 4 < all * quarters) ++value;
    return value;
  };
  return {quarter(2), quarter(3) - quarter(1)};
}

// The band with dark and light exchanged; between its runs lie the letters.
GreyImage inverted(const PixelBox& box, const std::vector<const InkRun*>& runs, int fill,
                   const GreyImage& grey) {
  GreyImage band{box.width(), box.height(), {}};
  band.pixels.assign(static_cast<std::size_t>(box.width()) * box.height(), 255);
  // From the first to the last run of a row: letters lie between them.
  std::vector<int> first(box.height(), box.x1);
  std::vector<int> end(box.height(), box.x0);
  for (const InkRun* run : runs) {
    const int row = run->y - box.y0;
    first[row] = std::min(first[row], run->x0);
    end[row] = std::max(end[row], run->x1);
  }
  for (int y = 0; y < box.height(); ++y) {
    const std::size_t row = static_cast<std::size_t>(box.y0 + y) * grey.width;
    for (int x = first[y]; x < end[y]; ++x) {
      const int lighter = grey.pixels[row + x] - fill;
      band.pixels[static_cast<std::size_t>(y) * band.width + (x - box.x0)] =
          static_cast<std::uint8_t>(std::clamp(255 - lighter * 255 / (255 - fill), 0, 255));
    }
  }
  return band;
}

bool holds_letters(const GreyImage& band, double type_height) {
  GreyImage ink = band;
  const int threshold = 255 - kContrast;
  for (std::uint8_t& value : ink.pixels) value = value < threshold ? 0 : 255;
  const Components letters = find_components(ink);
  const auto count =
      std::count_if(letters.all.begin(), letters.all.end(), [&](const Component& piece) {
        return is_letter(piece.box, type_height) && piece.box.y0 > 0 && piece.box.y1 < band.height;
      });
  return count >= kFewestLetters;
}

}  // namespace

std::vector<PixelBox> invert_dark_fills(const GreyImage& ink, double type_height, GreyImage& grey) {
  std::vector<PixelBox> bands;
  if (type_height <= 0) return bands;
  const Components fills =
      find_components(thick_part(ink, std::max(4, static_cast<int>(kThin * type_height))));
  std::vector<std::vector<const InkRun*>> runs(fills.all.size());
  for (const InkRun& run : fills.runs) runs[run.component].push_back(&run);
  for (std::size_t i = 0; i < runs.size(); ++i) {
    const PixelBox& box = fills.all[i].box;
    if (!may_be_band(box, ink, type_height)) continue;
    const Shade shade = shade_of(runs[i], grey);
    if (shade.spread > kOneColour || shade.middle > kDarkest) continue;
    const GreyImage band = inverted(box, runs[i], shade.middle, grey);
    if (!holds_letters(band, type_height)) continue;
    for (int y = 0; y < band.height; ++y) {
      const auto row = band.pixels.begin() + static_cast<std::ptrdiff_t>(y) * band.width;
      std::copy(
          row, row + band.width,
          grey.pixels.begin() + static_cast<std::ptrdiff_t>(box.y0 + y) * grey.width + box.x0);
    }
    bands.push_back(box);
  }
  return bands;
}

}  // namespace prongsai
