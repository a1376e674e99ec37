#include "extractors/report/wide_items.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

struct NamedScore {
  ItemCode item;
  const Cell* score = nullptr;
};

// The item a cell names, and nothing else.
std::optional<ItemCode> item_in(const Cell& cell) {
  const std::string text = join_lines(cell.lines);
  const auto code = parse_item_code(text);
  if (!code || code->text.size() != trim(text).size()) return std::nullopt;
  return sure_code(*code);
}

bool is_score(const Cell& cell) {
  const std::string text = join_lines(cell.lines);
  return parse_score(text) && text.find('.') != std::string::npos;
}

// What row `row` names, each with the cell below it; nothing where the row names no items, or one
// of them has no score below.
std::vector<NamedScore> named_in_row(const Table& table, int row) {
  std::vector<NamedScore> named;
  for (const Cell& cell : table.cells) {
    if (cell.row != row || cell.lines.empty()) continue;
    const auto item = item_in(cell);
    if (!item) {
      if (cell.column == 0) continue;  // a label
      return {};
    }
    const Cell* below = cell_at(table, row + 1, cell.column);
    if (!below || below->column != cell.column || !is_score(*below)) return {};
    named.push_back({*item, below});
  }
  return named;
}

std::vector<NamedScore> named_scores(const Table& table) {
  std::vector<NamedScore> all;
  for (int row = 0; row + 1 < table.rows; ++row) {
    const std::vector<NamedScore> named = named_in_row(table, row);
    if (named.empty()) continue;
    all.insert(all.end(), named.begin(), named.end());
    ++row;
  }
  return all;
}

}  // namespace

bool is_wide_item_table(const Table& table) {
  constexpr std::size_t kFewest = 3;
  return named_in_row(table, 0).size() >= kFewest;
}

void read_wide_item_table(const Table& table, const Framework* framework, Draft& draft) {
  for (const NamedScore& named : named_scores(table)) {
    ItemResult<Readings>* item = item_of(draft, named.item, framework);
    if (item) add(item->score, read_score(named.score->lines, "item-table"));
  }
}

}  // namespace prongsai
