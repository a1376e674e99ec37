#include "exporters/workbook/sheets/workings.h"

#include <algorithm>
#include <functional>

#include "exporters/workbook/a1.h"
#include "exporters/workbook/form.h"
#include "exporters/workbook/formulas.h"
#include "exporters/workbook/sheets/agencies.h"

namespace prongsai {
namespace {

constexpr int kChosen = 0;
constexpr int kFirstScore = 1;
constexpr int kOrder = kFirstScore + kMetrics;
constexpr int kChange = kOrder + 1;
constexpr int kChangeOrder = kChange + 1;
constexpr int kPair = kChangeOrder + 1;
constexpr int kIit = kPair + 1;
constexpr int kEit = kIit + 1;
constexpr int kRowKey = kEit + 1;
constexpr int kRanked = kRowKey + 1;
constexpr int kTop = kRanked + 1;
constexpr int kBottom = kTop + 1;
constexpr int kRisen = kBottom + 1;
constexpr int kFallen = kRisen + 1;
constexpr int kBarNames = kFallen + 1;
constexpr int kColumns = kBarNames + 4;

constexpr int kIndicators = 10;

// Makes equal scores different by their row, far below a hundredth: 8,300 rows take 0.00083.
constexpr double kRowShare = 10000000;

class Layout {
 public:
  Layout(const Results& results, const Sheet& agencies, const ViewCells& view,
         const OverviewFigures& figures, int first_rank)
      : results_(results),
        agencies_(agencies),
        view_(view),
        figures_(figures),
        first_rank_(first_rank),
        form_("คำนวณ", std::vector<double>(kColumns, 12)) {}

  Workings lay_out() {
    heads();
    for (std::size_t i = 0; i < figures_.rows.size(); ++i) record(i);
    lists();
    bars();
    Workings out = places();
    out.sheet = form_.take();
    out.sheet.hidden = true;
    return out;
  }

 private:
  [[nodiscard]] int last_row() const { return static_cast<int>(figures_.rows.size()); }

  [[nodiscard]] SheetRange column(int column) const {
    return {form_name_, {{1, column}, {last_row(), column}}};
  }
  [[nodiscard]] std::string all(int index) const { return fixed_a1(column(index).cells); }

  // A cell of the same row in ผลรายหน่วยงาน: "'ผลรายหน่วยงาน'!$G2".
  [[nodiscard]] std::string of_table(const std::string& header, int row) const {
    return "'" + agencies_.name + "'!$" + column_letters(column_of(agencies_, header)) +
           std::to_string(row + 1);
  }
  [[nodiscard]] static std::string own(int column, int row) {
    return '$' + column_letters(column) + std::to_string(row + 1);
  }

  void put(int row, int column, SheetCell cell, ColumnKind kind) {
    cell.style = CellStyle::kPlain;
    form_.set({row, column}, std::move(cell), kind);
  }

  void heads() {
    constexpr const char* kTail[] = {
        "order", "change", "change order", "pair",   "IIT", "EIT",    "key",     "ranked",
        "top",   "bottom", "risen",        "fallen", "bar", "lowest", "to mean", "to highest"};
    form_.set({0, kChosen}, {std::string("chosen"), CellStyle::kHead}, ColumnKind::kText);
    for (int i = 0; i < kMetrics; ++i) {
      form_.set({0, kFirstScore + i}, {results_.word(metric_header(i)), CellStyle::kHead},
                ColumnKind::kText);
    }
    int place = kOrder;
    for (const char* head : kTail) {
      form_.set({0, place++}, {std::string(head), CellStyle::kHead}, ColumnKind::kText);
    }
  }

  void chosen(int row, const ViewedRow& viewed) {
    const auto matches = [&](const SheetRange& cell, const char* header, const std::string& all) {
      const std::string choice = fixed_a1(cell);
      return "OR(" + choice + '=' + quoted(all) + ',' + of_table(header, row) + '=' + choice + ')';
    };
    const std::string text =
        "IF(AND(" + of_table("นับในภาพรวม", row) + '=' + quoted(results_.word(kCounted)) + ',' +
        of_table("ปีงบประมาณ (พ.ศ.)", row) + '=' + fixed_a1(view_.year) + ',' +
        matches(view_.kind, "ประเภท", all_kinds(results_)) + ',' +
        matches(view_.area, results_.one_province ? "อำเภอ" : "จังหวัด", all_areas(results_)) +
        "),1,0)";
    put(row, kChosen, formula_cell(text, viewed.chosen ? 1.0 : 0.0), ColumnKind::kInteger);
  }

  // The table's number where the record is chosen, else an empty text.
  void number_of_chosen(int row, int column, const std::string& header,
                        std::optional<Hundredths> value, ColumnKind kind) {
    const std::string cell = of_table(header, row);
    put(row, column,
        formula_cell(
            "IF(AND(" + own(kChosen, row) + "=1,ISNUMBER(" + cell + "))," + cell + ",\"\")",
            number(value)),
        kind);
  }

  void order_of(int row, int from, int column, std::optional<Hundredths> value) {
    std::optional<double> order = number(value);
    if (order) *order -= (row + 1) / kRowShare;
    const std::string cell = own(from, row);
    put(row, column,
        formula_cell("IF(ISNUMBER(" + cell + ")," + cell + "-ROW()/10000000,\"\")", order),
        ColumnKind::kScore);
  }

  void pair_of(int row, const ViewedRow& viewed) {
    const std::string iit = own(kFirstScore + kIitMetric, row);
    const std::string eit = own(kFirstScore + kEitMetric, row);
    const bool whole = viewed.metrics[kIitMetric] && viewed.metrics[kEitMetric];
    put(row, kPair,
        formula_cell("IF(AND(ISNUMBER(" + iit + "),ISNUMBER(" + eit + ")),1,0)", whole ? 1.0 : 0.0),
        ColumnKind::kInteger);
    one_of_pair(row, kIit, kIitMetric, iit, whole);
    one_of_pair(row, kEit, kEitMetric, eit, whole);
  }

  // Points that are not to be seen lie upon the first that is.
  void one_of_pair(int row, int column, int metric, const std::string& own_cell, bool whole) {
    const ViewedRow* shown =
        whole ? &figures_.rows[static_cast<std::size_t>(row - 1)] : first_pair();
    const double value =
        shown != nullptr ? number(*shown->metrics[static_cast<std::size_t>(metric)]) : 0;
    put(row, column,
        formula_cell("IF(" + own(kPair, row) + "=1," + own_cell + ",IFERROR(INDEX(" +
                         all(kFirstScore + metric) + ",MATCH(1," + all(kPair) + ",0)),0))",
                     value),
        ColumnKind::kScore);
  }

  const ViewedRow* first_pair() {
    if (!pair_sought_) {
      pair_sought_ = true;
      for (const ViewedRow& row : figures_.rows) {
        if (first_pair_ == nullptr && row.metrics[kIitMetric] && row.metrics[kEitMetric]) {
          first_pair_ = &row;
        }
      }
    }
    return first_pair_;
  }

  void row_key(int row, const AgencyResult& result) {
    std::string text;
    for (const char* header : {"หน่วยงาน", "อำเภอ", "จังหวัด", "ปีงบประมาณ (พ.ศ.)", "นับในภาพรวม"}) {
      if (!text.empty()) text += "&\"|\"&";
      text += of_table(header, row);
    }
    const auto& year = result.report->fiscal_year;
    const std::string key = row_prefix(*result.report) + '|' +
                            (year ? std::to_string(year->buddhist_era) : "") + '|' +
                            results_.word(result.counted ? kCounted : kNotCounted);
    put(row, kRowKey, formula_cell(text, key), ColumnKind::kText);
  }

  void record(std::size_t index) {
    const ViewedRow& viewed = figures_.rows[index];
    const int row = static_cast<int>(index) + 1;
    chosen(row, viewed);
    for (int i = 0; i < kMetrics; ++i) {
      number_of_chosen(row, kFirstScore + i, metric_header(i),
                       viewed.metrics[static_cast<std::size_t>(i)], ColumnKind::kScore);
    }
    order_of(row, kFirstScore, kOrder, viewed.metrics[kOverallMetric]);
    number_of_chosen(row, kChange, "เพิ่ม/ลดจากปีก่อน", viewed.change, ColumnKind::kChange);
    order_of(row, kChange, kChangeOrder, viewed.change);
    pair_of(row, viewed);
    row_key(row, results_.agencies[index]);
  }

  // "MATCH(LARGE(…,3),…,0)": which row of the table stands in a place of a list.
  void list_of(int column, int length, const std::function<std::string(int)>& value, int order,
               const std::function<std::size_t(std::size_t)>& row_of) {
    for (int i = 0; i < length; ++i) {
      const auto row = static_cast<double>(row_of(static_cast<std::size_t>(i)));
      put(i + 1, column,
          formula_cell("IFERROR(MATCH(" + value(i) + ',' + all(order) + ",0),0)", row),
          ColumnKind::kInteger);
    }
  }

  void lists() {
    const auto nth = [this](const char* function, int order) {
      return [this, function, order](int i) {
        return std::string(function) + '(' + all(order) + ',' + std::to_string(i + 1) + ')';
      };
    };
    const auto from_best = [](const std::vector<std::size_t>& rows, std::size_t skipped) {
      return [&rows, skipped](std::size_t i) {
        return i + skipped < rows.size() ? rows[i + skipped] + 1 : 0;
      };
    };
    const auto from_last = [](const std::vector<std::size_t>& rows) {
      return [&rows](std::size_t i) { return i < rows.size() ? rows[rows.size() - 1 - i] + 1 : 0; };
    };
    const auto skipped = static_cast<std::size_t>(first_rank_ - 1);
    list_of(
        kRanked, kRankedRows,
        [this](int i) {
          return "LARGE(" + all(kOrder) + ',' + fixed_a1(view_.first_rank) + '+' +
                 std::to_string(i) + ')';
        },
        kOrder, from_best(figures_.ranked, skipped));
    list_of(kTop, kTopRows, nth("LARGE", kOrder), kOrder, from_best(figures_.ranked, 0));
    list_of(kBottom, kTopRows, nth("SMALL", kOrder), kOrder, from_last(figures_.ranked));
    list_of(kRisen, kChangeRows, nth("LARGE", kChangeOrder), kChangeOrder,
            from_best(figures_.changed, 0));
    list_of(kFallen, kChangeRows, nth("SMALL", kChangeOrder), kChangeOrder,
            from_last(figures_.changed));
  }

  void bars() {
    for (int i = 0; i < kIndicators; ++i) {
      const int metric = kFirstIndicator + i;
      const Spread& spread = figures_.metrics[static_cast<std::size_t>(metric)];
      const std::string range = all(kFirstScore + metric);
      const std::string name = results_.word("ตช.") + std::to_string(i + 1);
      put(i + 1, kBarNames, {name}, ColumnKind::kText);
      const auto difference = [&](const std::optional<double>& a, const std::optional<double>& b) {
        return a && b ? *a - *b : 0.0;
      };
      const auto put_bar = [&](int column, const std::string& text, double value) {
        put(i + 1, column, formula_cell("IF(COUNT(" + range + ")=0,0," + text + ')', value),
            ColumnKind::kScore);
      };
      put_bar(kBarNames + 1, "MIN(" + range + ')', spread.lowest.value_or(0));
      put_bar(kBarNames + 2, "AVERAGE(" + range + ")-MIN(" + range + ')',
              difference(spread.mean, spread.lowest));
      put_bar(kBarNames + 3, "MAX(" + range + ")-AVERAGE(" + range + ')',
              difference(spread.highest, spread.mean));
    }
  }

  [[nodiscard]] Workings places() const {
    Workings out;
    const auto part = [&](int column, int length) {
      return SheetRange{form_name_, {{1, column}, {length, column}}};
    };
    out.chosen = column(kChosen);
    for (int i = 0; i < kMetrics; ++i) {
      out.scores[static_cast<std::size_t>(i)] = column(kFirstScore + i);
    }
    out.changes = column(kChange);
    out.row_keys = column(kRowKey);
    out.iit = column(kIit);
    out.eit = column(kEit);
    out.ranked = part(kRanked, kRankedRows);
    out.top = part(kTop, kTopRows);
    out.bottom = part(kBottom, kTopRows);
    out.risen = part(kRisen, kChangeRows);
    out.fallen = part(kFallen, kChangeRows);
    out.bar_names = part(kBarNames, kIndicators);
    out.bar_lowest = part(kBarNames + 1, kIndicators);
    out.bar_to_mean = part(kBarNames + 2, kIndicators);
    out.bar_to_highest = part(kBarNames + 3, kIndicators);
    return out;
  }

  const Results& results_;
  const Sheet& agencies_;
  const ViewCells& view_;
  const OverviewFigures& figures_;
  int first_rank_;
  Form form_;
  std::string form_name_ = "คำนวณ";
  const ViewedRow* first_pair_ = nullptr;
  bool pair_sought_ = false;
};

}  // namespace

Workings lay_out_workings(const Results& results, const Sheet& agencies, const ViewCells& view,
                          const OverviewFigures& figures, int first_rank) {
  return Layout(results, agencies, view, figures, first_rank).lay_out();
}

}  // namespace prongsai
