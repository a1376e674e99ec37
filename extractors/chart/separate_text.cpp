#include "extractors/chart/separate_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "extractors/chart/curve_strokes.h"
#include "extractors/chart/faint_letters.h"
#include "extractors/chart/faint_points.h"
#include "extractors/chart/picture_contrast.h"
#include "extractors/chart/pixel_arcs.h"
#include "extractors/scan/components.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// Contrast of ink with what it stands on: less is a grid in light grey, or noise.
constexpr int kFaint = 60;
// Less is paper also within letters.
constexpr int kFaintest = 36;
// Less than so manieth part of what letters reach is paper: noise, and the waves of a JPEG.
constexpr int kPaper = 8;
// What the lightness of letters that are made larger is raised to: their strokes are a pixel broad,
// and none of it is as dark as they are.
constexpr double kDarker = 1.35;
// Letters of this height can be read; smaller ones are made larger.
constexpr double kReadable = 16;
// Taller than so many heights of letters: a line, an emblem, half a drawing.
constexpr double kTallest = 5.0;

GreyImage ink_above(const GreyImage& contrast, int threshold) {
  GreyImage ink{contrast.width, contrast.height, contrast.pixels};
  for (std::uint8_t& pixel : ink.pixels) pixel = pixel > threshold ? 0 : 255;
  return ink;
}

// Each way `factor` pixels of one, values between neighbours in between.
GreyImage enlarged(const GreyImage& image, int factor) {
  GreyImage large{image.width * factor, image.height * factor, {}};
  large.pixels.resize(static_cast<std::size_t>(large.width) * large.height);
  // Between which two pixels each lies, and how near to the second, in parts of `whole`.
  struct Between {
    int first = 0;
    int second = 0;
    int part = 0;
  };
  const int whole = 2 * factor;
  const auto between = [&](int at, int most) {
    const int place = std::max(0, 2 * at + 1 - factor);
    const int first = std::min(place / whole, most);
    return Between{first, std::min(first + 1, most), place - first * whole};
  };
  std::vector<Between> columns(static_cast<std::size_t>(large.width));
  for (int x = 0; x < large.width; ++x) {
    columns[static_cast<std::size_t>(x)] = between(x, image.width - 1);
  }
  auto out = large.pixels.begin();
  for (int y = 0; y < large.height; ++y) {
    const Between rows = between(y, image.height - 1);
    const std::size_t width = static_cast<std::size_t>(image.width);
    const std::uint8_t* upper = image.pixels.data() + static_cast<std::size_t>(rows.first) * width;
    const std::uint8_t* lower = image.pixels.data() + static_cast<std::size_t>(rows.second) * width;
    for (const Between& x : columns) {
      const int top = upper[x.first] * (whole - x.part) + upper[x.second] * x.part;
      const int bottom = lower[x.first] * (whole - x.part) + lower[x.second] * x.part;
      const int sum = top * (whole - rows.part) + bottom * rows.part;
      *out++ = static_cast<std::uint8_t>((sum + whole * whole / 2) / (whole * whole));
    }
  }
  return large;
}

// Of names written straight up, the letters of most charts that have them, heights are breadths,
// half as much: seen from the side they are as high as other letters.
double type_height_of(const Components& components) {
  const double level = find_type_height(components);
  Components turned;
  for (Component component : components.all) {
    PixelBox& box = component.box;
    box = {box.y0, box.x0, box.y1, box.x1};
    turned.all.push_back(component);
  }
  const double upright = find_type_height(turned);
  constexpr double kClearly = 1.25;  // of level text letters are at most as broad as high
  return upright > kClearly * level ? upright : level;
}

// What is as large as letters are, alone or run together; no line, frame or emblem.
bool has_letter_size(const PixelBox& box, double type) {
  if (box.height() > kTallest * type) return false;
  if (box.width() > 14 * type) return false;
  const bool stroke = box.height() < 0.3 * type && box.width() > 2.0 * type;
  const bool upright = box.width() < 0.3 * type && box.height() > 2.5 * type;
  return !stroke && !upright;
}

// The contrast that letters reach: the median of their darkest pixels.
int peak_of(const GreyImage& contrast, const Components& components, double type) {
  std::vector<std::uint8_t> peaks(components.all.size(), 0);
  for (const InkRun& run : components.runs) {
    const std::uint8_t* row =
        contrast.pixels.data() + static_cast<std::size_t>(run.y) * contrast.width;
    std::uint8_t& peak = peaks[static_cast<std::size_t>(run.component)];
    peak = std::max(peak, *std::max_element(row + run.x0, row + run.x1));
  }
  std::vector<std::uint8_t> letters;
  for (std::size_t i = 0; i < peaks.size(); ++i) {
    if (is_letter(components.all[i].box, type)) letters.push_back(peaks[i]);
  }
  if (letters.empty()) return 255;
  std::nth_element(letters.begin(),
                   letters.begin() + static_cast<std::ptrdiff_t>(letters.size() / 2),
                   letters.end());
  return std::max<int>(letters[letters.size() / 2], kFaint + 1);
}

// Calls `visit` with each pixel of a run and around it.
template <typename Visit>
void visit_around(const InkRun& run, const GreyImage& image, Visit visit) {
  for (int y = std::max(run.y - 1, 0); y < std::min(run.y + 2, image.height); ++y) {
    const std::size_t row = static_cast<std::size_t>(y) * image.width;
    for (int x = std::max(run.x0 - 1, 0); x < std::min(run.x1 + 1, image.width); ++x) {
      visit(row + static_cast<std::size_t>(x));
    }
  }
}

// What is drawn, parted: the letters for certain, and all but what is larger than letters.
struct Parted {
  GreyImage letters;
  GreyImage faint;  // with what may be their points and thin strokes
};

// Where a fainter line runs into letters, these stay.
Parted part_letters(const Components& components, double type, int peak,
                    const GreyImage& contrast) {
  GreyImage blank{contrast.width, contrast.height, {}};
  blank.pixels.assign(contrast.pixels.size(), 0);
  Parted parted{blank, contrast};
  GreyImage strong = blank;  // of the large pieces, what is as dark as letters are
  std::fill(strong.pixels.begin(), strong.pixels.end(), 255);
  std::vector<InkRun> letters;
  for (const InkRun& run : components.runs) {
    if (has_letter_size(components.all[static_cast<std::size_t>(run.component)].box, type)) {
      letters.push_back(run);
      continue;
    }
    visit_around(run, contrast, [&](std::size_t pixel) { parted.faint.pixels[pixel] = 0; });
    const std::size_t row = static_cast<std::size_t>(run.y) * contrast.width;
    for (int x = run.x0; x < run.x1; ++x) {
      if (contrast.pixels[row + x] > 0.62 * peak) strong.pixels[row + x] = 0;
    }
  }
  const Components pieces = find_components(strong);
  for (const InkRun& run : pieces.runs) {
    const PixelBox& box = pieces.all[static_cast<std::size_t>(run.component)].box;
    if (is_letter(box, type)) letters.push_back(run);
  }
  for (const InkRun& run : letters) {
    visit_around(run, contrast, [&](std::size_t pixel) {
      parted.letters.pixels[pixel] = parted.faint.pixels[pixel] = contrast.pixels[pixel];
    });
  }
  return parted;
}

// Lines of charts, of which noise would leave pieces as large as letters.
void take_away(const GreyImage& lines, GreyImage& contrast) {
  for (std::size_t i = 0; i < contrast.pixels.size(); ++i) {
    if (lines.pixels[i] == 0) contrast.pixels[i] = 0;
  }
}

// Where letters stood on a line, which took ink of theirs with it. `lines` are `scale` times
// smaller.
std::vector<PixelBox> letters_on(const GreyImage& lines, int scale, const Components& letters) {
  constexpr int kNear = 2;
  std::vector<char> touched(letters.all.size(), 0);
  const auto is_line = [&](int x, int y) {
    return x >= 0 && y >= 0 && x < lines.width && y < lines.height &&
           lines.pixels[static_cast<std::size_t>(y) * lines.width + x] == 0;
  };
  for (const InkRun& run : letters.runs) {
    char& on_line = touched[static_cast<std::size_t>(run.component)];
    for (int y = run.y / scale - kNear; on_line == 0 && y <= run.y / scale + kNear; ++y) {
      for (int x = run.x0 / scale - kNear; x <= run.x1 / scale + kNear; ++x) {
        if (is_line(x, y)) on_line = 1;
      }
    }
  }
  std::vector<PixelBox> boxes;
  for (std::size_t i = 0; i < touched.size(); ++i) {
    if (touched[i]) boxes.push_back(letters.all[i].box);
  }
  return boxes;
}

// Black letters on white, by the light of what was drawn. Points that were too faint are as strong
// as `parted` has them.
GreyImage grey_by_light(const Parted& parted, const GreyImage& contrast, GreyImage light,
                        double type, double power) {
  constexpr int kFaintLight = 30;  // orange on white has 96
  GreyImage letters{light.width, light.height, {}};
  letters.pixels.assign(light.pixels.size(), 0);
  for (std::size_t i = 0; i < light.pixels.size(); ++i) {
    const int letter = parted.letters.pixels[i];
    if (letter == 0 && parted.faint.pixels[i] == 0) {
      light.pixels[i] = 0;
      continue;
    }
    const int drawn = std::max<int>(contrast.pixels[i], 1);
    if (letter > drawn) {
      const int stronger = light.pixels[i] * letter / drawn;
      light.pixels[i] = static_cast<std::uint8_t>(std::min(255, stronger));
    }
    if (letter > 0) letters.pixels[i] = light.pixels[i];
  }
  const Components pieces = find_components(ink_above(letters, kFaintLight));
  const GreyImage full = full_ink(letters, pieces, type, peak_of(letters, pieces, type));
  std::array<std::uint8_t, 256> darker{};
  for (std::size_t i = 0; i < darker.size(); ++i) {
    darker[i] =
        static_cast<std::uint8_t>(std::lround(255 * std::pow(static_cast<double>(i) / 255, power)));
  }
  for (std::size_t i = 0; i < full.pixels.size(); ++i) {
    std::uint8_t& pixel = light.pixels[i];
    const int paper = full.pixels[i] / kPaper;
    const int dark = std::max(pixel - paper, 0) * 255 / (full.pixels[i] - paper);
    pixel = darker[static_cast<std::size_t>(255 - std::min(255, dark))];
  }
  return light;
}

}  // namespace

DrawnText separate_text(const PageImage& image, const Shapes& shapes) {
  DrawnText text;
  GreyImage contrast = contrast_of(image, shapes, 0, Tone::kColour);
  Components components = find_components(ink_above(contrast, kFaint));
  text.type_height = type_height_of(components);
  if (text.type_height <= 0) return text;
  contrast = contrast_of(image, shapes, text.type_height, Tone::kColour);
  text.contrast =
      image.channels == 1 ? contrast : contrast_of(image, shapes, text.type_height, Tone::kLight);
  constexpr double kLongestStroke = 2.2;  // of letters with marks, in heights of type
  const GreyImage lines = curve_strokes(image, shapes, kLongestStroke * text.type_height);
  take_away(lines, contrast);
  clear_arcs(shapes.arcs, image, contrast);
  components = find_components(ink_above(contrast, kFaint));
  while (text.scale < 3 && text.type_height * text.scale < kReadable) ++text.scale;
  GreyImage light = text.contrast;
  take_away(lines, light);
  clear_arcs(shapes.arcs, image, light);
  if (text.scale > 1) {
    contrast = enlarged(contrast, text.scale);
    light = enlarged(light, text.scale);
    components = find_components(ink_above(contrast, kFaint));
    text.type_height *= text.scale;
  }
  const int peak = peak_of(contrast, components, text.type_height);
  Parted parted = part_letters(components, text.type_height, peak, contrast);
  add_faint_points(parted.faint, text.type_height, parted.letters);
  const GreyImage full = full_ink(
      parted.letters, find_components(ink_above(parted.letters, kFaint)), text.type_height, peak);
  text.ink = parted.letters;
  for (std::size_t i = 0; i < full.pixels.size(); ++i) {
    std::uint8_t& pixel = text.ink.pixels[i];
    pixel = pixel > std::max(kFaintest, full.pixels[i] * 2 / 5) ? 0 : 255;
  }
  if (!shapes.curves.empty()) {
    text.on_lines = letters_on(lines, text.scale, find_components(text.ink));
  }
  const double power = text.scale > 1 ? kDarker : 1;
  text.grey = grey_by_light(parted, contrast, std::move(light), text.type_height, power);
  return text;
}

GreyImage strokes_of(const GreyImage& ink, const GreyImage& grey) {
  constexpr int kPale = 255 - 255 * 35 / 100;
  GreyImage strokes = ink;
  for (const InkRun& run : find_components(ink).runs) {
    visit_around(run, ink, [&](std::size_t pixel) {
      if (grey.pixels[pixel] < kPale) strokes.pixels[pixel] = 0;
    });
  }
  return strokes;
}

}  // namespace prongsai
