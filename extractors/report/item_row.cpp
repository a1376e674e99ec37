#include "extractors/report/item_row.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "extractors/report/printed_code.h"
#include "extractors/report/readings.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::string_view kSeenIn = "item-table";
// What stands in a score's cell, be it "ไม่มีข้อมูล", is shorter than a sub-group's name (bytes).
constexpr std::size_t kLongestScore = 36;

// A count names its item less surely than a letter.
CodeGuess as_counted(ItemCode item) {
  constexpr double kSure = 0.8;
  return {item.instrument, item.number, kSure};
}

std::string without_code(std::string_view question, std::string_view code) {
  question.remove_prefix(code.size());
  while (!question.empty() &&
         std::string_view(" .:)-").find(question.front()) != std::string_view::npos) {
    question.remove_prefix(1);
  }
  return std::string(question);
}

bool filled(const Row& row, std::size_t column) {
  return row.begins[column] && !is_blank(row.cells[column]);
}

}  // namespace

const std::vector<Line>& cell_of(const Row& row, std::optional<int> column) {
  static const std::vector<Line> kNothing;
  return column ? row.cells[static_cast<std::size_t>(*column)] : kNothing;
}

std::vector<Hundredths> ItemRow::scores() const {
  std::vector<Hundredths> scores;
  const auto take_best = [&](const Readings& readings) {
    if (!readings.empty() && !readings.front().candidates.empty()) {
      scores.push_back(readings.front().candidates.front().value);
    }
  };
  if (part1 && part2) {
    take_best(*part1);
    take_best(*part2);
    if (scores.size() == 1) scores.clear();
  } else {
    take_best(score);
  }
  return scores;
}

ItemRowReader::ItemRowReader(const TableColumns& columns)
    : columns_(columns), of_indicators_(columns.columns.size(), false) {
  question_ = columns.find(ColumnRole::kQuestion);
  if (!question_) question_ = columns.find(ColumnRole::kIndicatorName);
}

bool ItemRowReader::holds_scores(std::size_t column) const {
  const auto role = columns_.columns[column].role;
  return role == ColumnRole::kScore || role == ColumnRole::kPart1 || role == ColumnRole::kPart2;
}

bool ItemRowReader::stands_for_indicators(const std::vector<Row>& rows, std::size_t column) const {
  if (columns_.columns[column].role != ColumnRole::kScore) return false;
  std::size_t own = 0;
  bool over_several = false;
  std::vector<std::size_t> others(columns_.columns.size());
  for (const Row& row : rows) {
    if (!find_code(row)) continue;
    own += filled(row, column);
    over_several = over_several || (!row.begins[column] && own > 0);
    for (std::size_t c = 0; c < others.size(); ++c)
      others[c] += c != column && holds_scores(c) && filled(row, c);
  }
  const std::size_t fullest = *std::max_element(others.begin(), others.end());
  return own > 0 && fullest > own && (over_several || 2 * own <= fullest);
}

void ItemRowReader::set_aside_indicators(const std::vector<Row>& rows) {
  for (std::size_t c = 0; c < of_indicators_.size(); ++c)
    of_indicators_[c] = stands_for_indicators(rows, c);
}

const std::vector<Line>& ItemRowReader::score_of_indicator(const Row& row) const {
  for (std::size_t c = 0; c < of_indicators_.size(); ++c) {
    if (of_indicators_[c] && filled(row, c)) return row.cells[c];
  }
  return cell_of(row, std::nullopt);
}

bool ItemRowReader::has_scores(const Row& row) const {
  for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
    if (!holds_scores(c)) continue;
    // A sub-group's name over the whole table begins in the first column, whatever that holds.
    const std::string text = join_lines(row.cells[c]);
    if (!text.empty() && (text.size() <= kLongestScore || !find_scores(text).empty())) return true;
  }
  return false;
}

std::optional<RowCode> ItemRowReader::find_code(const Row& row) const {
  const std::string question = join_lines(cell_of(row, question_));
  if (const auto code = parse_item_code(question))
    return RowCode{std::string(code->text), code->guesses};
  for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
    const auto role = columns_.columns[c].role;
    if (role != ColumnRole::kOrdinal && role != ColumnRole::kIndicatorNumber &&
        role != ColumnRole::kInstrument) {
      continue;
    }
    const std::string text = join_lines(row.cells[c]);
    const auto code = parse_item_code(text);
    if (code && code->text.size() == trim(text).size())
      return RowCode{std::string(code->text), code->guesses};
  }
  return std::nullopt;
}

Text ItemRowReader::only_text(const Row& row) const {
  Text only;
  for (const auto& lines : row.cells) {
    Text text = join_text(lines);
    if (text.value.empty() || text.value == "IIT" || text.value == "EIT" || text.value == "OIT")
      continue;
    if (!only.value.empty()) return {};
    only = std::move(text);
  }
  return only;
}

ItemRow ItemRowReader::read(const Row& row, std::optional<ItemCode> counted) const {
  ItemRow item;
  item.origin = row.origin;
  item.question = join_text(cell_of(row, question_));
  if (auto code = find_code(row)) {
    item.code_printed = std::move(code->printed);
    item.evidence.code = PrintedCode{{}, std::move(code->guesses)};
    if (item.question.value.starts_with(item.code_printed)) {
      item.question.value = without_code(item.question.value, item.code_printed);
    }
  } else {
    const auto marker = read_list_marker(item.question.value);
    // "1. โครงสร้าง": counted, not named
    if (marker && marker->number) item.question.value.erase(0, marker->length);
    if (counted) item.evidence.code = PrintedCode{{}, {as_counted(*counted)}};
  }
  item.evidence.question = item.question.value;
  for (std::size_t c = 0; c < columns_.columns.size(); ++c) read_cell(item, row.cells[c], c);
  if (item.part1 || item.part2) item.evidence.instrument = Instrument::kEit;
  return item;
}

void ItemRowReader::read_cell(ItemRow& item, const std::vector<Line>& lines,
                              std::size_t column) const {
  if (!holds_scores(column) || of_indicators_[column] || is_blank(lines)) return;
  const Column& what = columns_.columns[column];
  if (what.role == ColumnRole::kPart1) {
    add(item.part1, read_score(lines, kSeenIn));
  } else if (what.role == ColumnRole::kPart2) {
    add(item.part2, read_score(lines, kSeenIn));
  } else if (auto parts = read_parts(lines, kSeenIn, !what.both_parts)) {
    add(item.part1, std::move(parts->first));
    add(item.part2, std::move(parts->second));
  } else {
    add(item.score, read_score(lines, kSeenIn));
  }
}

}  // namespace prongsai
