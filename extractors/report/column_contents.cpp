#include "extractors/report/column_contents.h"

#include <algorithm>
#include <vector>

#include "extractors/report/headings.h"
#include "extractors/report/printed_code.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// Words of an analysis are longer than this on the average (bytes; 20 Thai characters).
constexpr std::size_t kLongText = 60;

struct Contents {
  int filled = 0;
  int codes = 0;
  int indicators = 0;
  int scores = 0;
  std::size_t bytes = 0;

  [[nodiscard]] bool mostly(int count) const { return filled >= 2 && 2 * count > filled; }
  [[nodiscard]] bool long_texts() const {
    return filled >= 1 && bytes > kLongText * static_cast<std::size_t>(filled);
  }
};

bool is_decimal(const std::string& text) {
  return parse_score(text) && text.find('.') != std::string::npos;
}

std::vector<Contents> read_contents(const Table& table, int header_rows) {
  std::vector<Contents> contents(static_cast<std::size_t>(table.columns));
  for (const Cell& cell : table.cells) {
    if (cell.row < header_rows || cell.column_span != 1 || cell.lines.empty()) continue;
    Contents& column = contents[static_cast<std::size_t>(cell.column)];
    const std::string text = join_lines(cell.lines);
    ++column.filled;
    column.bytes += text.size();
    if (parse_item_code(text)) ++column.codes;
    if (indicator_heading(text)) ++column.indicators;
    if (is_decimal(text)) ++column.scores;
  }
  return contents;
}

class Completer {
 public:
  Completer(const Table& table, TableColumns& columns)
      : columns_(columns), contents_(read_contents(table, columns.header_rows)) {}

  void complete() {
    if (columns_.has(ColumnRole::kAgency) || columns_.has(ColumnRole::kProvince)) return;
    find_names();
    settle_questions();
    find_codes();
    find_score();
    find_mean();
    if (columns_.has(ColumnRole::kQuestion) && !has_score() && columns_.has(ColumnRole::kOverall)) {
      column(*columns_.find(ColumnRole::kOverall)).role = ColumnRole::kScore;
    }
    find_analysis();
  }

 private:
  Column& column(int index) { return columns_.columns[static_cast<std::size_t>(index)]; }

  [[nodiscard]] bool has_score() const {
    return columns_.has(ColumnRole::kScore) || columns_.has(ColumnRole::kPart1);
  }
  [[nodiscard]] bool has_codes() const {
    return std::any_of(contents_.begin(), contents_.end(),
                       [](const Contents& seen) { return seen.mostly(seen.codes); });
  }
  [[nodiscard]] bool of_plan() const {
    return columns_.has(ColumnRole::kSteps) || columns_.has(ColumnRole::kPeriod) ||
           columns_.has(ColumnRole::kResponsible);
  }

  // Questions or, in a plan, the names of indicators and items, by their codes.
  void find_names() {
    const bool plan = of_plan();
    const ColumnRole wanted = plan ? ColumnRole::kIndicatorName : ColumnRole::kQuestion;
    if (columns_.has(ColumnRole::kQuestion) || (plan && columns_.has(wanted))) return;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      const Contents& seen = contents_[i];
      const auto role = columns_.columns[i].role;
      const bool of_codes_only = role == ColumnRole::kOrdinal || role == ColumnRole::kInstrument ||
                                 role == ColumnRole::kIndicatorNumber;
      if ((of_codes_only && !seen.long_texts()) ||
          !seen.mostly(plan ? seen.codes + seen.indicators : seen.codes))
        continue;
      columns_.columns[i] = {wanted, {}, {}};
      return;
    }
  }

  // "ข้อ | ประเด็นการประเมิน": the codes in a column of their own, the questions in the next.
  void settle_questions() {
    std::size_t longest = columns_.columns.size();
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (columns_.columns[i].role != ColumnRole::kQuestion) continue;
      if (longest == contents_.size() || contents_[i].bytes > contents_[longest].bytes) longest = i;
    }
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      const bool shorter = columns_.columns[i].role == ColumnRole::kQuestion && i != longest;
      if (shorter && !contents_[i].long_texts()) columns_.columns[i].role = ColumnRole::kOrdinal;
    }
  }

  // "รหัส", "I/E": a column of codes that no header explains.
  void find_codes() {
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      const Contents& seen = contents_[i];
      if (understood(columns_.columns[i]) || !seen.mostly(seen.codes) || seen.long_texts())
        continue;
      columns_.columns[i] = {ColumnRole::kOrdinal, {}, {}};
    }
  }

  // "EIT ส่วนที่ 1 | EIT ส่วนที่ 2 | เฉลี่ย": the one further column of decimals is the mean of both parts.
  void find_mean() {
    if (!columns_.has(ColumnRole::kPart1) || !columns_.has(ColumnRole::kPart2) ||
        columns_.has(ColumnRole::kScore)) {
      return;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      const Column& column = columns_.columns[i];
      const bool open = !understood(column) || column.role == ColumnRole::kOverall;
      if (open && contents_[i].mostly(contents_[i].scores)) found.push_back(i);
    }
    if (found.size() == 1) columns_.columns[found.front()] = {ColumnRole::kScore, {}, {}};
  }

  // The one column of decimals that no header explains. Of two nobody knows which is the score.
  void find_score() {
    if (has_score() || columns_.has(ColumnRole::kOverall) ||
        columns_.has(ColumnRole::kWeightedScore)) {
      return;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      const Column& column = columns_.columns[i];
      // "ข้อ | คะแนน IIT" over items' codes.
      const bool instrument = column.instrument && !column.role && has_codes();
      const bool open = !understood(column) || column.role == ColumnRole::kLevel || instrument;
      if (open && contents_[i].mostly(contents_[i].scores)) found.push_back(i);
    }
    if (found.size() == 1) columns_.columns[found.front()] = {ColumnRole::kScore, {}, {}};
  }

  void find_analysis() {
    if (!columns_.has(ColumnRole::kQuestion) || !has_score() || of_plan()) return;
    for (const ColumnRole role :
         {ColumnRole::kAnalysis, ColumnRole::kFinding, ColumnRole::kMeasure}) {
      if (columns_.has(role)) return;
    }
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < contents_.size(); ++i) {
      if (!understood(columns_.columns[i]) && contents_[i].long_texts()) found.push_back(i);
    }
    if (found.size() == 1) columns_.columns[found.front()] = {ColumnRole::kAnalysis, {}, {}};
  }

  TableColumns& columns_;
  std::vector<Contents> contents_;
};

}  // namespace

void complete_by_contents(const Table& table, TableColumns& columns) {
  Completer(table, columns).complete();
}

}  // namespace prongsai
