#include "pipeline/inspect/draw_page.h"

#include <array>
#include <cmath>
#include <cstdio>
#include <string_view>

#include "extractors/layout/word_body.h"
#include "extractors/layout/word_places.h"
#include "pipeline/dump/chart_text.h"

namespace prongsai {
namespace {

constexpr std::string_view kCellColour = "#1f5fbf";
constexpr std::string_view kFieldColour = "#0a8a3a";
constexpr std::string_view kChartColour = "#a02090";

std::string number(Points value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
  return buffer.data();
}

// Control characters may not stand in XML at all.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      safe += c;
    }
  }
  return safe;
}

std::string box_element(const Rect& box, std::string_view style) {
  return "<rect x=\"" + number(box.x0) + "\" y=\"" + number(box.y0) + "\" width=\"" +
         number(box.width()) + "\" height=\"" + number(box.height()) + "\" " + std::string(style) +
         "/>\n";
}

std::string label(const Rect& box, std::string_view text, std::string_view colour) {
  constexpr Points kLabelSize = 6;
  return "<text x=\"" + number(box.x0 + 1) + "\" y=\"" + number(box.y0 + kLabelSize) +
         "\" font-size=\"" + number(kLabelSize) + "\" fill=\"" + std::string(colour) + "\">" +
         escaped(text) + "</text>\n";
}

// The name of a mark that is written at a slant, whose box others' boxes lie over: along the
// diagonal of its box, so that names can be told from one another.
std::string slanting_label(const Rect& box, std::string_view text, std::string_view colour) {
  constexpr Points kLabelSize = 6;
  constexpr double kDegrees = 57.29578;  // a radian
  const double angle = std::atan2(box.height(), box.width()) * kDegrees;
  const std::string place = number(box.x0 + kLabelSize) + ' ' + number(box.y1);
  return "<text transform=\"translate(" + place + ") rotate(-" + number(angle) +
         ")\" font-size=\"" + number(kLabelSize) + "\" fill=\"" + std::string(colour) + "\">" +
         escaped(text) + "</text>\n";
}

// Whether the names of a chart's marks lie over one another, or are higher than broad: they slant.
bool has_slanting_names(const Chart& chart) {
  const Rect* before = nullptr;
  int slanting = 0;
  int names = 0;
  for (const ChartMark& mark : chart.marks) {
    if (!mark.category.origin.box || mark.series > 0) continue;
    const Rect& box = *mark.category.origin.box;
    const bool over = before && box.x0 < before->x1 && before->x0 < box.x1 && box.y0 < before->y1 &&
                      before->y0 < box.y1;
    slanting += over || box.height() > 2 * box.width() ? 1 : 0;
    ++names;
    before = &box;
  }
  return 2 * slanting > names;
}

std::string ruling_element(const Ruling& ruling) {
  return "<line x1=\"" + number(ruling.box.x0) + "\" y1=\"" + number(ruling.box.y0) + "\" x2=\"" +
         number(ruling.box.x1) + "\" y2=\"" + number(ruling.box.y1) +
         "\" stroke=\"#000\" stroke-width=\"0.4\"/>\n";
}

// Stretched to its box: whatever font draws the picture, words stand where they stand on the page.
std::string word_element(const Word& word, std::string_view colour) {
  std::string stretch;
  if (word.box.width() > 0)
    stretch = " textLength=\"" + number(word.box.width()) + "\" lengthAdjust=\"spacingAndGlyphs\"";
  return "<text x=\"" + number(word.box.x0) + "\" y=\"" + number(word.baseline) +
         "\" font-size=\"" + number(word.font_size) + "\" fill=\"" + std::string(colour) + '"' +
         stretch + ">" + escaped(word.text) + "</text>\n";
}

std::string_view colour_of(const Page& page, const WordPlace& place) {
  if (place.times != 1) return "#e00000";
  switch (page.blocks[static_cast<std::size_t>(place.block)].kind) {
    case BlockKind::kLine:
      return "#202020";
    case BlockKind::kTable:
      return kCellColour;
    case BlockKind::kRunningHead:
    case BlockKind::kRunningFoot:
      return "#a0a0a0";
    case BlockKind::kCatchword:
      return "#e08000";
  }
  return "#e00000";
}

std::string cells_of(const Page& page) {
  std::string svg;
  for (const Block& block : page.blocks) {
    if (block.kind != BlockKind::kTable) continue;
    const bool aligned = block.table.evidence == TableEvidence::kAlignment;
    const std::string style = "fill=\"none\" stroke=\"" + std::string(kCellColour) +
                              "\" stroke-width=\"0.8\"" +
                              (aligned ? " stroke-dasharray=\"3 2\"" : "");
    for (const Cell& cell : block.table.cells) {
      if (!cell.origin.box) continue;
      svg += box_element(*cell.origin.box, style);
      svg += label(*cell.origin.box, std::to_string(cell.row) + ',' + std::to_string(cell.column),
                   kCellColour);
    }
  }
  return svg;
}

// A chart: its box, and each mark with what was read at it and what its drawing says.
std::string charts_of(const Page& page) {
  const std::string box_style =
      "fill=\"none\" stroke=\"" + std::string(kChartColour) + "\" stroke-width=\"0.8\"";
  const std::string mark_style = "fill=\"none\" stroke=\"" + std::string(kChartColour) +
                                 "\" stroke-width=\"0.4\" stroke-dasharray=\"2 1\"";
  std::string svg;
  for (const Chart& chart : page.charts) {
    svg += box_element(*chart.origin.box, box_style);
    svg += label(*chart.origin.box,
                 "chart " + std::string(chart_name(chart.kind)) +
                     (chart.truncated ? ", axis truncated" : ""),
                 kChartColour);
    for (const Text& title : chart.titles) {
      if (title.origin.box) svg += label(*title.origin.box, title.value, kChartColour);
    }
    const bool slanting = has_slanting_names(chart);
    for (const ChartMark& mark : chart.marks) {
      svg += box_element(mark.box, mark_style);
      if (mark.category.origin.box) {
        const auto draw = slanting ? slanting_label : label;
        svg += draw(*mark.category.origin.box, mark.category.value, kChartColour);
      }
      const Rect& place = mark.label ? *mark.label->origin.box : mark.box;
      svg += label(place, mark_values(mark), kChartColour);
    }
  }
  return svg;
}

std::string words_of(const Page& page) {
  std::string svg;
  const std::vector<WordPlace> places = places_of_words(page);
  for (std::size_t i = 0; i < page.words.size(); ++i) {
    if (!is_scrap(page.words[i])) svg += word_element(page.words[i], colour_of(page, places[i]));
  }
  return svg;
}

std::string fields_on(const Page& page, const std::vector<RecordField>& fields) {
  const std::string style = "fill=\"" + std::string(kFieldColour) + "\" fill-opacity=\"0.12\"";
  std::string svg;
  for (const RecordField& field : fields) {
    if (field.origin.page != page.number) continue;
    svg += box_element(*field.origin.box, style);
    svg += label(*field.origin.box, field.name, kFieldColour);
  }
  return svg;
}

}  // namespace

std::string draw_page(const Page& page, const std::vector<RecordField>& fields) {
  const std::string size = number(page.width) + ' ' + number(page.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
                    "\" width=\"" + number(page.width) + "\" height=\"" + number(page.height) +
                    "\" font-family=\"Sarabun, 'TH Sarabun New', Laksaman, Garuda, sans-serif\">\n";
  svg += box_element({0, 0, page.width, page.height}, "fill=\"#fff\"");
  for (const Picture& picture : page.pictures) {
    svg += box_element(picture.box, "fill=\"#ddd\"");
    svg += label(picture.box, picture_words(picture), "#707070");
  }
  for (const Rect& fill : page.fills) svg += box_element(fill, "fill=\"#fff3c0\"");
  for (const Ruling& ruling : page.rulings) svg += ruling_element(ruling);
  svg += fields_on(page, fields);
  svg += words_of(page);
  svg += cells_of(page);
  svg += charts_of(page);
  return svg + "</svg>\n";
}

}  // namespace prongsai
