#include "extractors/layout/header_cells.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "extractors/layout/word_body.h"

namespace prongsai {
namespace {

// Spaces between words are 0.2 to 0.4 of the type's size; centred headings stand apart by more.
constexpr double kApart = 0.8;

// Whether the words of a cell leave the edge at `x` free, with room around it.
bool parted_at(const std::vector<const Word*>& words, Points x) {
  Points left = -1e9;
  Points right = 1e9;
  Points size = 0;
  for (const Word* word : words) {
    size = std::max(size, word->font_size);
    const bool before = body_of(*word).x < x;
    if (before) left = std::max(left, word->box.x1);
    if (!before) right = std::min(right, word->box.x0);
  }
  return left <= x && right >= x && right - left >= kApart * size;
}

bool has_words(const std::vector<const Word*>& words, Points from, Points to) {
  return std::any_of(words.begin(), words.end(), [&](const Word* word) {
    const Points x = body_of(*word).x;
    return x >= from && x < to;
  });
}

bool parts(const Table& table, const Cell& cell, const std::vector<const Word*>& words) {
  const auto edge = [&](int column) {
    return table.column_edges[static_cast<std::size_t>(column)];
  };
  const int end = cell.column + cell.column_span;
  for (int column = cell.column; column < end; ++column) {
    if (!has_words(words, edge(column), edge(column + 1))) return false;
    if (column > cell.column && !parted_at(words, edge(column))) return false;
  }
  return true;
}

std::vector<Cell> parted(const Table& table, const Cell& cell) {
  std::vector<Cell> cells;
  for (int column = cell.column; column < cell.column + cell.column_span; ++column) {
    Cell part = cell;
    part.column = column;
    part.column_span = 1;
    part.origin.box->x0 = table.column_edges[static_cast<std::size_t>(column)];
    part.origin.box->x1 = table.column_edges[static_cast<std::size_t>(column) + 1];
    cells.push_back(std::move(part));
  }
  return cells;
}

}  // namespace

void part_header_cells(Table& table, const std::vector<const Word*>& words) {
  std::vector<Cell> cells;
  for (Cell& cell : table.cells) {
    const bool wide = cell.row == 0 && cell.column_span > 1 && cell.row_span < table.rows;
    std::vector<const Word*> own;
    for (const Word* word : words) {
      if (wide && cell.origin.box->contains(body_of(*word))) own.push_back(word);
    }
    if (wide && parts(table, cell, own)) {
      std::vector<Cell> apart = parted(table, cell);
      std::move(apart.begin(), apart.end(), std::back_inserter(cells));
    } else {
      cells.push_back(std::move(cell));
    }
  }
  table.cells = std::move(cells);
}

}  // namespace prongsai
