#include "extractors/layout/lay_out.h"

#include <algorithm>
#include <cmath>
#include <iterator>

#include "extractors/layout/aligned_tables.h"
#include "extractors/layout/assemble_lines.h"
#include "extractors/layout/banded_tables.h"
#include "extractors/layout/drawn_bullets.h"
#include "extractors/layout/fill_grids.h"
#include "extractors/layout/find_tables.h"
#include "extractors/layout/headed_tables.h"
#include "extractors/layout/header_above.h"
#include "extractors/layout/header_cells.h"
#include "extractors/layout/running_lines.h"
#include "extractors/layout/word_body.h"
#include "extractors/layout/word_places.h"

namespace prongsai {
namespace {

// The words of one table, by cell.
void fill_cells(Table& table, const std::vector<const Word*>& words, const Page& page) {
  std::vector<std::vector<const Word*>> by_cell(table.cells.size());
  for (const Word* word : words) {
    const Point place = body_of(*word);
    for (std::size_t i = 0; i < table.cells.size(); ++i) {
      if (table.cells[i].origin.box->contains(place)) {
        by_cell[i].push_back(word);
        break;
      }
    }
  }
  for (std::size_t i = 0; i < table.cells.size(); ++i) {
    table.cells[i].lines = assemble_lines(std::move(by_cell[i]), page);
  }
}

// A cell's text may run over the table's lower edge at a page's end. The line below goes on in a
// cell of the last row when it begins where that cell's lines begin and follows at their distance.
// What follows may begin just below the edge, where dashes end it.
void adopt_lines_below(Table& table, std::vector<const Word*>& outside, const Page& page) {
  for (Cell& cell : table.cells) {
    if (cell.row + cell.row_span != table.rows || cell.column == 0 || cell.lines.empty()) continue;
    const Rect& last = *cell.lines.back().origin.box;
    std::vector<const Word*> below;
    for (const Word* word : outside) {
      const bool next = word->box.y0 > last.y0 && word->box.y0 < last.y1 + 0.35 * word->font_size;
      constexpr Points kTouching = 1.0;
      if (next && word->box.y0 < cell.origin.box->y1 + kTouching) below.push_back(word);
    }
    if (below.empty()) continue;
    const std::vector<Line> lines = assemble_lines(below, page);
    constexpr Points kAligned = 1.5;
    if (lines.size() != 1 || std::abs(lines[0].origin.box->x0 - last.x0) > kAligned ||
        lines[0].origin.box->x1 > cell.origin.box->x1) {
      continue;
    }
    cell.lines.push_back(lines[0]);
    std::erase_if(outside, [&](const Word* word) {
      return std::find(below.begin(), below.end(), word) != below.end();
    });
  }
}

Points top_of(const Block& block) {
  const Origin& origin = block.kind == BlockKind::kTable ? block.table.origin : block.text.origin;
  return origin.box ? origin.box->y0 : 0;
}

// Tables without lines between their columns that may go on over the next page break.
struct GoingOn {
  std::optional<TableShape> with_values;
  std::optional<TableShape> headed;
};

// The tables whose columns words alone tell; their words leave `outside`.
std::vector<Table> find_unruled_tables(const Page& page, std::vector<const Word*>& outside,
                                       GoingOn& going_on, Findings& findings) {
  std::vector<Table> tables = find_banded_tables(page, outside, going_on.with_values);
  const bool banded = !tables.empty();
  std::optional<TableShape> shape = banded ? std::nullopt : going_on.with_values;
  std::vector<Table> aligned = find_aligned_tables(page, outside, shape, findings);
  if (!banded || !aligned.empty()) going_on.with_values = shape;
  std::move(aligned.begin(), aligned.end(), std::back_inserter(tables));
  std::vector<Table> headed = find_headed_tables(page, outside, going_on.headed);
  std::move(headed.begin(), headed.end(), std::back_inserter(tables));
  return tables;
}

void lay_out_page(Page& page, GoingOn& going_on, Findings& findings) {
  std::vector<Table> tables = find_tables(page.rulings, page.number);
  if (!page.fills.empty()) {
    std::vector<Table> filled = find_tables(rulings_of_fills(page, tables), page.number);
    std::move(filled.begin(), filled.end(), std::back_inserter(tables));
  }
  std::vector<std::vector<const Word*>> in_table(tables.size());
  std::vector<const Word*> outside;
  for (const Word& word : page.words) {
    if (is_scrap(word)) continue;
    const Point place = body_of(word);
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
    part_header_cells(tables[i], in_table[i]);
    fill_cells(tables[i], in_table[i], page);
    adopt_header_above(tables[i], outside, page);
    adopt_lines_below(tables[i], outside, page);
    Block block;
    block.kind = BlockKind::kTable;
    block.table = std::move(tables[i]);
    page.blocks.push_back(std::move(block));
  }
  for (Table& table : find_unruled_tables(page, outside, going_on, findings)) {
    Block block;
    block.kind = BlockKind::kTable;
    block.table = std::move(table);
    page.blocks.push_back(std::move(block));
  }
  for (Line& line : assemble_lines(std::move(outside), page)) {
    Block block;
    block.text = std::move(line);
    page.blocks.push_back(std::move(block));
  }
  std::stable_sort(page.blocks.begin(), page.blocks.end(),
                   [](const Block& a, const Block& b) { return top_of(a) < top_of(b); });
}

}  // namespace

void lay_out(Document& document, Findings& findings) {
  GoingOn going_on;
  for (Page& page : document.pages) {
    if (!page.blocks.empty()) continue;
    add_drawn_bullets(page);
    lay_out_page(page, going_on, findings);
  }
  mark_running_lines(document);
  check_blocks(document, findings);
}

}  // namespace prongsai
