#include "extractors/report/item_table.h"

#include <algorithm>
#include <set>

#include "extractors/report/align_items.h"
#include "extractors/report/counted_items.h"
#include "extractors/report/header_years.h"
#include "extractors/report/headings.h"
#include "extractors/report/item_group.h"
#include "extractors/report/item_row.h"
#include "extractors/report/named_score.h"
#include "extractors/report/readings.h"
#include "extractors/report/row_findings.h"
#include "extractors/report/rows.h"
#include "extractors/report/score_cells.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

class ItemTableReader {
 public:
  ItemTableReader(const TableColumns& columns, const Vocabulary& vocabulary,
                  const Framework* framework, Draft& draft)
      : columns_(columns),
        vocabulary_(vocabulary),
        framework_(framework),
        draft_(draft),
        reader_(columns),
        group_(vocabulary, framework) {}

  void read(const Table& table, std::optional<int> indicator) {
    indicator_ = indicator;
    read_title(table);
    const auto rows =
        read_rows(table, columns_, [this](const Row&, const Row& row) { return goes_on(row); });
    const bool transcript = table.column_edges.empty();
    reader_.set_aside_indicators(rows);
    several_instruments_ = names_several_instruments(rows);
    if (framework_) counted_ = counted_items(rows, columns_, *framework_);
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const Row& row = rows[r];
      read_indicator_beside(row);
      const bool heading = read_heading(row);
      if (heading || read_group(row) || read_total(row)) {
        if (heading || transcript) spanning_.reset();
        continue;
      }
      pending_.push_back(reader_.read(row, r < counted_.size() ? counted_[r] : std::nullopt));
      group_.read_beside(row, reader_.question());
      pending_.back().group = group_.name();
      read_analyses(row, transcript);
    }
    place_pending();
  }

 private:
  // After a page break: the rest of the row above has neither code nor score, and is no sub-group.
  [[nodiscard]] bool goes_on(const Row& row) const {
    if (reader_.has_scores(row) || reader_.find_code(row)) return false;
    const Text only = reader_.only_text(row);
    return only.value.empty() ||
           (!is_group(vocabulary_, only.value) && !vocabulary_.indicators.heading(only.value));
  }

  bool read_heading(const Row& row) {
    if (reader_.find_code(row)) return false;
    for (const auto& lines : row.cells) {
      if (read_heading(lines, cell_of(row, columns_.find(ColumnRole::kScore)))) return true;
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
      score.push_back(reading_of(
          found[0].value, text.value.substr(found[0].offset, found[0].length), lines, kHeading));
    } else {
      add(score, read_score(score_cell, kHeading));
    }
    return true;
  }

  // "1. การปฏิบัติหน้าที่ (99.28)" in a column of its own, merged over its items; its score there or in a
  // column of indicators' scores.
  void read_indicator_beside(const Row& row) {
    const auto column = columns_.find(ColumnRole::kIndicatorName);
    if (!column || column == reader_.question()) return;
    const auto& lines = cell_of(row, column);
    const std::string text = join_lines(lines);
    const IndicatorNames& names = vocabulary_.indicators;
    if (const auto& score = reader_.score_of_indicator(row); !score.empty()) {
      const auto number = names.named_at_start(text);
      if (number) add(indicator_of(draft_, *number).score, read_score(score, kHeading));
      return;
    }
    const auto named = score_behind_name(text, names);
    if (!named || names.heading(text)) return;
    const std::string raw = text.substr(named->score.offset, named->score.length);
    indicator_of(draft_, named->indicator)
        .score.push_back(reading_of(named->score.value, raw, lines, kHeading));
  }

  [[nodiscard]] bool names_several_instruments(const std::vector<Row>& rows) const {
    std::set<Instrument> named;
    for (const Row& row : rows) {
      const auto code = reader_.find_code(row);
      const auto item = code ? sure_code(PrintedCode{{}, code->guesses}) : std::nullopt;
      if (item) named.insert(item->instrument);
    }
    return named.size() > 1;
  }

  // "แบบวัดการรับรู้ … (IIT) | 97.37" and "คะแนนภาพรวม | 95.10" among the items of several instruments;
  // among those of one, "คะแนนรวม" may be that one's.
  bool read_total(const Row& row) {
    constexpr std::size_t kLongest = 300;  // bytes: 100 Thai characters
    if (!several_instruments_ || reader_.find_code(row)) return false;
    std::string name = join_lines(cell_of(row, reader_.question()));
    for (std::size_t c = 0; c < row.cells.size() && name.empty(); ++c) {
      if (!holds_results(columns_.columns[c])) name = join_lines(row.cells[c]);
    }
    const auto score = read_score(cell_of(row, columns_.find(ColumnRole::kScore)), "item-table");
    if (!score || name.size() > kLongest) return false;
    const bool instrument_alone =
        name.starts_with("แบบ") || name.size() == 3 || is_total_name(name);
    if (const auto instrument = instrument_named_in(name); instrument && instrument_alone) {
      add_instrument(name, *instrument, {*score}, draft_);
      return true;
    }
    if (!is_total_name(name) || name.find("ภาพรวม") == std::string::npos) return false;
    draft_.overall.score.push_back(*score);
    return true;
  }

  // A heading over the whole table stands above its header.
  void read_title(const Table& table) {
    for (const Cell& cell : table.cells) {
      if (cell.row < columns_.header_rows && cell.column_span == table.columns)
        (void)read_heading(cell.lines, {});
    }
  }

  bool read_group(const Row& row) {
    if (reader_.find_code(row)) return false;
    if (reader_.has_scores(row)) return read_scored_group(row);
    Text only = reader_.only_text(row);
    if (only.value.empty()) return false;
    group_.set(std::move(only));
    return true;
  }

  // "ตัวชี้วัดย่อยที่ 9.1 ข้อมูลพื้นฐาน | 100.00": its score stays in the record as a row that is no item.
  bool read_scored_group(const Row& row) {
    Text name = join_text(cell_of(row, reader_.question()));
    if (!group_.names_one(name)) return false;
    UnplacedRow kept{indicator_, {}, name, {}};
    if (const auto reading =
            read_score(cell_of(row, columns_.find(ColumnRole::kScore)), "item-table"))
      kept.scores.push_back({reading->raw, reading->origin});
    draft_.unplaced_rows.push_back(std::move(kept));
    group_.set(std::move(name));
    return true;
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
      evidence.back().scores = row.scores();
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

  static constexpr std::string_view kHeading = "indicator-heading";
  const TableColumns& columns_;
  const Vocabulary& vocabulary_;
  const Framework* framework_;
  Draft& draft_;
  std::optional<int> indicator_;
  bool several_instruments_ = false;              // have items in the table
  std::vector<std::optional<ItemCode>> counted_;  // by row
  ItemRowReader reader_;
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
