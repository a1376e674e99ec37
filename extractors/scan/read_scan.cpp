#include "extractors/scan/read_scan.h"

#include <algorithm>
#include <climits>
#include <optional>
#include <utility>

#include "extractors/chart/chart_regions.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/scan/find_lines.h"
#include "extractors/scan/read_words.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// How surely a strip of text is read: the mean confidence of its letters, a strip of few letters
// counting less. Text upside down gives few letters and unsure ones.
double legibility_of(const GreyImage& strip, Recognizer& reader) {
  double sum = 0;
  int letters = 0;
  for (const Glimpse& glimpse : reader.read_line(strip)) {
    std::size_t offset = 0;
    if (glimpse.text == " " || !is_thai(next_code_point(glimpse.text, offset))) continue;
    sum += glimpse.confidence;
    ++letters;
  }
  constexpr int kEnough = 8;
  return letters == 0 ? 0 : sum / std::max(letters, kEnough);
}

Ruling ruling_of(const Placement& placement, const PixelRule& rule) {
  Rect box = upright_place(placement, rule.box);
  const Point middle = box.centre();
  Ruling ruling;
  if (rule.horizontal) {
    ruling.thickness = box.height();
    box.y0 = box.y1 = middle.y;
  } else {
    ruling.thickness = box.width();
    box.x0 = box.x1 = middle.x;
  }
  ruling.box = box;
  return ruling;
}

// The part of a page that rules enclose; nothing where they are too few for a table of two rows and
// two columns. A chart has its axes, a photograph no rules.
std::optional<PixelBox> ruled_part(const std::vector<PixelRule>& rules) {
  int across = 0;
  int down = 0;
  PixelBox part{INT_MAX, INT_MAX, 0, 0};
  for (const PixelRule& rule : rules) {
    ++(rule.horizontal ? across : down);
    part = {std::min(part.x0, rule.box.x0), std::min(part.y0, rule.box.y0),
            std::max(part.x1, rule.box.x1), std::max(part.y1, rule.box.y1)};
  }
  if (across < 3 || down < 3) return std::nullopt;
  return part;
}

PageImage upright_image(const PreparedPage& page) {
  PageImage image;
  image.width = page.grey.width;
  image.height = page.grey.height;
  image.place = upright_place(page.placement, {0, 0, image.width, image.height});
  image.pixels = page.grey.pixels;
  return image;
}

// The areas of one grey on the upright page, where it has any; what is written around bars is read
// again as a drawing is.
void read_charts_of(const PreparedPage& page, Models& models, ScanReading& reading) {
  if (!has_areas(page.grey)) return;
  const PageImage image = upright_image(page);
  Shapes shapes = find_shapes(image);
  const Points type = page.type_height * image.place.width() / image.width;
  read_around_bars(image, shapes, type, models, reading.words);
  reading.patches = std::move(shapes.patches);
}

void keep_within(const PixelBox& part, std::vector<TextLine>& lines) {
  std::erase_if(lines, [&](const TextLine& line) {
    const int x = (line.box.x0 + line.box.x1) / 2;
    const int y = (line.box.y0 + line.box.y1) / 2;
    return x < part.x0 || x > part.x1 || y < part.y0 || y > part.y1;
  });
}

}  // namespace

ScanReading read_scan(const PageImage& image, ScanExtent extent, Models& models,
                      const ImageDump& dump) {
  const auto legibility = [&](const GreyImage& strip) { return legibility_of(strip, models.text); };
  const PreparedPage page = prepare(image, legibility, dump);
  ScanReading reading;
  reading.turn = page.placement.turn;
  const std::optional<PixelBox> ruled = ruled_part(page.rules);
  if (extent == ScanExtent::kTables && !ruled) return reading;
  for (const PixelRule& rule : page.rules) {
    reading.rulings.push_back(ruling_of(page.placement, rule));
  }
  std::vector<TextLine> lines = find_lines(page);
  if (extent == ScanExtent::kTables) keep_within(*ruled, lines);
  reading.words = read_words(page, lines, models);
  if (extent == ScanExtent::kAll) read_charts_of(page, models, reading);
  return reading;
}

}  // namespace prongsai
