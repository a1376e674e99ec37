#include "extractors/report/item_table.h"

#include <algorithm>

#include "extractors/report/align_items.h"
#include "extractors/report/counted_items.h"
#include "extractors/report/headings.h"
#include "extractors/report/item_group.h"
#include "extractors/report/readings.h"
#include "extractors/report/row_findings.h"
#include "extractors/report/rows.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// What stands in a score's cell, be it "ไม่มีข้อมูล", is shorter than a sub-group's name (bytes).
constexpr std::size_t kLongestScore = 36;

class ItemTableReader {
 public:
  ItemTableReader(const TableColumns& columns, const Vocabulary& vocabulary,
                  const Framework* framework, Draft& draft)
      : columns_(columns),
        vocabulary_(vocabulary),
        framework_(framework),
        draft_(draft),
        group_(vocabulary, framework) {
    question_ = columns.find(ColumnRole::kQuestion);
    if (!question_) question_ = columns.find(ColumnRole::kIndicatorName);
  }

  void read(const Table& table, std::optional<int> indicator) {
    indicator_ = indicator;
    read_title(table);
    const auto rows =
        read_rows(table, columns_, [this](const Row&, const Row& row) { return goes_on(row); });
    const bool transcript = table.column_edges.empty();
    if (framework_) counted_ = counted_items(rows, columns_, *framework_);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const Row& row = rows[r];
      if (r < counted_.size()) counted_here_ = counted_[r];
      read_indicator_beside(row);
      const bool heading = read_heading(row);
      if (heading || read_group(row)) {
        if (heading || transcript) spanning_.reset();
        continue;
      }
      pending_.push_back(item_row(row));
      read_analyses(row, transcript);
    }
    place_pending();
  }

 private:
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
  };

  [[nodiscard]] const std::vector<Line>& cell(const Row& row, std::optional<int> column) const {
    static const std::vector<Line> kNothing;
    return column ? row.cells[static_cast<std::size_t>(*column)] : kNothing;
  }

  [[nodiscard]] bool has_scores(const Row& row) const {
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const auto role = columns_.columns[c].role;
      if (role != ColumnRole::kScore && role != ColumnRole::kPart1 && role != ColumnRole::kPart2)
        continue;
      // A sub-group's name over the whole table begins in the first column, whatever that holds.
      const std::string text = join_lines(row.cells[c]);
      if (!text.empty() && (text.size() <= kLongestScore || !find_scores(text).empty()))
        return true;
    }
    return false;
  }

  // After a page break: the rest of the row above has neither code nor score, and is no sub-group.
  [[nodiscard]] bool goes_on(const Row& row) const {
    if (has_scores(row) || find_code(row)) return false;
    const Text only = only_text(row);
    return only.value.empty() ||
           (!is_group(vocabulary_, only.value) && !vocabulary_.indicators.heading(only.value));
  }

  [[nodiscard]] std::optional<PrintedCode> find_code(const Row& row) const {
    // The text a PrintedCode points into must outlive it: lines are joined into code_source_.
    code_source_ = join_lines(cell(row, question_));
    if (auto code = parse_item_code(code_source_)) return code;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const auto role = columns_.columns[c].role;
      if (role != ColumnRole::kOrdinal && role != ColumnRole::kIndicatorNumber &&
          role != ColumnRole::kInstrument) {
        continue;
      }
      code_source_ = join_lines(row.cells[c]);
      const auto code = parse_item_code(code_source_);
      if (code && code->text.size() == trim(code_source_).size()) return code;
    }
    return std::nullopt;
  }

  // The one text of a row that says nothing else (instrument names apart); empty if there are more.
  [[nodiscard]] Text only_text(const Row& row) const {
    Text only;
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      Text text = join_text(row.cells[c]);
      if (text.value.empty() || text.value == "IIT" || text.value == "EIT" || text.value == "OIT")
        continue;
      if (!only.value.empty()) return {};
      only = std::move(text);
    }
    return only;
  }

  bool read_heading(const Row& row) {
    if (find_code(row)) return false;
    for (const auto& lines : row.cells) {
      if (read_heading(lines, cell(row, columns_.find(ColumnRole::kScore)))) return true;
    }
    return false;
  }

  // "ตัวชี้วัดที่ 1 การปฏิบัติหน้าที่ (97.08 คะแนน)", its score in the text or in a cell of its own.
  bool read_heading(const std::vector<Line>& lines, const std::vector<Line>& score_cell) {
    const Text text = join_text(lines);
    const auto number = vocabulary_.indicators.heading(text.value);
    if (!number) return false;
    place_pending();
    indicator_ = number;
    const auto found = find_scores(text.value);
    Readings& score = indicator_of(draft_, *number).score;
    if (found.size() == 1) {
      score.push_back(reading_of(found[0].value,
                                 text.value.substr(found[0].offset, found[0].length), lines,
                                 "indicator-heading"));
    } else {
      add(score, read_score(score_cell, "indicator-heading"));
    }
    return true;
  }

  // "1. การปฏิบัติหน้าที่ (99.28)" in a column of its own, merged over its items.
  void read_indicator_beside(const Row& row) {
    const auto column = columns_.find(ColumnRole::kIndicatorName);
    if (!column || column == question_) return;
    const auto& lines = cell(row, column);
    const std::string text = join_lines(lines);
    const auto found = find_scores(text);
    if (found.size() != 1) return;
    std::string_view name = trim(std::string_view(text).substr(0, found[0].offset));
    if (name.ends_with('(')) name = trim(name.substr(0, name.size() - 1));
    const auto number = vocabulary_.indicators.named_at_start(name);
    if (!number || vocabulary_.indicators.heading(text)) return;
    indicator_of(draft_, *number)
        .score.push_back(reading_of(found[0].value, text.substr(found[0].offset, found[0].length),
                                    lines, "indicator-heading"));
  }

  // A heading over the whole table stands above its header.
  void read_title(const Table& table) {
    for (const Cell& cell : table.cells) {
      if (cell.row < columns_.header_rows && cell.column_span == table.columns)
        (void)read_heading(cell.lines, {});
    }
  }

  bool read_group(const Row& row) {
    if (find_code(row)) return false;
    if (has_scores(row)) return read_scored_group(row);
    Text only = only_text(row);
    if (only.value.empty()) return false;
    group_.set(std::move(only));
    return true;
  }

  // "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน | 100.00": its score stays in the record as a row that is no item.
  bool read_scored_group(const Row& row) {
    Text name = join_text(cell(row, question_));
    if (!group_.names_one(name)) return false;
    UnplacedRow kept{indicator_, {}, name, {}};
    if (const auto reading = read_score(cell(row, columns_.find(ColumnRole::kScore)), "item-table"))
      kept.scores.push_back({reading->raw, reading->origin});
    draft_.unplaced_rows.push_back(std::move(kept));
    group_.set(std::move(name));
    return true;
  }

  ItemRow item_row(const Row& row) {
    group_.read_beside(row, question_);
    ItemRow item;
    item.origin = row.origin;
    item.group = group_.name();
    item.question = join_text(cell(row, question_));
    if (const auto code = find_code(row)) {
      item.code_printed = std::string(code->text);
      item.evidence.code = PrintedCode{{}, code->guesses};
      if (item.question.value.starts_with(item.code_printed)) {
        item.question.value = without_code(item.question.value, item.code_printed);
      }
    } else {
      const auto marker = read_list_marker(item.question.value);
      // "1. โครงสร้าง": counted, not named
      if (marker && marker->number) item.question.value.erase(0, marker->length);
      if (counted_here_) item.evidence.code = PrintedCode{{}, {as_counted(*counted_here_)}};
    }
    item.evidence.question = item.question.value;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c)
      read_cell(item, row.cells[c], columns_.columns[c]);
    if (item.part1 || item.part2) item.evidence.instrument = Instrument::kEit;
    return item;
  }

  // A count names its item less surely than a letter.
  static CodeGuess as_counted(ItemCode item) {
    constexpr double kSure = 0.8;
    return {item.instrument, item.number, kSure};
  }

  static std::string without_code(std::string_view question, std::string_view code) {
    question.remove_prefix(code.size());
    while (!question.empty() &&
           std::string_view(" .:)-").find(question.front()) != std::string_view::npos) {
      question.remove_prefix(1);
    }
    return std::string(question);
  }

  static void read_cell(ItemRow& item, const std::vector<Line>& lines, const Column& column) {
    if (!column.role || is_blank(lines)) return;
    switch (*column.role) {
      case ColumnRole::kScore:
        read_score_cell(item, lines);
        break;
      case ColumnRole::kPart1:
        add(item.part1, read_score(lines, "item-table"));
        break;
      case ColumnRole::kPart2:
        add(item.part2, read_score(lines, "item-table"));
        break;
      default:
        break;
    }
  }

  // One score, or both parts of EIT with their labels.
  static void read_score_cell(ItemRow& item, const std::vector<Line>& lines) {
    if (auto parts = read_parts(lines, "item-table", true)) {
      add(item.part1, std::move(parts->first));
      add(item.part2, std::move(parts->second));
    } else {
      add(item.score, read_score(lines, "item-table"));
    }
  }

  [[nodiscard]] static bool is_analysis(const Column& column) {
    return column.role == ColumnRole::kAnalysis || column.role == ColumnRole::kFinding ||
           column.role == ColumnRole::kMeasure;  // "แนวทางการปรับปรุง"; a plan has more columns
  }

  // What the columns of analyses say, one behind the other. A cell merged over several items speaks
  // for each of them; a transcript, which knows of no merged cells, leaves the rows below empty.
  void read_analyses(const Row& row, bool transcript) {
    ItemRow& item = pending_.back();
    // The rest of a merged cell behind a page break begins anew, empty.
    const bool cut = row.after_break && pending_.size() > 1 && spanned_;
    bool own = false;
    bool shared = false;
    Text all;
    analyses_above_.resize(columns_.columns.size());
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      if (!is_analysis(columns_.columns[c])) continue;
      Text& text = analyses_above_[c];
      if (!is_blank(row.cells[c])) {
        text = without_dash(join_text(row.cells[c]));
        own = true;
      } else if (row.begins[c] && !cut) {
        text = {};
      } else {
        shared = shared || !text.value.empty();
      }
      append(all, text);
    }
    if (!own && transcript && spanning_) {
      shared = true;
      all = *spanning_;
    }
    spanned_ = !own && shared;
    if (!own && !shared) {
      spanning_.reset();
      return;
    }
    const bool same = spanned_ && spanning_ && spanning_->value == all.value;
    item.analysis_of = same ? analyses_ : ++analyses_;
    item.analysis = all;
    spanning_ = std::move(all);
  }

  static void append(Text& all, const Text& text) {
    if (text.value.empty()) return;
    if (all.value.empty()) {
      all = text;
    } else {
      all.value += ' ' + text.value;
    }
  }

  static Text without_dash(Text text) {
    for (const std::string_view dash : {"- ", "– ", "-"}) {
      if (!text.value.starts_with(dash)) continue;
      text.value = std::string(trim(std::string_view(text.value).substr(dash.size())));
      break;
    }
    if (text.value == "–") text.value.clear();
    return text;
  }

  void place_pending() {
    std::vector<ItemEvidence> evidence;
    for (const ItemRow& row : pending_) {
      evidence.push_back(row.evidence);
      evidence.back().scores = scores_of(row);
    }
    std::vector<PlacedRow> placed(pending_.size());
    if (framework_) {
      placed = align_items(evidence, *framework_, indicator_, indicator_scores());
    }
    std::vector<NamedRow> named;
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      ItemRow& row = pending_[i];
      if (!placed[i].item && !placed[i].repeated) placed[i].item = code_alone(row);
      named.push_back(
          {placed[i], row.evidence.code ? sure_code(*row.evidence.code) : std::nullopt,
           row.code_printed + (row.code_printed.empty() ? "" : " ") + row.question.value,
           row.origin.page});
      if (placed[i].item) {
        place(*placed[i].item, std::move(row));
      } else {
        keep(std::move(row));
      }
    }
    name_spans(placed);
    report_rows(named, draft_.findings);
    pending_.clear();
  }

  // Names the first item of each analysis that is for several, on all of them.
  void name_spans(const std::vector<PlacedRow>& placed) {
    for (std::size_t i = 0; i < pending_.size(); ++i) {
      const std::size_t of = pending_[i].analysis_of;
      if (of == 0 || !placed[i].item) continue;
      const auto known = std::find_if(spans_.begin(), spans_.end(),
                                      [&](const Span& span) { return span.analysis == of; });
      if (known == spans_.end()) {
        spans_.push_back({of, *placed[i].item});
        continue;
      }
      for (auto& item : draft_.items) {
        if (item.code == *placed[i].item || item.code == known->first)
          item.analysis_span = known->first;
      }
    }
  }

  // The scores of indicators that were printed further up.
  [[nodiscard]] IndicatorScores indicator_scores() const {
    IndicatorScores scores;
    for (const auto& indicator : draft_.indicators) {
      if (indicator.score.empty() || indicator.score.front().candidates.empty()) continue;
      scores.emplace(indicator.number, indicator.score.front().candidates.front().value);
    }
    return scores;
  }

  static std::vector<Hundredths> scores_of(const ItemRow& row) {
    std::vector<Hundredths> scores;
    const auto take_best = [&](const Readings& readings) {
      if (!readings.empty() && !readings.front().candidates.empty()) {
        scores.push_back(readings.front().candidates.front().value);
      }
    };
    if (row.part1 && row.part2) {
      take_best(*row.part1);
      take_best(*row.part2);
      if (scores.size() == 1) scores.clear();
    } else {
      take_best(row.score);
    }
    return scores;
  }

  // A clear code of an item that the year's list does not have (or whose wording is unknown).
  [[nodiscard]] std::optional<ItemCode> code_alone(const ItemRow& row) const {
    if (!row.evidence.code) return std::nullopt;
    for (const CodeGuess& guess : row.evidence.code->guesses) {
      if (guess.instrument && guess.weight >= 1) {
        const ItemCode code{*guess.instrument, guess.number};
        if (!framework_ || !find_item(*framework_, code)) return code;
      }
    }
    return std::nullopt;
  }

  void place(ItemCode code, ItemRow&& row) {
    auto& items = draft_.items;
    auto at = std::find_if(items.begin(), items.end(),
                           [&](const auto& item) { return item.code >= code; });
    if (at == items.end() || at->code != code) {
      ItemResult<Readings> added;
      added.code = code;
      at = items.insert(at, std::move(added));
    }
    const FrameworkItem* known = framework_ ? find_item(*framework_, code) : nullptr;
    at->indicator = known ? known->indicator : indicator_.value_or(0);
    if (at->text.value.empty()) {
      at->code_printed = row.code_printed;
      at->text = std::move(row.question);
      if (known) at->text.value = with_official_spaces(at->text.value, known->text);
      if (code.instrument == Instrument::kOit) at->group = std::move(row.group);
    }
    if (!at->analysis) at->analysis = std::move(row.analysis);
    std::move(row.score.begin(), row.score.end(), std::back_inserter(at->score));
    take(at->part1, std::move(row.part1));
    take(at->part2, std::move(row.part2));
  }

  static void take(std::optional<Readings>& into, std::optional<Readings>&& from) {
    if (!from) return;
    for (Reading& reading : *from) add(into, std::move(reading));
  }

  // A row that is no item of the year stays in the record as it stands in the table.
  void keep(ItemRow&& row) {
    UnplacedRow kept{indicator_, std::move(row.code_printed), std::move(row.question), {}};
    for (const Readings* readings :
         {&row.score, row.part1 ? &*row.part1 : nullptr, row.part2 ? &*row.part2 : nullptr}) {
      if (!readings) continue;
      for (const Reading& reading : *readings) kept.scores.push_back({reading.raw, reading.origin});
    }
    draft_.unplaced_rows.push_back(std::move(kept));
  }

  const TableColumns& columns_;
  const Vocabulary& vocabulary_;
  const Framework* framework_;
  Draft& draft_;
  std::optional<int> question_;
  std::optional<int> indicator_;
  std::vector<std::optional<ItemCode>> counted_;  // by row
  std::optional<ItemCode> counted_here_;          // of the row that is read
  ItemGroup group_;
  std::vector<ItemRow> pending_;
  struct Span {
    std::size_t analysis = 0;
    ItemCode first;
  };
  std::vector<Span> spans_;
  std::size_t analyses_ = 0;          // read so far
  std::vector<Text> analyses_above_;  // by column
  std::optional<Text> spanning_;      // the last one, while rows below it may share it
  bool spanned_ = false;              // the row above shares it
  mutable std::string code_source_;
};

}  // namespace

bool is_item_table(const TableColumns& columns) {
  const bool scores = columns.has(ColumnRole::kScore) || columns.has(ColumnRole::kPart1);
  return scores && columns.has(ColumnRole::kQuestion) && !columns.has(ColumnRole::kSteps) &&
         !columns.has(ColumnRole::kAgency);
}

void read_item_table(const Table& table, const TableColumns& columns, std::optional<int> indicator,
                     const Vocabulary& vocabulary, const Framework* framework, Draft& draft) {
  ItemTableReader(columns, vocabulary, framework, draft).read(table, indicator);
}

}  // namespace prongsai
