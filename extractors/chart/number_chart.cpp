#include "extractors/chart/number_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// The band of a gauge around its number, or a line in place of it: as broad as high at most, half
// as high at least.
bool is_gauge(const Curve& curve, const Rect& number) {
  const Rect& box = curve.box;
  const bool round = box.height() > 0.35 * box.width() && box.height() < 1.1 * box.width();
  const bool holds =
      number.x0 > box.x0 && number.x1 < box.x1 && number.centre().y > box.y0 && number.y0 < box.y1;
  return round && holds && number.width() > 0.2 * box.width();
}

// In a half ring the number stands on the level of the middle or a little below it.
bool is_gauge(const Arc& arc, const Rect& number) {
  const Point place = number.centre();
  return number.x0 > arc.middle.x - arc.outer && number.x1 < arc.middle.x + arc.outer &&
         std::abs(place.x - arc.middle.x) < 0.3 * arc.outer &&
         std::abs(place.y - arc.middle.y) < 0.65 * arc.outer && number.width() > 0.3 * arc.outer;
}

// A gauge says what it shows, in three letters at least: "ผ่าน", "ITA". What is read into an
// emblem's lines are single ones and digits: "Aเ", "&-", "ซ๖%๑".
bool has_word(const Drawing& drawing) {
  constexpr int kLetters = 3;
  return std::any_of(drawing.words.begin(), drawing.words.end(), [](const DrawnWord& drawn) {
    int in_turn = 0;
    for (const char32_t c : to_code_points(drawn.word->text)) {
      const bool letter =
          (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (is_thai(c) && !is_thai_digit(c));
      in_turn = letter ? in_turn + 1 : 0;
      if (in_turn >= kLetters) return true;
    }
    return false;
  });
}

struct GaugeNumber {
  DrawnWord* word = nullptr;
  Rect box;  // with its arcs
};

// The only number of a picture; on a page, one in the arc of a gauge. Nothing where there are two.
std::optional<GaugeNumber> number_of(Drawing& drawing) {
  std::optional<GaugeNumber> only;
  for (DrawnWord& drawn : drawing.words) {
    if (!drawn.decimals || drawn.taken) continue;
    GaugeNumber number{&drawn, drawn.word->box};
    bool in_gauge = false;
    for (const Curve& curve : drawing.shapes.curves) {
      if (!is_gauge(curve, drawn.word->box)) continue;
      in_gauge = true;
      number.box = unite(number.box, curve.box);
    }
    for (const Arc& arc : drawing.shapes.arcs) {
      if (!is_gauge(arc, drawn.word->box)) continue;
      in_gauge = true;
      number.box = unite(number.box, arc.box);
    }
    if ((!drawing.alone || drawing.cut_out) && !in_gauge) continue;
    if (only) return std::nullopt;
    only = number;
  }
  return only;
}

}  // namespace

std::optional<Chart> read_number_chart(Drawing& drawing) {
  constexpr double kLarge = 1.5;
  const std::optional<GaugeNumber> number = number_of(drawing);
  if (!number) return std::nullopt;
  DrawnWord* only = number->word;
  if (only->word->box.height() < kLarge * drawing.type) return std::nullopt;
  if (!has_word(drawing)) return std::nullopt;
  Chart chart;
  chart.kind = ChartKind::kNumber;
  ChartMark mark;
  mark.label = numeral_of(drawing, *only);
  mark.box = number->box;
  only->taken = true;
  chart.marks.push_back(std::move(mark));
  return chart;
}

}  // namespace prongsai
