#include "extractors/chart/picture_words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/chart/look_again.h"
#include "extractors/chart/separate_text.h"
#include "extractors/chart/text_islands.h"
#include "extractors/chart/turned_numbers.h"
#include "extractors/chart/within_curves.h"
#include "extractors/ocr/read_words.h"
#include "extractors/scan/components.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
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
bool parts(double gap, int height_before, int height_behind) {
  const int low = std::min(height_before, height_behind);
  const int high = std::max(height_before, height_behind);
  const bool other_size = high > 1.8 * low;
  return gap > (other_size ? 0.2 : 0.5) * low;
}

// Parts a line where a number stands beside words in another size or colour, and at spaces. What
// stands in a part is read by itself.
std::vector<TextLine> parted(const TextLine& line, const Components& components) {
  std::vector<TextLine> found;
  PixelBox before;  // the last letter; marks and points are none
  int end = 0;      // of what was seen so far
  bool after_point = false;
  // Of a number, whose digits are as high as its line, ๐ two thirds; marks below Thai letters are
  // as low, and broader.
  const auto is_point = [&](const PixelBox& letter) {
    const int height = before.height();
    const bool round =
        letter.width() <= 1.3 * letter.height() && letter.height() <= 1.3 * letter.width();
    return height >= (round ? 0.65 : 0.8) * line.box.height() &&
           letter.height() <= (round ? 0.42 : 0.35) * height && letter.width() <= 0.5 * height &&
           letter.y1 >= line.box.y1 - 0.2 * height;
  };
  for (const PixelBox& letter : letters_of(line, components)) {
    const bool whole = letter.height() > 0.4 * line.box.height();
    if (!found.empty()) {
      PixelBox& box = found.back().box;
      const int height = before.height();
      const bool beside_point =
          (after_point || is_point(letter)) && letter.x0 - end <= 0.75 * height;
      PixelBox last = before;
      last.x1 = std::max(last.x1, end);
      const double gap = end > before.x1 ? letter.x0 - end : gap_of_letters(last, letter);
      if (beside_point || !parts(gap, height, whole ? letter.height() : height)) {
        box = {box.x0, std::min(box.y0, letter.y0), std::max(box.x1, letter.x1),
               std::max(box.y1, letter.y1)};
        if (whole) before = letter;
        end = std::max(end, letter.x1);
        after_point = is_point(letter);
        continue;
      }
    }
    found.push_back({letter, line.baseline, line.in_cell});
    before = letter;
    end = letter.x1;
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

// A pixel more each way, for the paler rims of strokes.
PixelBox with_rims(const PixelBox& box, const GreyImage& image) {
  return {std::max(box.x0 - 1, 0), std::max(box.y0 - 1, 0), std::min(box.x1 + 1, image.width),
          std::min(box.y1 + 1, image.height)};
}

// Five numbers with a point, as a radar chart has at least.
bool shows_spokes(const std::vector<Word>& words) {
  constexpr std::ptrdiff_t kFewest = 5;
  const auto is_score = [](const Word& word) {
    return word.text.find('.') != std::string::npos && parse_score(word.text).has_value();
  };
  return std::count_if(words.begin(), words.end(), is_score) >= kFewest;
}

PictureText read_drawn_text(const DrawnText& text, const Rect& place, const Shapes& shapes,
                            Models& models) {
  PreparedPage page = page_of(text, place);
  Components components = find_components(page.ink);
  PictureText read;
  read.slanted = take_slanted_lines(components, page, models);
  if (!read.slanted.empty()) components = find_components(page.ink);
  page.ink = strokes_of(page.ink, page.grey);
  const Components strokes = find_components(page.ink);
  std::vector<TextLine> lines;
  for (const TextLine& line : lines_of_islands(page)) {
    for (TextLine& part : parted(line, strokes)) {
      part.box = with_rims(part.box, page.ink);
      lines.push_back(std::move(part));
    }
  }
  // What stands in the middle of a radar chart is read only where it is not known to be one.
  const Points type = text.type_height * place.height() / page.grey.height;
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

}  // namespace

PictureText read_picture_words(const PageImage& image, const Shapes& shapes, Models& models) {
  DrawnText text = separate_text(image, shapes);
  if (text.type_height <= 0) return {};
  PictureText read = read_drawn_text(text, image.place, shapes, models);
  read.sight = {std::move(text.contrast), image.place};
  const Points type = text.type_height * image.place.height() / text.grey.height;
  add_turned_numbers(read.sight, shapes, type, models, read.words);
  mend_numbers(look_with(read.sight, models.numerals), read.words);
  return read;
}

}  // namespace prongsai
