#include "pipeline/dump/table_text.h"

#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

std::string marks(const Line& line) {
  return std::string(line.ends_with_space ? "⎵" : "") + (line.paragraph_end ? "¶" : "");
}

std::string cell_text(const Cell& cell) {
  std::string text = "    " + std::to_string(cell.column);
  if (cell.row_span > 1 || cell.column_span > 1) {
    text += ' ' + std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span);
  }
  text += " \"";
  for (std::size_t i = 0; i < cell.lines.size(); ++i) {
    if (i > 0) text += "⏎";
    text += one_line(cell.lines[i].text) + marks(cell.lines[i]);
  }
  text += '"';
  if (cell.origin.box) text += ' ' + text_form(cell.origin);
  return text + '\n';
}

}  // namespace

std::string line_text(const Line& line) {
  std::string text = one_line(line.text) + marks(line);
  if (line.origin.box) text += "  " + text_form(line.origin);
  return text;
}

std::string table_text(const Table& table) {
  std::string text = "table " + std::to_string(table.rows) + " x " + std::to_string(table.columns) +
                     ' ' + text_form(table.origin) +
                     (table.evidence == TableEvidence::kAlignment ? " aligned" : "") + '\n';
  if (!table.column_edges.empty()) {
    text += "  edges";
    for (const Points edge : table.column_edges) text += ' ' + text_form(edge);
    text += '\n';
  }
  int row = -1;
  for (const Cell& cell : table.cells) {
    if (cell.row != row) {
      row = cell.row;
      text += "  row " + std::to_string(row) + '\n';
    }
    text += cell_text(cell);
  }
  return text;
}

}  // namespace prongsai
