#include "pipeline/dump/chart_text.h"

#include <array>

#include "pipeline/dump/value_text.h"

namespace prongsai {

std::string_view chart_name(ChartKind kind) {
  constexpr std::array<std::string_view, 5> kNames{"columns", "bars", "line", "radar", "number"};
  return kNames[static_cast<std::size_t>(kind)];
}

std::string mark_values(const ChartMark& mark) {
  std::string text = mark.label ? one_line(mark.label->value) : "?";
  if (mark.drawn) text += " in " + to_string(mark.drawn->low) + ".." + to_string(mark.drawn->high);
  return text;
}

std::string picture_words(const Picture& picture) {
  constexpr std::array<std::string_view, 7> kKinds{"picture", "table",     "chart", "photograph",
                                                   "emblem",  "signature", "stamp"};
  if (picture.evidence.empty()) return {};
  return std::string(kKinds[static_cast<std::size_t>(picture.kind)]) + " (" + picture.evidence +
         ')';
}

std::string picture_line(const Picture& picture) {
  const std::string words = picture_words(picture);
  return "picture " + text_form(picture.box) + ' ' + std::to_string(picture.width_px) + " x " +
         std::to_string(picture.height_px) + " px" + (words.empty() ? "" : " is ") + words + '\n';
}

std::string chart_text(const Chart& chart) {
  std::string text = "chart " + std::string(chart_name(chart.kind)) + ' ' +
                     text_form(chart.origin) + (chart.truncated ? " truncated" : "") + '\n';
  for (const Text& title : chart.titles) text += "  title \"" + one_line(title.value) + "\"\n";
  for (const Text& series : chart.series) text += "  series \"" + one_line(series.value) + "\"\n";
  for (const ChartMark& mark : chart.marks) {
    text += "  mark " + std::to_string(mark.series) + " \"" + one_line(mark.category.value) +
            "\" " + mark_values(mark);
    if (mark.label && mark.label->guesses.size() > 1) {
      text += " or " + one_line(mark.label->guesses[1].text);
    }
    text += '\n';
  }
  return text;
}

}  // namespace prongsai
