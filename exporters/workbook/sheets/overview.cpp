#include "exporters/workbook/sheets/overview.h"

#include <algorithm>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/cells.h"
#include "exporters/workbook/digits_text.h"
#include "exporters/workbook/form.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/agencies_in_all.h"
#include "exporters/workbook/sheets/panels.h"

namespace prongsai {
namespace {

// Rows of the parts, from 0.
constexpr int kInputs = 2;
constexpr int kHeadline = 4;
constexpr int kLevels = 6;
constexpr int kLevelRows = 9;  // room for the list, the last line for agencies without a level
constexpr int kMetricRows = 19;
constexpr int kTops = kMetricRows + kMetrics + 3;
constexpr int kChanges = kTops + kTopRows + 3;
constexpr int kRanking = kChanges + kChangeRows + 3;
constexpr int kScatter = kRanking + kRankedRows + 3;
constexpr int kScatterRows = 17;
constexpr int kGroups = kScatter + kScatterRows + 2;

constexpr double kTitleHeight = 40;
constexpr double kHeadlineHeight = 44;

SheetRange cell_of(const Sheet& sheet, CellPlace place) { return {sheet.name, {place, place}}; }

class Layout {
 public:
  Layout(const Results& results, const Sheet& agencies, const Lists& lists,
         const ChoiceLists& choices, const View& view)
      : results_(results),
        agencies_(agencies),
        lists_(lists),
        choices_(choices),
        view_(view),
        figures_(overview_figures(results, view)),
        form_("ภาพรวมจังหวัด", panel_widths()),
        cells_{cell_of(form_.sheet(), {kInputs, 1}), cell_of(form_.sheet(), {kInputs, kRight}),
               cell_of(form_.sheet(), {kInputs, 10}), cell_of(form_.sheet(), {kRanking + 1, 1})},
        workings_(lay_out_workings(results, agencies, cells_, figures_, view.first_rank)) {}

  Overview lay_out() {
    inputs();
    headline();
    levels();
    metrics();
    tops();
    changes();
    ranking();
    scatter();
    groups();
    Sheet sheet = form_.take();
    sheet.is_protected = true;
    sheet.row_breaks = {kMetricRows, kTops, kRanking, kScatter, kGroups};
    return {std::move(sheet), std::move(workings_)};
  }

 private:
  // ---- shorthands ---------------------------------------------------------------------------

  [[nodiscard]] std::string word(std::string_view thai) const { return results_.word(thai); }
  [[nodiscard]] std::string table(const char* header) const {
    return fixed_a1(data_range(agencies_, column_of(agencies_, header)));
  }
  [[nodiscard]] std::string scores(int metric) const {
    return fixed_a1(workings_.scores[static_cast<std::size_t>(metric)]);
  }
  // The n-th cell of a list of the workings, from 0.
  [[nodiscard]] static std::string nth(const SheetRange& list, int n) {
    const CellPlace place{list.cells.first.row + n, list.cells.first.column};
    return fixed_a1(SheetRange{list.sheet, {place, place}});
  }
  void section(int row, int column, std::string_view thai) {
    form_.set_wide({row, column}, column == kLeft ? kLeftEnd : kRightEnd,
                   {word(thai), CellStyle::kSection}, ColumnKind::kText);
  }
  void head(int row, int column, int last, std::string_view thai) {
    form_.set_wide({row, column}, last, {word(thai), CellStyle::kHead}, ColumnKind::kText);
  }
  void count(CellPlace place, std::string formula, int value) {
    form_.set(place, formula_cell(std::move(formula), static_cast<double>(value)),
              ColumnKind::kInteger);
  }
  void figure(CellPlace place, std::string formula, std::optional<double> value, ColumnKind kind) {
    form_.set(place, formula_cell(std::move(formula), value), kind);
  }
  [[nodiscard]] const Report* ranked_report(const std::vector<std::size_t>& rows,
                                            std::size_t place) const {
    return place < rows.size() ? results_.agencies[rows[place]].report : nullptr;
  }

  // ---- choosing -----------------------------------------------------------------------------

  void inputs() {
    form_.set_wide({0, 0}, kRightEnd, {title(), CellStyle::kTitle}, ColumnKind::kText);
    form_.set_height(0, kTitleHeight);
    form_.set_wide(
        {1, 0}, kRightEnd,
        {word("เลือกปี ประเภท และพื้นที่ในช่องสี ตัวเลขและกราฟทั้งหน้าจะเปลี่ยนตาม"), CellStyle::kNote},
        ColumnKind::kText);
    form_.set({kInputs, 0}, {word("ปีงบประมาณ (พ.ศ.)"), CellStyle::kLabel}, ColumnKind::kText);
    form_.set({kInputs, 1}, {std::int64_t{view_.year}, CellStyle::kInput}, ColumnKind::kInteger);
    form_.set_wide({kInputs, 5}, 6, {word("ประเภท"), CellStyle::kLabel}, ColumnKind::kText);
    form_.set({kInputs, kRight},
              {view_.kind.empty() ? all_kinds(results_) : view_.kind, CellStyle::kInput},
              ColumnKind::kText);
    form_.set_wide({kInputs, 9}, 9,
                   {word(results_.one_province ? "อำเภอ" : "จังหวัด"), CellStyle::kLabel},
                   ColumnKind::kText);
    form_.set_wide({kInputs, 10}, kRightEnd,
                   {view_.area.empty() ? all_areas(results_) : view_.area, CellStyle::kInput},
                   ColumnKind::kText);
    Sheet& sheet = form_.sheet();
    sheet.choices.push_back({cells_.year.cells, {}, choices_.years});
    sheet.choices.push_back({cells_.kind.cells, {}, choices_.kinds});
    sheet.choices.push_back({cells_.area.cells, {}, choices_.areas});
  }

  [[nodiscard]] std::string title() const {
    std::string title = word("ภาพรวมผลการประเมิน ITA");
    const auto& province = results_.agencies.front().report->agency.province;
    if (results_.one_province && province) title += ' ' + word("จังหวัด") + *province;
    return title;
  }

  // ---- how many passed ----------------------------------------------------------------------

  // "ผ่านเกณฑ์ 151 จาก 163 แห่งที่มีคะแนน (92.6%) ทั้งหมด 185 แห่ง"
  void headline() {
    const std::string passed = "COUNTIF(" + scores(kOverallMetric) + ",\">=85\")";
    const std::string scored = "COUNT(" + scores(kOverallMetric) + ')';
    const DigitsText digits(results_.options.digits);
    const InAll in_all = agencies_in_all(results_, cells_, view_);
    const std::string text = "IF(" + scored + "=0," + quoted(word("ไม่มีรายงานตามที่เลือก")) + ',' +
                             quoted(word("ผ่านเกณฑ์") + ' ') + '&' + digits.formula(passed) + '&' +
                             quoted(' ' + word("จาก") + ' ') + '&' + digits.formula(scored) + '&' +
                             quoted(' ' + word("แห่งที่มีคะแนน") + " (") + '&' +
                             digits.percent_formula(passed + '/' + scored) + '&' + quoted(")") +
                             in_all.formula + ')';
    std::string shown = word("ไม่มีรายงานตามที่เลือก");
    if (figures_.scored > 0) {
      shown = word("ผ่านเกณฑ์") + ' ' + digits.text(figures_.passed) + ' ' + word("จาก") + ' ' +
              digits.text(figures_.scored) + ' ' + word("แห่งที่มีคะแนน") + " (" +
              digits.percent(figures_.passed, figures_.scored) + ')' + in_all.shown;
    }
    form_.set_wide({kHeadline, 0}, kRightEnd, formula_cell(text, shown, CellStyle::kFigure),
                   ColumnKind::kText);
    form_.set_height(kHeadline, kHeadlineHeight);
  }

  void levels() {
    section(kLevels, kLeft, "จำนวนแห่งตามระดับผลการประเมิน");
    head(kLevels + 1, 0, 0, "ระดับผลการประเมิน");
    head(kLevels + 1, 1, 2, "แห่ง");
    head(kLevels + 1, 3, 4, "ร้อยละ");
    const auto known = lists_.levels.find(view_.year);
    int counted = 0;
    for (int i = 0; i < level_lines(); ++i) {
      const bool there = known != lists_.levels.end() && i < static_cast<int>(known->second.size());
      counted += level(kLevels + 2 + i, i, there ? known->second[static_cast<std::size_t>(i)] : "");
    }
    const int last = kLevels + 2 + level_lines();
    const std::string others = "COUNT(" + scores(kOverallMetric) + ")-SUM(" +
                               fixed_a1(CellRange{{kLevels + 2, 1}, {last - 1, 1}}) + ')';
    form_.set({last, 0}, {word("ไม่มีระดับในรายงาน")}, ColumnKind::kText);
    level_counts(last, others, figures_.scored - counted, true);
    level_chart(last);
  }

  // As many as the year with the most levels has.
  [[nodiscard]] int level_lines() const {
    std::size_t most = 0;
    for (const auto& [year, levels] : lists_.levels) most = std::max(most, levels.size());
    return static_cast<int>(std::min<std::size_t>(most, kLevelRows - 1));
  }

  // Only agencies with a score are counted: the denominator is the same in every line.
  int level(int row, int place, const std::string& level) {
    const std::string key = fixed_a1(cells_.year) + "*100+" + std::to_string(place + 1);
    form_.set({row, 0},
              formula_cell("IFERROR(INDEX(" + fixed_a1(choices_.levels) + ",MATCH(" + key + ',' +
                               fixed_a1(choices_.level_keys) + ",0)),\"\")",
                           level),
              ColumnKind::kText);
    int count = 0;
    for (std::size_t i = 0; i < figures_.rows.size(); ++i) {
      const bool scored = figures_.rows[i].metrics[kOverallMetric].has_value();
      const auto& printed = results_.agencies[i].report->overall.level;
      if (scored && !level.empty() && printed == level) ++count;
    }
    const std::string name = fixed_a1(CellPlace{row, 0});
    const std::string formula = "IF(" + name + "=\"\",\"\",COUNTIFS(" + scores(kOverallMetric) +
                                ",\">=0\"," + table("ระดับผลการประเมิน") + ',' + name + "))";
    level_counts(row, formula, count, !level.empty());
    return count;
  }

  void level_counts(int row, const std::string& formula, int value, bool shown) {
    const std::optional<double> counted =
        shown ? std::optional<double>(static_cast<double>(value)) : std::nullopt;
    form_.set_wide({row, 1}, 2, formula_cell(formula, counted), ColumnKind::kInteger);
    const std::string all = "COUNT(" + scores(kOverallMetric) + ')';
    const std::string name = fixed_a1(CellPlace{row, 0});
    std::optional<double> share;
    if (shown && figures_.scored > 0) share = static_cast<double>(value) / figures_.scored;
    form_.set_wide({row, 3}, 4,
                   formula_cell("IF(OR(" + name + "=\"\"," + all + "=0),\"\"," +
                                    fixed_a1(CellPlace{row, 1}) + '/' + all + ')',
                                share),
                   ColumnKind::kShare);
  }

  void level_chart(int last) {
    const std::string& name = form_.sheet().name;
    SheetChart chart;
    chart.kind = SheetChartKind::kBars;
    chart.title = word("จำนวนแห่งตามระดับ");
    chart.series = {{word("แห่ง"),
                     {name, {{kLevels + 2, 0}, {last, 0}}},
                     {name, {{kLevels + 2, 1}, {last, 1}}},
                     ChartInk::kDark,
                     true}};
    chart.cells = {{kLevels, kRight}, {kLevels + 1 + kLevelRows, kRightEnd}};
    chart.y_least = 0;
    form_.sheet().charts.push_back(chart);
  }

  // ---- instruments and indicators -----------------------------------------------------------

  void metrics() {
    section(kMetricRows, kLeft, "คะแนนตามเครื่องมือและตัวชี้วัด");
    constexpr const char* kHeads[] = {"รายการ", "แห่ง", "เฉลี่ย", "มัธยฐาน", "ต่ำสุด", "สูงสุด"};
    for (int i = 0; i < 6; ++i) head(kMetricRows + 1, i, i, kHeads[i]);
    for (int i = 0; i < kMetrics; ++i) {
      const int row = kMetricRows + 2 + i;
      const Spread& spread = figures_.metrics[static_cast<std::size_t>(i)];
      form_.set({row, 0}, {word(metric_header(i))}, ColumnKind::kText);
      count({row, 1}, "COUNT(" + scores(i) + ')', spread.count);
      const auto put = [&](int column, const char* function, std::optional<double> value) {
        figure({row, column},
               "IF(COUNT(" + scores(i) + ")=0,\"\"," + function + '(' + scores(i) + "))", value,
               ColumnKind::kScore);
      };
      put(2, "AVERAGE", spread.mean);
      put(3, "MEDIAN", spread.median);
      put(4, "MIN", spread.lowest);
      put(5, "MAX", spread.highest);
    }
    indicator_chart();
  }

  void indicator_chart() {
    SheetChart chart;
    chart.kind = SheetChartKind::kStackedColumns;
    chart.title = word("ตัวชี้วัด: ต่ำสุด ถึง เฉลี่ย ถึง สูงสุด");
    chart.series = {
        {word("ต่ำสุด"), workings_.bar_names, workings_.bar_lowest, ChartInk::kNone},
        {word("ต่ำสุดถึงเฉลี่ย"), workings_.bar_names, workings_.bar_to_mean, ChartInk::kLight},
        {word("เฉลี่ยถึงสูงสุด"), workings_.bar_names, workings_.bar_to_highest, ChartInk::kDark}};
    chart.cells = {{kMetricRows, kRight}, {kMetricRows + 1 + kMetrics, kRightEnd}};
    chart.y_least = tens_below(results_, kFirstIndicator, kMetrics);
    chart.y_most = 100;
    form_.sheet().charts.push_back(chart);
  }

  // ---- lists of agencies --------------------------------------------------------------------

  struct ListColumns {
    const char* number_head;  // what is listed
    std::string numbers;      // its range
    ColumnKind kind;
    std::string area;  // range
  };

  void list_heads(int row, int column, const ListColumns& columns) {
    head(row, column, column, "หน่วยงาน");
    head(row, column + 1, column + 1, columns.number_head);
    head(row, column + 2, column + 3, "ระดับผลการประเมิน");
    head(row, column + 4, column + 5, results_.one_province ? "อำเภอ" : "จังหวัด");
  }

  // One line: `place` holds the row of the table, 0 where the list is shorter. `condition` of the
  // number decides whether it is listed at all.
  void list_row(int row, int column, const std::string& place, const ListColumns& columns,
                const Report* report, std::optional<double> value, const std::string& condition) {
    const std::string number = "INDEX(" + columns.numbers + ',' + place + ')';
    const auto listed = [&](const std::string& shown) {
      if (condition.empty()) return "IF(" + place + "=0,\"\"," + shown + ')';
      return "IF(" + place + "=0,\"\",IF(" + number + condition + ',' + shown + ",\"\"))";
    };
    const auto text = [&](const std::optional<std::string>& value_of) {
      return report != nullptr ? value_of.value_or("") : std::string();
    };
    form_.set({row, column},
              formula_cell(listed("INDEX(" + table("หน่วยงาน") + ',' + place + ')'),
                           report != nullptr ? report->agency.name : ""),
              ColumnKind::kText);
    figure({row, column + 1}, listed(number), value, columns.kind);
    form_.set_wide({row, column + 2}, column + 3,
                   formula_cell(listed(pick(table("ระดับผลการประเมิน"), place)),
                                text(report != nullptr ? report->overall.level : std::nullopt)),
                   ColumnKind::kText);
    form_.set_wide({row, column + 4}, column + 5,
                   formula_cell(listed(pick(columns.area, place)),
                                report != nullptr ? area_of(results_, *report) : ""),
                   ColumnKind::kText);
  }

  [[nodiscard]] ListColumns score_columns() const {
    return {"คะแนน", scores(kOverallMetric), ColumnKind::kScore,
            table(results_.one_province ? "อำเภอ" : "จังหวัด")};
  }

  [[nodiscard]] std::optional<double> overall_at(std::size_t index) const {
    return number(figures_.rows[index].metrics[kOverallMetric]);
  }

  void tops() {
    section(kTops, kLeft, "สิบอันดับแรก");
    section(kTops, kRight, "หน่วยงานที่ควรได้รับการส่งเสริม");
    const ListColumns columns = score_columns();
    list_heads(kTops + 1, kLeft, columns);
    list_heads(kTops + 1, kRight, columns);
    const std::vector<std::size_t>& ranked = figures_.ranked;
    for (int i = 0; i < kTopRows; ++i) {
      const auto place = static_cast<std::size_t>(i);
      const bool there = place < ranked.size();
      const std::size_t last = there ? ranked.size() - 1 - place : 0;
      list_row(kTops + 2 + i, kLeft, nth(workings_.top, i), columns, ranked_report(ranked, place),
               there ? overall_at(ranked[place]) : std::nullopt, "");
      list_row(kTops + 2 + i, kRight, nth(workings_.bottom, i), columns,
               there ? ranked_report(ranked, last) : nullptr,
               there ? overall_at(ranked[last]) : std::nullopt, "");
    }
  }

  void changes() {
    section(kChanges, kLeft, "เพิ่มขึ้นมากที่สุดจากปีก่อน");
    section(kChanges, kRight, "ลดลงมากที่สุดจากปีก่อน");
    ListColumns columns = score_columns();
    columns.number_head = "เพิ่ม/ลด";
    columns.numbers = fixed_a1(workings_.changes);
    columns.kind = ColumnKind::kChange;
    list_heads(kChanges + 1, kLeft, columns);
    list_heads(kChanges + 1, kRight, columns);
    const std::vector<std::size_t>& changed = figures_.changed;
    for (int i = 0; i < kChangeRows; ++i) {
      const auto place = static_cast<std::size_t>(i);
      const bool there = place < changed.size();
      const std::size_t last = there ? changed.size() - 1 - place : 0;
      const auto change = [&](std::size_t at) { return *figures_.rows[changed[at]].change; };
      const bool rose = there && change(place) > Hundredths{0};
      const bool fell = there && change(last) < Hundredths{0};
      list_row(kChanges + 2 + i, kLeft, nth(workings_.risen, i), columns,
               rose ? ranked_report(changed, place) : nullptr,
               rose ? std::optional(number(change(place))) : std::nullopt, ">0");
      list_row(kChanges + 2 + i, kRight, nth(workings_.fallen, i), columns,
               fell ? ranked_report(changed, last) : nullptr,
               fell ? std::optional(number(change(last))) : std::nullopt, "<0");
    }
  }

  void ranking() {
    section(kRanking, kLeft, "อันดับคะแนนภาพรวม");
    form_.set({kRanking + 1, 0}, {word("แสดงตั้งแต่ลำดับที่"), CellStyle::kLabel}, ColumnKind::kText);
    form_.set({kRanking + 1, 1}, {std::int64_t{view_.first_rank}, CellStyle::kInput},
              ColumnKind::kInteger);
    constexpr double kMostRank = 100000;
    form_.sheet().number_rules.push_back(
        {cells_.first_rank.cells, ColumnKind::kInteger, 1, kMostRank});
    const ListColumns columns = score_columns();
    const auto skipped = static_cast<std::size_t>(view_.first_rank - 1);
    for (int i = 0; i < kRankedRows; ++i) {
      const std::size_t place = static_cast<std::size_t>(i) + skipped;
      const bool there = place < figures_.ranked.size();
      list_row(kRanking + 2 + i, kLeft, nth(workings_.ranked, i), columns,
               ranked_report(figures_.ranked, place),
               there ? overall_at(figures_.ranked[place]) : std::nullopt, "");
    }
    const std::string& name = form_.sheet().name;
    const int last = kRanking + 1 + kRankedRows;
    SheetChart chart;
    chart.kind = SheetChartKind::kBars;
    chart.title = word("คะแนนภาพรวมตามอันดับ");
    chart.series = {{word("คะแนน"),
                     {name, {{kRanking + 2, 0}, {last, 0}}},
                     {name, {{kRanking + 2, 1}, {last, 1}}},
                     ChartInk::kMiddle,
                     true}};
    chart.cells = {{kRanking, kRight}, {last, kRightEnd}};
    chart.y_least = 0;
    chart.y_most = 110;  // room for the numbers behind the bars
    form_.sheet().charts.push_back(chart);
  }

  void scatter() {
    section(kScatter, kLeft, "ภายในเทียบกับภายนอก: IIT กับ EIT");
    SheetChart chart;
    chart.kind = SheetChartKind::kScatter;
    chart.title = word("แต่ละจุดคือหนึ่งหน่วยงาน");
    chart.x_title = word("IIT (ผู้มีส่วนได้ส่วนเสียภายใน)");
    chart.y_title = word("EIT (ผู้มีส่วนได้ส่วนเสียภายนอก)");
    chart.series = {{word("หน่วยงาน"), workings_.iit, workings_.eit, ChartInk::kDark}};
    chart.cells = {{kScatter + 1, kLeft}, {kScatter + kScatterRows, kRightEnd}};
    chart.x_most = chart.y_most = 100;
    const double least = tens_below(results_, kIitMetric, kEitMetric + 1);
    chart.x_least = chart.y_least = least;
    form_.sheet().charts.push_back(chart);
  }

  // ---- by kind and area ---------------------------------------------------------------------

  void groups() {
    section(kGroups, kLeft, "จำแนกตามประเภท");
    section(kGroups, kRight, results_.one_province ? "จำแนกตามอำเภอ" : "จำแนกตามจังหวัด");
    group_list(kLeft, "ประเภท", lists_.kinds,
               [](const Report& report) { return report.agency.kind; });
    group_list(kRight, results_.one_province ? "อำเภอ" : "จังหวัด", lists_.areas,
               [this](const Report& report) { return area_of(results_, report); });
  }

  template <typename GroupOf>
  void group_list(int column, const char* header, const std::vector<std::string>& groups,
                  GroupOf group_of) {
    head(kGroups + 1, column, column, header);
    constexpr const char* kHeads[] = {"แห่งที่มีคะแนน", "ผ่าน", "ไม่ผ่าน", "ร้อยละที่ผ่าน", "เฉลี่ย"};
    for (int i = 0; i < 5; ++i) head(kGroups + 1, column + 1 + i, column + 1 + i, kHeads[i]);
    constexpr double kHeadHeight = 46;
    form_.set_height(kGroups + 1, kHeadHeight);
    int row = kGroups + 2;
    for (const std::string& group : groups) {
      std::vector<bool> members;
      for (const AgencyResult& result : results_.agencies) {
        members.push_back(group_of(*result.report) == group);
      }
      group_row({row++, column}, group, table(header), group_figures(figures_, members));
    }
  }

  void group_row(CellPlace place, const std::string& group, const std::string& range,
                 const GroupFigures& figures) {
    const auto at = [&](int offset) { return CellPlace{place.row, place.column + offset}; };
    const std::string name = fixed_a1(place);
    const std::string members = range + ',' + name + ',' + scores(kOverallMetric);
    form_.set(place, {group}, ColumnKind::kText);
    count(at(1), "COUNTIFS(" + members + ",\">=0\")", figures.scored);
    count(at(2), "COUNTIFS(" + members + ",\">=85\")", figures.passed);
    count(at(3), fixed_a1(at(1)) + '-' + fixed_a1(at(2)), figures.scored - figures.passed);
    std::optional<double> share;
    if (figures.scored > 0) share = static_cast<double>(figures.passed) / figures.scored;
    figure(at(4),
           "IF(" + fixed_a1(at(1)) + "=0,\"\"," + fixed_a1(at(2)) + '/' + fixed_a1(at(1)) + ')',
           share, ColumnKind::kShare);
    figure(at(5),
           "IFERROR(AVERAGEIFS(" + scores(kOverallMetric) + ',' + range + ',' + name + "),\"\")",
           figures.mean, ColumnKind::kScore);
  }

  const Results& results_;
  const Sheet& agencies_;
  const Lists& lists_;
  const ChoiceLists& choices_;
  const View& view_;
  OverviewFigures figures_;
  Form form_;
  ViewCells cells_;
  Workings workings_;
};

}  // namespace

Overview lay_out_overview(const Results& results, const Sheet& agencies, const Lists& lists,
                          const ChoiceLists& choices, const View& view) {
  return Layout(results, agencies, lists, choices, view).lay_out();
}

}  // namespace prongsai
