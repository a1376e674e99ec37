#include "extractors/pdf/page_pictures.h"

#include <poppler/GfxState.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>

#include <array>
#include <cmath>
#include <memory>

namespace prongsai {
namespace {

// A picture that covers this share of the page hides what was drawn before it: a scan laid over
// somebody's text.
constexpr double kCoveringPicture = 0.5;

// Sides of a picture that leave the axes by at most this share of their length are straight:
// scanner programs straighten a page by turning its picture by a degree or two, which is undone
// here and done again, better, when the page is prepared. 3 degrees.
constexpr double kStraight = 0.055;

// Paint lighter than this is paper: white areas are drawn under pictures.
constexpr double kPaper = 0.97;
// Stencils in a colour darker than this are the page's own black.
constexpr double kDark = 0.35;

double lightness(GfxState* state) {
  GfxGray gray;
  state->getFillGray(&gray);
  return colToDbl(gray);
}

Rect meet(const Rect& a, const Rect& b) {
  Rect both{std::max(a.x0, b.x0), std::max(a.y0, b.y0), std::min(a.x1, b.x1), std::min(a.y1, b.y1)};
  both.x1 = std::max(both.x0, both.x1);
  both.y1 = std::max(both.y0, both.y1);
  return both;
}

Rect clip_of(GfxState* state) {
  Rect clip;
  state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
  return clip;
}

// Where the picture lies once it is turned straight about its middle.
Rect box_of(const double* ctm) {
  const bool upright = std::abs(ctm[0]) + std::abs(ctm[3]) > std::abs(ctm[1]) + std::abs(ctm[2]);
  const Points along = std::hypot(ctm[0], ctm[1]);
  const Points across = std::hypot(ctm[2], ctm[3]);
  const Point half{(upright ? along : across) / 2, (upright ? across : along) / 2};
  const Point middle{ctm[4] + (ctm[0] + ctm[2]) / 2, ctm[5] + (ctm[1] + ctm[3]) / 2};
  return {middle.x - half.x, middle.y - half.y, middle.x + half.x, middle.y + half.y};
}

// The matrix sends (1, 0), the way of a row of the picture, to (a, b), and (0, 1), the way from its
// last row to its first, to (c, d); y grows downwards on the page.
void tell_how_it_lies(const double* ctm, PlacedPicture& picture) {
  const double a = ctm[0];
  const double b = ctm[1];
  const double c = ctm[2];
  const double d = ctm[3];
  const bool upright = std::abs(a) + std::abs(d) > std::abs(b) + std::abs(c);
  const double along = upright ? std::abs(a) + std::abs(d) : std::abs(b) + std::abs(c);
  const double aside = upright ? std::abs(b) + std::abs(c) : std::abs(a) + std::abs(d);
  picture.straight = along > 0 && aside < kStraight * along;
  // As printed: rows run to the right, the first on top: a d < 0 and b = c = 0. A determinant above
  // zero mirrors.
  picture.mirrored = a * d - b * c > 0;
  const double row_x = picture.mirrored ? -a : a;
  const double row_y = picture.mirrored ? -b : b;
  if (upright) {
    picture.turned = row_x > 0 ? 0 : 180;
  } else {
    picture.turned = row_y > 0 ? 90 : 270;
  }
}

// Receives the drawing operations of a page and notes what is displayed.
class SurveyDevice final : public OutputDev {
 public:
  explicit SurveyDevice(PageSurvey& survey) : survey_(survey) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void drawChar(GfxState* state, double x, double y, double /*dx*/, double /*dy*/, double, double,
                CharCode, int, const Unicode*, int) override {
    if (state->getRender() == 3 || state->getRender() == 7) return;
    Point at;
    state->transform(x, y, &at.x, &at.y);
    const Points size = state->getTransformedFontSize();
    keep_ink(state, {at.x, at.y - size, at.x + size / 2, at.y});
  }
  void stroke(GfxState* state) override { keep_path(state); }
  void fill(GfxState* state) override { keep_area(state); }
  void eoFill(GfxState* state) override { keep_area(state); }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask,
                 bool inlined) override {
    keep(state, width, height, mask == nullptr, false);
    if (inlined)
      OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, inlined);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override {
    keep(state, width, height, false, lightness(state) < kDark);
    if (inlined)
      OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    keep(state, width, height, false, false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    keep(state, width, height, false, false);
  }

 private:
  void keep(GfxState* state, int width, int height, bool opaque, bool stencil) {
    PlacedPicture picture;
    picture.box = box_of(state->getCTM());
    picture.visible = meet(meet(picture.box, clip_of(state)), survey_.page);
    picture.width = width;
    picture.height = height;
    picture.opaque = opaque && state->getFillOpacity() > 0.99;
    picture.stencil = stencil && state->getFillOpacity() > 0.99;
    tell_how_it_lies(state->getCTM(), picture);
    const double covered = picture.visible.width() * picture.visible.height();
    if (picture.opaque && covered > kCoveringPicture * survey_.page.x1 * survey_.page.y1)
      survey_.other_ink.clear();
    survey_.pictures.push_back(picture);
  }

  void keep_ink(GfxState* state, const Rect& box) {
    const Rect visible = meet(meet(box, clip_of(state)), survey_.page);
    if (visible.width() > 0 || visible.height() > 0) survey_.other_ink.push_back(visible);
  }

  void keep_area(GfxState* state) {
    if (lightness(state) < kPaper) keep_path(state);
  }

  void keep_path(GfxState* state) {
    const GfxPath* path = state->getPath();
    Rect box{1e9, 1e9, -1e9, -1e9};
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* sub = path->getSubpath(i);
      for (int j = 0; j < sub->getNumPoints(); ++j) {
        Point p;
        state->transform(sub->getX(j), sub->getY(j), &p.x, &p.y);
        box = unite(box, {p.x, p.y, p.x, p.y});
      }
    }
    if (box.x0 <= box.x1) keep_ink(state, box);
  }

  PageSurvey& survey_;
};

// How the values of one pixel become a colour.
class Colours {
 public:
  Colours(GfxImageColorMap* map, bool stencil_sets_one) : map_(map) {
    if (map == nullptr) {
      grey_of_[stencil_sets_one ? 1 : 0] = 0;
      grey_of_[stencil_sets_one ? 0 : 1] = 255;
      one_component_grey_ = true;
    } else if (map->getNumPixelComps() == 1) {
      tabulate();
    } else {
      plain_ = map->getNumPixelComps() == 3 && map->getBits() == 8 && takes_bytes_as_they_are();
    }
  }

  [[nodiscard]] int channels() const { return one_component_grey_ ? 1 : 3; }

  // `out` holds channels() values a pixel.
  void convert(unsigned char* line, int width, std::uint8_t* out) {
    if (one_component_grey_) {
      for (int x = 0; x < width; ++x) out[x] = grey_of_[line[x]];
    } else if (map_->getNumPixelComps() == 1) {
      for (int x = 0; x < width; ++x) std::copy_n(rgb_of_[line[x]].data(), 3, out + 3 * x);
    } else if (plain_) {
      std::copy_n(line, static_cast<std::size_t>(3) * width, out);
    } else {
      map_->getRGBLine(line, out, width);
    }
  }

 private:
  void tabulate() {
    one_component_grey_ = true;
    const int values = 1 << std::min(map_->getBits(), 8);
    for (int value = 0; value < values; ++value) {
      const auto byte = static_cast<unsigned char>(value);
      GfxRGB rgb;
      map_->getRGB(&byte, &rgb);
      rgb_of_[value] = {colToByte(rgb.r), colToByte(rgb.g), colToByte(rgb.b)};
      const auto [darkest, lightest] =
          std::minmax({rgb_of_[value][0], rgb_of_[value][1], rgb_of_[value][2]});
      if (lightest - darkest > 8) one_component_grey_ = false;
      grey_of_[value] = rgb_of_[value][1];
    }
  }

  // Red, green and blue by the file's own profile differ from sRGB by less than scanners do; going
  // through the profile takes longer than all the rest.
  [[nodiscard]] bool takes_bytes_as_they_are() const {
    const GfxColorSpaceMode mode = map_->getColorSpace()->getMode();
    if (mode != csDeviceRGB && mode != csCalRGB && mode != csICCBased) return false;
    for (int i = 0; i < 3; ++i) {
      if (map_->getDecodeLow(i) != 0 || map_->getDecodeHigh(i) != 1) return false;
    }
    return true;
  }

  GfxImageColorMap* map_;
  bool one_component_grey_ = false;
  bool plain_ = false;
  std::array<std::uint8_t, 256> grey_of_{};
  std::array<std::array<std::uint8_t, 3>, 256> rgb_of_{};
};

// Adds up lines of pixels until `reduction` of them make one.
class Reducer {
 public:
  Reducer(PageImage& image, int reduction)
      : image_(image), reduction_(reduction), sums_(row_size(), 0) {}

  void add(const std::uint8_t* line) {
    if (row_ >= image_.height) return;
    const int channels = image_.channels;
    for (int x = 0; x < image_.width * reduction_; ++x) {
      for (int c = 0; c < channels; ++c)
        sums_[static_cast<std::size_t>(x / reduction_) * channels + c] += line[x * channels + c];
    }
    if (++lines_ < reduction_) return;
    std::uint8_t* out = image_.pixels.data() + row_size() * row_;
    for (std::size_t i = 0; i < sums_.size(); ++i) {
      out[i] = static_cast<std::uint8_t>(sums_[i] / (reduction_ * reduction_));
      sums_[i] = 0;
    }
    lines_ = 0;
    ++row_;
  }

 private:
  [[nodiscard]] std::size_t row_size() const {
    return static_cast<std::size_t>(image_.width) * image_.channels;
  }

  PageImage& image_;
  int reduction_;
  std::vector<int> sums_;
  int lines_ = 0;
  int row_ = 0;
};

// Decodes the one picture that is asked for; passes the others by.
class DecodeDevice final : public OutputDev {
 public:
  DecodeDevice(int index, int reduction) : index_(index), reduction_(reduction) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask,
                 bool inlined) override {
    if (seen_++ == index_) {
      decode(stream, width, height, colors, false);
    } else if (inlined) {
      OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, inlined);
    }
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override {
    if (seen_++ == index_) {
      decode(stream, width, height, nullptr, invert);
    } else if (inlined) {
      OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
    }
  }
  void drawMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*, int,
                       int, bool, bool) override {
    ++seen_;
  }
  void drawSoftMaskedImage(GfxState*, Object*, Stream*, int, int, GfxImageColorMap*, bool, Stream*,
                           int, int, GfxImageColorMap*, bool) override {
    ++seen_;
  }

  PageImage take() { return std::move(image_); }

 private:
  void decode(Stream* stream, int width, int height, GfxImageColorMap* map, bool one_is_ink) {
    Colours colours(map, one_is_ink);
    image_.width = width / reduction_;
    image_.height = height / reduction_;
    image_.channels = colours.channels();
    const auto row = static_cast<std::size_t>(image_.width) * image_.channels;
    image_.pixels.assign(row * image_.height, 255);
    ImageStream lines(stream, width, map ? map->getNumPixelComps() : 1, map ? map->getBits() : 1);
    lines.reset();
    std::vector<std::uint8_t> line(static_cast<std::size_t>(width) * image_.channels);
    Reducer reducer(image_, reduction_);
    for (int y = 0; y < height; ++y) {
      unsigned char* values = lines.getLine();
      if (values == nullptr) break;
      if (reduction_ == 1) {
        colours.convert(values, width, image_.pixels.data() + row * y);
      } else {
        colours.convert(values, width, line.data());
        reducer.add(line.data());
      }
    }
    lines.close();
  }

  int index_;
  int reduction_;
  int seen_ = 0;
  PageImage image_;
};

void show(PDFDoc& document, int number, OutputDev& device) {
  document.displayPage(&device, number, 72, 72, 0, /*useMediaBox=*/false, /*crop=*/true,
                       /*printing=*/false);
}

}  // namespace

PageSurvey survey_page(PDFDoc& document, int number) {
  PageSurvey survey;
  const ::Page* page = document.getPage(number);
  if (page == nullptr) return survey;
  const bool sideways = page->getRotate() % 180 != 0;
  survey.page = {0, 0, sideways ? page->getCropHeight() : page->getCropWidth(),
                 sideways ? page->getCropWidth() : page->getCropHeight()};
  SurveyDevice device(survey);
  show(document, number, device);
  return survey;
}

PageImage decode_picture(PDFDoc& document, int number, int index, int reduction) {
  DecodeDevice device(index, reduction);
  show(document, number, device);
  return device.take();
}

}  // namespace prongsai
