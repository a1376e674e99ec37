#include "extractors/layout/lay_out.h"

#include <algorithm>

#include "extractors/layout/assemble_lines.h"
#include "extractors/layout/find_tables.h"
#include "extractors/layout/running_lines.h"

namespace prongsai {
namespace {

// Where a word counts as being: the middle of its body, whatever marks tower over it.
Point place_of(const Word& word) {
  return {word.box.centre().x, word.baseline - 0.3 * word.font_size};
}

// The words of one table, by cell.
void fill_cells(Table& table, const std::vector<const Word*>& words, int page_number) {
  std::vector<std::vector<const Word*>> by_cell(table.cells.size());
  for (const Word* word : words) {
    const Point place = place_of(*word);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (table.cells[i].origin.box->contains(place)) {
        by_cell[i].push_back(word);
        break;
      }
    }
  }
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    table.cells[i].lines = assemble_lines(std::move(by_cell[i]), page_number);
  }
}

Points top_of(const Block& block) {
  const Origin& origin = block.kind == BlockKind::kTable ? block.table.origin : block.text.origin;
  return origin.box ? origin.box->y0 : 0;
}

void lay_out_page(Page& page) {
  std::vector<Table> tables = find_tables(page.rulings, page.number);
  std::vector<std::vector<const Word*>> in_table(tables.size());
  std::vector<const Word*> outside;
  for (const Word& word : page.words) {
    const Point place = place_of(word);
    const auto table = std::find_if(tables.begin(), tables.end(),
                                    [&](const Table& t) { return t.origin.box->contains(place); });
    if (table == tables.end()) {
      outside.push_back(&word);
    } else {
      in_table[static_cast<std::size_t>(table - tables.begin())].push_back(&word);
    }
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (in_table[i].empty()) continue;  // drawn boxes without words: an ornament, a chart's grid
    fill_cells(tables[i], in_table[i], page.number);
    Block block;
    block.kind = BlockKind::kTable;
    block.table = std::move(tables[i]);
    page.blocks.push_back(std::move(block));
  }
  for (Line& line : assemble_lines(std::move(outside), page.number)) {
    Block block;
    block.text = std::move(line);
    page.blocks.push_back(std::move(block));
  }
  std::stable_sort(page.blocks.begin(), page.blocks.end(),
                   [](const Block& a, const Block& b) { return top_of(a) < top_of(b); });
}

}  // namespace

void lay_out(Document& document, Findings& /*findings*/) {
  for (Page& page : document.pages) {
    if (page.blocks.empty()) lay_out_page(page);
  }
  mark_running_lines(document);
}

}  // namespace prongsai
