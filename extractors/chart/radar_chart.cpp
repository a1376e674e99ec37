#include "extractors/chart/radar_chart.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>
#include <string>
#include <utility>

#include "extractors/chart/axis.h"
#include "extractors/chart/radar_witness.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::size_t kFewestSpokes = 5;
constexpr double kFull = 2 * std::numbers::pi;

// Clockwise from the top, 0 to 2 pi; of a ring broader than high as if it were drawn round.
double angle_in(const Rect& ring, Point place) {
  const Point middle = ring.centre();
  const double angle = std::atan2((place.x - middle.x) / std::max(ring.width(), 1.0),
                                  (middle.y - place.y) / std::max(ring.height(), 1.0));
  return angle < 0 ? angle + kFull : angle;
}

double apart(double a, double b) {
  const double difference = std::abs(a - b);
  return std::min(difference, kFull - difference);
}

// Between boxes: 0 where they touch.
Points gap_between(const Rect& a, const Rect& b) {
  const Points dx = std::max({0.0, a.x0 - b.x1, b.x0 - a.x1});
  const Points dy = std::max({0.0, a.y0 - b.y1, b.y0 - a.y1});
  return std::hypot(dx, dy);
}

// Words that belong together: a line of text with what follows below it.
struct Caption {
  std::vector<int> words;
  Rect box;
};

struct Spoke {
  int label = 0;  // index into Drawing::words
  Rect box;
  double angle = 0;
  int caption = -1;
};

class RadarChart {
 public:
  explicit RadarChart(Drawing& drawing) : drawing_(drawing) {}

  std::optional<Chart> read() {
    take_ticks();
    if (!find_ring()) return std::nullopt;
    find_captions();
    if (captions_.size() < spokes_.size() || names_several_years()) return std::nullopt;
    match();
    const auto named = std::count_if(spokes_.begin(), spokes_.end(),
                                     [](const Spoke& spoke) { return spoke.caption >= 0; });
    if (2 * static_cast<std::size_t>(named) < spokes_.size()) return std::nullopt;
    return chart();
  }

 private:
  // Numbers of the axis stand from the middle upwards, the highest above a line of lower values.
  void take_ticks() {
    for (const Curve& curve : drawing_.shapes.curves) {
      Rect within = curve.box;
      within.y0 -= 0.5 * curve.box.height();
      const auto axis = find_axis(drawing_, Growth::kUp, within);
      if (!axis) continue;
      for (const int tick : axis->ticks)
        drawing_.words[static_cast<std::size_t>(tick)].taken = true;
    }
  }

  // Numbers in a ring around a line; where no line is seen, all numbers.
  bool find_ring() {
    std::vector<const Curve*> lines = outermost_curves();
    if (drawing_.shapes.curves.empty()) lines.push_back(nullptr);
    return std::any_of(lines.begin(), lines.end(), [&](const Curve* line) {
      find_labels(line);
      return spokes_.size() >= kFewestSpokes && is_ring();
    });
  }

  // Not the lines that lie within another, as those of a grid do. A page has other charts' lines.
  [[nodiscard]] std::vector<const Curve*> outermost_curves() const {
    const auto holds = [](const Rect& outer, const Rect& inner) {
      return outer.x0 <= inner.x0 && outer.y0 <= inner.y0 && outer.x1 >= inner.x1 &&
             outer.y1 >= inner.y1;
    };
    std::vector<const Curve*> outermost;
    for (const Curve& curve : drawing_.shapes.curves) {
      const bool within = std::any_of(outermost.begin(), outermost.end(), [&](const Curve* other) {
        return holds(other->box, curve.box);
      });
      if (within) continue;
      std::erase_if(outermost, [&](const Curve* other) { return holds(curve.box, other->box); });
      outermost.push_back(&curve);
    }
    return outermost;
  }

  void find_labels(const Curve* line) {
    spokes_.clear();
    std::optional<Rect> all;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || !drawn.decimals) continue;
      if (line && !is_near(*line, drawn.word->box)) continue;
      spokes_.push_back({static_cast<int>(i), drawn.word->box, 0, -1});
      all = all ? unite(*all, drawn.word->box) : drawn.word->box;
    }
    if (!all) return;
    ring_ = *all;
    for (Spoke& spoke : spokes_) spoke.angle = angle_in(ring_, spoke.box.centre());
    std::sort(spokes_.begin(), spokes_.end(),
              [](const Spoke& a, const Spoke& b) { return a.angle < b.angle; });
  }

  // Numbers stand around the line where one is seen; those of other charts of a page do not.
  [[nodiscard]] bool is_near(const Curve& curve, const Rect& box) const {
    const double beside = drawing_.alone ? 0.8 : 0.4;
    const Points reach = beside * std::max(curve.box.width(), curve.box.height());
    const Rect around{curve.box.x0 - reach, curve.box.y0 - reach, curve.box.x1 + reach,
                      curve.box.y1 + reach};
    return curve.box.height() > 0.3 * curve.box.width() && around.contains(box.centre());
  }

  // How far from the middle, 1 being the ring of the numbers.
  [[nodiscard]] double radius_of(Point place) const {
    const Point middle = ring_.centre();
    return std::hypot((place.x - middle.x) / std::max(ring_.width() / 2, 1.0),
                      (place.y - middle.y) / std::max(ring_.height() / 2, 1.0));
  }

  // Numbers all around, none of them near the middle, no gap of more than two spokes.
  [[nodiscard]] bool is_ring() const {
    if (ring_.height() < 5 * drawing_.type || ring_.width() < 5 * drawing_.type) return false;
    const double step = kFull / static_cast<double>(spokes_.size());
    for (std::size_t i = 0; i < spokes_.size(); ++i) {
      if (radius_of(spokes_[i].box.centre()) < 0.55) return false;
      const double next =
          spokes_[(i + 1) % spokes_.size()].angle + (i + 1 == spokes_.size() ? kFull : 0);
      if (next - spokes_[i].angle > 2.2 * step) return false;
    }
    return true;
  }

  void find_captions() {
    std::vector<int> words;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || drawn.decimals) continue;
      if (radius_of(drawn.word->box.centre()) < 0.5) continue;  // an emblem in the middle
      words.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.0;
    for (Phrase2D& phrase : phrases_on_lines(drawing_, words, kNear)) {
      Caption* above = nullptr;
      for (Caption& caption : captions_) {
        const Points below = phrase.box.y0 - caption.box.y1;
        const bool under =
            std::min(phrase.box.x1, caption.box.x1) - std::max(phrase.box.x0, caption.box.x0) >
            0.5 * std::min(phrase.box.width(), caption.box.width());
        if (under && below < 0.5 * drawing_.type && below > -0.7 * drawing_.type) above = &caption;
      }
      // "ตัวชี้วัดที่ 1" ends in a number; one alone is no name.
      const bool number = std::all_of(phrase.words.begin(), phrase.words.end(), [&](int word) {
        return drawing_.words[static_cast<std::size_t>(word)].value.has_value();
      });
      if (number && !above) continue;
      if (above) {
        above->words.insert(above->words.end(), phrase.words.begin(), phrase.words.end());
        above->box = unite(above->box, phrase.box);
      } else {
        captions_.push_back({std::move(phrase.words), phrase.box});
      }
    }
  }

  // "ปี 2567" and "ปี 2568", each by itself: a legend of several lines, of which all but one may be
  // lost in black and white, and which one the numbers are of is not told.
  [[nodiscard]] bool names_several_years() const {
    constexpr std::size_t kLongest = 10;  // "ปีงบฯ 2567"
    std::set<std::string> years;
    std::vector<int> words;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) words.push_back(static_cast<int>(i));
    for (const Phrase2D& phrase : phrases_on_lines(drawing_, words, 1.0)) {
      const std::string text = with_ascii_digits(text_of(drawing_, phrase.words).value);
      const std::size_t year = text.find("25");
      if (year == std::string::npos || to_code_points(text).size() > kLongest) continue;
      const auto digits = text.find_first_not_of("0123456789", year);
      const std::string number = text.substr(year, digits - year);
      if (number.size() == 4) years.insert(number);
    }
    return years.size() > 1;
  }

  // Nearest pairs first; then what stands nearest must stand in the same order around the middle,
  // and there must be no second caption nearly as near that is left over.
  void match() {
    struct Pair {
      Points gap = 0;
      std::size_t spoke = 0;
      std::size_t caption = 0;
    };
    std::vector<Pair> pairs;
    for (std::size_t s = 0; s < spokes_.size(); ++s) {
      for (std::size_t c = 0; c < captions_.size(); ++c) {
        const double turn = apart(spokes_[s].angle, angle_in(ring_, captions_[c].box.centre()));
        if (turn > 1.2 * kFull / static_cast<double>(spokes_.size())) continue;
        pairs.push_back({gap_between(spokes_[s].box, captions_[c].box), s, c});
      }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return a.gap < b.gap; });
    std::vector<bool> used(captions_.size(), false);
    for (const Pair& pair : pairs) {
      if (spokes_[pair.spoke].caption >= 0 || used[pair.caption]) continue;
      spokes_[pair.spoke].caption = static_cast<int>(pair.caption);
      used[pair.caption] = true;
    }
    if (!in_order()) {
      for (Spoke& spoke : spokes_) spoke.caption = -1;
    }
  }

  [[nodiscard]] bool in_order() const {
    std::vector<double> angles;
    for (const Spoke& spoke : spokes_) {
      if (spoke.caption < 0) continue;
      angles.push_back(
          angle_in(ring_, captions_[static_cast<std::size_t>(spoke.caption)].box.centre()));
    }
    // Around the middle once: angles fall in one place only.
    int falls = 0;
    for (std::size_t i = 0; i < angles.size(); ++i) {
      if (angles[(i + 1) % angles.size()] < angles[i]) ++falls;
    }
    return falls <= 1;
  }

  // Lines that go around the middle: of a picture the one that stands out, of a drawing those of
  // the grid as well.
  [[nodiscard]] std::vector<const Curve*> polygons() const {
    std::vector<const Curve*> found;
    for (const Curve& curve : drawing_.shapes.curves) {
      const bool large =
          curve.box.width() > 0.3 * ring_.width() && curve.box.height() > 0.3 * ring_.height();
      if (large && curve.box.contains(ring_.centre())) found.push_back(&curve);
    }
    return found;
  }

  // Middle and stretch are three unknowns more than bars have: eight numbers at least must agree.
  void add_ranges(Chart& chart) const {
    constexpr std::size_t kEnough = 8;
    if (spokes_.size() < kEnough) return;
    std::vector<std::optional<Hundredths>> numbers;
    for (const Spoke& spoke : spokes_)
      numbers.push_back(drawing_.words[static_cast<std::size_t>(spoke.label)].value);
    const Points unit = drawing_.shapes.unit;
    RadarWitness best;
    for (const Curve* curve : polygons())
      look_along(*curve, curve->box.centre(), numbers, unit, best);
    // The line's own middle is far off the chart's where a value at the top is 70 and the one below
    // it 95: by an eighth of its height. The numbers' ring is not.
    if (best.agreeing < spokes_.size()) {
      for (const Curve* curve : polygons()) look_along(*curve, ring_.centre(), numbers, unit, best);
    }
    if (!best.scale || best.agreeing < kEnough) return;
    chart.truncated = best.scale->truncated;
    for (std::size_t i = 0; i < best.lengths.size(); ++i) {
      if (!best.lengths[i].label) continue;
      chart.marks[i].drawn = best.scale->range_of(best.lengths[i].length);
    }
  }

  Chart chart() {
    // The spoke at the top comes first.
    const auto top = std::min_element(
        spokes_.begin(), spokes_.end(),
        [](const Spoke& a, const Spoke& b) { return apart(a.angle, 0) < apart(b.angle, 0); });
    std::rotate(spokes_.begin(), top, spokes_.end());
    Chart chart;
    chart.kind = ChartKind::kRadar;
    for (const Spoke& spoke : spokes_) {
      DrawnWord& drawn = drawing_.words[static_cast<std::size_t>(spoke.label)];
      drawn.taken = true;
      ChartMark mark;
      mark.label = numeral_of(drawing_, drawn);
      mark.box = spoke.box;
      if (spoke.caption >= 0) {
        const Caption& caption = captions_[static_cast<std::size_t>(spoke.caption)];
        for (const int index : caption.words)
          drawing_.words[static_cast<std::size_t>(index)].taken = true;
        mark.category = text_of(drawing_, caption.words);
      }
      chart.marks.push_back(std::move(mark));
    }
    add_ranges(chart);
    return chart;
  }

  Drawing& drawing_;
  std::vector<Spoke> spokes_;
  std::vector<Caption> captions_;
  Rect ring_;
};

}  // namespace

std::optional<Chart> read_radar_chart(Drawing& drawing) { return RadarChart(drawing).read(); }

}  // namespace prongsai
