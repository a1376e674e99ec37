#include "extractors/pdf/page_pixels.h"

#include <poppler/PDFDoc.h>
#include <poppler/SplashOutputDev.h>
#include <poppler/splash/SplashBitmap.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <utility>

#include "extractors/pdf/page_pictures.h"

namespace prongsai {
namespace {

// An A4 page at 400 dpi has 15.5 million pixels, an A3 page at 300 dpi 17.4: type is 30 pixels high
// then, and recognisers scale it down. Besides, this bounds the memory of a page.
constexpr double kMostPixels = 18e6;
constexpr double kDpi = 300;
// A picture with as many pixels carries the page's type, whatever the page says of its size; one
// with less may be an emblem beside drawn text.
constexpr double kCarriesType = 5e5;
// Pictures whose boxes differ by less are in the same place.
constexpr Points kSamePlace = 1.0;

double area(const Rect& box) { return box.width() * box.height(); }

bool meets(const Rect& a, const Rect& b) {
  return a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
}

// Ink may be a line without height; the region's edge belongs to the neighbours.
bool touches(const Rect& ink, const Rect& region) {
  return ink.x0 < region.x1 - kSamePlace && region.x0 + kSamePlace < ink.x1 + kSamePlace / 2 &&
         ink.y0 < region.y1 - kSamePlace && region.y0 + kSamePlace < ink.y1 + kSamePlace / 2;
}

struct Scale {
  double x = 0;  // pixels a point on the displayed page
  double y = 0;
};

Scale scale_of(const PlacedPicture& picture) {
  const bool sideways = picture.turned % 180 != 0;
  const double width = sideways ? picture.height : picture.width;
  const double height = sideways ? picture.width : picture.height;
  return {width / std::max(picture.box.width(), 1e-6),
          height / std::max(picture.box.height(), 1e-6)};
}

// The pictures that are all there is to see in `region`, as indices; empty where it must be drawn.
std::vector<int> pictures_alone(const PageSurvey& survey, const Rect& region) {
  const bool inked = std::any_of(survey.other_ink.begin(), survey.other_ink.end(),
                                 [&](const Rect& ink) { return touches(ink, region); });
  if (inked) return {};
  std::vector<int> alone;
  double covered = 0;
  Rect all{1e9, 1e9, -1e9, -1e9};
  for (std::size_t i = 0; i < survey.pictures.size(); ++i) {
    const PlacedPicture& picture = survey.pictures[i];
    if (!meets(picture.visible, region)) continue;
    if (!picture.straight || !(picture.opaque || picture.stencil)) return {};
    alone.push_back(static_cast<int>(i));
    covered += area(picture.visible);
    all = unite(all, picture.visible);
  }
  if (alone.size() < 2) return alone;
  // Several: they tile their box, at one resolution.
  const PlacedPicture& first = survey.pictures[alone.front()];
  for (const int i : alone) {
    const PlacedPicture& picture = survey.pictures[i];
    const Scale a = scale_of(first);
    const Scale b = scale_of(picture);
    // A strip of a few rows has its height rounded; its width tells.
    const double rounding = 2.0 / std::min({picture.width, picture.height, 200});
    if (std::abs(a.x / b.x - 1) > rounding || std::abs(a.y / b.y - 1) > rounding) return {};
    if (picture.turned != first.turned || picture.mirrored != first.mirrored) return {};
  }
  return std::abs(covered / area(all) - 1) < 0.02 ? alone : std::vector<int>{};
}

// Pixel (x, y) of the displayed picture, in the picture as the file has it.
std::pair<int, int> source_of(const PlacedPicture& picture, const PageImage& image, int x, int y) {
  int u = x;
  int v = y;
  if (picture.turned == 90) u = y, v = image.height - 1 - x;
  if (picture.turned == 180) u = image.width - 1 - x, v = image.height - 1 - y;
  if (picture.turned == 270) u = image.width - 1 - y, v = x;
  if (picture.mirrored) u = image.width - 1 - u;
  return {u, v};
}

// The picture as the page displays it.
PageImage turn(const PlacedPicture& picture, PageImage image) {
  if (picture.turned == 0 && !picture.mirrored) return image;
  const bool sideways = picture.turned % 180 != 0;
  PageImage turned;
  turned.width = sideways ? image.height : image.width;
  turned.height = sideways ? image.width : image.height;
  turned.channels = image.channels;
  turned.pixels.resize(image.pixels.size());
  const int channels = image.channels;
  // In blocks, so that both pictures stay in the processor's cache.
  constexpr int kBlock = 64;
  for (int y0 = 0; y0 < turned.height; y0 += kBlock) {
    for (int x0 = 0; x0 < turned.width; x0 += kBlock) {
      for (int y = y0; y < std::min(y0 + kBlock, turned.height); ++y) {
        for (int x = x0; x < std::min(x0 + kBlock, turned.width); ++x) {
          const auto [u, v] = source_of(picture, image, x, y);
          const std::size_t from = (static_cast<std::size_t>(v) * image.width + u) * channels;
          const std::size_t to = (static_cast<std::size_t>(y) * turned.width + x) * channels;
          for (int c = 0; c < channels; ++c) turned.pixels[to + c] = image.pixels[from + c];
        }
      }
    }
  }
  return turned;
}

// Puts `part` into `whole` with its top left corner at (x, y).
void put(const PageImage& part, int x, int y, PageImage& whole) {
  const int first = std::max(0, -x);
  const int last = std::min(part.width, whole.width - x);
  if (first >= last) return;
  for (int row = std::max(0, -y); row < std::min(part.height, whole.height - y); ++row) {
    const std::uint8_t* from =
        part.pixels.data() + (static_cast<std::size_t>(row) * part.width + first) * part.channels;
    std::uint8_t* to =
        whole.pixels.data() +
        (static_cast<std::size_t>(row + y) * whole.width + x + first) * whole.channels;
    if (part.channels == whole.channels) {
      std::copy_n(from, static_cast<std::size_t>(last - first) * part.channels, to);
    } else {  // grey among colours
      for (int i = 0; i < last - first; ++i) std::fill_n(to + 3 * i, 3, from[i]);
    }
  }
}

int round(double value) { return static_cast<int>(std::lround(value)); }

PageImage take_pictures(PDFDoc& document, int number, const PageSurvey& survey,
                        const std::vector<int>& indices, const Rect& region,
                        const std::optional<double>& enough) {
  Rect shown{1e9, 1e9, -1e9, -1e9};
  for (const int i : indices) {
    const Rect& visible = survey.pictures[i].visible;
    shown = unite(shown, {std::max(visible.x0, region.x0), std::max(visible.y0, region.y0),
                          std::min(visible.x1, region.x1), std::min(visible.y1, region.y1)});
  }
  Scale scale = scale_of(survey.pictures[indices.front()]);
  int reduction = 1;
  while (area(shown) * scale.x * scale.y / reduction / reduction > kMostPixels) ++reduction;
  while (enough && 72 * std::min(scale.x, scale.y) / (reduction + 1) >= *enough) ++reduction;
  scale = {scale.x / reduction, scale.y / reduction};
  PageImage whole;
  whole.place = shown;
  whole.width = round(shown.width() * scale.x);
  whole.height = round(shown.height() * scale.y);
  std::vector<PageImage> parts;
  for (const int i : indices) {
    parts.push_back(turn(survey.pictures[i], decode_picture(document, number, i, reduction)));
    whole.channels = std::max(whole.channels, parts.back().channels);
  }
  if (parts.size() == 1 && parts[0].width == whole.width && parts[0].height == whole.height) {
    parts[0].place = shown;
    return std::move(parts[0]);
  }
  whole.pixels.assign(static_cast<std::size_t>(whole.width) * whole.height * whole.channels, 255);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const Rect& box = survey.pictures[indices[i]].box;
    put(parts[i], round((box.x0 - shown.x0) * scale.x), round((box.y0 - shown.y0) * scale.y),
        whole);
  }
  return whole;
}

// The resolution that loses nothing of the picture that fills most of the region.
double resolution_for(const PageSurvey& survey, const Rect& region) {
  double dpi = kDpi;
  for (const PlacedPicture& picture : survey.pictures) {
    if (!meets(picture.visible, region) || area(picture.visible) < area(region) / 2) continue;
    if (static_cast<double>(picture.width) * picture.height < kCarriesType) continue;
    dpi = 72 * std::max(scale_of(picture).x, scale_of(picture).y);
  }
  const double most = 72 * std::sqrt(kMostPixels / std::max(area(region), 1.0));
  return std::min(dpi, most);
}

PageImage draw(PDFDoc& document, int number, const PageSurvey& survey, const Rect& region,
               const std::optional<double>& enough) {
  const double full = resolution_for(survey, region);
  const double dpi = enough ? std::min(full, *enough) : full;
  SplashColor paper = {255, 255, 255};
  SplashOutputDev device(splashModeRGB8, /*bitmapRowPad=*/1, /*reverseVideo=*/false, paper);
  device.startDoc(&document);
  const int x = static_cast<int>(std::floor(region.x0 * dpi / 72));
  const int y = static_cast<int>(std::floor(region.y0 * dpi / 72));
  const int width = std::max(1, static_cast<int>(std::ceil(region.x1 * dpi / 72)) - x);
  const int height = std::max(1, static_cast<int>(std::ceil(region.y1 * dpi / 72)) - y);
  document.displayPageSlice(&device, number, dpi, dpi, 0, /*useMediaBox=*/false, /*crop=*/true,
                            /*printing=*/false, x, y, width, height);
  const std::unique_ptr<SplashBitmap> bitmap(device.takeBitmap());
  PageImage image;
  image.rendered = true;
  if (!bitmap || bitmap->getDataPtr() == nullptr) return image;
  image.width = bitmap->getWidth();
  image.height = bitmap->getHeight();
  image.channels = 3;
  image.place = {x * 72 / dpi, y * 72 / dpi, (x + image.width) * 72 / dpi,
                 (y + image.height) * 72 / dpi};
  const auto row = static_cast<std::size_t>(image.width) * 3;
  image.pixels.resize(row * image.height);
  for (int i = 0; i < image.height; ++i) {
    std::memcpy(image.pixels.data() + row * i,
                bitmap->getDataPtr() + static_cast<std::ptrdiff_t>(i) * bitmap->getRowSize(), row);
  }
  return image;
}

// Colour that says nothing: scanners deliver black ink in three channels with up to 20 between
// them. Ink of a stamp has 60 and more, the thin stroke of a pen 25 and more.
constexpr int kColoured = 28;
// Fewer coloured pixels than this share are dirt: a signature has 1 in 1000, initials 1 in 10,000.
constexpr double kFewColoured = 5e-5;

void drop_colour_that_says_nothing(PageImage& image) {
  if (image.channels != 3) return;
  const std::size_t count = image.pixels.size() / 3;
  const std::uint8_t* p = image.pixels.data();
  std::size_t coloured = 0;
  for (std::size_t i = 0; i < count; ++i, p += 3) {
    const int lightest = std::max({p[0], p[1], p[2]});
    const int darkest = std::min({p[0], p[1], p[2]});
    coloured += lightest - darkest > kColoured ? 1 : 0;
  }
  if (static_cast<double>(coloured) > kFewColoured * static_cast<double>(count)) return;
  std::vector<std::uint8_t> grey(count);
  p = image.pixels.data();
  for (std::size_t i = 0; i < count; ++i, p += 3)
    grey[i] = static_cast<std::uint8_t>((77 * p[0] + 150 * p[1] + 29 * p[2]) >> 8);
  image.pixels = std::move(grey);
  image.channels = 1;
}

}  // namespace

PageImage read_page_pixels(PDFDoc& document, int number, const std::optional<Rect>& region,
                           const std::optional<double>& enough) {
  const PageSurvey survey = survey_page(document, number);
  Rect wanted = region.value_or(survey.page);
  wanted = {std::max(wanted.x0, 0.0), std::max(wanted.y0, 0.0), std::min(wanted.x1, survey.page.x1),
            std::min(wanted.y1, survey.page.y1)};
  if (wanted.width() <= 0 || wanted.height() <= 0) return {};
  const std::vector<int> alone = pictures_alone(survey, wanted);
  PageImage image = alone.empty() ? draw(document, number, survey, wanted, enough)
                                  : take_pictures(document, number, survey, alone, wanted, enough);
  drop_colour_that_says_nothing(image);
  return image;
}

}  // namespace prongsai
