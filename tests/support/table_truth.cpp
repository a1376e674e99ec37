#include "tests/support/table_truth.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

namespace prongsai::testing {
namespace {

// Tone marks ่ to ๋ behind the vowels ั, ิ to ฺ of their letter: Writer's bold "ผู้" has them the other
// way round, which is repaired only behind the layout.
void put_marks_in_order(std::string& text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  for (std::size_t i = 0; i + 5 < text.size(); ++i) {
    if (byte(i) != 0xE0 || byte(i + 3) != 0xE0) continue;
    const bool tone = byte(i + 1) == 0xB9 && byte(i + 2) >= 0x88 && byte(i + 2) <= 0x8B;
    const bool vowel = byte(i + 4) == 0xB8 &&
                       (byte(i + 5) == 0xB1 || (byte(i + 5) >= 0xB4 && byte(i + 5) <= 0xBA));
    if (tone && vowel)
      std::swap_ranges(text.begin() + static_cast<std::ptrdiff_t>(i),
                       text.begin() + static_cast<std::ptrdiff_t>(i + 3),
                       text.begin() + static_cast<std::ptrdiff_t>(i + 3));
  }
}

std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  put_marks_in_order(text);
  return text;
}

std::set<std::string> texts_of(const std::vector<TrueCell>& truth) {
  std::set<std::string> texts;
  for (const TrueCell& cell : truth) texts.insert(cell.text);
  return texts;
}

// One table of the flow, its cut rows put together.
class Healer {
 public:
  Healer(const Table& table, int number, const std::set<std::string>& texts) : texts_(texts) {
    for (const Cell& cell : table.cells) {
      cells_.push_back({number, cell.row, cell.column, cell.row_span, cell.column_span,
                        without_spaces(plain_text(cell))});
    }
    std::vector<int> breaks = table.continued_at;
    std::sort(breaks.rbegin(), breaks.rend());
    for (const int row : breaks) heal(row);
    std::erase_if(cells_, [](const TrueCell& cell) { return cell.text.empty(); });
  }

  std::vector<TrueCell> take() { return std::move(cells_); }

 private:
  TrueCell* above(const TrueCell& below) {
    for (TrueCell& cell : cells_) {
      if (cell.column == below.column && cell.row + cell.row_span == below.row) return &cell;
    }
    return nullptr;
  }

  void heal(int row) {
    bool one_row = false;
    for (TrueCell& cell : cells_) {
      TrueCell* const first = cell.row == row && !cell.text.empty() ? above(cell) : nullptr;
      if (!first || !texts_.contains(first->text + cell.text)) continue;
      one_row = one_row || (first->row_span == 1 && cell.row_span == 1);
      first->text += cell.text;
      first->row_span += cell.row_span - (one_row ? 1 : 0);
      cell.text.clear();
    }
    if (!one_row) return;
    for (TrueCell& cell : cells_) cell.row -= cell.row >= row ? 1 : 0;
  }

  const std::set<std::string>& texts_;
  std::vector<TrueCell> cells_;
};

using Counts = std::map<std::string, int>;

template <typename Key>
Counts count(const std::vector<TrueCell>& cells, Key key) {
  Counts counts;
  for (const TrueCell& cell : cells) {
    const std::string text = key(cell);
    if (!text.empty()) ++counts[text];
  }
  return counts;
}

ExactShare share(const Counts& wanted, const Counts& found) {
  ExactShare result;
  for (const auto& [key, times] : wanted) {
    result.of += times;
    const auto same = found.find(key);
    if (same != found.end()) result.exact += std::min(times, same->second);
  }
  for (const auto& [key, times] : found) result.others += times;
  result.others -= result.exact;
  return result;
}

std::string cell_key(const TrueCell& cell) { return std::to_string(cell.column) + '/' + cell.text; }

std::string span_key(const TrueCell& cell) {
  if (cell.row_span == 1 && cell.column_span == 1) return {};
  return std::to_string(cell.row_span) + 'x' + std::to_string(cell.column_span) + '/' + cell.text;
}

Counts count_rows(const std::vector<TrueCell>& cells) {
  std::map<std::pair<int, int>, std::string> rows;
  for (const TrueCell& cell : cells) rows[{cell.table, cell.row}] += cell_key(cell) + '\n';
  Counts counts;
  for (const auto& [place, key] : rows) ++counts[key];
  return counts;
}

// The table of the truth that most cells of rows [begin, end) are of; 0: of none.
int table_of(const Table& table, int begin, int end, const std::vector<TrueCell>& truth) {
  std::map<int, int> votes;
  for (const Cell& cell : table.cells) {
    if (cell.row < begin || cell.row >= end) continue;
    const std::string text = without_spaces(plain_text(cell));
    std::set<int> tables;
    for (const TrueCell& one : truth) {
      if (one.text == text) tables.insert(one.table);
    }
    if (tables.size() == 1) ++votes[*tables.begin()];
  }
  const auto most = std::max_element(
      votes.begin(), votes.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
  return most == votes.end() ? 0 : most->first;
}

}  // namespace

std::vector<TrueCell> read_true_cells(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file.string() + ": no truth");
  std::vector<TrueCell> cells;
  for (std::string line; std::getline(in, line);) {
    std::istringstream fields(line);
    TrueCell cell;
    fields >> cell.table >> cell.row >> cell.column >> cell.row_span >> cell.column_span;
    std::getline(fields >> std::ws, cell.text);
    cell.text = without_spaces(cell.text);
    cells.push_back(std::move(cell));
  }
  return cells;
}

bool spans_are_drawn(const Flow& flow) {
  return std::all_of(flow.blocks.begin(), flow.blocks.end(), [](const FlowBlock& block) {
    return block.kind != FlowBlock::Kind::kTable || block.table.evidence == TableEvidence::kRulings;
  });
}

std::vector<TrueCell> cells_of(const Flow& flow, const std::vector<TrueCell>& truth) {
  const std::set<std::string> texts = texts_of(truth);
  std::vector<TrueCell> cells;
  int number = 0;
  for (const FlowBlock& block : flow.blocks) {
    if (block.kind != FlowBlock::Kind::kTable) continue;
    for (TrueCell& cell : Healer(block.table, ++number, texts).take())
      cells.push_back(std::move(cell));
  }
  return cells;
}

TableScore score_tables(const Flow& flow, const std::vector<TrueCell>& truth) {
  TableScore score;
  const std::vector<TrueCell> found = cells_of(flow, truth);
  score.cells = share(count(truth, cell_key), count(found, cell_key));
  score.spans = share(count(truth, span_key), count(found, span_key));
  score.rows = share(count_rows(truth), count_rows(found));
  score.joins = static_cast<int>(flow.joins.size());
  std::map<int, int> pieces;  // of one table, that stand apart
  for (std::size_t i = 0; i < flow.blocks.size(); ++i) {
    if (flow.blocks[i].kind != FlowBlock::Kind::kTable) continue;
    const Table& table = flow.blocks[i].table;
    int begin = 0;
    int before = -1;
    const auto piece = [&](int end) {
      const int number = table_of(table, begin, end, truth);
      if (before > 0 && number > 0) ++(number == before ? score.right : score.wrong);
      if (number > 0 && number != before) ++pieces[number];
      before = number > 0 ? number : before;
      begin = end;
    };
    for (const Join& join : flow.joins) {
      if (join.block == i) piece(join.row);
    }
    piece(table.rows);
  }
  for (const auto& [number, count] : pieces) score.missed += count - 1;
  return score;
}

}  // namespace prongsai::testing
