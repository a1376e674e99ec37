#include "extractors/chart/read_slanted.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <numbers>
#include <utility>

#include "extractors/chart/text_islands.h"
#include "extractors/ocr/read_words.h"
#include "extractors/scan/find_lines.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/type_height.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr double kPerDegree = std::numbers::pi / 180;
// Pixels of half contrast around a letter.
constexpr int kRim = 2;

// The pixels of a row's letters and around them: `visit` gets x and y.
template <typename Visit>
void visit_letters(const Components& letters, const SlantedRow& row, const GreyImage& drawing,
                   Visit visit) {
  std::vector<char> member(letters.all.size(), 0);
  for (const int index : row.members) member[static_cast<std::size_t>(index)] = 1;
  for (const InkRun& run : letters.runs) {
    if (!member[static_cast<std::size_t>(run.component)]) continue;
    const int y1 = std::min(run.y + kRim, drawing.height - 1);
    for (int y = std::max(run.y - kRim, 0); y <= y1; ++y) {
      const int x1 = std::min(run.x1 + kRim, drawing.width);
      for (int x = std::max(run.x0 - kRim, 0); x < x1; ++x) visit(x, y);
    }
  }
}

// The letters of a row alone.
GreyImage strip_of(const Components& letters, const SlantedRow& row, const GreyImage& grey) {
  GreyImage strip{row.box.width() + 2 * kRim, row.box.height() + 2 * kRim, {}};
  strip.pixels.assign(static_cast<std::size_t>(strip.width) * strip.height, 255);
  visit_letters(letters, row, grey, [&](int x, int y) {
    const int u = x - row.box.x0 + kRim;
    const int v = y - row.box.y0 + kRim;
    strip.pixels[static_cast<std::size_t>(v) * strip.width + u] =
        grey.pixels[static_cast<std::size_t>(y) * grey.width + x];
  });
  return strip;
}

void whiten(const Components& letters, const SlantedRow& row, PreparedPage& drawing) {
  visit_letters(letters, row, drawing.grey, [&](int x, int y) {
    const std::size_t at = static_cast<std::size_t>(y) * drawing.grey.width + x;
    drawing.grey.pixels[at] = drawing.ink.pixels[at] = 255;
  });
}

// A strip turned level, and where its pixels came from.
struct LevelStrip {
  GreyImage grey;
  double degrees = 0;
  Point from;    // the middle of the strip in the drawing
  Point middle;  // and in the level picture

  [[nodiscard]] Point place(double u, double v) const {
    const double along = u - middle.x;
    const double down = v - middle.y;
    const double cos = std::cos(degrees * kPerDegree);
    const double sin = std::sin(degrees * kPerDegree);
    return {from.x + along * cos + down * sin, from.y - along * sin + down * cos};
  }
};

// Between pixels values in between.
std::uint8_t value_at(const GreyImage& image, double x, double y) {
  const int x0 = static_cast<int>(std::floor(x));
  const int y0 = static_cast<int>(std::floor(y));
  if (x0 < 0 || y0 < 0 || x0 + 1 >= image.width || y0 + 1 >= image.height) return 255;
  const std::uint8_t* p = image.pixels.data() + static_cast<std::size_t>(y0) * image.width + x0;
  const double right = x - x0;
  const double down = y - y0;
  const double top = p[0] * (1 - right) + p[1] * right;
  const double bottom = p[image.width] * (1 - right) + p[image.width + 1] * right;
  return static_cast<std::uint8_t>(top * (1 - down) + bottom * down + 0.5);
}

LevelStrip levelled(const GreyImage& strip, const SlantedRow& row) {
  LevelStrip level;
  level.degrees = row.degrees;
  const double cos = std::abs(std::cos(row.degrees * kPerDegree));
  const double sin = std::abs(std::sin(row.degrees * kPerDegree));
  GreyImage& grey = level.grey;
  constexpr double kNothing = 1e-6;  // the cosine of 90 degrees is not quite 0
  grey.width = static_cast<int>(std::ceil(strip.width * cos + strip.height * sin - kNothing)) + 2;
  grey.height = static_cast<int>(std::ceil(strip.width * sin + strip.height * cos - kNothing)) + 2;
  grey.pixels.assign(static_cast<std::size_t>(grey.width) * grey.height, 255);
  level.middle = {grey.width / 2.0, grey.height / 2.0};
  level.from = {strip.width / 2.0, strip.height / 2.0};
  for (int v = 0; v < grey.height; ++v) {
    const Point begin = level.place(0.5, v + 0.5);
    const Point next = level.place(1.5, v + 0.5);
    for (int u = 0; u < grey.width; ++u) {
      const double x = begin.x + u * (next.x - begin.x) - 0.5;
      const double y = begin.y + u * (next.y - begin.y) - 0.5;
      if (x < 0 || y < 0 || x >= strip.width || y >= strip.height) continue;
      grey.pixels[static_cast<std::size_t>(v) * grey.width + u] = value_at(strip, x, y);
    }
  }
  level.from = {row.box.x0 - kRim + strip.width / 2.0, row.box.y0 - kRim + strip.height / 2.0};
  return level;
}

PreparedPage page_of(const GreyImage& grey) {
  PreparedPage page;
  page.grey = grey;
  page.ink = grey;
  for (std::uint8_t& pixel : page.ink.pixels) pixel = pixel < 128 ? 0 : 255;
  page.type_height = find_type_height(find_components(page.ink));
  page.placement.source_width = grey.width;
  page.placement.source_height = grey.height;
  page.placement.place = {0, 0, static_cast<double>(grey.width), static_cast<double>(grey.height)};
  return page;
}

// Words of one line stand two heights of type apart at most; beside one another stands nothing
// else, as the next name begins lower.
std::vector<TextLine> joined_lines(const PreparedPage& page) {
  std::vector<TextLine> lines = lines_of_islands(page);
  std::sort(lines.begin(), lines.end(),
            [](const TextLine& a, const TextLine& b) { return a.box.x0 < b.box.x0; });
  std::vector<TextLine> joined;
  for (const TextLine& line : lines) {
    const auto before = std::find_if(joined.begin(), joined.end(), [&](const TextLine& other) {
      const int shared = std::min(line.box.y1, other.box.y1) - std::max(line.box.y0, other.box.y0);
      const int gap = line.box.x0 - other.box.x1;
      return gap < 2 * page.type_height &&
             2 * shared > std::min(line.box.height(), other.box.height());
    });
    if (before == joined.end()) {
      joined.push_back(line);
      continue;
    }
    PixelBox& box = before->box;
    if (line.box.width() > box.width()) before->baseline = line.baseline;
    box = {box.x0, std::min(box.y0, line.box.y0), std::max(box.x1, line.box.x1),
           std::max(box.y1, line.box.y1)};
  }
  std::erase_if(joined,
                [&](const TextLine& line) { return line.box.height() < 0.6 * page.type_height; });
  return joined;
}

// How surely the letters of a line are read, 0 to 1; other signs than Thai letters and digits are
// what models make of ink that is no text.
double legibility_of(const GreyImage& line, Models& models) {
  double sum = 0;
  int all = 0;
  for (const Glimpse& glimpse : models.text.read_line(line)) {
    if (glimpse.text == " ") continue;
    std::size_t offset = 0;
    const char32_t letter = next_code_point(glimpse.text, offset);
    sum += is_thai(letter) || (letter >= U'0' && letter <= U'9') ? glimpse.confidence : 0;
    ++all;
  }
  return all == 0 ? 0 : sum / all;
}

// The first letters of a line, which tell as much as all of it about the way it runs: up to the
// emptiest column between six and eight heights of type.
PixelBox beginning_of(PixelBox line, const PreparedPage& page) {
  const int from = line.x0 + static_cast<int>(6 * page.type_height);
  const int to = line.x0 + static_cast<int>(8 * page.type_height);
  if (to >= line.x1) return line;
  int least = line.height() + 1;
  for (int x = from; x < to; ++x) {
    int ink = 0;
    for (int y = line.y0; y < line.y1; ++y) {
      ink += page.ink.pixels[static_cast<std::size_t>(y) * page.ink.width + x] == 0 ? 1 : 0;
    }
    if (ink < least) least = ink, line.x1 = x;
  }
  return line;
}

enum class Sense { kUp, kDown, kNeither };

// Which way runs what looks like text written straight up or down, told by the longest line; it may
// be level words above one another.
Sense sense_of(const PreparedPage& page, const std::vector<TextLine>& lines, Models& models) {
  const auto longest = std::max_element(
      lines.begin(), lines.end(),
      [](const TextLine& a, const TextLine& b) { return a.box.width() < b.box.width(); });
  if (longest == lines.end()) return Sense::kNeither;
  constexpr int kBorder = 4;
  constexpr double kSure = 0.8;
  constexpr double kLegible = 0.5;
  const GreyImage line = cut(page.grey, beginning_of(longest->box, page), kBorder);
  const double up = legibility_of(line, models);
  if (up > kSure) return Sense::kUp;
  const double down = legibility_of(turned(line, 180), models);
  if (std::max(up, down) < kLegible) return Sense::kNeither;
  return up > down ? Sense::kUp : Sense::kDown;
}

// The words that stand in a line, from left to right.
std::vector<const Word*> words_in(const TextLine& line, const std::vector<Word>& words) {
  std::vector<const Word*> inside;
  for (const Word& word : words) {
    const Point middle = word.box.centre();
    const bool across = middle.x > line.box.x0 - 1 && middle.x < line.box.x1 + 1;
    const double off = std::abs(word.baseline - line.baseline);
    if (across && off < 1) inside.push_back(&word);
  }
  std::sort(inside.begin(), inside.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  return inside;
}

// The number of an indicator that stands behind a space is read as a letter at times ("ตัวชี้วัดที่ A"
// for 4): what is one sign or two and nothing Thai is asked of the model of numbers.
std::string number_behind(const Word& word, const GreyImage& grey, Models& models) {
  const std::u32string text = to_code_points(word.text);
  const bool thai = std::any_of(text.begin(), text.end(), is_thai);
  if (text.size() > 2 || thai || !word.guesses.empty()) return word.text;
  constexpr int kBorder = 4;
  constexpr double kSure = 0.8;
  const PixelBox box{static_cast<int>(word.box.x0), static_cast<int>(word.box.y0),
                     static_cast<int>(word.box.x1), static_cast<int>(word.box.y1)};
  if (box.width() < 2 || box.height() < 2) return word.text;
  std::string number;
  for (const Glimpse& glimpse : models.numerals.read_line(cut(grey, box, kBorder))) {
    const bool digit = digit_at(glimpse.text, 0).length == glimpse.text.size();
    if (!digit || glimpse.confidence < kSure) return word.text;
    number += glimpse.text;
  }
  return number.empty() ? word.text : number;
}

SlantedLine line_of(const TextLine& line, const std::vector<Word>& words, const LevelStrip& level,
                    const Rect& place, double across, double down) {
  SlantedLine slanted;
  for (const Word* word : words_in(line, words)) {
    if (!slanted.text.value.empty()) slanted.text.value += ' ';
    slanted.text.value += word->text;
  }
  const auto place_of = [&](double u, double v) {
    const Point p = level.place(u, v);
    return Point{place.x0 + p.x * across, place.y0 + p.y * down};
  };
  const PixelBox& box = line.box;
  const double middle = (box.y0 + box.y1) / 2.0;
  slanted.degrees = level.degrees;
  slanted.begin = place_of(box.x0, middle);
  slanted.end = place_of(box.x1, middle);
  const auto corner = [&](int u, int v) {
    const Point p = place_of(u, v);
    return Rect{p.x, p.y, p.x, p.y};
  };
  slanted.text.origin.method = Method::kOcr;
  slanted.text.origin.box = unite(unite(corner(box.x0, box.y0), corner(box.x1, box.y0)),
                                  unite(corner(box.x0, box.y1), corner(box.x1, box.y1)));
  return slanted;
}

std::vector<SlantedLine> read_row(const Components& letters, const SlantedRow& row,
                                  PreparedPage& drawing, Models& models) {
  LevelStrip level = levelled(strip_of(letters, row, drawing.grey), row);
  PreparedPage page = page_of(level.grey);
  if (page.type_height <= 0) return {};
  std::vector<TextLine> lines = joined_lines(page);
  const Sense sense = row.degrees == 90 ? sense_of(page, lines, models) : Sense::kUp;
  if (sense == Sense::kNeither) return {};
  if (sense == Sense::kDown) {
    level.grey = turned(level.grey, 180);
    level.degrees = -90;
    page = page_of(level.grey);
    lines = joined_lines(page);
  }
  whiten(letters, row, drawing);
  const Rect& place = drawing.placement.place;
  const double across = place.width() / drawing.grey.width;
  const double down = place.height() / drawing.grey.height;
  std::vector<Word> words = read_words(page, lines, models);
  for (Word& word : words) word.text = number_behind(word, page.grey, models);
  std::vector<SlantedLine> slanted;
  for (const TextLine& line : lines) {
    slanted.push_back(line_of(line, words, level, place, across, down));
    slanted.back().type = page.type_height * down;
    if (slanted.back().text.value.empty()) slanted.pop_back();
  }
  return slanted;
}

}  // namespace

std::vector<SlantedLine> take_slanted_lines(const Components& letters, PreparedPage& drawing,
                                            Models& models) {
  std::vector<SlantedLine> all;
  for (const SlantedRow& row :
       find_slanted_rows(letters, drawing.grey.width, drawing.grey.height, drawing.type_height)) {
    std::vector<SlantedLine> lines = read_row(letters, row, drawing, models);
    std::move(lines.begin(), lines.end(), std::back_inserter(all));
  }
  return all;
}

}  // namespace prongsai
