#include "extractors/chart/seen_chart.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

#include "extractors/chart/axis.h"
#include "extractors/chart/find_bars.h"
#include "extractors/chart/within_curves.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

struct Seen {
  ChartKind kind = ChartKind::kLine;
  Rect box;
};

Rect grown(const Rect& box, Points by) {
  return {box.x0 - by, box.y0 - by, box.x1 + by, box.y1 + by};
}

// "IIT", "ปี", "2568"; what is read into strokes of an emblem are single letters: "เ", "=5".
bool is_name(const Word& word) {
  constexpr int kFewest = 2;
  int signs = 0;
  for (const char32_t c : to_code_points(word.text)) {
    signs += (c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9') ||
                     is_thai(c)
                 ? 1
                 : 0;
  }
  return signs >= kFewest;
}

// Which share of a bar's breadth words may stand aside of its middle, and how far from its foot.
bool names(const Rect& word, const Bar& bar, Growth growth, Points type) {
  const Turned place = turned(word, growth);
  constexpr Points kFarBelow = 24;  // points: a tick's length, and room above marks
  const bool upright = growth == Growth::kUp;
  const Points aside = std::abs(place.middle() - bar.middle());
  const Points below = bar.foot - place.high;
  return aside < (bar.to - bar.from) * 0.75 + 0.5 * type && below > -0.4 * type &&
         below < (upright ? kFarBelow : 3 * type);
}

// Three at least, a third of which differ from the longest by more than a letter's height, each but
// one with a name at its foot: bands behind headings and cells have their words within.
std::optional<Seen> seen_bars(const Drawing& drawing, Growth growth) {
  const std::vector<Bar> bars = find_bars(drawing.shapes, drawing.type, growth);
  constexpr std::size_t kFewest = 3;
  if (bars.size() < kFewest) return std::nullopt;
  Rect box = bars[0].patch->box;
  Points longest = 0;
  std::size_t named = 0;
  for (const Bar& bar : bars) {
    longest = std::max(longest, bar.length);
    box = unite(box, bar.patch->box);
    named += std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
      return is_name(*drawn.word) && names(drawn.word->box, bar, growth, drawing.type);
    });
  }
  const Points differ = std::max(2 * drawing.shapes.unit, 0.01 * longest);
  const auto shorter = std::count_if(bars.begin(), bars.end(),
                                     [&](const Bar& bar) { return longest - bar.length > differ; });
  const bool filled = std::any_of(bars.begin(), bars.end(), [&](const Bar& bar) {
    return std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
      return !drawn.value && bar.patch->box.contains(drawn.word->box.centre());
    });
  });
  if (longest < 3 * drawing.type || named + 1 < bars.size() || shorter == 0 || filled)
    return std::nullopt;
  return Seen{growth == Growth::kUp ? ChartKind::kColumns : ChartKind::kBars, box};
}

// Names all around a line that goes around: five at least, in no two neighbouring gaps of a third
// of the turn.
bool has_names_around(const Drawing& drawing, const Rect& line) {
  std::vector<int> outside;
  const Rect ring = grown(line, 0.6 * std::max(line.width(), line.height()));
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const Rect& word = drawing.words[i].word->box;
    if (ring.contains(word.centre()) && !line.contains(word.centre()))
      outside.push_back(static_cast<int>(i));
  }
  constexpr std::size_t kFewest = 5;
  constexpr double kWidestGap = 2 * std::numbers::pi / 3;
  std::vector<double> turns;
  for (const Phrase2D& phrase : phrases_on_lines(drawing, outside, 1.0)) {
    const Point place = phrase.box.centre();
    turns.push_back(std::atan2(place.y - line.centre().y, place.x - line.centre().x));
  }
  if (turns.size() < kFewest) return false;
  std::sort(turns.begin(), turns.end());
  for (std::size_t i = 1; i < turns.size(); ++i) {
    if (turns[i] - turns[i - 1] > kWidestGap) return false;
  }
  return turns.front() + 2 * std::numbers::pi - turns.back() < kWidestGap;
}

// A radar's line; null: there is none.
const Curve* line_ringed_by_names(const Drawing& drawing) {
  constexpr double kInside = 4;  // heights of letters from its middle
  for (const Curve& curve : drawing.shapes.curves) {
    if (goes_around(curve, kInside * drawing.type) && has_names_around(drawing, curve.box))
      return &curve;
  }
  return nullptr;
}

// The numbers of an axis, and the line or area beside them.
std::optional<Seen> seen_beside_axis(const Drawing& drawing, const Rect& drawn) {
  if (drawn.width() < 6 * drawing.type || drawn.height() < 2) return std::nullopt;
  Rect within = drawn;
  within.x0 -= 0.35 * drawn.width();
  within.y0 -= 2 * drawn.width();
  within.y1 += 2 * drawn.width();
  within.x1 = drawn.centre().x + drawing.type;
  const std::optional<Axis> axis = find_axis(drawing, Growth::kUp, within);
  if (!axis) return std::nullopt;
  Rect box = drawn;
  Rect ticks = drawing.words[static_cast<std::size_t>(axis->ticks.front())].word->box;
  for (const int tick : axis->ticks) {
    ticks = unite(ticks, drawing.words[static_cast<std::size_t>(tick)].word->box);
  }
  if (drawn.y1 < ticks.y0 || drawn.y0 > ticks.y1 || ticks.height() < 4 * drawing.type)
    return std::nullopt;
  return Seen{ChartKind::kLine, unite(box, ticks)};
}

// Parts of one ring or pie: of vectors alone, since of an emblem's bands no two are of one breadth.
bool are_parts(const Arc& one, const Arc& other) {
  const Points near = 0.02 * one.outer;
  return std::abs(one.outer - other.outer) < near && std::abs(one.inner - other.inner) < near &&
         std::abs(one.middle.x - other.middle.x) < near &&
         std::abs(one.middle.y - other.middle.y) < near;
}

// Parts of a ring or a pie, with one another, a number like a score or those of a scale.
std::optional<Seen> seen_ring(const Drawing& drawing) {
  constexpr Points kSmallest = 40;
  const std::vector<Arc>& arcs = drawing.shapes.arcs;
  if (arcs.empty()) return std::nullopt;
  Rect ring = arcs.front().box;
  bool parts = false;
  for (const Arc& arc : arcs) {
    ring = unite(ring, arc.box);
    parts = parts || (&arc != &arcs.front() && are_parts(arcs.front(), arc));
  }
  if (std::max(ring.width(), ring.height()) < kSmallest) return std::nullopt;
  const Rect around = grown(ring, 2 * drawing.type);
  int scores = 0;
  int values = 0;
  for (const DrawnWord& drawn : drawing.words) {
    if (!drawn.value || !around.contains(drawn.word->box.centre())) continue;
    ++values;
    scores += drawn.decimals || drawn.word->text.find('%') != std::string::npos ? 1 : 0;
  }
  constexpr int kScale = 3;
  if (scores == 0 && values < kScale && !parts) return std::nullopt;
  return Seen{ChartKind::kNumber, ring};
}

std::optional<Seen> see(const Drawing& drawing) {
  if (const auto bars = seen_bars(drawing, Growth::kUp)) return bars;
  if (const auto bars = seen_bars(drawing, Growth::kRight)) return bars;
  if (const Curve* line = line_ringed_by_names(drawing))
    return Seen{ChartKind::kRadar, grown(line->box, 2 * drawing.type)};
  for (const Curve& curve : drawing.shapes.curves) {
    if (const auto line = seen_beside_axis(drawing, curve.box)) return line;
  }
  for (const Rect& area : drawing.shapes.areas) {
    if (const auto line = seen_beside_axis(drawing, area)) return line;
  }
  return seen_ring(drawing);
}

}  // namespace

bool is_ringed_by_names(const Drawing& drawing) { return line_ringed_by_names(drawing) != nullptr; }

std::optional<Chart> seen_chart(const Drawing& drawing) {
  const std::optional<Seen> seen = see(drawing);
  if (!seen) return std::nullopt;
  Chart chart;
  chart.kind = seen->kind;
  chart.origin = {drawing.page, drawing.alone && !drawing.cut_out ? drawing.region : seen->box,
                  Method::kText};
  Rect around = *chart.origin.box;  // with its title, which may stand above the grid of an axis
  constexpr Points kLeastAbove = 48;
  around.y0 -= std::max(kLeastAbove, 0.7 * around.height());
  std::vector<int> inside;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) {
    const Word& word = *drawing.words[i].word;
    if (!drawing.alone && !around.contains(word.box.centre())) continue;
    chart.origin.method = word.method;
    inside.push_back(static_cast<int>(i));
  }
  constexpr double kLineGap = 2.5;
  for (const Phrase2D& phrase : phrases_on_lines(drawing, inside, kLineGap)) {
    chart.titles.push_back(text_of(drawing, phrase.words));
  }
  return chart;
}

}  // namespace prongsai
