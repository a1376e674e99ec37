#include "pipeline/inspect/draw_charts.h"

#include <cmath>
#include <string_view>
#include <vector>

#include "pipeline/dump/chart_text.h"
#include "pipeline/inspect/svg_elements.h"

namespace prongsai {
namespace {

constexpr std::string_view kChartColour = "#a02090";

// The name of a mark that is written at a slant, whose box others' boxes lie over: along the
// diagonal of its box, so that names can be told from one another. A name that ends at its mark
// climbs, one that begins there falls.
std::string slanting_label(const Rect& box, std::string_view text, bool falls) {
  constexpr Points kLabelSize = 6;
  constexpr double kDegrees = 57.29578;  // a radian
  const double angle = (falls ? 1 : -1) * std::atan2(box.height(), box.width()) * kDegrees;
  const std::string place = falls ? number(box.x0) + ' ' + number(box.y0 + kLabelSize)
                                  : number(box.x0 + kLabelSize) + ' ' + number(box.y1);
  return "<text transform=\"translate(" + place + ") rotate(" + number(angle) + ")\" font-size=\"" +
         number(kLabelSize) + "\" fill=\"" + std::string(kChartColour) + "\">" + escaped(text) +
         "</text>\n";
}

// Whether the names of a chart's marks lie over one another, or are higher than broad: they slant.
bool has_slanting_names(const Chart& chart) {
  const Rect* before = nullptr;
  int slanting = 0;
  int names = 0;
  for (const ChartMark& mark : chart.marks) {
    if (!mark.category.origin.box || mark.series > 0) continue;
    const Rect& box = *mark.category.origin.box;
    const bool over = before && box.x0 < before->x1 && before->x0 < box.x1 && box.y0 < before->y1 &&
                      before->y0 < box.y1;
    slanting += over || box.height() > 2 * box.width() ? 1 : 0;
    ++names;
    before = &box;
  }
  return 2 * slanting > names;
}

std::string name_of(const ChartMark& mark, bool slanting) {
  if (!mark.category.origin.box) return {};
  const Rect& box = *mark.category.origin.box;
  if (!slanting) return label(box, mark.category.value, kChartColour);
  const bool falls = box.x0 + box.x1 > mark.box.x0 + mark.box.x1 && box.height() < 4 * box.width();
  return slanting_label(box, mark.category.value, falls);
}

std::string value_of(const ChartMark& mark) {
  const Rect& place = mark.label ? *mark.label->origin.box : mark.box;
  std::string svg = mark.label ? text_within(place, mark.label->value, kChartColour)
                               : label(place, "?", kChartColour);
  if (mark.drawn) {
    svg += label_above(place, to_string(mark.drawn->low) + ".." + to_string(mark.drawn->high),
                       kChartColour);
  }
  return svg;
}

}  // namespace

std::string draw_charts(const Page& page) {
  const std::string box_style =
      "fill=\"none\" stroke=\"" + std::string(kChartColour) + "\" stroke-width=\"0.8\"";
  const std::string mark_style = "fill=\"none\" stroke=\"" + std::string(kChartColour) +
                                 "\" stroke-width=\"0.4\" stroke-dasharray=\"2 1\"";
  std::string svg;
  for (const Chart& chart : page.charts) {
    svg += box_element(*chart.origin.box, box_style);
    svg += label_above(*chart.origin.box,
                       "chart " + std::string(chart_name(chart.kind)) +
                           (chart.truncated ? ", axis truncated" : ""),
                       kChartColour);
    for (const std::vector<Text>* texts : {&chart.titles, &chart.series}) {
      for (const Text& text : *texts) {
        if (text.origin.box) svg += label(*text.origin.box, text.value, kChartColour);
      }
    }
    const bool slanting = has_slanting_names(chart);
    for (const ChartMark& mark : chart.marks) {
      svg += box_element(mark.box, mark_style);
      svg += name_of(mark, slanting);
      svg += value_of(mark);
    }
  }
  return svg;
}

}  // namespace prongsai
