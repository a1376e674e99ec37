#include "extractors/pdf/cut_picture.h"

#include <leptonica/allheaders.h>

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <utility>

#include "extractors/pdf/pdf_file.h"
#include "extractors/scan/grey.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

// Type of 16 points is 33 pixels high then.
constexpr double kDpi = 150;
// Letters are half as high as the box of a word; boxes of one dash are lower, of merged cells
// higher.
constexpr Points kNarrowest = 5;
constexpr Points kWidest = 12;
// Paper and print of a scan are not quite white and black: what is nearly so becomes so, which also
// takes the noise off.
constexpr int kPrint = 60;
constexpr int kPaper = 215;

struct FreePix {
  void operator()(Pix* pix) const { pixDestroy(&pix); }
};
using OwnedPix = std::unique_ptr<Pix, FreePix>;

Rect wanted_part(const Cutting& cutting) {
  const Rect& box = cutting.box;
  if (cutting.bare) return box;
  const Points by = std::clamp(std::min(box.width(), box.height()) / 2, kNarrowest, kWidest);
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

// The part of `page`, which lies at `place`, that shows `box`; empty where it shows nothing of it.
GreyImage part_of(const GreyImage& page, const Rect& place, const Rect& box) {
  const double x_scale = page.width / place.width();
  const double y_scale = page.height / place.height();
  const auto pixel = [](double at, int most) {
    return static_cast<int>(std::clamp(at, 0.0, static_cast<double>(most)));
  };
  const int x0 = pixel(std::floor((box.x0 - place.x0) * x_scale), page.width);
  const int x1 = pixel(std::ceil((box.x1 - place.x0) * x_scale), page.width);
  const int y0 = pixel(std::floor((box.y0 - place.y0) * y_scale), page.height);
  const int y1 = pixel(std::ceil((box.y1 - place.y0) * y_scale), page.height);
  GreyImage part{std::max(0, x1 - x0), std::max(0, y1 - y0), {}};
  if (part.width == 0 || part.height == 0) return {};
  for (int y = y0; y < y1; ++y) {
    const auto row = page.pixels.begin() + static_cast<std::ptrdiff_t>(y) * page.width;
    part.pixels.insert(part.pixels.end(), row + x0, row + x1);
  }
  return part;
}

OwnedPix pix_of(const GreyImage& image) {
  OwnedPix pix(pixCreate(image.width, image.height, 8));
  if (!pix) return pix;
  const std::uint8_t* from = image.pixels.data();
  for (int y = 0; y < image.height; ++y) {
    for (int x = 0; x < image.width; ++x) {
      const int value = std::clamp((*from++ - kPrint) * 255 / (kPaper - kPrint), 0, 255);
      pixSetPixel(pix.get(), x, y, static_cast<l_uint32>(value));
    }
  }
  return pix;
}

// `scale` at most 1.
std::string png_of(const GreyImage& image, double scale) {
  OwnedPix pix = pix_of(image);
  if (pix && scale < 0.95) {
    const auto by = static_cast<float>(scale);
    // Each complains aloud where the other one is meant.
    pix.reset(scale < 0.7 ? pixScaleAreaMap(pix.get(), by, by) : pixScaleGrayLI(pix.get(), by, by));
  }
  if (pix) pix.reset(pixThresholdTo2bpp(pix.get(), /*nlevels=*/4, /*cmapflag=*/0));
  l_uint8* bytes = nullptr;
  std::size_t size = 0;
  if (!pix || pixWriteMemPng(&bytes, &size, pix.get(), 0) != 0) return {};
  std::string png(reinterpret_cast<const char*>(bytes), size);
  lept_free(bytes);
  return png;
}

// The pictures of one page, `chosen` being indices of `cuttings`.
void cut_page(const PdfFile& file, const std::vector<Cutting>& cuttings,
              const std::vector<std::size_t>& chosen, std::vector<std::string>& pictures) {
  Rect all = wanted_part(cuttings[chosen.front()]);
  for (const std::size_t i : chosen) all = unite(all, wanted_part(cuttings[i]));
  const int number = cuttings[chosen.front()].page;
  const PageImage image = file.read_pixels(number, all, kDpi);
  if (image.pixels.empty() || image.place.width() <= 0 || image.place.height() <= 0) return;
  GreyImage grey = grey_of(image);
  // Large areas of ink, as a whole page may have, are shadows for it: bars would be hollow.
  const bool bare =
      std::any_of(chosen.begin(), chosen.end(), [&](std::size_t i) { return cuttings[i].bare; });
  if (!image.rendered && !bare && !is_bilevel(grey)) even_light(grey);
  const double scale = kDpi / 72 * image.place.width() / image.width;
  for (const std::size_t i : chosen) {
    const GreyImage part = part_of(grey, image.place, wanted_part(cuttings[i]));
    if (!part.pixels.empty()) pictures[i] = png_of(turned(part, cuttings[i].turn), scale);
  }
}

}  // namespace

std::vector<std::string> cut_pictures(std::string bytes, const std::string& name,
                                      const std::optional<std::string>& password,
                                      const std::vector<Cutting>& cuttings) {
  const PdfFile file(std::move(bytes), name, password);
  std::map<int, std::vector<std::size_t>> by_page;
  for (std::size_t i = 0; i < cuttings.size(); ++i) {
    const bool exists = cuttings[i].page >= 1 && cuttings[i].page <= file.page_count();
    if (exists) by_page[cuttings[i].page].push_back(i);
  }
  std::vector<std::string> pictures(cuttings.size());
  for (const auto& [page, chosen] : by_page) cut_page(file, cuttings, chosen, pictures);
  return pictures;
}

std::vector<std::string> cut_pictures(const std::string& path,
                                      const std::optional<std::string>& password,
                                      const std::vector<Cutting>& cuttings) {
  std::ifstream file(path, std::ios::binary);
  if (!file) throw ConversionError(Refusal::kNotFound, path, "cannot be opened");
  std::string bytes{std::istreambuf_iterator<char>(file), {}};
  return cut_pictures(std::move(bytes), path, password, cuttings);
}

}  // namespace prongsai
