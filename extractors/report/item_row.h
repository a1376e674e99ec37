#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/report/align_items.h"
#include "extractors/report/rows.h"
#include "model/record.h"

namespace prongsai {

// A row of an item table: what it says, before it is known which item it is.
struct ItemRow {
  ItemEvidence evidence;
  std::string code_printed;
  Text question;
  Text group;
  Readings score;
  std::optional<Readings> part1;
  std::optional<Readings> part2;
  std::optional<Text> analysis;
  std::size_t analysis_of = 0;  // the same for all rows that one analysis is for; 0: none
  Origin origin;

  // The likeliest values: the score, or both parts of EIT.
  [[nodiscard]] std::vector<Hundredths> scores() const;
};

// The code in a row, and the text it was read from.
struct RowCode {
  std::string printed;
  std::vector<CodeGuess> guesses;
};

// Reads rows of an item table by the columns of its header.
class ItemRowReader {
 public:
  // `columns` must outlive the reader.
  explicit ItemRowReader(const TableColumns& columns);

  // Columns of scores that stand for the indicator, not the item: a cell goes over the rows of
  // several items, or few rows have a number, beside another column that has one in each.
  void set_aside_indicators(const std::vector<Row>& rows);

  // The column of questions.
  [[nodiscard]] std::optional<int> question() const { return question_; }

  // The cell of the indicator's score in a row where one begins; empty elsewhere.
  [[nodiscard]] const std::vector<Line>& score_of_indicator(const Row& row) const;

  // The item code in the row's question or, alone, in a column of numbers.
  [[nodiscard]] std::optional<RowCode> find_code(const Row& row) const;

  // Whether something stands in a column of the items' scores.
  [[nodiscard]] bool has_scores(const Row& row) const;

  // The one text of a row that says nothing else (instrument names apart); empty if there are more.
  [[nodiscard]] Text only_text(const Row& row) const;

  // Code, question and scores of a row; `counted` is the item its place in the table counts to.
  [[nodiscard]] ItemRow read(const Row& row, std::optional<ItemCode> counted) const;

 private:
  [[nodiscard]] bool holds_scores(std::size_t column) const;
  [[nodiscard]] bool stands_for_indicators(const std::vector<Row>& rows, std::size_t column) const;
  void read_cell(ItemRow& item, const std::vector<Line>& lines, std::size_t column) const;

  const TableColumns& columns_;
  std::optional<int> question_;
  std::vector<bool> of_indicators_;  // by column
};

// The lines of the row's cell in a column; none without a column.
[[nodiscard]] const std::vector<Line>& cell_of(const Row& row, std::optional<int> column);

}  // namespace prongsai
