#include "extractors/chart/chart_values.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "extractors/chart/chart_subject.h"
#include "extractors/layout/as_displayed.h"
#include "extractors/report/history.h"
#include "extractors/report/readings.h"
#include "normalizers/numbers/guessed_scores.h"
#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

constexpr std::string_view kSeenIn = "chart";

// A number that its bar contradicts: either may be wrong.
constexpr double kContradicted = 0.5;

// A field of the record: what a value is about.
struct Field {
  std::string scope;
  FiscalYear year;
  auto operator<=>(const Field&) const = default;
};

std::vector<Candidate> values_read(const Numeral& label) {
  return label.guesses.empty() ? candidates_of(std::vector<Guess>{{label.value, 1}})
                               : candidates_of(label.guesses);
}

// Decimals printed: "96.83" has two, "97" none.
int decimals_of(std::string_view number) {
  const std::size_t point = number.find('.');
  if (point == std::string_view::npos) return 0;
  int decimals = 0;
  for (std::size_t i = point + 1; i < number.size(); ++i) {
    const auto byte = static_cast<unsigned char>(number[i]);
    if ((byte & 0xC0) != 0x80) ++decimals;
  }
  return decimals;
}

// The guesses that the drawing allows, likelier for it. Where it allows none, all stay in doubt.
// False then.
bool weigh_by_drawing(const ValueRange& drawn, std::vector<Candidate>& candidates) {
  double inside = 0;
  double all = 0;
  for (const Candidate& candidate : candidates) {
    all += candidate.likelihood;
    if (drawn.contains(candidate.value)) inside += candidate.likelihood;
  }
  if (inside <= 0) {
    for (Candidate& candidate : candidates) candidate.likelihood *= kContradicted;
    return false;
  }
  const bool first_inside = drawn.contains(candidates.front().value);
  std::erase_if(candidates,
                [&](const Candidate& candidate) { return !drawn.contains(candidate.value); });
  const double unknown = std::max(0.0, 1 - all);
  for (Candidate& candidate : candidates) {
    candidate.likelihood /= inside + unknown;
    if (!first_inside) candidate.likelihood = std::min(candidate.likelihood, kContradicted);
  }
  return first_inside;
}

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
  struct Value {
    const ChartMark* mark = nullptr;
    std::optional<FiscalYear> year;
    std::string scope;
    bool by_context = false;  // the scope is that of the titles
    bool others = false;
  };

  // ---- what a chart is about

  // The heading next above the chart, and the caption below it. A long line is a sentence about
  // something else as well.
  [[nodiscard]] static std::vector<std::string> lines_around(const Page& page, const Chart& chart) {
    constexpr Points kNear = 48;           // two lines of 16-point type with their spacing
    constexpr std::size_t kLongest = 270;  // bytes: 90 Thai letters
    const Rect& box = *chart.origin.box;
    std::vector<std::string> lines;
    const Line* heading = nullptr;
    bool goes_on = false;  // with the caption whose first line was the one before
    for (const Block& block : page.blocks) {
      if (block.kind != BlockKind::kLine || !block.text.origin.box) continue;
      const Rect& line = *block.text.origin.box;
      if (line.y1 <= box.y0 + 6 && line.y1 > box.y0 - kNear && has_words(block.text.text)) {
        if (!heading || line.y1 > heading->origin.box->y1) heading = &block.text;
      }
      const bool below = line.y0 >= box.y1 - 6 && line.y0 < box.y1 + kNear;
      goes_on = below && (goes_on || is_caption(block.text.text));
      if (goes_on) lines.push_back(block.text.text);
    }
    if (heading && heading->text.size() <= kLongest) lines.push_back(heading->text);
    return lines;
  }

  // Numbers of an axis stand above a chart's bars as lines of the page: four letters at least.
  [[nodiscard]] static bool has_words(std::string_view text) {
    const std::string key = phrase_key(text);
    const auto digits = std::count_if(key.begin(), key.end(),
                                      [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
    return key.size() >= static_cast<std::size_t>(digits) + 4;
  }

  // "แผนภูมิที่ ๒ …", "ภาพที่ 3 …": the numbered line below a picture.
  [[nodiscard]] static bool is_caption(std::string_view text) {
    const std::string key = phrase_key(text);
    for (const std::string_view word : {"แผนภาพ", "แผนภูมิ", "กราฟ", "ภาพที่", "รูปที่"}) {
      if (key.starts_with(phrase_key(word))) return true;
    }
    return false;
  }

  // What the first text that says something says; titles inside the chart before lines around it.
  [[nodiscard]] ChartSubject context_of(const Page& page, const Chart& chart) const {
    ChartSubject context;
    std::string inside;
    for (const Text& title : chart.titles) inside += title.value + ' ';
    std::string around;
    for (const std::string& line : lines_around(page, chart)) around += line + ' ';
    for (const std::string& text : {inside, around}) {
      const ChartSubject subject = subjects_.title(text);
      if (!context.year && !context.several_years) {
        context.year = subject.year;
        context.several_years = subject.several_years;
      }
      if (context.scope.empty() && !context.several_scopes) {
        context.scope = subject.scope;
        context.several_scopes = subject.several_scopes;
      }
      context.others = context.others || subject.others;
    }
    return context;
  }

  [[nodiscard]] std::vector<Value> values_of(const Chart& chart,
                                             const ChartSubject& context) const {
    std::vector<ChartSubject> series;
    for (const Text& name : chart.series) series.push_back(subjects_.label(name.value));
    const bool several = has_several_categories(chart);
    std::vector<Value> values;
    for (const ChartMark& mark : chart.marks) {
      const ChartSubject category = subjects_.label(mark.category.value);
      const ChartSubject named = static_cast<std::size_t>(mark.series) < series.size()
                                     ? series[static_cast<std::size_t>(mark.series)]
                                     : ChartSubject{};
      Value value;
      value.mark = &mark;
      value.others = category.others || named.others;
      value.scope = !category.scope.empty() ? category.scope : named.scope;
      // "ผลการประเมิน ปี 2567" is the name of a series whose categories are instruments.
      if (!category.scope.empty() && category.scope == "overall" && !named.scope.empty()) {
        value.scope = named.scope;
      }
      value.year = category.year ? category.year : named.year;
      if (value.scope.empty() && leaves_scope_open(mark, category, named, several)) {
        value.scope = context.scope;
        value.by_context = true;
      }
      if (!value.year && !context.several_years) value.year = context.year;
      values.push_back(value);
    }
    count_indicators(chart, values);
    return values;
  }

  // Ten marks of which most are told to be indicators, each the one whose turn it is: those whose
  // names cannot be read are the ones in between. "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ Aฎ", "ตัวชี้วัดที่ 5".
  static void count_indicators(const Chart& chart, std::vector<Value>& values) {
    constexpr std::size_t kIndicators = 10;
    constexpr int kEnough = 6;
    if (chart.series.size() > 1 || values.size() != kIndicators) return;
    for (const bool backwards : {false, true}) {
      int known = 0;
      bool all_in_turn = true;
      for (std::size_t i = 0; i < values.size(); ++i) {
        const std::string turn = std::to_string(backwards ? kIndicators - i : i + 1);
        const bool open = values[i].scope.empty() && !values[i].others;
        known += values[i].scope == turn ? 1 : 0;
        all_in_turn = all_in_turn && (open || values[i].scope == turn);
      }
      if (!all_in_turn || known < kEnough) continue;
      for (std::size_t i = 0; i < values.size(); ++i) {
        values[i].scope = std::to_string(backwards ? kIndicators - i : i + 1);
      }
      return;
    }
  }

  // Only years leave the scope to the title: a category in words that says nothing is something
  // else, such as another agency.
  [[nodiscard]] static bool leaves_scope_open(const ChartMark& mark, const ChartSubject& category,
                                              const ChartSubject& named, bool several) {
    if (category.year) return true;
    return named.year && (mark.category.value.empty() || !several);
  }

  [[nodiscard]] static bool has_several_categories(const Chart& chart) {
    return std::any_of(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
      return mark.category.value != chart.marks.front().category.value;
    });
  }

  // ---- adding

  void add(const Page& page, const Chart& chart) {
    const ChartSubject context = context_of(page, chart);
    std::vector<Value> values = values_of(chart, context);
    if (chart.kind == ChartKind::kNumber) {
      values.front().scope = context.several_scopes ? "" : context.scope;
      values.front().by_context = true;
      values.front().year = context.year;
    }
    const bool about_ita = std::any_of(values.begin(), values.end(),
                                       [](const Value& value) { return !value.scope.empty(); });
    const bool any_label = std::any_of(values.begin(), values.end(), [](const Value& value) {
      return value.mark->label.has_value();
    });
    if (!about_ita && context.scope.empty() && !context.several_scopes)
      return;  // a chart of budgets, of visitors
    if (!any_label) return report_without_values(chart);
    const char* trouble = trouble_of(chart, context, values);
    if (trouble == nullptr && !about_ita) trouble = "it does not say what its values are of";
    if (trouble != nullptr) return report_unclear(chart, trouble);
    for (const Value& value : values) put(chart, value);
    report_nameless(chart, values);
    if (chart.truncated) report_truncated(chart);
  }

  // Why values of the chart may not be taken; nullptr where they may.
  [[nodiscard]] const char* trouble_of(const Chart& chart, const ChartSubject& context,
                                       std::vector<Value>& values) const {
    if (context.others) return "it is about several agencies or the whole country";
    if (!draft_.fiscal_year) return "the report's own year is not known";
    const bool any_year = std::any_of(values.begin(), values.end(),
                                      [](const Value& value) { return value.year.has_value(); });
    if (!any_year && !agrees_with_prints(values))
      return "it does not say of which year its values are";
    std::map<Field, int> times;
    std::size_t named = 0;
    std::size_t nameless = 0;
    for (Value& value : values) {
      if (!any_year) value.year = draft_.fiscal_year;
      if (value.others || !value.mark->label) continue;
      if (value.scope.empty() || !value.year) {
        ++nameless;
        continue;
      }
      ++named;
      if (++times[{value.scope, *value.year}] > 1) return "two of its values have the same name";
    }
    // A name that cannot be read leaves the others what they are.
    if (2 * nameless > named) return "it does not say what its values are of";
    if (!years_follow(chart, values)) return "its years are not certain";
    if (!own_year_agrees(values)) return "its value of this year is not the printed one";
    return nullptr;
  }

  // Years read from pixels stand for certain where they follow one another: a digit misread breaks
  // the order.
  [[nodiscard]] bool years_follow(const Chart& chart, const std::vector<Value>& values) const {
    if (chart.origin.method != Method::kOcr) return true;
    std::vector<FiscalYear> years;
    for (const Value& value : values) {
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

  // What the titles say of all values at once is right where the value of the report's own year is
  // the one that is printed.
  [[nodiscard]] bool own_year_agrees(const std::vector<Value>& values) const {
    return std::all_of(values.begin(), values.end(), [&](const Value& value) {
      if (!value.by_context || value.others || !value.mark->label) return true;
      if (value.year != draft_.fiscal_year) return true;
      const Readings* printed = find_own(value.scope);
      if (!printed || printed->empty() || printed->front().candidates.empty()) return true;
      const int known = printed->front().candidates.front().value.value;
      const auto candidates = values_read(*value.mark->label);
      return std::any_of(candidates.begin(), candidates.end(), [&](const Candidate& candidate) {
        return std::abs(candidate.value.value - known) <= rounding_of(*value.mark->label);
      });
    });
  }

  // How far a label may be from what it rounds: 0 for two decimals.
  static int rounding_of(const Numeral& label) {
    const int decimals = decimals_of(label.value);
    return decimals >= 2 ? 0 : decimals == 1 ? 5 : 50;
  }

  // A chart that names no year shows the report's own where the report prints the same numbers: two
  // at least, and none otherwise.
  [[nodiscard]] bool agrees_with_prints(const std::vector<Value>& values) const {
    int alike = 0;
    for (const Value& value : values) {
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

  Readings& readings_of(const Value& value) {
    if (*value.year == *draft_.fiscal_year) return own(value.scope);
    const auto known = std::find_if(
        draft_.history.begin(), draft_.history.end(),
        [&](const auto& entry) { return entry.year == *value.year && entry.scope == value.scope; });
    if (known != draft_.history.end()) return known->score;
    draft_.history.push_back({*value.year, value.scope, {}});
    return draft_.history.back().score;
  }

  void put(const Chart& chart, const Value& value) {
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
    if (!agrees) report_differs(*value.mark, value);
    if (lost_decimals(chart, label, reading)) {
      for (Candidate& candidate : reading.candidates) candidate.likelihood *= kContradicted;
    }
    readings_of(value).push_back(std::move(reading));
  }

  // "๘๙" among numbers with two decimals: read without what stands behind its point.
  [[nodiscard]] static bool lost_decimals(const Chart& chart, const Numeral& label,
                                          const Reading& reading) {
    if (reading.candidates.empty() || decimals_of(label.value) >= 2) return false;
    const int number = reading.candidates.front().value.value;
    if (number == 0 || number == kFullScore.value) return false;
    return std::any_of(chart.marks.begin(), chart.marks.end(), [](const ChartMark& mark) {
      return mark.label && decimals_of(mark.label->value) >= 2;
    });
  }

  // "97" over a bar of 96.83: no copy of it. Where nothing else is printed, one decimal is what the
  // agency prints; none at all is a rounded value, 100 and 0 aside.
  [[nodiscard]] bool is_rounded(const Chart& chart, const Numeral& label, const Value& value,
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

  // ---- findings

  void tell(Severity severity, const char* code, std::string where, const Chart& chart,
            std::string thai, std::string english) {
    draft_.findings.push_back(
        {severity, code, std::move(where), chart.origin.page, std::move(thai), std::move(english)});
  }

  static std::string list_of(const Chart& chart) {
    std::string list;
    for (const ChartMark& mark : chart.marks) {
      if (!mark.label && !mark.drawn) continue;
      if (!list.empty()) list += "; ";
      if (!mark.category.value.empty()) list += mark.category.value + ' ';
      list += mark.label ? mark.label->value
                         : to_string(mark.drawn->low) + "–" + to_string(mark.drawn->high);
    }
    return list;
  }

  void report_unclear(const Chart& chart, const std::string& why) {
    const std::string list = list_of(chart);
    tell(Severity::kReview, "chart-unclear", "", chart,
         "ไม่แน่ใจว่าแผนภูมินี้แสดงคะแนนของอะไรหรือปีใด จึงไม่นำค่ามาใช้: " + list,
         "the values of a chart are not taken, " + why + ": " + list);
  }

  void report_nameless(const Chart& chart, const std::vector<Value>& values) {
    Chart nameless = chart;
    nameless.marks.clear();
    for (const Value& value : values) {
      if (value.others || !value.mark->label) continue;
      if (value.scope.empty() || !value.year) nameless.marks.push_back(*value.mark);
    }
    if (!nameless.marks.empty())
      report_unclear(nameless, "it does not say what one of its values is of");
  }

  void report_without_values(const Chart& chart) {
    const std::string list = list_of(chart);
    if (list.empty()) return;
    tell(Severity::kReview, "chart-without-values", "", chart,
         "แผนภูมิไม่พิมพ์ตัวเลขไว้ ค่าที่อ่านได้จากความยาวของแท่งโดยประมาณ: " + list,
         "a chart prints no numbers; what its drawing says they lie between: " + list);
  }

  void report_differs(const ChartMark& mark, const Value& value) {
    const std::string range = to_string(mark.drawn->low) + "–" + to_string(mark.drawn->high);
    const bool now = *value.year == *draft_.fiscal_year;
    std::string where = value.scope == "overall"  ? "overall"
                        : value.scope.size() == 3 ? "instrument:" + value.scope
                                                  : "indicator:" + value.scope;
    if (!now) where = "history:" + std::to_string(value.year->buddhist_era) + ':' + value.scope;
    draft_.findings.push_back(
        {Severity::kReview, "chart-label-differs", where, mark.label->origin.page,
         "ตัวเลข " + mark.label->value + " ในแผนภูมิไม่ตรงกับความยาวที่วาดไว้ (" + range + ")",
         "the number " + mark.label->value + " in a chart is not what its drawing says (" + range +
             ")"});
  }

  void report_truncated(const Chart& chart) {
    tell(Severity::kInfo, "chart-truncated", "", chart,
         "แกนของแผนภูมิไม่ได้เริ่มจากศูนย์ ความยาวของแท่งจึงเทียบกันตรง ๆ ไม่ได้",
         "the axis of a chart does not begin at 0: its lengths are no ratios");
  }

  const Document& document_;
  const Page* page_ = nullptr;  // whose charts are being added
  SubjectReader subjects_;
  Draft& draft_;
};

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
}

}  // namespace prongsai
