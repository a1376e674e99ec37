#include "extractors/report/plan_table.h"

#include <algorithm>
#include <span>
#include <utility>

#include "extractors/report/align_items.h"
#include "extractors/report/cut_period.h"
#include "extractors/report/headings.h"
#include "extractors/report/period_text.h"
#include "extractors/report/readings.h"
#include "extractors/report/rows.h"
#include "normalizers/lists/split_list.h"
#include "normalizers/lists/split_units.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/numbers/period.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A repeated score that is the item's own speaks for it as much as half a code.
constexpr double kScoreWeight = 1;
// The best item must lead the next one by this much.
constexpr double kLead = 0.3;

class PlanTableReader {
 public:
  PlanTableReader(const TableColumns& columns, std::optional<int> indicator,
                  const Vocabulary& vocabulary, const Framework* framework, Draft& draft)
      : columns_(columns),
        vocabulary_(vocabulary),
        framework_(framework),
        draft_(draft),
        heading_(indicator) {
    for (const ColumnRole role :
         {ColumnRole::kIndicatorNumber, ColumnRole::kIndicatorName, ColumnRole::kQuestion}) {
      if (const auto column = columns.find(role)) names_.push_back(*column);
    }
    if (!names_.empty()) name_ = names_.back();
  }

  std::vector<Plan<Readings>> read(const Table& table) {
    table_ = &table;
    for (const Cell& title : table.cells) {
      if (title.row >= columns_.header_rows || title.column_span != table.columns) continue;
      const auto indicator = vocabulary_.indicators.named_at_start(join_lines(title.lines));
      if (indicator) heading_ = indicator;
    }
    const auto rows = read_rows(
        table, columns_, [this](const Row& above, const Row& row) { return goes_on(above, row); });
    for (const Row& row : rows) {
      if (read_heading(row)) continue;
      Plan<Readings> plan = read_row(row);
      if (!plans_.empty()) inherit(row, plan);
      if (plan.measure.value.empty() && plan.steps.empty() && plan.finding.value.empty()) continue;
      if (!plan.indicator && !plan.item) plan.indicator = heading_;
      if (goes_on_from_last(row, plan)) {
        put_behind(draft_.plans.back(), std::move(plan));
        continue;
      }
      doubt_rest_of_period(plan);
      doubt_rest_of_steps(row, plan);
      plans_.push_back(std::move(plan));
    }
    return std::move(plans_);
  }

 private:
  // "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ" alone in its row: of the measures below it.
  [[nodiscard]] std::optional<int> indicator_of_heading(const Row& row) const {
    Text only;
    for (const auto& lines : row.cells) {
      Text text = join_text(lines);
      if (text.value.empty()) continue;
      if (!only.value.empty()) return std::nullopt;
      only = std::move(text);
    }
    if (only.value.empty() || has_code(only)) return std::nullopt;
    return vocabulary_.indicators.named_at_start(only.value);
  }

  // Such a row over several columns, last on its page: no name whose rest stands behind the break.
  [[nodiscard]] bool is_heading(const Row& row) const {
    constexpr std::ptrdiff_t kFewestColumns = 3;
    const auto spanned = std::count(row.begins.begin(), row.begins.end(), false) -
                         std::count(row.covered.begin(), row.covered.end(), true);
    return spanned + 1 >= kFewestColumns && indicator_of_heading(row);
  }

  bool read_heading(const Row& row) {
    const auto indicator = indicator_of_heading(row);
    if (indicator) heading_ = indicator;
    return indicator.has_value();
  }

  // A period cut by a page break whose measure was not seen to go on: its second half, alone, would
  // be another one.
  void doubt_rest_of_period(Plan<Readings>& plan) {
    const auto& plans = plans_.empty() ? draft_.plans : plans_;
    if (plans.empty() || plans.back().page == plan.page ||
        !period_goes_on(plans.back().period.value, plan.period.value)) {
      return;
    }
    plan.start.reset();
    plan.end.reset();
    draft_.findings.push_back(
        {Severity::kReview, "plan-period-cut",
         "plan:" + std::to_string(draft_.plans.size() + plans_.size() + 1), plan.page,
         "ระยะเวลานี้อาจเป็นส่วนท้ายของมาตรการในหน้าก่อน: " + plan.period.value,
         "this period may be the rest of the one on the page before: " + plan.period.value});
  }

  // The first row of a table that was not seen to be the rest of the one on the page before: its
  // steps go on counting where those of the last measure end, and not both name an item or period.
  [[nodiscard]] bool goes_on_from_last(const Row& row, const Plan<Readings>& plan) const {
    if (!plans_.empty() || draft_.plans.empty()) return false;
    const Plan<Readings>& last = draft_.plans.back();
    const auto& steps = cell(row, ColumnRole::kSteps);
    if (!last.page || plan.page != *last.page + 1 || is_blank(steps)) return false;
    const auto marker = read_list_marker(steps.front().text);
    const bool counts_on = marker && marker->number.value_or(1) > 1 &&
                           static_cast<std::size_t>(*marker->number) == last.steps.size() + 1;
    const bool same = !last.indicator || !plan.indicator || last.indicator == plan.indicator;
    return counts_on && same && !(last.item && plan.item) && !(last.end && plan.end);
  }

  static void append(Text& text, Text&& rest) {
    if (rest.value.empty()) return;
    if (text.value.empty()) {
      text = std::move(rest);
    } else {
      text.value += seam(text.value, false, rest.value);
      text.value += rest.value;
    }
  }

  template <typename T>
  static void append(std::vector<T>& into, std::vector<T>&& rest) {
    std::move(rest.begin(), rest.end(), std::back_inserter(into));
  }

  void put_behind(Plan<Readings>& last, Plan<Readings>&& rest) const {
    if (!last.item) {
      last.item = rest.item;
      if (last.item_text.value.empty()) last.item_text = std::move(rest.item_text);
      if (!last.indicator) last.indicator = rest.indicator;
    }
    if (last.score.empty()) last.score = std::move(rest.score);
    if (!last.part1) last.part1 = std::move(rest.part1);
    if (!last.part2) last.part2 = std::move(rest.part2);
    append(last.measure, std::move(rest.measure));
    append(last.finding, std::move(rest.finding));
    append(last.budget, std::move(rest.budget));
    append(last.follow_up, std::move(rest.follow_up));
    append(last.steps, std::move(rest.steps));
    append(last.responsible, std::move(rest.responsible));
    // What stands below a whole period without a number is none of it ("การ" of a header).
    const std::string digits = with_ascii_digits(rest.period.value);
    if (last.end && digits.find_first_of("0123456789") == std::string::npos) return;
    append(last.period, std::move(rest.period));
    const Period period = parse_period(last.period.value, draft_.plan_year);
    last.start = period.start;
    last.end = period.end;
  }

  // Steps that begin with a later number than the first: their beginning may stand with the measure
  // on the page before, which was not seen to go on.
  void doubt_rest_of_steps(const Row& row, const Plan<Readings>& plan) {
    const auto& plans = plans_.empty() ? draft_.plans : plans_;
    if (begins_steps(row) || is_blank(cell(row, ColumnRole::kSteps)) || plans.empty() ||
        plans.back().page == plan.page) {
      return;
    }
    draft_.findings.push_back({Severity::kReview, "plan-steps-cut",
                               "plan:" + std::to_string(draft_.plans.size() + plans_.size() + 1),
                               plan.page, "ขั้นตอนไม่ได้เริ่มที่ข้อ 1 แถวนี้อาจเป็นส่วนท้ายของมาตรการในหน้าก่อน",
                               "the steps do not begin with the first one; this row may be the "
                               "rest of the measure on the "
                               "page before"});
  }

  // Cells merged over several measures speak for all of them.
  void inherit(const Row& row, Plan<Readings>& plan) const {
    const Plan<Readings>& above = plans_.back();
    const auto merged = [&](std::optional<int> column) {
      return column && !begins(row, column) && is_blank(cell(row, column));
    };
    // Behind a page break the rest of a merged cell begins anew. A measure always has a name: where
    // that is empty, the name was merged, and so were score and period if they are empty, too.
    const bool cut = row.after_break && name_ && is_blank(cell(row, name_));
    const auto cut_or_merged = [&](std::optional<int> column) {
      return merged(column) || (cut && column && is_blank(cell(row, column)));
    };
    if (cut_or_merged(name_)) {
      plan.indicator = above.indicator;
      plan.item = above.item;
      plan.item_text = above.item_text;
    }
    if (cut_or_merged(columns_.find(ColumnRole::kScore))) {
      plan.score = above.score;
      plan.part1 = above.part1;
      plan.part2 = above.part2;
    }
    if (merged(columns_.find(ColumnRole::kMeasure))) plan.measure = above.measure;
    if (merged(columns_.find(ColumnRole::kBudget))) plan.budget = above.budget;
    if (merged(columns_.find(ColumnRole::kFollowUp))) plan.follow_up = above.follow_up;
    if (merged(columns_.find(ColumnRole::kResponsible))) plan.responsible = above.responsible;
    if (plan.period.value.empty() && cut_or_merged(columns_.find(ColumnRole::kPeriod))) {
      plan.period = above.period;
      plan.start = above.start;
      plan.end = above.end;
    }
  }

  [[nodiscard]] const std::vector<Line>& cell(const Row& row, std::optional<int> column) const {
    static const std::vector<Line> kNothing;
    return column ? row.cells[static_cast<std::size_t>(*column)] : kNothing;
  }
  [[nodiscard]] const std::vector<Line>& cell(const Row& row, ColumnRole role) const {
    return cell(row, columns_.find(role));
  }
  [[nodiscard]] static bool begins(const Row& row, std::optional<int> column) {
    return column && row.begins[static_cast<std::size_t>(*column)];
  }

  // After a page break: a new measure names its indicator or item, or fills all of its own cells;
  // anything else is the rest of the measure above. An item's code may be that rest, too, where the
  // break came between the indicator's name and the code.
  [[nodiscard]] bool goes_on(const Row& above, const Row& row) const {
    const std::string name = join_lines(cell(row, name_));
    if (indicator_heading(name) || is_heading(above)) return false;
    if (period_goes_on(period_text(*table_, columns_, above).value,
                       period_text(*table_, columns_, row).value)) {
      return true;
    }
    const auto& begun = cell(above, name_);
    if (indicator_heading(join_lines(begun)) && !has_code(begun)) return true;
    if (vocabulary_.indicators.named_at_start(name) && !is_blank(cell(row, ColumnRole::kMeasure)))
      return false;
    if (parse_item_code(name)) return false;
    if (is_next_measure(row)) return false;
    return name.empty() || is_blank(cell(row, ColumnRole::kMeasure)) ||
           is_blank(cell(row, ColumnRole::kPeriod)) || !begins_steps(row) || !has_one_score(row);
  }

  // Under a name that was merged over several measures: a measure, its period and steps from 1 on.
  [[nodiscard]] bool is_next_measure(const Row& row) const {
    if (is_blank(cell(row, ColumnRole::kMeasure)) || is_blank(cell(row, ColumnRole::kPeriod)))
      return false;
    const auto& steps = cell(row, ColumnRole::kSteps);
    if (is_blank(steps)) return false;
    const auto marker = read_list_marker(steps.front().text);
    return marker && marker->number == 1;
  }

  // A list that goes on begins with another number than the first.
  [[nodiscard]] bool begins_steps(const Row& row) const {
    const auto& steps = cell(row, ColumnRole::kSteps);
    if (is_blank(steps)) return false;
    const auto marker = read_list_marker(steps.front().text);
    return !marker || marker->number.value_or(1) == 1;
  }

  [[nodiscard]] bool has_one_score(const Row& row) const {
    const auto reading = read_score(cell(row, ColumnRole::kScore), "plan");
    return reading && !reading->candidates.empty();
  }

  Plan<Readings> read_row(const Row& row) {
    Plan<Readings> plan;
    plan.page = row.origin.page;
    read_score_cell(cell(row, ColumnRole::kScore), plan);
    add(plan.part1, read_score(cell(row, ColumnRole::kPart1), "plan"));
    add(plan.part2, read_score(cell(row, ColumnRole::kPart2), "plan"));
    read_name(row, plan);
    plan.measure = text_of(row, {ColumnRole::kMeasure});
    plan.finding = text_of(row, {ColumnRole::kFinding, ColumnRole::kAnalysis});
    plan.steps = split_steps(cell(row, ColumnRole::kSteps));
    plan.budget = unless_dash(text_of(row, {ColumnRole::kBudget}));
    plan.follow_up = unless_dash(text_of(row, {ColumnRole::kFollowUp}));
    plan.period = period_text(*table_, columns_, row);
    const Period period = parse_period(plan.period.value, draft_.plan_year);
    plan.start = period.start;
    plan.end = period.end;
    plan.responsible = split_units(cell(row, ColumnRole::kResponsible));
    return plan;
  }

  // What the columns of some roles say, one behind the other: "มาตรการ | โครงการ/กิจกรรม".
  [[nodiscard]] Text text_of(const Row& row, std::initializer_list<ColumnRole> roles) const {
    Text all;
    for (std::size_t c = 0; c < columns_.columns.size(); ++c) {
      const auto role = columns_.columns[c].role;
      if (!role || std::find(roles.begin(), roles.end(), *role) == roles.end()) continue;
      Text text = without_dash(join_text(row.cells[c]));
      if (text.value.empty()) continue;
      if (all.value.empty()) {
        all = std::move(text);
      } else {
        all.value += ' ' + text.value;
      }
    }
    return all;
  }

  // A dash alone says that there is none.
  static Text unless_dash(Text text) {
    return text.value == "-" || text.value == "–" ? Text{} : std::move(text);
  }

  static Text without_dash(Text text) {
    if (text.value.starts_with("- ")) text.value.erase(0, 2);
    return text;
  }

  // One score, or both parts of EIT: "EIT ส่วนที่ ๑ ๙๗.๒๐ EIT ส่วนที่ ๒ ๙๕.๐๐".
  static void read_score_cell(const std::vector<Line>& lines, Plan<Readings>& plan) {
    if (auto parts = read_parts(lines, "plan", false)) {
      add(plan.part1, std::move(parts->first));
      add(plan.part2, std::move(parts->second));
      return;
    }
    add(plan.score, read_score(lines, "plan"));
  }

  // "ตัวชี้วัดที่ ๒ การใช้งบประมาณ ข้อ ๑๔ หน่วยงานของท่าน …": indicator, code, question; parts may be
  // missing.
  void read_name(const Row& row, Plan<Readings>& plan) {
    for (const int column : names_) {
      const std::string named = join_lines(cell(row, column));
      if (!plan.indicator) plan.indicator = vocabulary_.indicators.named_at_start(named);
    }
    const Text name = join_text(cell(row, name_));
    ItemEvidence evidence;
    std::string from_code;
    evidence.code = find_code(cell(row, name_), from_code);
    if (evidence.code) {
      evidence.question = from_code.substr(evidence.code->text.size());
      const std::size_t begin = evidence.question.find_first_not_of(" .:)");
      evidence.question.erase(0, begin);
    } else {
      // Without a code: what stands behind the indicator's name, if anything does.
      evidence.question = vocabulary_.indicators.behind_name(name.value);
      const auto marker = read_list_marker(evidence.question);
      if (marker && marker->number) evidence.question.erase(0, marker->length);
    }
    plan.item_text = {evidence.question, name.origin};
    settle_item(evidence, plan, row);
  }

  // The item code in a cell, at a line's start or behind a space; `from_code` receives the cell's
  // text from there on (the code points into it).
  static std::optional<PrintedCode> find_code(std::span<const Line> lines, std::string& from_code) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
      const std::string rest = join_lines(lines.subspan(i));
      std::size_t at = 0;
      if (!find_item_code(rest, at) || at > lines[i].text.size()) continue;
      from_code = rest.substr(at);
      return parse_item_code(from_code);
    }
    return std::nullopt;
  }

  static bool has_code(std::span<const Line> lines) {
    std::string text;
    return find_code(lines, text).has_value();
  }
  static bool has_code(const Text& text) {
    std::size_t at = 0;
    return find_item_code(text.value, at).has_value();
  }

  void settle_item(const ItemEvidence& evidence, Plan<Readings>& plan, const Row& row) {
    if (!framework_ || (!evidence.code && evidence.question.empty())) return;
    const FrameworkItem* best = nullptr;
    double best_fit = 0;
    double second_fit = 0;
    for (const FrameworkItem& item : framework_->items) {
      if (plan.indicator && item.indicator != *plan.indicator) continue;
      const double fit = item_fit(evidence, item) + kScoreWeight * score_agrees(plan, item.code);
      if (fit > best_fit) {
        second_fit = best_fit;
        best_fit = fit;
        best = &item;
      } else {
        second_fit = std::max(second_fit, fit);
      }
    }
    if (best && best_fit >= 1.0 && best_fit - second_fit >= kLead) {
      plan.item = best->code;
      if (!plan.indicator) plan.indicator = best->indicator;
      plan.item_text.value = with_official_spaces(plan.item_text.value, best->text);
      return;
    }
    draft_.findings.push_back(
        {Severity::kReview, "plan-item-unknown",
         "plan:" + std::to_string(draft_.plans.size() + plans_.size() + 1), row.origin.page,
         "ไม่ทราบแน่ว่ามาตรการนี้เป็นของข้อใด: " + plan.item_text.value,
         "it is not certain which item this measure is for: " + plan.item_text.value});
  }

  // 1 where the plan repeats the item's score (or both of its parts), else 0.
  [[nodiscard]] double score_agrees(const Plan<Readings>& plan, ItemCode code) const {
    for (const ItemResult<Readings>& item : draft_.items) {
      if (item.code != code) continue;
      if (plan.part1 && plan.part2)
        return same(plan.part1, item.part1) && same(plan.part2, item.part2);
      return same(plan.score, item.score);
    }
    return 0;
  }

  static bool same(const std::optional<Readings>& a, const std::optional<Readings>& b) {
    return a && b && same(*a, *b);
  }
  static bool same(const Readings& a, const Readings& b) {
    for (const Reading& x : a) {
      for (const Reading& y : b) {
        if (!x.candidates.empty() && !y.candidates.empty() &&
            x.candidates.front().value == y.candidates.front().value) {
          return true;
        }
      }
    }
    return false;
  }

  const TableColumns& columns_;
  const Table* table_ = nullptr;
  const Vocabulary& vocabulary_;
  const Framework* framework_;
  Draft& draft_;
  std::vector<int> names_;      // the columns that name indicator and item, the item's last
  std::optional<int> name_;     // the last of them
  std::optional<int> heading_;  // the indicator that measures without a name of their own are for
  std::vector<Plan<Readings>> plans_;
};

}  // namespace

bool is_plan_table(const TableColumns& columns) {
  if (columns.has(ColumnRole::kMeasure) &&
      (columns.has(ColumnRole::kSteps) || columns.has(ColumnRole::kPeriod) ||
       columns.has(ColumnRole::kResponsible))) {
    return true;
  }
  return columns.has(ColumnRole::kSteps) && columns.has(ColumnRole::kResponsible);
}

void read_plan_table(const Table& table, const TableColumns& columns, std::optional<int> indicator,
                     const Vocabulary& vocabulary, const Framework* framework, Draft& draft) {
  auto plans = PlanTableReader(columns, indicator, vocabulary, framework, draft).read(table);
  std::move(plans.begin(), plans.end(), std::back_inserter(draft.plans));
}

void read_follow_up_table(const Table& table, const TableColumns& columns,
                          std::optional<int> indicator, FiscalYear year,
                          const Vocabulary& vocabulary, const Framework* framework, Draft& draft) {
  const Findings findings = draft.findings;
  const auto plan_year = std::exchange(draft.plan_year, year);  // what quarters are of
  auto plans = PlanTableReader(columns, indicator, vocabulary, framework, draft).read(table);
  draft.findings = findings;  // they are of this year's measures
  draft.plan_year = plan_year;
  for (Plan<Readings>& plan : plans) {
    plan.score.clear();
    plan.part1.reset();
    plan.part2.reset();
    draft.follow_ups.push_back(std::move(plan));
  }
}

}  // namespace prongsai
