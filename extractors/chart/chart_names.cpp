#include "extractors/chart/chart_names.h"

#include <algorithm>
#include <string_view>

#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// Numbers of an axis stand above a chart's bars as lines of the page: four letters at least.
bool has_words(std::string_view text) {
  const std::string key = phrase_key(text);
  const auto digits = std::count_if(key.begin(), key.end(),
                                    [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
  return key.size() >= static_cast<std::size_t>(digits) + 4;
}

// "แผนภูมิที่ ๒ …", "ภาพที่ 3 …": the numbered line below a picture.
bool is_caption(std::string_view text) {
  const std::string key = phrase_key(text);
  for (const std::string_view word : {"แผนภาพ", "แผนภูมิ", "กราฟ", "ภาพที่", "รูปที่"}) {
    if (key.starts_with(phrase_key(word))) return true;
  }
  return false;
}

// The heading next above the chart, and the caption below it. A long line is a sentence about
// something else as well.
std::vector<std::string> lines_around(const Page& page, const Chart& chart) {
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

// Ten marks of which most are told to be indicators, each the one whose turn it is: those whose
// names cannot be read are the ones in between. "ตัวชี้วัดที่ 3", "ตัวชี้วัดที่ Aฎ", "ตัวชี้วัดที่ 5".
// Where eight and more are in turn, one out of turn that has another's number is misread: ๓ as ๖.
void count_indicators(const Chart& chart, std::vector<ChartValue>& values) {
  constexpr std::size_t kIndicators = 10;
  constexpr int kEnough = 6;
  if (chart.series.size() > 1 || values.size() != kIndicators) return;
  for (const bool backwards : {false, true}) {
    constexpr int kNearlyAll = 8;
    const auto turn_of = [&](std::size_t i) {
      return std::to_string(backwards ? kIndicators - i : i + 1);
    };
    const auto is_in_turn = [&](const std::string& scope) {
      for (std::size_t i = 0; i < values.size(); ++i) {
        if (values[i].scope == scope && turn_of(i) == scope) return true;
      }
      return false;
    };
    int known = 0;
    int misread = 0;
    bool all_in_turn = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
      const bool in_turn = values[i].scope == turn_of(i);
      const bool open = values[i].scope.empty() && !values[i].others;
      const bool another = !in_turn && !open && is_in_turn(values[i].scope);
      known += in_turn ? 1 : 0;
      misread += another ? 1 : 0;
      all_in_turn = all_in_turn && (open || in_turn || another);
    }
    if (!all_in_turn || known < (misread > 0 ? kNearlyAll : kEnough)) continue;
    for (std::size_t i = 0; i < values.size(); ++i) {
      values[i].scope = std::to_string(backwards ? kIndicators - i : i + 1);
    }
    return;
  }
}

// Only years leave the scope to the title: a category in words that says nothing is something
// else, such as another agency.
bool leaves_scope_open(const ChartMark& mark, const ChartSubject& category,
                       const ChartSubject& named, bool several) {
  if (category.year) return true;
  return named.year && (mark.category.value.empty() || !several);
}

bool has_several_categories(const Chart& chart) {
  return std::any_of(chart.marks.begin(), chart.marks.end(), [&](const ChartMark& mark) {
    return mark.category.value != chart.marks.front().category.value;
  });
}

}  // namespace

ChartSubject context_of(const Page& page, const Chart& chart, const SubjectReader& subjects) {
  ChartSubject context;
  std::string inside;
  for (const Text& title : chart.titles) inside += title.value + ' ';
  std::string around;
  for (const std::string& line : lines_around(page, chart)) around += line + ' ';
  for (const std::string& text : {inside, around}) {
    const ChartSubject subject = subjects.title(text);
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

std::vector<ChartValue> name_values(const Chart& chart, const ChartSubject& context,
                                    const SubjectReader& subjects) {
  std::vector<ChartSubject> series;
  for (const Text& name : chart.series) series.push_back(subjects.label(name.value));
  const bool several = has_several_categories(chart);
  std::vector<ChartValue> values;
  for (const ChartMark& mark : chart.marks) {
    const ChartSubject category = subjects.label(mark.category.value);
    const ChartSubject named = static_cast<std::size_t>(mark.series) < series.size()
                                   ? series[static_cast<std::size_t>(mark.series)]
                                   : ChartSubject{};
    ChartValue value;
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

}  // namespace prongsai
