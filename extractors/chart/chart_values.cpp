#include "extractors/chart/chart_values.h"

#include <algorithm>
#include <cstdlib>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extractors/chart/chart_findings.h"
#include "extractors/chart/chart_labels.h"
#include "extractors/chart/chart_names.h"
#include "extractors/layout/as_displayed.h"
#include "extractors/report/history.h"
#include "extractors/report/readings.h"
#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

constexpr std::string_view kSeenIn = "chart";
constexpr double kSure = 0.9;  // of a number that names a line

// A field of the record: what a value is about.
struct Field {
  std::string scope;
  FiscalYear year;
  auto operator<=>(const Field&) const = default;
};

class ChartValues {
 public:
  ChartValues(const Document& document, const Reference& reference, Draft& draft)
      : document_(document), subjects_(reference), draft_(draft) {}

  void add_all() {
    for (const Page& page : document_.pages) {
      page_ = &page;
      for (const Chart& chart : page.charts) add(page, chart);
    }
  }

 private:
  void add(const Page& page, const Chart& chart) {
    const ChartSubject context = context_of(page, chart, subjects_);
    if (chart.marks.empty()) {
      const bool about_ita = !context.scope.empty() || context.several_scopes;
      if (about_ita && !context.others) tell({unread_drawing(chart)});
      return;
    }
    std::vector<ChartValue> values = name_values(chart, context, subjects_);
    if (chart.kind == ChartKind::kNumber) {
      values.front().scope = context.several_scopes ? "" : context.scope;
      values.front().by_context = true;
      values.front().by_number = context.by_number;
      values.front().year = context.year;
    }
    name_lines_by_prints(chart, values);
    const bool about_ita = std::any_of(values.begin(), values.end(), [](const ChartValue& value) {
      return !value.scope.empty() || value.by_number;
    });
    const bool any_label = std::any_of(values.begin(), values.end(), [](const ChartValue& value) {
      return value.mark->label.has_value();
    });
    if (!about_ita && context.scope.empty() && !context.several_scopes)
      return;  // a chart of budgets, of visitors
    if (!any_label) return tell(chart_without_values(chart));
    const char* trouble = trouble_of(chart, context, values);
    if (trouble == nullptr && !about_ita) trouble = "it does not say what its values are of";
    if (trouble != nullptr) return tell({unclear_chart(chart, trouble)});
    for (const ChartValue& value : values) put(chart, value);
    tell(nameless_values(chart, values));
    if (chart.kind == ChartKind::kLine) tell(unread_points(chart, values));
    if (chart.truncated) tell({truncated_chart(chart)});
  }

  // A line whose name was misread ("OII") is that instrument's whose printed score its number of
  // the report's own year is, if that was read surely and no other line or instrument has it.
  void name_lines_by_prints(const Chart& chart, std::vector<ChartValue>& values) const {
    if (chart.kind != ChartKind::kLine || chart.series.size() < 2 || !draft_.fiscal_year) return;
    std::map<std::string, std::vector<int>> lines_of;  // by the instrument that they may be
    for (const ChartValue& value : values) {
      if (!value.scope.empty() && !value.by_context) lines_of[value.scope].push_back(-1);
      const auto line = static_cast<std::size_t>(value.mark->series);
      if (line >= chart.series.size() || chart.series[line].value.empty()) continue;
      if (!is_nameless(value) || value.year != draft_.fiscal_year || !value.mark->label) continue;
      const auto read = values_read(*value.mark->label);
      if (read.empty() || read.front().likelihood < kSure) continue;
      for (const Instrument code : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
        const Readings* printed = find_own(std::string(name(code)));
        if (!printed || printed->empty() || printed->front().candidates.empty()) continue;
        if (printed->front().candidates.front().value != read.front().value) continue;
        lines_of[std::string(name(code))].push_back(value.mark->series);
      }
    }
    for (ChartValue& value : values) {
      if (!is_nameless(value)) continue;
      int possible = 0;
      std::string scope;
      for (const auto& [instrument, lines] : lines_of) {
        if (std::find(lines.begin(), lines.end(), value.mark->series) == lines.end()) continue;
        possible += static_cast<int>(lines.size());
        scope = instrument;
      }
      if (possible != 1) continue;
      value.scope = scope;
      value.by_context = false;
      value.by_series = true;
    }
  }
  static bool is_drawn_so(const ChartMark& mark) {
    const auto value = mark.label ? parse_score(mark.label->value) : std::nullopt;
    return value && mark.drawn && mark.drawn->contains(*value);
  }

  static bool is_nameless(const ChartValue& value) {
    return !value.others && !value.by_series && (value.scope.empty() || value.by_context);
  }

  // Why values of the chart may not be taken; nullptr where they may.
  [[nodiscard]] const char* trouble_of(const Chart& chart, const ChartSubject& context,
                                       std::vector<ChartValue>& values) const {
    if (context.others) return "it is about several agencies or the whole country";
    if (!draft_.fiscal_year) return "the report's own year is not known";
    if (lines_are_mixed(chart)) return "its lines cannot be told from one another";
    const bool any_year = std::any_of(values.begin(), values.end(), [](const ChartValue& value) {
      return value.year.has_value();
    });
    if (!any_year && !agrees_with_prints(values))
      return "it does not say of which year its values are";
    std::map<Field, int> times;
    std::size_t named = 0;
    std::size_t nameless = 0;
    std::size_t told = 0;  // of a line's points, that are at the height of their numbers
    for (ChartValue& value : values) {
      if (!any_year) value.year = draft_.fiscal_year;
      if (value.others || !value.mark->label) continue;
      if (value.scope.empty() || !value.year) {
        ++nameless;
        continue;
      }
      ++named;
      told += chart.kind == ChartKind::kLine && is_drawn_so(*value.mark) ? 1 : 0;
      if (++times[{value.scope, *value.year}] > 1) return "two of its values have the same name";
    }
    // A name that cannot be read leaves the others what they are.
    if (2 * nameless > named && nameless > told) return "it does not say what its values are of";
    if (!years_follow(chart, values) || names_two_years(chart, context))
      return "its years are not certain";
    if (!own_year_agrees(values)) return "its value of this year is not the printed one";
    if (!title_is_certain(values)) return "the number of its indicator may be misread";
    return nullptr;
  }

  // A single series of another year than its title's: one of both is of something else.
  [[nodiscard]] bool names_two_years(const Chart& chart, const ChartSubject& context) const {
    if (chart.series.size() != 1 || !context.year) return false;
    const ChartSubject named = subjects_.label(chart.series.front().value);
    return named.year && *named.year != *context.year;
  }

  // Several lines, of which one has no name at least; stacked bars, of which none has.
  [[nodiscard]] static bool lines_are_mixed(const Chart& chart) {
    const auto unnamed = [](const Text& series) { return series.value.empty(); };
    if (chart.series.size() < 2) return false;
    if (std::all_of(chart.series.begin(), chart.series.end(), unnamed)) return true;
    return chart.kind == ChartKind::kLine &&
           std::any_of(chart.series.begin(), chart.series.end(), unnamed);
  }

  // Years read from pixels stand for certain where they follow one another: a digit misread breaks
  // the order.
  [[nodiscard]] bool years_follow(const Chart& chart, const std::vector<ChartValue>& values) const {
    if (chart.origin.method != Method::kOcr) return true;
    std::vector<FiscalYear> years;
    for (const ChartValue& value : values) {
      if (!value.year || value.others) continue;
      if (std::find(years.begin(), years.end(), *value.year) == years.end())
        years.push_back(*value.year);
    }
    std::sort(years.begin(), years.end());
    for (std::size_t i = 1; i < years.size(); ++i) {
      if (years[i].buddhist_era != years[i - 1].buddhist_era + 1) return false;
    }
    return years.size() > 1 || years.empty() || years.front() == *draft_.fiscal_year ||
           years.front().buddhist_era + 1 == draft_.fiscal_year->buddhist_era;
  }

  // Whether the value of the report's own year is the one that is printed; nothing where the chart
  // or the report has none.
  [[nodiscard]] std::optional<bool> is_printed(const ChartValue& value) const {
    if (value.others || !value.mark->label || value.year != draft_.fiscal_year) return std::nullopt;
    const Readings* printed = find_own(value.scope);
    if (!printed || printed->empty() || printed->front().candidates.empty()) return std::nullopt;
    const int known = printed->front().candidates.front().value.value;
    const auto candidates = values_read(*value.mark->label);
    return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
      return std::abs(candidate.value.value - known) <= rounding_of(*value.mark->label);
    });
  }

  // What the titles say of all values at once is right where the value of the report's own year is
  // the one that is printed.
  [[nodiscard]] bool own_year_agrees(const std::vector<ChartValue>& values) const {
    return std::all_of(values.begin(), values.end(), [&](const ChartValue& value) {
      return !value.by_context || is_printed(value).value_or(true);
    });
  }

  // "ตัวชี้วัดที่ ๖" above a picture's years may be ๓: certain with a value that is printed.
  [[nodiscard]] bool title_is_certain(const std::vector<ChartValue>& values) const {
    const auto by_number = [](const ChartValue& value) {
      return value.by_context && value.by_number;
    };
    if (std::none_of(values.begin(), values.end(), by_number)) return true;
    return std::any_of(values.begin(), values.end(), [&](const ChartValue& value) {
      return by_number(value) && is_printed(value).value_or(false);
    });
  }

  // A chart that names no year shows the report's own where the report prints the same numbers: two
  // at least, and none otherwise.
  [[nodiscard]] bool agrees_with_prints(const std::vector<ChartValue>& values) const {
    int alike = 0;
    for (const ChartValue& value : values) {
      if (!value.mark->label || value.scope.empty()) continue;
      const Readings* printed = find_own(value.scope);
      if (!printed || printed->empty() || printed->front().candidates.empty()) continue;
      const auto candidates = values_read(*value.mark->label);
      if (candidates.empty()) continue;
      if (candidates.front().value != printed->front().candidates.front().value) return false;
      ++alike;
    }
    return alike >= 2;
  }

  [[nodiscard]] const Readings* find_own(const std::string& scope) const {
    if (scope == "overall") return &draft_.overall.score;
    for (const auto& instrument : draft_.instruments) {
      if (scope == name(instrument.code)) return &instrument.score;
    }
    for (const auto& indicator : draft_.indicators) {
      if (scope == std::to_string(indicator.number)) return &indicator.score;
    }
    return nullptr;
  }

  Readings& own(const std::string& scope) {
    if (scope == "overall") return draft_.overall.score;
    for (const Instrument code : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
      if (scope == name(code)) return instrument_of(draft_, code).score;
    }
    return indicator_of(draft_, std::stoi(scope)).score;
  }

  Readings& readings_of(const ChartValue& value) {
    if (*value.year == *draft_.fiscal_year) return own(value.scope);
    const auto known = std::find_if(
        draft_.history.begin(), draft_.history.end(),
        [&](const auto& entry) { return entry.year == *value.year && entry.scope == value.scope; });
    if (known != draft_.history.end()) return known->score;
    draft_.history.push_back({*value.year, value.scope, {}});
    return draft_.history.back().score;
  }

  void put(const Chart& chart, const ChartValue& value) {
    if (value.others || !value.mark->label || value.scope.empty() || !value.year) return;
    if (*value.year > *draft_.fiscal_year) return;
    const Numeral& label = *value.mark->label;
    Reading reading{label.value, values_read(label), label.origin, std::string(kSeenIn), false};
    if (reading.origin.box) reading.origin.box = as_displayed(*page_, *reading.origin.box);
    if (is_rounded(chart, label, value, reading)) return;
    bool agrees = true;
    if (value.mark->drawn && !reading.candidates.empty()) {
      agrees = weigh_by_drawing(*value.mark->drawn, reading.candidates);
    }
    if (!agrees) tell({label_differs(value, *value.year == *draft_.fiscal_year)});
    if (lost_decimals(chart, label, reading) || stands_alone_inside(chart, *value.mark) ||
        (agrees && lost_tens(chart, *value.mark, reading))) {
      for (Candidate& candidate : reading.candidates) candidate.likelihood *= kContradicted;
    }
    readings_of(value).push_back(std::move(reading));
  }

  // "97" over a bar of 96.83: no copy of it. Where nothing else is printed, one decimal is what the
  // agency prints; none at all is a rounded value, 100 and 0 aside.
  [[nodiscard]] bool is_rounded(const Chart& chart, const Numeral& label, const ChartValue& value,
                                const Reading& reading) const {
    const int decimals = decimals_of(label.value);
    if (decimals >= 2 || reading.candidates.empty()) return false;
    const bool any_decimals = std::any_of(
        chart.marks.begin(), chart.marks.end(),
        [](const ChartMark& mark) { return mark.label && decimals_of(mark.label->value) > 0; });
    const int number = reading.candidates.front().value.value;
    if (decimals == 0 && !any_decimals && number != 0 && number != kFullScore.value) return true;
    if (*value.year != *draft_.fiscal_year) return false;
    const Readings* printed = find_own(value.scope);
    if (!printed || printed->empty() || printed->front().candidates.empty()) return false;
    const int step = decimals == 0 ? 100 : 10;
    const int known = printed->front().candidates.front().value.value;
    return known != number && (known + step / 2) / step * step == number;
  }

  void tell(Findings findings) {
    std::move(findings.begin(), findings.end(), std::back_inserter(draft_.findings));
  }

  const Document& document_;
  const Page* page_ = nullptr;  // whose charts are being added
  SubjectReader subjects_;
  Draft& draft_;
};

// Findings about former years name the entry by its place, which is known when all are there.
void name_by_place(Draft& draft) {
  for (Finding& finding : draft.findings) {
    for (std::size_t i = 0; i < draft.history.size(); ++i) {
      const auto& entry = draft.history[i];
      if (finding.where != history_field(entry.year, entry.scope)) continue;
      finding.where = "history:" + std::to_string(i + 1);
      break;
    }
  }
}

}  // namespace

void add_chart_values(const Document& document, const Reference& reference,
                      std::vector<Draft>& drafts) {
  if (drafts.size() != 1) return;
  const DocumentType type = drafts.front().document_type;
  if (type != DocumentType::kAnalysisReport && type != DocumentType::kResultSheet) return;
  const bool any = std::any_of(document.pages.begin(), document.pages.end(),
                               [](const Page& page) { return !page.charts.empty(); });
  if (!any) return;
  ChartValues(document, reference, drafts.front()).add_all();
  sort_history(drafts.front());
  name_by_place(drafts.front());
}

}  // namespace prongsai
