#pragma once

#include <string>
#include <vector>

#include "model/origin.h"

namespace prongsai {

// One visual line of text.
struct Line {
  std::string text;  // words joined by one space where a space was drawn
  Origin origin;
  bool ends_with_space = false;  // a space was drawn behind its last word
  bool paragraph_end = false;    // the writer ended the paragraph here (known of transcripts only)
  std::vector<Numeral> numbers = {};  // its words with digits, each with its own box (pages only)
  std::vector<int> words = {};  // which of its page's words, left to right (pages only)
  bool operator==(const Line&) const = default;
};

// One cell; a spanning cell stands once, at its first row and column.
struct Cell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::vector<Line> lines;  // top to bottom; empty: nothing is printed in it
  Origin origin;            // the cell's own box, not its text's
  bool operator==(const Cell&) const = default;
};

// What tells a table's structure.
enum class TableEvidence {
  kRulings,    // lines (or the edges of filled areas) around its cells; a transcript's tabs
  kAlignment,  // no lines between its columns: words that stand under one another
};

// A grid of cells. Every place of the grid belongs to exactly one cell.
struct Table {
  int rows = 0;
  int columns = 0;
  std::vector<Cell> cells;           // by row, then column
  std::vector<Points> column_edges;  // columns + 1 positions; empty for a transcript
  std::vector<int>
      continued_at;  // rows that follow a page break: each may be the rest of the row above
  Origin origin;
  TableEvidence evidence = TableEvidence::kRulings;
  bool operator==(const Table&) const = default;
};

// The cell that covers a place of the grid, or nullptr outside it.
[[nodiscard]] const Cell* cell_at(const Table& table, int row, int column);

// Everything printed in a cell, lines joined by one space; for comparing, not for the record.
[[nodiscard]] std::string plain_text(const Cell& cell);

}  // namespace prongsai
