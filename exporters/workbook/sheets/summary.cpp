#include "exporters/workbook/sheets/summary.h"

#include <algorithm>
#include <cmath>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/cells.h"
#include "exporters/workbook/digits_text.h"
#include "exporters/workbook/figures/agency_view.h"
#include "exporters/workbook/form.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agencies.h"
#include "exporters/workbook/sheets/panels.h"

namespace prongsai {
namespace {

// Rows of the parts, from 0.
constexpr int kInputs = 2;
constexpr int kHeadline = 4;
constexpr int kFacts = 6;
constexpr int kFactRows = 10;
constexpr int kIndicators = kFacts + kFactRows + 2;
constexpr int kIndicatorRows = 10;
constexpr int kHistory = kIndicators + kIndicatorRows + 3;
constexpr int kWeak = kHistory + static_cast<int>(kShownYears) + 3;
constexpr int kMeasures = kWeak + kWeakRows + 3;

// Cells beside the page that the formulas share, hidden in narrow columns at the right.
constexpr int kHelper = 14;
constexpr int kTableRow = 0;  // row of ผลรายหน่วยงาน, 0: none
constexpr int kFactsRow = 1;  // row of ข้อมูลสรุป
constexpr int kListRow = 2;   // row of รายการเลือก
constexpr int kChosenYear = 3;
constexpr int kTrend = 5;  // years, then the scores behind the line chart
constexpr int kTrendScores = 4;

constexpr double kTitleHeight = 40;
constexpr double kHeadlineHeight = 44;

class Layout {
 public:
  Layout(const Results& results, const Sheet& agencies, const Lists& lists,
         const ChoiceLists& choices, const FactsSheet& facts, const SheetRange& row_keys,
         const View& view)
      : results_(results),
        agencies_(agencies),
        listed_(lists.agencies.at(view.agency)),
        lists_(lists),
        choices_(choices),
        facts_(facts),
        row_keys_(row_keys),
        view_(view),
        shown_(agency_view(results, lists, view)),
        form_("สรุปรายแห่ง", widths()) {}

  Sheet lay_out() {
    inputs();
    helpers();
    headline();
    facts();
    instruments();
    indicators();
    history();
    weak_items();
    measures();
    Sheet sheet = form_.take();
    // With the gap before them: it would be wider than the paper.
    for (std::size_t i = kHelper - 1; i < sheet.columns.size(); ++i) sheet.columns[i].folded = true;
    sheet.is_protected = true;
    sheet.row_breaks = {kIndicators, kWeak};
    return sheet;
  }

 private:
  static std::vector<double> widths() {
    std::vector<double> widths = panel_widths();
    widths.push_back(2);
    for (int i = 0; i < 1 + kTrendScores; ++i) widths.push_back(12);
    return widths;
  }

  // ---- shorthands ---------------------------------------------------------------------------

  [[nodiscard]] std::string word(std::string_view thai) const { return results_.word(thai); }
  [[nodiscard]] std::string table(const std::string& header) const {
    return fixed_a1(data_range(agencies_, column_of(agencies_, header)));
  }
  [[nodiscard]] static std::string helper(int row) { return fixed_a1(CellPlace{row, kHelper}); }

  // A column of the hidden sheets, as long as their keys.
  [[nodiscard]] static std::string column_like(const SheetRange& keys, int column) {
    SheetRange range = keys;
    range.cells.first.column = range.cells.last.column = column;
    return fixed_a1(range);
  }

  // The agency's cell of a column of the table; empty where it has no record of the year.
  [[nodiscard]] std::string of_table(const std::string& header) const {
    return "IF(" + helper(kTableRow) + "=0,\"\"," + pick(table(header), helper(kTableRow)) + ')';
  }
  [[nodiscard]] std::string of_facts(int column) const {
    return "IF(" + helper(kFactsRow) + "=0,\"\"," +
           pick(column_like(facts_.keys, column), helper(kFactsRow)) + ')';
  }
  void section(int row, int column, int last, std::string_view thai) {
    form_.set_wide({row, column}, last, {word(thai), CellStyle::kSection}, ColumnKind::kText);
  }
  void head(int row, int column, int last, std::string_view thai) {
    form_.set_wide({row, column}, last, {word(thai), CellStyle::kHead}, ColumnKind::kText);
  }
  [[nodiscard]] const Report* report() const {
    return shown_.result != nullptr ? shown_.result->report : nullptr;
  }

  // ---- choosing -----------------------------------------------------------------------------

  void inputs() {
    form_.set_wide({0, 0}, kRightEnd, {word("สรุปผลการประเมิน ITA รายหน่วยงาน"), CellStyle::kTitle},
                   ColumnKind::kText);
    form_.set_height(0, kTitleHeight);
    form_.set_wide({1, 0}, kRightEnd,
                   {word("เลือกหน่วยงานและปีในช่องสี ทั้งหน้าจะเปลี่ยนตาม"), CellStyle::kNote},
                   ColumnKind::kText);
    form_.set_wide({kInputs, 0}, kLeftEnd, {listed_.label, CellStyle::kInput}, ColumnKind::kText);
    form_.set({kInputs, kRight}, {word("ปีงบประมาณ (พ.ศ.)"), CellStyle::kLabel}, ColumnKind::kText);
    SheetCell year{latest_year(results_), CellStyle::kInput};
    if (view_.agency_year != 0) year.value = std::int64_t{view_.agency_year};
    form_.set_wide({kInputs, 8}, 9, year, ColumnKind::kInteger);
    Sheet& sheet = form_.sheet();
    sheet.choices.push_back({{{kInputs, 0}, {kInputs, 0}}, {}, choices_.agencies});
    sheet.choices.push_back({{{kInputs, 8}, {kInputs, 8}}, {}, choices_.agency_years});
  }

  void help(int row, std::string formula, double value) {
    form_.set({row, kHelper}, formula_cell(std::move(formula), value, CellStyle::kPlain),
              ColumnKind::kInteger);
  }

  void helpers() {
    const std::string label = fixed_a1(CellPlace{kInputs, 0});
    const std::string year = fixed_a1(CellPlace{kInputs, 8});
    const std::string prefix =
        "INDEX(" + fixed_a1(choices_.prefixes) + ',' + helper(kListRow) + ')';
    help(kListRow, "IFERROR(MATCH(" + label + ',' + fixed_a1(choices_.agencies) + ",0),1)",
         static_cast<double>(view_.agency) + 1);
    help(kChosenYear,
         "IF(ISNUMBER(" + year + ")," + year + ",INDEX(" + fixed_a1(choices_.latest_years) + ',' +
             helper(kListRow) + "))",
         shown_.year);
    const std::string key = prefix + "&\"|\"&" + helper(kChosenYear);
    help(kTableRow,
         "IFERROR(MATCH(" + key + '&' + quoted('|' + word(kCounted)) + ',' + fixed_a1(row_keys_) +
             ",0),0)",
         static_cast<double>(shown_.row));
    help(kFactsRow, "IFERROR(MATCH(" + key + ',' + fixed_a1(facts_.keys) + ",0),0)",
         static_cast<double>(facts_row()));
  }

  // Rows of the facts are those of the results that count.
  [[nodiscard]] std::size_t facts_row() const {
    if (shown_.row == 0) return 0;
    return static_cast<std::size_t>(std::count_if(
        results_.agencies.begin(), results_.agencies.begin() + static_cast<long>(shown_.row),
        [](const AgencyResult& result) { return result.counted; }));
  }

  // ---- the agency at a glance ---------------------------------------------------------------

  // "องค์การบริหารส่วนตำบล… ปี 2568: 96.83 คะแนน ผ่านดี"
  void headline() {
    const DigitsText digits(results_.options.digits);
    const std::string score = of_table("คะแนนภาพรวม");
    const std::string none = word("ไม่มีรายงานของปีที่เลือก");
    const std::string year_words = ' ' + word("ปี") + ' ';
    const std::string score_words = ' ' + word("คะแนน") + ' ';
    const std::string text = "IF(" + helper(kTableRow) + "=0," + quoted(none) + ',' +
                             of_table("หน่วยงาน") + '&' + quoted(year_words) + '&' +
                             digits.formula(helper(kChosenYear)) + "&IF(ISNUMBER(" + score +
                             "),\": \"&" + digits.score_formula(score) + '&' + quoted(score_words) +
                             '&' + of_table("ระดับผลการประเมิน") + ",\"\"))";
    std::string shown = none;
    if (report() != nullptr) {
      shown = report()->agency.name + year_words + digits.text(shown_.year);
      const std::optional<Hundredths> overall = shown_.result->overall;
      if (overall) {
        shown += ": " + digits.text(*overall) + score_words + report()->overall.level.value_or("");
      }
    }
    form_.set_wide({kHeadline, 0}, kRightEnd, formula_cell(text, shown, CellStyle::kFigure),
                   ColumnKind::kText);
    form_.set_height(kHeadline, kHeadlineHeight);
  }

  void fact(int row, std::string_view label, SheetCell cell, ColumnKind kind) {
    form_.set({row, 0}, {word(label), CellStyle::kLabel}, ColumnKind::kText);
    form_.set_wide({row, 1}, kLeftEnd, std::move(cell), kind);
  }

  void text_fact(int row, const char* header, const std::string& value) {
    fact(row, header, formula_cell(of_table(header), value), ColumnKind::kText);
  }

  void number_fact(int row, const char* header, std::optional<Hundredths> value, ColumnKind kind) {
    fact(row, header, formula_cell(of_table(header), number(value)), kind);
  }

  // "12 จาก 163 แห่ง"
  void rank_fact(int row, const char* header, std::optional<int> rank, int among,
                 const std::string& members) {
    const DigitsText digits(results_.options.digits);
    const std::string of = ' ' + word("จาก") + ' ';
    const std::string places = ' ' + word("แห่ง");
    const std::string cell = of_table(header);
    const std::string count = "COUNTIFS(" + members + ',' + table("ปีงบประมาณ (พ.ศ.)") + ',' +
                              helper(kChosenYear) + ',' + table("นับในภาพรวม") + ',' +
                              quoted(word(kCounted)) + ',' + table("คะแนนภาพรวม") + ",\">=0\")";
    std::string shown;
    if (rank) shown = digits.text(*rank) + of + digits.text(among) + places;
    fact(row, header,
         formula_cell("IF(ISNUMBER(" + cell + ")," + digits.formula(cell) + '&' + quoted(of) + '&' +
                          digits.formula(count) + '&' + quoted(places) + ",\"\")",
                      shown),
         ColumnKind::kText);
  }

  void facts() {
    section(kFacts, kLeft, kLeftEnd, "ผลการประเมิน");
    const Report* own = report();
    const AgencyResult none;
    const AgencyResult& result = shown_.result != nullptr ? *shown_.result : none;
    const auto text = [&](const std::optional<std::string>& value) {
      return own != nullptr ? value.value_or("") : std::string();
    };
    int row = kFacts + 1;
    text_fact(row++, "จังหวัด", text(own ? own->agency.province : std::nullopt));
    text_fact(row++, "อำเภอ", text(own ? own->agency.district : std::nullopt));
    text_fact(row++, "ประเภท", own ? own->agency.kind : "");
    number_fact(row++, "คะแนนภาพรวม", result.overall, ColumnKind::kScore);
    text_fact(row++, "ระดับผลการประเมิน", text(own ? own->overall.level : std::nullopt));
    const std::string province = table("จังหวัด") + ',' + of_table("จังหวัด");
    rank_fact(row++, "ลำดับในจังหวัด", result.rank_in_province, shown_.in_province, province);
    rank_fact(row++, "ลำดับในอำเภอ", result.rank_in_district, shown_.in_district,
              province + ',' + table("อำเภอ") + ',' + of_table("อำเภอ"));
    number_fact(row++, "เพิ่ม/ลดจากปีก่อน", result.change, ColumnKind::kChange);
    text_fact(row++, "เครื่องมือที่ฉุดระดับ", dragging());
    number_fact(row++, "คะแนนที่ขาดสู่ระดับถัดไป", result.gap.overall, ColumnKind::kScore);
  }

  // As ผลรายหน่วยงาน has it.
  [[nodiscard]] std::string dragging() const {
    if (shown_.row == 0) return {};
    const CellPlace place{static_cast<int>(shown_.row), column_of(agencies_, "เครื่องมือที่ฉุดระดับ")};
    const CellValue value = cell_at(agencies_, place).value;
    const auto* text = std::get_if<std::string>(&value);
    return text != nullptr ? *text : std::string();
  }

  // ---- scores beside those of the district and the kind ---------------------------------------

  void score_heads(int row, int column, std::string_view what) {
    head(row, column, column, what);
    head(row, column + 1, column + 1, "คะแนน");
    head(row, column + 2, column + 3, "เฉลี่ยอำเภอ");
    head(row, column + 4, column + 5, "เฉลี่ยประเภท");
  }

  // Mean of the column over records that count, of the chosen year, and alike in `headers`.
  [[nodiscard]] std::string mean_of(const std::string& column,
                                    const std::vector<const char*>& headers) const {
    std::string alike;
    for (const char* header : headers) {
      alike += ',' + table(header) + ',' + of_table(header);
    }
    return "IF(" + of_table(headers.front()) + "=\"\",\"\",IFERROR(AVERAGEIFS(" + column + ',' +
           table("ปีงบประมาณ (พ.ศ.)") + ',' + helper(kChosenYear) + ',' + table("นับในภาพรวม") + ',' +
           quoted(word(kCounted)) + alike + "),\"\"))";
  }

  void score_row(int row, int column, int index) {
    const std::string header = metric_header(index);
    const auto place = static_cast<std::size_t>(index);
    form_.set({row, column}, {word(header)}, ColumnKind::kText);
    const std::optional<Hundredths> own = report() ? metric(*report(), index) : std::nullopt;
    form_.set({row, column + 1}, formula_cell(of_table(header), number(own)), ColumnKind::kScore);
    form_.set_wide(
        {row, column + 2}, column + 3,
        formula_cell(mean_of(table(header), {"อำเภอ", "จังหวัด"}), shown_.district_means[place]),
        ColumnKind::kScore);
    form_.set_wide({row, column + 4}, column + 5,
                   formula_cell(mean_of(table(header), {"ประเภท"}), shown_.kind_means[place]),
                   ColumnKind::kScore);
  }

  void instruments() {
    section(kFacts, kRight, kRightEnd, "คะแนนรายเครื่องมือ");
    score_heads(kFacts + 1, kRight, "เครื่องมือ");
    for (int i = 0; i < kFirstIndicator - kFirstInstrument; ++i) {
      score_row(kFacts + 2 + i, kRight, kFirstInstrument + i);
    }
  }

  void indicators() {
    section(kIndicators, kLeft, kLeftEnd, "คะแนนรายตัวชี้วัด");
    score_heads(kIndicators + 1, kLeft, "ตัวชี้วัด");
    for (int i = 0; i < kIndicatorRows; ++i) {
      score_row(kIndicators + 2 + i, kLeft, kFirstIndicator + i);
    }
    const std::string& name = form_.sheet().name;
    const int first = kIndicators + 2;
    const int last = kIndicators + 1 + kIndicatorRows;
    const auto series = [&](std::string_view title, int column, ChartInk ink) {
      return SheetChartSeries{word(title),
                              {name, {{first, 0}, {last, 0}}},
                              {name, {{first, column}, {last, column}}},
                              ink};
    };
    SheetChart chart;
    chart.kind = SheetChartKind::kRadar;
    chart.title = word("ตัวชี้วัดเทียบกับอำเภอและประเภทเดียวกัน");
    chart.series = {series("หน่วยงานนี้", 1, ChartInk::kDark),
                    series("เฉลี่ยอำเภอ", 2, ChartInk::kMiddle),
                    series("เฉลี่ยประเภท", 4, ChartInk::kAccent)};
    chart.cells = {{kIndicators, kRight}, {last, kRightEnd}};
    chart.y_least = tens_below(results_, kFirstIndicator, kMetrics);
    chart.y_most = 100;
    form_.sheet().charts.push_back(chart);
  }

  // ---- history ------------------------------------------------------------------------------

  void history() {
    section(kHistory, kLeft, kLeftEnd, "ผลย้อนหลัง");
    constexpr const char* kHeads[] = {"ปีงบประมาณ (พ.ศ.)", "ภาพรวม", "IIT", "EIT", "OIT"};
    for (int i = 0; i < 5; ++i) head(kHistory + 1, i, i, kHeads[i]);
    for (std::size_t i = 0; i < kShownYears; ++i) history_row(i);
    trend_chart();
  }

  void history_row(std::size_t index) {
    const int row = kHistory + 2 + static_cast<int>(index);
    const bool there = index < listed_.years.size();
    const int first = choices_.first_year_column + static_cast<int>(index) * (1 + kTrendScores);
    const auto of_list = [&](int offset) {
      return pick(column_like(choices_.agencies, first + offset), helper(kListRow));
    };
    std::optional<double> year;
    if (there) year = listed_.years[index].year;
    form_.set({row, 0}, formula_cell(of_list(0), year), ColumnKind::kInteger);
    for (int i = 0; i < kTrendScores; ++i) {
      std::optional<Hundredths> score;
      if (there) score = listed_.years[index].scores[static_cast<std::size_t>(i)];
      form_.set({row, 1 + i}, formula_cell(of_list(1 + i), number(score)), ColumnKind::kScore);
    }
    trend_row(static_cast<int>(index), row);
  }

  // Points of the line: behind the last known year, that one once more, so that nothing is drawn.
  // An agency without any has a point in the corner.
  void trend_row(int index, int row) {
    if (index == 0) trend_ = {static_cast<double>(least_year()), least_score()};
    const auto place = static_cast<std::size_t>(index);
    if (place < listed_.years.size()) {
      trend_ = {static_cast<double>(listed_.years[place].year),
                number(*listed_.years[place].scores[0])};
    }
    const auto put = [&](int offset, double corner, double value) {
      const CellPlace cell{kTrend + index, kHelper + offset};
      const std::string own = fixed_a1(CellPlace{row, offset});
      const std::string before = index == 0 ? std::to_string(static_cast<int>(corner))
                                            : fixed_a1(CellPlace{cell.row - 1, cell.column});
      form_.set(cell,
                formula_cell("IF(ISNUMBER(" + own + ")," + own + ',' + before + ')', value,
                             CellStyle::kPlain),
                ColumnKind::kScore);
    };
    put(0, least_year(), trend_.first);
    put(1, least_score(), trend_.second);
  }

  [[nodiscard]] int least_year() const {
    int least = shown_.year;
    for (const ListedAgency& agency : lists_.agencies) {
      if (!agency.years.empty()) least = std::min(least, agency.years.front().year);
    }
    return least;
  }
  [[nodiscard]] int last_year() const {
    return lists_.years.empty() ? shown_.year : lists_.years.front();
  }
  [[nodiscard]] double least_score() const {
    double least = 50;
    for (const ListedAgency& agency : lists_.agencies) {
      for (const ListedAgency::Year& year : agency.years) {
        if (year.scores[0]) least = std::min(least, std::floor(number(*year.scores[0]) / 10) * 10);
      }
    }
    return least;
  }

  void trend_chart() {
    const std::string& name = form_.sheet().name;
    const int last = kTrend + static_cast<int>(kShownYears) - 1;
    SheetChart chart;
    chart.kind = SheetChartKind::kTrend;
    chart.title = word("คะแนนภาพรวมย้อนหลัง");
    chart.series = {{word("คะแนนภาพรวม"),
                     {name, {{kTrend, kHelper}, {last, kHelper}}},
                     {name, {{kTrend, kHelper + 1}, {last, kHelper + 1}}},
                     ChartInk::kDark}};
    chart.cells = {{kHistory, kRight}, {kHistory + 1 + static_cast<int>(kShownYears), kRightEnd}};
    chart.x_least = least_year() - 1;
    chart.x_most = last_year() + 1;
    chart.y_least = least_score();
    chart.y_most = 100;
    form_.sheet().charts.push_back(chart);
  }

  // ---- weak items and measures --------------------------------------------------------------

  void weak_items() {
    section(kWeak, kLeft, kRightEnd,
            "ข้อที่ต่ำกว่าเกณฑ์ติดตาม (IIT และ EIT 95 คะแนน, OIT 100 คะแนน) จากต่ำสุด");
    head(kWeak + 1, kLeft, 7, "ข้อ");
    head(kWeak + 1, 8, 8, "คะแนน");
    head(kWeak + 1, 9, kRightEnd, "มาตรการในเอกสาร");
    AgencyFacts facts;
    if (shown_.result != nullptr) facts = agency_facts(*shown_.result, results_);
    for (int i = 0; i < kWeakRows; ++i) {
      const int row = kWeak + 2 + i;
      const int column = facts_.first_weak_column + i * 3;
      const auto place = static_cast<std::size_t>(i);
      const bool there = place < facts.weak.size();
      form_.set_wide({row, 0}, 7,
                     formula_cell(of_facts(column), there ? facts.weak[place].text : ""),
                     ColumnKind::kText);
      std::optional<double> score;
      if (there) score = number(facts.weak[place].score);
      form_.set({row, 8}, formula_cell(of_facts(column + 1), score), ColumnKind::kScore);
      form_.set_wide({row, 9}, kRightEnd,
                     formula_cell(of_facts(column + 2), there ? facts.weak[place].cover : ""),
                     ColumnKind::kText);
    }
  }

  void measures() {
    section(kMeasures, kLeft, kRightEnd, "มาตรการในแผน");
    AgencyFacts facts;
    if (shown_.result != nullptr) facts = agency_facts(*shown_.result, results_);
    for (int i = 0; i < kMeasureRows; ++i) {
      const int row = kMeasures + 1 + i;
      const auto place = static_cast<std::size_t>(i);
      form_.set_wide({row, 0}, kRightEnd,
                     formula_cell(of_facts(facts_.first_measure_column + i),
                                  place < facts.measures.size() ? facts.measures[place] : ""),
                     ColumnKind::kText);
    }
  }

  const Results& results_;
  const Sheet& agencies_;
  const ListedAgency& listed_;
  const Lists& lists_;
  const ChoiceLists& choices_;
  const FactsSheet& facts_;
  const SheetRange& row_keys_;
  const View& view_;
  AgencyView shown_;
  Form form_;
  std::pair<double, double> trend_;  // the point before
};

}  // namespace

Sheet lay_out_summary(const Results& results, const Sheet& agencies, const Lists& lists,
                      const ChoiceLists& choices, const FactsSheet& facts,
                      const SheetRange& row_keys, const View& view) {
  return Layout(results, agencies, lists, choices, facts, row_keys, view).lay_out();
}

}  // namespace prongsai
