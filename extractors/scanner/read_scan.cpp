#include "extractors/scanner/read_scan.h"

#include <algorithm>
#include <climits>
#include <optional>
#include <string>
#include <utility>

#include "extractors/chart/coloured_trace.h"
#include "extractors/chart/picture_kind.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/chart/read_picture.h"
#include "extractors/chart/scanned_charts.h"
#include "extractors/ocr/read_words.h"
#include "extractors/scan/find_lines.h"
#include "extractors/scanner/cut_through.h"
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

// Whether rules are enough for a table, whichever way up it is: to ask which way, a reader of lines
// is needed, and strokes across print are looked for behind the rules. Both take longer than to
// read a chart's numbers does, which this spares all charts without bars.
bool may_have_table(const PageImage& image) {
  bool enough = false;
  static_cast<void>(prepare(image, {}, {}, [&](const std::vector<PixelRule>& rules) {
    enough = ruled_part(rules).has_value();
    return false;
  }));
  return enough;
}

// What is drawn on the page is looked for in its own pixels: preparing takes lines away, inverts
// dark areas and whitens coloured strokes. Of the page's lines, those that stand in a chart need
// not be read again.
void read_charts_of(const PageImage& image, const PreparedPage& page, Models& models,
                    std::vector<TextLine>& lines, ScanReading& reading) {
  const Rect letter = upright_place(page.placement, {0, 0, 100, 100});
  const Points type = page.type_height * letter.height() / 100;
  reading.charts = read_scanned_charts(image, page, type, models);
  // Shaded cells of a photograph look like bars.
  const auto in_table = [&](const Chart& chart) {
    return is_cut_through(*chart.origin.box, reading.rulings, type);
  };
  if (std::any_of(reading.charts.begin(), reading.charts.end(), in_table)) reading.charts.clear();
  for (const Chart& chart : reading.charts) {
    if (chart.marks.empty()) continue;  // nothing was read of it: its words are the page's
    const Rect& box = *chart.origin.box;
    std::erase_if(reading.rulings,
                  [&](const Ruling& ruling) { return box.contains(ruling.box.centre()); });
    std::erase_if(lines, [&](const TextLine& line) {
      const Rect place = upright_place(page.placement, line.box);
      return place.x0 > box.x0 - type && place.x1 < box.x1 + type && place.centre().y > box.y0 &&
             place.centre().y < box.y1;
    });
  }
}

// Of a line that goes on outside of a chart, what stands in it was read with the chart.
void take_out_of_charts(ScanReading& reading) {
  std::erase_if(reading.words, [&](const Word& word) {
    return std::any_of(reading.charts.begin(), reading.charts.end(), [&](const Chart& chart) {
      return !chart.marks.empty() && chart.origin.box->contains(word.box.centre());
    });
  });
}

ScanReading reading_of(PictureReading shown) {
  ScanReading reading;
  reading.picture = shown.kind;
  reading.evidence = std::move(shown.evidence);
  reading.charts = std::move(shown.charts);
  return reading;
}

void keep_within(const PixelBox& part, std::vector<TextLine>& lines) {
  std::erase_if(lines, [&](const TextLine& line) {
    const int x = (line.box.x0 + line.box.x1) / 2;
    const int y = (line.box.y0 + line.box.y1) / 2;
    return x < part.x0 || x > part.x1 || y < part.y0 || y > part.y1;
  });
}

}  // namespace

std::optional<ScanReading> glance_at(const PageImage& image, ScanExtent extent) {
  if (extent == ScanExtent::kAll) return std::nullopt;
  const PictureGuess guess = guess_kind(image);
  if (extent != ScanExtent::kGlance && guess.kind != PictureKind::kPhotograph) return std::nullopt;
  return reading_of({guess.kind, guess.evidence, {}});
}

ScanReading read_scan(const PageImage& image, ScanExtent extent, Models& models,
                      const ImageDump& dump) {
  const bool table = extent == ScanExtent::kTables;
  // The lines of a chart's grid and the sides of its bars are rules as well.
  std::optional<PictureReading> shown;
  Shapes shapes;
  if (extent != ScanExtent::kAll) shapes = find_shapes(image);
  const bool drawn =
      has_bars(shapes) || !shapes.curves.empty() || (table && has_coloured_trace(image));
  if (table && drawn) shown = read_picture(image, shapes, 0, models);
  if (shown && is_surely_chart(*shown)) return reading_of(std::move(*shown));
  const auto no_table = [&] {
    return reading_of(shown ? std::move(*shown)
                            : read_picture(image, std::move(shapes), 0, models));
  };
  if (extent == ScanExtent::kPicture) return no_table();
  const auto legibility = [&](const GreyImage& strip) { return legibility_of(strip, models.text); };
  if (table && !may_have_table(image)) return no_table();
  const PreparedPage page = prepare(image, legibility, dump);
  ScanReading reading;
  reading.turn = page.placement.turn;
  const std::optional<PixelBox> ruled = ruled_part(page.rules);
  if (table && (!ruled || reading.turn != 0)) return no_table();
  for (const PixelRule& rule : page.rules) {
    reading.rulings.push_back(ruling_of(page.placement, rule));
  }
  std::vector<TextLine> lines = find_lines(page);
  if (table) keep_within(*ruled, lines);
  if (!table) read_charts_of(image, page, models, lines, reading);
  reading.words = read_words(page, lines, models);
  if (!table) {
    take_out_of_charts(reading);
  } else if (reading.words.empty()) {
    return no_table();
  } else {
    reading.picture = PictureKind::kTable;
    reading.evidence = std::to_string(reading.rulings.size()) + " rules, " +
                       std::to_string(reading.words.size()) + " words";
  }
  return reading;
}

}  // namespace prongsai
