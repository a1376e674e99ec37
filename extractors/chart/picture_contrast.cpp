#include "extractors/chart/picture_contrast.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

// A stroke that is no patch to write upon: a bold 1 is 0.4 heights of letters broad and 1.5 high,
// the full stop of a number set large 0.7 to 1.1 each way; a legend's patch has 1.6. `type` in
// pixels.
bool is_stroke_of_letter(const Patch& patch, Points unit, double type) {
  const double least = std::min(patch.box.width(), patch.box.height()) / unit;
  const double most = std::max(patch.box.width(), patch.box.height()) / unit;
  return least < 1.25 * type && most < 3 * type;
}

constexpr int kSameColour = 36;

// A place of the page in a picture's pixels.
PixelBox pixels_of(const PageImage& image, const Rect& box) {
  const double across = image.width / image.place.width();
  const double down = image.height / image.place.height();
  return {static_cast<int>(std::floor((box.x0 - image.place.x0) * across)),
          static_cast<int>(std::floor((box.y0 - image.place.y0) * down)),
          static_cast<int>(std::ceil((box.x1 - image.place.x0) * across)),
          static_cast<int>(std::ceil((box.y1 - image.place.y0) * down))};
}

// Of one colour in its middle half each way; a ๐ whose strokes run together has a paler hole.
bool is_even(const Patch& patch, const PageImage& image) {
  const PixelBox box = pixels_of(image, patch.box);
  int other = 0;
  int all = 0;
  for (int y = box.y0 + box.height() / 4; y < box.y1 - box.height() / 4; ++y) {
    for (int x = box.x0 + box.width() / 4; x < box.x1 - box.width() / 4; ++x) {
      if (x < 0 || y < 0 || x >= image.width || y >= image.height) continue;
      const std::size_t pixel = static_cast<std::size_t>(y) * image.width + x;
      other += distance(colour_at(image, pixel), patch.colour) > kSameColour ? 1 : 0;
      ++all;
    }
  }
  return 10 * other <= all;
}

// White all around, which what is a letter's stroke or bow has not: a quarter of a letter away.
bool stands_alone(const Patch& patch, const PageImage& image, const Colour& ground, double type) {
  const PixelBox box = pixels_of(image, patch.box);
  const int rim = std::max(2, static_cast<int>(0.25 * type));
  const auto is_ground = [&](int x, int y) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height) return true;
    const std::size_t pixel = static_cast<std::size_t>(y) * image.width + x;
    return distance(colour_at(image, pixel), ground) <= kSameColour;
  };
  for (int x = box.x0 - rim; x < box.x1 + rim; ++x) {
    if (!is_ground(x, box.y0 - rim) || !is_ground(x, box.y1 - 1 + rim)) return false;
  }
  for (int y = box.y0 - rim; y < box.y1 + rim; ++y) {
    if (!is_ground(box.x0 - rim, y) || !is_ground(box.x1 - 1 + rim, y)) return false;
  }
  return true;
}

// A legend's patch is of the colour of bars, whatever the size of the letters beside it. Office
// programs draw square ones, smaller than letters: 6 pt beside letters of 7.
bool is_of_legend(const Patch& patch, const PageImage& image, const Shapes& shapes,
                  const Colour& ground, double type) {
  const double least = std::min(patch.box.width(), patch.box.height()) / shapes.unit;
  const double most = std::max(patch.box.width(), patch.box.height()) / shapes.unit;
  const double area = patch.box.width() * patch.box.height();
  const bool square = most <= 1.25 * least;
  if (least < (square ? 0.55 : 0.9) * type) return false;
  const bool small = least < 0.9 * type;
  if (small && !(is_even(patch, image) && stands_alone(patch, image, ground, type))) return false;
  return std::any_of(shapes.patches.begin(), shapes.patches.end(), [&](const Patch& bar) {
    return bar.box.width() * bar.box.height() > 5 * area &&
           distance(bar.colour, patch.colour) <= kSameColour;
  });
}

int light_of(const Colour& colour) {
  return (299 * colour.red + 587 * colour.green + 114 * colour.blue + 500) / 1000;
}

std::uint8_t contrast_with(const Colour& colour, const Colour& ground, Tone tone) {
  return static_cast<std::uint8_t>(tone == Tone::kColour
                                       ? distance(colour, ground)
                                       : std::abs(light_of(colour) - light_of(ground)));
}

}  // namespace

GreyImage contrast_of(const PageImage& image, const Shapes& shapes, double type, Tone tone) {
  const Colour background = background_of(image);
  GreyImage contrast{image.width, image.height, {}};
  contrast.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  for (std::size_t i = 0; i < contrast.pixels.size(); ++i) {
    contrast.pixels[i] = contrast_with(colour_at(image, i), background, tone);
  }
  if (type <= 0) return contrast;
  std::vector<const Patch*> patches;
  for (const Patch& patch : shapes.patches) {
    const bool letter = is_stroke_of_letter(patch, shapes.unit, type);
    if (!letter || is_of_legend(patch, image, shapes, background, type)) patches.push_back(&patch);
  }
  std::sort(patches.begin(), patches.end(), [](const Patch* a, const Patch* b) {
    return a->box.width() * a->box.height() > b->box.width() * b->box.height();
  });
  for (const Patch* patch : patches) {  // the smaller ones lie on the larger ones
    constexpr int kRim = 2;             // pixels where one colour turns into the other
    const PixelBox box = pixels_of(image, patch->box);
    const int x0 = box.x0 - kRim;
    const int x1 = box.x1 + kRim;
    const int y0 = box.y0 - kRim;
    const int y1 = box.y1 + kRim;
    for (int y = std::max(y0, 0); y < std::min(y1, image.height); ++y) {
      for (int x = std::max(x0, 0); x < std::min(x1, image.width); ++x) {
        const bool rim =
            x < x0 + 2 * kRim || x >= x1 - 2 * kRim || y < y0 + 2 * kRim || y >= y1 - 2 * kRim;
        const std::size_t pixel = static_cast<std::size_t>(y) * image.width + x;
        contrast.pixels[pixel] =
            rim ? 0 : contrast_with(colour_at(image, pixel), patch->colour, tone);
      }
    }
  }
  return contrast;
}

}  // namespace prongsai
