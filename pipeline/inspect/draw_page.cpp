#include "pipeline/inspect/draw_page.h"

#include <string_view>

#include "extractors/layout/word_body.h"
#include "extractors/layout/word_places.h"
#include "pipeline/dump/chart_text.h"
#include "pipeline/inspect/base64.h"
#include "pipeline/inspect/draw_charts.h"
#include "pipeline/inspect/svg_elements.h"

namespace prongsai {
namespace {

constexpr std::string_view kCellColour = "#1f5fbf";
constexpr std::string_view kFieldColour = "#0a8a3a";

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
    svg += label_below(*field.origin.box, field.name, kFieldColour);
  }
  return svg;
}

// Pale, so that what is drawn over it can be read.
std::string underlay_element(const Underlay& underlay) {
  const Rect& box = underlay.box;
  return "<image x=\"" + number(box.x0) + "\" y=\"" + number(box.y0) + "\" width=\"" +
         number(box.width()) + "\" height=\"" + number(box.height()) +
         "\" preserveAspectRatio=\"none\" opacity=\"0.4\" href=\"data:image/png;base64," +
         as_base64(underlay.png) + "\"/>\n";
}

}  // namespace

std::string draw_page(const Page& page, const std::vector<RecordField>& fields,
                      const std::vector<Underlay>& underlays) {
  const std::string size = number(page.width) + ' ' + number(page.height);
  std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + size +
                    "\" width=\"" + number(page.width) + "\" height=\"" + number(page.height) +
                    "\" font-family=\"Sarabun, 'TH Sarabun New', Laksaman, Garuda, sans-serif\">\n";
  svg += box_element({0, 0, page.width, page.height}, "fill=\"#fff\"");
  for (const Picture& picture : page.pictures) {
    svg += box_element(picture.box, underlays.empty() ? "fill=\"#ddd\"" : "fill=\"#f4f4f4\"");
    svg += label_at_foot(picture.box, picture_words(picture), "#707070");
  }
  for (const Underlay& underlay : underlays) svg += underlay_element(underlay);
  for (const Rect& fill : page.fills) svg += box_element(fill, "fill=\"#fff3c0\"");
  for (const Ruling& ruling : page.rulings) svg += ruling_element(ruling);
  svg += fields_on(page, fields);
  svg += words_of(page);
  svg += cells_of(page);
  svg += draw_charts(page);
  return svg + "</svg>\n";
}

}  // namespace prongsai
