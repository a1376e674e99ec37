#include "pipeline/dump/document_text.h"

#include <array>
#include <cstdio>
#include <optional>
#include <string_view>

#include "exporters/record_names.h"
#include "pipeline/dump/chart_text.h"
#include "pipeline/dump/table_text.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

std::string source_line(const Source& source) {
  return "source " + one_line(source.file) + ", " + std::string(record_name(source.kind)) + ", " +
         std::to_string(source.pages) + " pages\n";
}

std::string page_line(const Page& page) {
  constexpr std::array<std::string_view, 3> kLayers{"visible", "hidden", "none"};
  return "\npage " + std::to_string(page.number) + ' ' + text_form(page.width) + " x " +
         text_form(page.height) + " text " +
         std::string(kLayers[static_cast<std::size_t>(page.text_layer)]) + '\n';
}

std::string figure_text(std::string_view name, const std::optional<double>& figure) {
  if (!figure) return {};
  std::array<char, 32> number{};
  std::snprintf(number.data(), number.size(), " %.3f", *figure);
  return " " + std::string(name) + number.data();
}

std::string read_line(const PageRead& read) {
  return "read " + std::string(record_name(read.method)) +
         (read.reason.empty() ? "" : ' ' + read.reason) +
         figure_text("valid_clusters", read.valid_clusters) + figure_text("lexicon", read.lexicon) +
         figure_text("am_rate", read.am_rate) + figure_text("unmapped", read.unmapped) + '\n';
}

std::string word_line(const Word& word) {
  return "word " + text_form(word.box) + " base " + text_form(word.baseline) + " f" +
         std::to_string(word.font) + ' ' + text_form(word.font_size) + " \"" + one_line(word.text) +
         '"' + (word.space_before ? " <" : "") + (word.space_after ? " >" : "") + '\n';
}

std::string block_text(const Block& block) {
  constexpr std::array<std::string_view, 5> kKinds{"line", "table", "head", "foot", "catchword"};
  if (block.kind == BlockKind::kTable) return table_text(block.table);
  return std::string(kKinds[static_cast<std::size_t>(block.kind)]) + ' ' + line_text(block.text) +
         '\n';
}

}  // namespace

std::string words_text(const Document& document) {
  std::string text = source_line(document.source);
  for (const Page& page : document.pages) {
    text += page_line(page);
    for (const PageRead& read : document.source.pages_read) {
      if (read.page == page.number) text += read_line(read);
    }
    for (std::size_t i = 0; i < page.fonts.size(); ++i) {
      text += "font f" + std::to_string(i) + ' ' + one_line(page.fonts[i].name) +
              (page.fonts[i].bold ? " bold" : "") + '\n';
    }
    for (const Word& word : page.words) text += word_line(word);
    for (const Ruling& ruling : page.rulings) {
      text += "rule " + text_form(ruling.box) + ' ' + text_form(ruling.thickness) + '\n';
    }
    for (const Rect& fill : page.fills) text += "fill " + text_form(fill) + '\n';
    for (const Picture& picture : page.pictures) text += picture_line(picture);
    for (const Chart& chart : page.charts) text += chart_text(chart);
  }
  return text;
}

std::string blocks_text(const Document& document) {
  std::string text = source_line(document.source);
  for (const Page& page : document.pages) {
    text += page_line(page);
    for (const Block& block : page.blocks) text += block_text(block);
  }
  return text;
}

}  // namespace prongsai
