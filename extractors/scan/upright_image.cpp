#include "extractors/scan/upright_image.h"

#include <cstddef>
#include <utility>

#include "extractors/scan/grey.h"
#include "extractors/scan/skew.h"

namespace prongsai {
namespace {

GreyImage channel_of(const PageImage& image, int channel) {
  GreyImage one{image.width, image.height, {}};
  one.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  for (std::size_t i = 0; i < one.pixels.size(); ++i) {
    one.pixels[i] = image.pixels[i * image.channels + channel];
  }
  return one;
}

GreyImage upright(GreyImage grey, const Placement& placement) {
  if (placement.turn != 0) grey = turned(grey, placement.turn);
  if (placement.skew == 0) return grey;
  Margin margin;
  return straightened(grey, -placement.skew, margin);
}

}  // namespace

PageImage upright_image(const PageImage& image, const Placement& placement) {
  PageImage result;
  result.channels = image.channels;
  result.rendered = image.rendered;
  for (int channel = 0; channel < image.channels; ++channel) {
    const GreyImage one = upright(channel_of(image, channel), placement);
    if (channel == 0) {
      result.width = one.width;
      result.height = one.height;
      result.pixels.resize(one.pixels.size() * image.channels);
    }
    for (std::size_t i = 0; i < one.pixels.size(); ++i) {
      result.pixels[i * image.channels + channel] = one.pixels[i];
    }
  }
  result.place = upright_place(placement, {0, 0, result.width, result.height});
  return result;
}

}  // namespace prongsai
