#include "model/table.h"

namespace prongsai {

const Cell* cell_at(const Table& table, int row, int column) {
  for (const Cell& cell : table.cells) {
    if (row >= cell.row && row < cell.row + cell.row_span && column >= cell.column &&
        column < cell.column + cell.column_span) {
      return &cell;
    }
  }
  return nullptr;
}

std::string plain_text(const Cell& cell) {
  std::string text;
  for (const Line& line : cell.lines) {
    if (!text.empty()) text += ' ';
    text += line.text;
  }
  return text;
}

}  // namespace prongsai
