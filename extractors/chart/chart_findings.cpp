#include "extractors/chart/chart_findings.h"

#include <array>
#include <cmath>

namespace prongsai {
namespace {

std::string range_text(const ValueRange& range) {
  return to_string(range.low) + "–" + to_string(range.high);
}

std::string list_of(const Chart& chart) {
  std::string list;
  for (const ChartMark& mark : chart.marks) {
    if (!mark.label && !mark.drawn) continue;
    if (!list.empty()) list += "; ";
    if (!mark.category.value.empty()) list += mark.category.value + ' ';
    list += mark.label ? mark.label->value : range_text(*mark.drawn);
  }
  return list;
}

std::string field_of(const ChartValue& value, bool own_year) {
  if (!own_year) {
    return history_field(*value.year, value.scope);
  }
  if (value.scope == "overall") return value.scope;
  return std::string(value.scope.size() == 3 ? "instrument:" : "indicator:").append(value.scope);
}

}  // namespace

std::string history_field(FiscalYear year, const std::string& scope) {
  return "history:" + std::to_string(year.buddhist_era) + ':' + scope;
}

Finding unclear_chart(const Chart& chart, const std::string& why) {
  const std::string list = list_of(chart);
  return {Severity::kReview,
          "chart-unclear",
          "",
          chart.origin.page,
          "ไม่แน่ใจว่าแผนภูมินี้แสดงคะแนนของอะไรหรือปีใด จึงไม่นำค่ามาใช้: " + list,
          "the values of a chart are not taken, " + why + ": " + list};
}

Findings nameless_values(const Chart& chart, const std::vector<ChartValue>& values) {
  Chart nameless = chart;
  nameless.marks.clear();
  for (const ChartValue& value : values) {
    if (value.others || !value.mark->label) continue;
    if (value.scope.empty() || !value.year) nameless.marks.push_back(*value.mark);
  }
  if (nameless.marks.empty()) return {};
  return {unclear_chart(nameless, "it does not say what one of its values is of")};
}

Findings unread_points(const Chart& chart, const std::vector<ChartValue>& values) {
  std::string list;
  for (const ChartValue& value : values) {
    if (value.others || value.mark->label || !value.mark->drawn) continue;
    if (value.scope.empty() || !value.year) continue;
    if (!list.empty()) list += "; ";
    list += value.scope + ' ' + std::to_string(value.year->buddhist_era) + ' ' +
            range_text(*value.mark->drawn);
  }
  if (list.empty()) return {};
  return {{Severity::kReview, "chart-without-values", "", chart.origin.page,
           "อ่านตัวเลขของบางจุดในแผนภูมิไม่ได้ ค่าที่อ่านได้จากตำแหน่งที่วาดโดยประมาณ: " + list,
           "numbers of some points of a chart were not read; what its drawing says they lie "
           "between: " +
               list}};
}

Findings chart_without_values(const Chart& chart) {
  const std::string list = list_of(chart);
  if (list.empty()) return {};
  return {{Severity::kReview, "chart-without-values", "", chart.origin.page,
           "แผนภูมิไม่พิมพ์ตัวเลขไว้ ค่าที่อ่านได้จากความยาวของแท่งโดยประมาณ: " + list,
           "a chart prints no numbers; what its drawing says they lie between: " + list}};
}

Finding unread_drawing(const Chart& chart) {
  struct Look {
    const char* thai;
    const char* english;
  };
  static constexpr std::array<Look, 5> kLooks{{{"แผนภูมิแท่ง", "upright bars"},
                                               {"แผนภูมิแท่งแนวนอน", "lying bars"},
                                               {"แผนภูมิเส้นหรือพื้นที่", "a line or an area"},
                                               {"แผนภูมิเรดาร์", "a radar"},
                                               {"แผนภูมิวงแหวนหรือวงกลม", "a ring or a pie"}}};
  const Look& look = kLooks.at(static_cast<std::size_t>(chart.kind));
  const Rect& box = *chart.origin.box;
  const auto place = [](Points points) { return std::to_string(std::lround(points)); };
  const std::string where =
      place(box.x0) + ',' + place(box.y0) + '-' + place(box.x1) + ',' + place(box.y1);
  return {Severity::kReview,
          "chart-unread",
          "",
          chart.origin.page,
          "หน้านี้มีรูปที่วาดเหมือน" + std::string(look.thai) + " (ตำแหน่ง " + where +
              ") แต่ไม่ได้อ่านค่าใดจากรูปนี้ โปรดดูจากต้นฉบับ",
          "something is drawn here like a chart (" + std::string(look.english) + ", at " + where +
              " points) and no value of it was read"};
}

Finding label_differs(const ChartValue& value, bool own_year) {
  const Numeral& label = *value.mark->label;
  const std::string range = range_text(*value.mark->drawn);
  return {Severity::kReview,
          "chart-label-differs",
          field_of(value, own_year),
          label.origin.page,
          "ตัวเลข " + label.value + " ในแผนภูมิไม่ตรงกับความยาวที่วาดไว้ (" + range + ")",
          "the number " + label.value + " in a chart is not what its drawing says (" + range + ")"};
}

Finding truncated_chart(const Chart& chart) {
  return {Severity::kInfo,
          "chart-truncated",
          "",
          chart.origin.page,
          "แกนของแผนภูมิไม่ได้เริ่มจากศูนย์ ความยาวของแท่งจึงเทียบกันตรง ๆ ไม่ได้",
          "the axis of a chart does not begin at 0: its lengths are no ratios"};
}

}  // namespace prongsai
