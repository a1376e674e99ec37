#include "pipeline/dump/places_text.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "extractors/layout/word_places.h"

namespace prongsai {
namespace {

// " 57-61 63"
std::string ranges(std::vector<int> numbers) {
  std::sort(numbers.begin(), numbers.end());
  std::string text;
  for (std::size_t begin = 0; begin < numbers.size();) {
    std::size_t end = begin;
    while (end + 1 < numbers.size() && numbers[end + 1] == numbers[end] + 1) ++end;
    text += ' ' + std::to_string(numbers[begin]);
    if (end > begin) text += '-' + std::to_string(numbers[end]);
    begin = end + 1;
  }
  return text;
}

std::string cell_line(const Cell& cell) {
  std::vector<int> words;
  for (const Line& line : cell.lines)
    words.insert(words.end(), line.words.begin(), line.words.end());
  if (words.empty()) return {};
  return "    row " + std::to_string(cell.row) + " column " + std::to_string(cell.column) + ':' +
         ranges(std::move(words)) + '\n';
}

std::string block_lines(const Block& block, std::size_t number) {
  constexpr std::array<std::string_view, 5> kKinds{"line", "table", "head", "foot", "catchword"};
  std::string text = "  block " + std::to_string(number) + ' ' +
                     std::string(kKinds[static_cast<std::size_t>(block.kind)]);
  if (block.kind != BlockKind::kTable) return text + ranges(block.text.words) + '\n';
  text += '\n';
  for (const Cell& cell : block.table.cells) text += cell_line(cell);
  return text;
}

}  // namespace

std::string places_text(const Document& document) {
  std::string text;
  for (const Page& page : document.pages) {
    text += "page " + std::to_string(page.number) + " words " + std::to_string(page.words.size()) +
            '\n';
    for (std::size_t i = 0; i < page.blocks.size(); ++i) text += block_lines(page.blocks[i], i);
    std::vector<int> nowhere;
    const std::vector<WordPlace> places = places_of_words(page);
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (places[i].times == 0) nowhere.push_back(static_cast<int>(i));
    }
    if (!nowhere.empty()) text += "  nowhere" + ranges(std::move(nowhere)) + '\n';
  }
  return text;
}

}  // namespace prongsai
