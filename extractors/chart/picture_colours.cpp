#include "extractors/chart/picture_colours.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <utility>

namespace prongsai {
namespace {

// Red, green and blue to four bits each.
std::size_t bin_of(const Colour& colour) {
  return static_cast<std::size_t>(colour.red >> 4) << 8 |
         static_cast<std::size_t>(colour.green >> 4) << 4 |
         static_cast<std::size_t>(colour.blue >> 4);
}

// To five bits each.
std::size_t fine_bin_of(const Colour& colour) {
  return static_cast<std::size_t>(colour.red >> 3) << 10 |
         static_cast<std::size_t>(colour.green >> 3) << 5 |
         static_cast<std::size_t>(colour.blue >> 3);
}

// How many of the most frequent colours it takes for nine tenths of all.
int colours_of_most(std::vector<int> counts, long all) {
  std::sort(counts.begin(), counts.end(), std::greater<>());
  long sum = 0;
  int colours = 0;
  while (10 * sum < 9 * all) sum += counts[static_cast<std::size_t>(colours++)];
  return colours;
}

// The sixth of the circle of hues that a colour is in, the first one around red.
std::size_t hue_of(const Colour& c) {
  const int most = std::max({c.red, c.green, c.blue});
  const int least = std::min({c.red, c.green, c.blue});
  const int middle = c.red + c.green + c.blue - most - least;
  const bool mixed = 2 * (middle - least) > most - least;  // nearer to yellow, cyan, magenta
  if (!mixed) return most == c.red ? 0 : most == c.green ? 2 : 4;
  return least == c.blue ? 1 : least == c.red ? 3 : 5;
}

// A scan's grey ink has up to 20 between its channels, the palest bar seen 60.
constexpr int kColoured = 40;
// Of neighbours in one area of a JPEG of quality 75.
constexpr int kNoise = 6;

}  // namespace

Colour background_of(const PageImage& image) {
  struct Bin {
    long count = 0;
    long red = 0;
    long green = 0;
    long blue = 0;
  };
  std::vector<Bin> bins(4096);
  const std::size_t pixels = static_cast<std::size_t>(image.width) * image.height;
  for (std::size_t i = 0; i < pixels; i += 3) {
    const Colour colour = colour_at(image, i);
    Bin& bin = bins[bin_of(colour)];
    ++bin.count;
    bin.red += colour.red;
    bin.green += colour.green;
    bin.blue += colour.blue;
  }
  const Bin& most = *std::max_element(bins.begin(), bins.end(),
                                      [](const Bin& a, const Bin& b) { return a.count < b.count; });
  if (most.count == 0) return {255, 255, 255};
  const auto mean = [&](long sum) { return static_cast<std::uint8_t>(sum / most.count); };
  return {mean(most.red), mean(most.green), mean(most.blue)};
}

Colour middle_colour(std::vector<Colour> colours) {
  const auto middle = [&](std::uint8_t Colour::*channel) {
    const auto half = colours.begin() + static_cast<std::ptrdiff_t>(colours.size() / 2);
    std::nth_element(colours.begin(), half, colours.end(),
                     [&](const Colour& a, const Colour& b) { return a.*channel < b.*channel; });
    return (*half).*channel;
  };
  if (colours.empty()) return {};
  return {middle(&Colour::red), middle(&Colour::green), middle(&Colour::blue)};
}

ColourFigures colour_figures(const PageImage& image) {
  ColourFigures figures;
  const Colour background = background_of(image);
  long seen = 0;
  long of_background = 0;
  long coloured = 0;
  std::array<long, 6> hues{};
  long flat = 0;
  long slight = 0;
  long clear = 0;
  std::vector<int> counts(32768, 0);
  for (int y = 0; y < image.height; y += 2) {
    const std::size_t row = static_cast<std::size_t>(y) * image.width;
    for (int x = 0; x + 1 < image.width; x += 2) {
      const Colour colour = colour_at(image, row + x);
      ++seen;
      of_background += distance(colour, background) <= 3 * kNoise ? 1 : 0;
      flat += distance(colour, colour_at(image, row + x + 1)) <= kNoise ? 1 : 0;
      ++counts[fine_bin_of(colour)];
      // An edge of a picture that is drawn larger than it is takes three pixels.
      const int step = distance(colour, colour_at(image, row + std::min(x + 3, image.width - 1)));
      slight += step > 8 && step <= 48 ? 1 : 0;
      clear += step > 80 ? 1 : 0;
      const int most = std::max({colour.red, colour.green, colour.blue});
      const int least = std::min({colour.red, colour.green, colour.blue});
      if (most - least <= kColoured) continue;
      ++coloured;
      ++hues[hue_of(colour)];
    }
  }
  if (seen == 0) return figures;
  const auto share = [&](long count) {
    return static_cast<double>(count) / static_cast<double>(seen);
  };
  figures.background = share(of_background);
  figures.coloured = share(coloured);
  figures.flat = share(flat);
  figures.sharp = static_cast<double>(clear) / static_cast<double>(std::max(slight + clear, 1L));
  figures.colours = colours_of_most(std::move(counts), seen);
  // Ink whose hue lies between two sixths is in both: neighbours count together.
  for (std::size_t i = 0; coloured > 0 && i < hues.size(); ++i) {
    const long two = hues[i] + hues[(i + 1) % hues.size()];
    figures.one_hue =
        std::max(figures.one_hue, static_cast<double>(two) / static_cast<double>(coloured));
  }
  return figures;
}

}  // namespace prongsai
