#include "extractors/chart/chart_names.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>

#include "extractors/chart/indicator_turns.h"
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

// Of charts side by side, the title of one is on a line with the other's, and is as near to both: a
// line that stands over another chart is none of this one's.
bool stands_over_another(const Rect& line, const Page& page, const Chart& chart) {
  const Rect& own = *chart.origin.box;
  return std::any_of(page.charts.begin(), page.charts.end(), [&](const Chart& other) {
    if (&other == &chart || !other.origin.box) return false;
    const Rect& box = *other.origin.box;
    const bool beside =
        box.y0 < own.y1 && own.y0 < box.y1 && (box.x0 >= own.x1 || own.x0 >= box.x1);
    return beside && line.x0 < box.x1 && box.x0 < line.x1;
  });
}

// Headings stand over their chart or begin further left: what stands to the right of it alone is
// the title of something else, whether that was read or not.
bool stands_beside(const Rect& line, const Rect& chart) { return line.x0 >= chart.x1; }

// Of two lines above a chart the lower one; of two on one level the one that stands over it.
bool is_nearer(const Rect& line, const Rect& other, const Rect& chart) {
  constexpr Points kLevel = 8;
  const auto is_over = [&](const Rect& one) { return one.x0 < chart.x1 && chart.x0 < one.x1; };
  if (std::abs(line.y1 - other.y1) < kLevel && is_over(line) != is_over(other)) {
    return is_over(line);
  }
  return line.y1 > other.y1;
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
    if (line.y1 <= box.y0 + 6 && line.y1 > box.y0 - kNear && has_words(block.text.text) &&
        !stands_over_another(line, page, chart) && !stands_beside(line, box)) {
      if (!heading || is_nearer(line, *heading->origin.box, box)) heading = &block.text;
    }
    const bool below = line.y0 >= box.y1 - 6 && line.y0 < box.y1 + kNear;
    goes_on = below && (goes_on || is_caption(block.text.text));
    if (goes_on) lines.push_back(block.text.text);
  }
  if (heading && heading->text.size() <= kLongest) lines.push_back(heading->text);
  return lines;
}

bool is_read_from_pixels(const Page& page) {
  return std::any_of(page.words.begin(), page.words.end(),
                     [](const Word& word) { return word.method == Method::kOcr; });
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

// "[]", "I T": what pixels leave of IIT in small type.
bool is_strokes(std::string_view text) {
  return !text.empty() && text.size() <= 6 &&
         text.find_first_not_of("I|l[]()!1iT \t") == std::string_view::npos;
}

// The one of three names that is IIT's, though it does not say so: strokes beside EIT and OIT.
// Empty where there is none.
std::string blurred_iit(const std::set<std::string>& names, const SubjectReader& subjects) {
  if (names.size() != 3) return {};
  std::set<std::string> scopes;
  std::string blurred;
  for (const std::string& name : names) {
    const std::string scope = subjects.label(name).scope;
    scopes.insert(scope);
    if (scope.empty() && is_strokes(name)) blurred = name;
  }
  return scopes == std::set<std::string>{"", "EIT", "OIT"} ? blurred : std::string();
}

// Reads names of a chart; those of pixels with what their neighbours say of them.
class NameReader {
 public:
  NameReader(const Chart& chart, const SubjectReader& subjects) : subjects_(subjects) {
    if (chart.origin.method != Method::kOcr) return;
    std::set<std::string> categories;
    std::set<std::string> series;
    for (const ChartMark& mark : chart.marks) categories.insert(mark.category.value);
    for (const Text& name : chart.series) series.insert(name.value);
    iit_ = blurred_iit(categories, subjects);
    if (iit_.empty()) iit_ = blurred_iit(series, subjects);
  }
  [[nodiscard]] ChartSubject read(const std::string& name) const {
    return subjects_.label(!iit_.empty() && name == iit_ ? "IIT" : name);
  }

 private:
  const SubjectReader& subjects_;
  std::string iit_;
};

}  // namespace

ChartSubject context_of(const Page& page, const Chart& chart, const SubjectReader& subjects) {
  ChartSubject context;
  std::string inside;
  for (const Text& title : chart.titles) inside += title.value + ' ';
  std::string around;
  for (const std::string& line : lines_around(page, chart)) around += line + ' ';
  for (const std::string* text : {&inside, &around}) {
    const ChartSubject subject = subjects.title(*text);
    if (!context.year && !context.several_years) {
      context.year = subject.year;
      context.several_years = subject.several_years;
    }
    if (context.scope.empty() && !context.several_scopes) {
      context.scope = subject.scope;
      const bool of_pixels =
          text == &inside ? chart.origin.method == Method::kOcr : is_read_from_pixels(page);
      context.by_number = subject.by_number && of_pixels;
      context.several_scopes = subject.several_scopes;
    }
    context.others = context.others || subject.others;
  }
  return context;
}

std::vector<ChartValue> name_values(const Chart& chart, const ChartSubject& context,
                                    const SubjectReader& subjects) {
  const NameReader names(chart, subjects);
  std::vector<ChartSubject> series;
  for (const Text& name : chart.series) series.push_back(names.read(name.value));
  const bool several = has_several_categories(chart);
  std::vector<ChartValue> values;
  for (const ChartMark& mark : chart.marks) {
    const ChartSubject category = names.read(mark.category.value);
    const ChartSubject named = static_cast<std::size_t>(mark.series) < series.size()
                                   ? series[static_cast<std::size_t>(mark.series)]
                                   : ChartSubject{};
    ChartValue value;
    value.mark = &mark;
    value.others = category.others || named.others;
    value.by_series = category.scope.empty() && !named.scope.empty();
    value.scope = value.by_series ? named.scope : category.scope;
    value.by_number = value.by_series ? named.by_number : category.by_number;
    // "ผลการประเมิน ปี 2567" is the name of a series whose categories are instruments.
    if (!category.scope.empty() && category.scope == "overall" && !named.scope.empty()) {
      value.scope = named.scope;
      value.by_series = true;
      value.by_number = named.by_number;
    }
    value.year = category.year ? category.year : named.year;
    if (value.scope.empty() && leaves_scope_open(mark, category, named, several)) {
      value.scope = context.scope;
      value.by_context = true;
      value.by_number = context.by_number;
    }
    if (!value.year && !context.several_years) value.year = context.year;
    values.push_back(value);
  }
  count_indicators(chart, values);
  doubt_numbers_out_of_turn(chart, values);
  return values;
}

}  // namespace prongsai
