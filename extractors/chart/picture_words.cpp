#include "extractors/chart/picture_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/chart/curve_strokes.h"
#include "extractors/chart/faint_letters.h"
#include "extractors/chart/picture_colours.h"
#include "extractors/chart/text_islands.h"
#include "extractors/chart/within_curves.h"
#include "extractors/ocr/read_words.h"
#include "extractors/scan/components.h"
#include "extractors/scan/type_height.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

// Contrast of ink with what it stands on: less is a grid in light grey, or noise.
constexpr int kFaint = 60;
// Letters of this height can be read; smaller ones are made larger.
constexpr double kReadable = 16;
// Taller than so many heights of letters: a line, an emblem, half a drawing.
constexpr double kTallest = 5.0;

// A stroke that is no patch to write upon: a bold 1 is 0.4 heights of letters broad and 1.5 high,
// the full stop of a number set large 0.7 to 1.1 each way; a legend's patch has 1.6. `type` in
// pixels.
bool is_stroke_of_letter(const Patch& patch, Points unit, double type) {
  const double least = std::min(patch.box.width(), patch.box.height()) / unit;
  const double most = std::max(patch.box.width(), patch.box.height()) / unit;
  return least < 1.25 * type && most < 3 * type;
}

// A legend's patch is of the colour of bars, whatever the size of the letters beside it.
bool has_bars_colour(const Patch& patch, const Shapes& shapes, double type) {
  constexpr int kSameColour = 36;
  const double least = std::min(patch.box.width(), patch.box.height()) / shapes.unit;
  const double area = patch.box.width() * patch.box.height();
  if (least < 0.9 * type) return false;
  return std::any_of(shapes.patches.begin(), shapes.patches.end(), [&](const Patch& bar) {
    return bar.box.width() * bar.box.height() > 5 * area &&
           distance(bar.colour, patch.colour) <= kSameColour;
  });
}

// The contrast of each pixel with the patch or background it lies on, 0 to 255.
// With `type` 0 as if there were no patches.
GreyImage contrast_of(const PageImage& image, const Shapes& shapes, double type) {
  const Colour background = background_of(image);
  GreyImage contrast{image.width, image.height, {}};
  contrast.pixels.resize(static_cast<std::size_t>(image.width) * image.height);
  for (std::size_t i = 0; i < contrast.pixels.size(); ++i) {
    contrast.pixels[i] = static_cast<std::uint8_t>(distance(colour_at(image, i), background));
  }
  if (type <= 0) return contrast;
  const double across = image.width / image.place.width();
  const double down = image.height / image.place.height();
  std::vector<const Patch*> patches;
  for (const Patch& patch : shapes.patches) {
    const bool letter = is_stroke_of_letter(patch, shapes.unit, type);
    if (!letter || has_bars_colour(patch, shapes, type)) patches.push_back(&patch);
  }
  std::sort(patches.begin(), patches.end(), [](const Patch* a, const Patch* b) {
    return a->box.width() * a->box.height() > b->box.width() * b->box.height();
  });
  for (const Patch* patch : patches) {  // the smaller ones lie on the larger ones
    const auto x_of = [&](Points x) { return (x - image.place.x0) * across; };
    const auto y_of = [&](Points y) { return (y - image.place.y0) * down; };
    constexpr int kRim = 2;  // pixels where one colour turns into the other
    const int x0 = static_cast<int>(std::floor(x_of(patch->box.x0))) - kRim;
    const int x1 = static_cast<int>(std::ceil(x_of(patch->box.x1))) + kRim;
    const int y0 = static_cast<int>(std::floor(y_of(patch->box.y0))) - kRim;
    const int y1 = static_cast<int>(std::ceil(y_of(patch->box.y1))) + kRim;
    for (int y = std::max(y0, 0); y < std::min(y1, image.height); ++y) {
      for (int x = std::max(x0, 0); x < std::min(x1, image.width); ++x) {
        const bool rim =
            x < x0 + 2 * kRim || x >= x1 - 2 * kRim || y < y0 + 2 * kRim || y >= y1 - 2 * kRim;
        const std::size_t pixel = static_cast<std::size_t>(y) * image.width + x;
        contrast.pixels[pixel] =
            rim ? 0 : static_cast<std::uint8_t>(distance(colour_at(image, pixel), patch->colour));
      }
    }
  }
  return contrast;
}

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

// Takes away what is larger than letters. Where a fainter line runs into letters, these stay.
void keep_letters(const Components& components, double type, int peak, GreyImage& contrast) {
  std::vector<char> keep(components.all.size());
  for (std::size_t i = 0; i < keep.size(); ++i) {
    keep[i] = has_letter_size(components.all[i].box, type) ? 1 : 0;
  }
  GreyImage kept{contrast.width, contrast.height, {}};
  kept.pixels.assign(contrast.pixels.size(), 0);
  GreyImage strong = kept;  // of the large pieces, what is as dark as letters are
  std::fill(strong.pixels.begin(), strong.pixels.end(), 255);
  const auto copy = [&](const InkRun& run, int y, int x0, int x1) {
    if (y < 0 || y >= contrast.height) return;
    const std::size_t row = static_cast<std::size_t>(y) * contrast.width;
    for (int x = std::max(x0, 0); x < std::min(x1, contrast.width); ++x) {
      kept.pixels[row + x] = contrast.pixels[row + x];
    }
    static_cast<void>(run);
  };
  const auto copy_around = [&](const InkRun& run) {
    for (int dy = -1; dy <= 1; ++dy) copy(run, run.y + dy, run.x0 - 1, run.x1 + 1);
  };
  for (const InkRun& run : components.runs) {
    if (keep[static_cast<std::size_t>(run.component)]) {
      copy_around(run);
      continue;
    }
    const std::size_t row = static_cast<std::size_t>(run.y) * contrast.width;
    for (int x = run.x0; x < run.x1; ++x) {
      if (contrast.pixels[row + x] > 0.62 * peak) strong.pixels[row + x] = 0;
    }
  }
  const Components pieces = find_components(strong);
  for (const InkRun& run : pieces.runs) {
    const PixelBox& box = pieces.all[static_cast<std::size_t>(run.component)].box;
    if (is_letter(box, type)) copy_around(run);
  }
  contrast = std::move(kept);
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

}  // namespace

DrawnText separate_text(const PageImage& image, const Shapes& shapes) {
  DrawnText text;
  GreyImage contrast = contrast_of(image, shapes, 0);
  Components components = find_components(ink_above(contrast, kFaint));
  text.type_height = find_type_height(components);
  if (text.type_height <= 0) return text;
  contrast = contrast_of(image, shapes, text.type_height);
  constexpr double kLongestStroke = 2.2;  // of letters with marks, in heights of type
  const GreyImage lines = curve_strokes(image, shapes, kLongestStroke * text.type_height);
  take_away(lines, contrast);
  components = find_components(ink_above(contrast, kFaint));
  while (text.scale < 3 && text.type_height * text.scale < kReadable) ++text.scale;
  if (text.scale > 1) {
    contrast = enlarged(contrast, text.scale);
    components = find_components(ink_above(contrast, kFaint));
    text.type_height *= text.scale;
  }
  const int peak = peak_of(contrast, components, text.type_height);
  keep_letters(components, text.type_height, peak, contrast);
  const GreyImage full =
      full_ink(contrast, find_components(ink_above(contrast, kFaint)), text.type_height, peak);
  text.ink = contrast;
  for (std::size_t i = 0; i < full.pixels.size(); ++i) {
    std::uint8_t& pixel = text.ink.pixels[i];
    const int half = full.pixels[i] / 2;
    pixel = pixel > (full.pixels[i] < peak ? half : std::max(kFaint, half)) ? 0 : 255;
  }
  if (!shapes.curves.empty()) {
    text.on_lines = letters_on(lines, text.scale, find_components(text.ink));
  }
  for (std::size_t i = 0; i < full.pixels.size(); ++i) {
    std::uint8_t& pixel = contrast.pixels[i];
    pixel = static_cast<std::uint8_t>(255 - std::min(255, pixel * 255 / full.pixels[i]));
  }
  text.grey = std::move(contrast);
  return text;
}

namespace {

PreparedPage page_of(const DrawnText& text, const Rect& place) {
  PreparedPage page;
  page.placement.source_width = text.grey.width;
  page.placement.source_height = text.grey.height;
  page.placement.place = place;
  page.type_height = text.type_height;
  page.grey = text.grey;
  page.ink = text.ink;
  page.marked = text.on_lines;
  return page;
}

// The pieces of ink of a line that are as high as its digits.
std::vector<PixelBox> letters_of(const TextLine& line, const Components& components) {
  std::vector<PixelBox> letters;
  for (const Component& component : components.all) {
    const PixelBox& box = component.box;
    const bool inside = box.x0 >= line.box.x0 && box.x1 <= line.box.x1 && box.y0 >= line.box.y0 &&
                        box.y1 <= line.box.y1;
    if (inside) letters.push_back(box);
  }
  std::sort(letters.begin(), letters.end(),
            [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; });
  return letters;
}

// Whether a gap parts what stands before it from what comes: a space, or a narrow gap where letters
// of another size begin.
bool parts(int gap, int height_before, int height_behind) {
  const int low = std::min(height_before, height_behind);
  const int high = std::max(height_before, height_behind);
  const bool other_size = high > 1.8 * low;
  return gap > (other_size ? 0.2 : 0.5) * low;
}

// Parts a line where a number stands beside words in another size or colour, and at spaces. What
// stands in a part is read by itself.
std::vector<TextLine> parted(const TextLine& line, const Components& components) {
  std::vector<TextLine> found;
  int height = 0;  // of the letter before; marks and points are none
  bool after_point = false;
  // Of a number, whose digits are as high as its line; marks below Thai letters are as low.
  const auto is_point = [&](const PixelBox& letter) {
    return height >= 0.8 * line.box.height() && letter.height() <= 0.35 * height &&
           letter.width() <= 0.5 * height && letter.y1 >= line.box.y1 - 0.2 * height;
  };
  for (const PixelBox& letter : letters_of(line, components)) {
    const bool whole = letter.height() > 0.4 * line.box.height();
    if (!found.empty()) {
      PixelBox& box = found.back().box;
      const int gap = letter.x0 - box.x1;
      const bool beside_point = (after_point || is_point(letter)) && gap <= 0.75 * height;
      if (beside_point || !parts(gap, height, whole ? letter.height() : height)) {
        box = {box.x0, std::min(box.y0, letter.y0), std::max(box.x1, letter.x1),
               std::max(box.y1, letter.y1)};
        if (whole) height = letter.height();
        after_point = is_point(letter);
        continue;
      }
    }
    found.push_back({letter, line.baseline, line.in_cell});
    height = letter.height();
    after_point = false;
  }
  return found;
}

// How much broader a number has to be made to look as models know it; 1 where it need not. Digits
// are 0.6 to 0.7 of their height broad in most types, 0.53 in the condensed bold ones that posters
// are set in, of which models take 9 for 8. Nothing but digits of one height and points is meant.
double widening_of(const TextLine& line, const Components& components) {
  std::vector<double> shapes;
  for (const PixelBox& letter : letters_of(line, components)) {
    if (letter.height() <= 0.12 * line.box.height()) continue;  // a speck
    const bool digit = letter.height() >= 0.85 * line.box.height();
    const bool point = letter.height() <= 0.35 * line.box.height() &&
                       letter.y1 >= line.box.y1 - 0.1 * line.box.height();
    if (!digit && !point) return 1;
    if (digit) shapes.push_back(static_cast<double>(letter.width()) / letter.height());
  }
  if (shapes.size() < 3) return 1;
  const auto middle = shapes.begin() + static_cast<std::ptrdiff_t>(shapes.size() / 2);
  std::nth_element(shapes.begin(), middle, shapes.end());
  return *middle < 0.56 ? std::clamp(0.68 / *middle, 1.2, 1.4) : 1;
}

// The picture broader, its height kept.
GreyImage widened(const GreyImage& image, double factor) {
  GreyImage wide{static_cast<int>(std::lround(image.width * factor)), image.height, {}};
  wide.pixels.resize(static_cast<std::size_t>(wide.width) * wide.height);
  for (int x = 0; x < wide.width; ++x) {
    const double u = std::clamp((x + 0.5) / factor - 0.5, 0.0, image.width - 1.0);
    const int x0 = static_cast<int>(u);
    const int x1 = std::min(x0 + 1, image.width - 1);
    const double right = u - x0;
    for (int y = 0; y < image.height; ++y) {
      const std::uint8_t* row = image.pixels.data() + static_cast<std::size_t>(y) * image.width;
      wide.pixels[static_cast<std::size_t>(y) * wide.width + x] =
          static_cast<std::uint8_t>(std::lround(row[x0] * (1 - right) + row[x1] * right));
    }
  }
  return wide;
}

PreparedPage widened_page(const PreparedPage& page, double factor) {
  PreparedPage wide = page;
  wide.grey = widened(page.grey, factor);
  wide.ink = widened(page.ink, factor);
  for (std::uint8_t& pixel : wide.ink.pixels) pixel = pixel < 128 ? 0 : 255;
  wide.placement.source_width = wide.grey.width;
  for (PixelBox& mark : wide.marked) {
    mark.x0 = static_cast<int>(mark.x0 * factor);
    mark.x1 = static_cast<int>(mark.x1 * factor);
  }
  return wide;
}

// Lines that are read alike: as broad as they are or widened, in one size of type.
struct Batch {
  double size = 1;      // of its letters, in heights of the picture's type
  double widening = 1;  // the largest of its lines
  std::vector<TextLine> lines;
};

std::vector<Word> read_batch(PreparedPage page, Batch batch, Models& models) {
  if (batch.lines.empty()) return {};
  page.type_height *= batch.size;
  if (batch.widening == 1) return read_words(page, batch.lines, models);
  page = widened_page(page, batch.widening);
  page.type_height *= batch.widening;
  for (TextLine& line : batch.lines) {
    PixelBox& box = line.box;
    box.x0 = static_cast<int>(std::floor(box.x0 * batch.widening));
    box.x1 = std::min(static_cast<int>(std::ceil(box.x1 * batch.widening)), page.grey.width);
  }
  return read_words(page, batch.lines, models);
}

// Sizes of type in heights of the picture's own, each up to so many heights a line; a line with
// marks is 1.5 to 2.2 heights of its type high, one of digits 1.4.
struct Size {
  double type = 1;
  double highest = 0;
};
constexpr std::array<Size, 5> kSizes{{{0.5, 0.9}, {1, 2.4}, {1.8, 4.3}, {3.2, 7.7}, {5.8, 1e9}}};

std::size_t size_of(const TextLine& line, double type) {
  std::size_t size = 0;
  while (line.box.height() > kSizes[size].highest * type) ++size;
  return size;
}

// Each in its own size and breadth.
std::vector<Word> read_lines(const PreparedPage& page, const std::vector<TextLine>& lines,
                             const Components& components, Models& models) {
  std::array<Batch, 2 * kSizes.size()> batches;
  for (const TextLine& line : lines) {
    const double widening = widening_of(line, components);
    const std::size_t size = size_of(line, page.type_height);
    Batch& batch = batches[(widening > 1 ? kSizes.size() : 0) + size];
    batch.size = kSizes[size].type;
    batch.widening = std::max(batch.widening, widening);
    batch.lines.push_back(line);
  }
  std::vector<Word> words;
  for (Batch& batch : batches) {
    std::vector<Word> read = read_batch(page, std::move(batch), models);
    std::move(read.begin(), read.end(), std::back_inserter(words));
  }
  return words;
}

// Five numbers with a point, as a radar chart has at least.
bool shows_spokes(const std::vector<Word>& words) {
  constexpr std::ptrdiff_t kFewest = 5;
  const auto is_score = [](const Word& word) {
    return word.text.find('.') != std::string::npos && parse_score(word.text).has_value();
  };
  return std::count_if(words.begin(), words.end(), is_score) >= kFewest;
}

}  // namespace

PictureText read_picture_words(const PageImage& image, const Shapes& shapes, Models& models) {
  const DrawnText text = separate_text(image, shapes);
  if (text.type_height <= 0) return {};
  PreparedPage page = page_of(text, image.place);
  Components components = find_components(page.ink);
  PictureText read;
  read.slanted = take_slanted_lines(components, page, models);
  if (!read.slanted.empty()) components = find_components(page.ink);
  std::vector<TextLine> lines;
  for (const TextLine& line : lines_of_islands(page)) {
    const std::vector<TextLine> parts = parted(line, components);
    lines.insert(lines.end(), parts.begin(), parts.end());
  }
  // What stands in the middle of a radar chart is read only where it is not known to be one.
  const Points type = text.type_height * image.place.height() / page.grey.height;
  const MiddleOfCurves middle(shapes.curves, type);
  const auto inside = std::stable_partition(lines.begin(), lines.end(), [&](const TextLine& line) {
    return !middle.holds(upright_place(page.placement, line.box));
  });
  const std::vector<TextLine> around(lines.begin(), inside);
  read.words = read_lines(page, around, components, models);
  if (around.size() == lines.size() || shows_spokes(read.words)) return read;
  std::vector<Word> more = read_lines(page, {inside, lines.end()}, components, models);
  std::move(more.begin(), more.end(), std::back_inserter(read.words));
  return read;
}

}  // namespace prongsai
