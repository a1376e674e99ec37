#include "extractors/scan/read_scan.h"

#include <algorithm>
#include <string_view>

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

}  // namespace

ScanReading read_scan(const PageImage& image, Models& models, const ImageDump& dump) {
  const auto legibility = [&](const GreyImage& strip) { return legibility_of(strip, models.text); };
  const PreparedPage page = prepare(image, legibility, dump);
  ScanReading reading;
  reading.turn = page.placement.turn;
  for (const PixelRule& rule : page.rules) {
    reading.rulings.push_back(ruling_of(page.placement, rule));
  }
  reading.words = read_words(page, find_lines(page), models);
  return reading;
}

}  // namespace prongsai
