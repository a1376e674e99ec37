#include "extractors/chart/bar_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/chart/bar_legend.h"
#include "extractors/chart/find_bars.h"
#include "extractors/chart/slanted_names.h"
#include "extractors/chart/slanted_places.h"

namespace prongsai {
namespace {

class BarChart {
 public:
  BarChart(Drawing& drawing, Growth growth) : drawing_(drawing), growth_(growth) {}

  std::optional<Chart> read() {
    bars_ = find_bars(drawing_.shapes, drawing_.type, growth_);
    if (bars_.size() < 2) return std::nullopt;
    axis_ = find_axis(drawing_, growth_, around_bars());
    if (axis_) {
      for (const int tick : axis_->ticks) word(tick).taken = true;
    }
    series_ = read_bar_legend(drawing_, bars_);
    set_slots();
    match_labels();
    const auto labels =
        std::count_if(bars_.begin(), bars_.end(), [](const Bar& bar) { return bar.label >= 0; });
    if (2 * static_cast<std::size_t>(labels) < bars_.size() && !axis_) return std::nullopt;
    read_categories();
    return chart();
  }

 private:
  DrawnWord& word(int index) { return drawing_.words[static_cast<std::size_t>(index)]; }
  [[nodiscard]] Turned place_of(const DrawnWord& drawn) const {
    return turned(drawn.word->box, growth_);
  }

  // Where an axis of these bars has its numbers.
  [[nodiscard]] Rect around_bars() const {
    Points longest = 0;
    Rect box = bars_[0].patch->box;
    for (const Bar& bar : bars_) {
      longest = std::max(longest, bar.length);
      box = unite(box, bar.patch->box);
    }
    constexpr Points kBeside = 90;  // an axis stands at the side of names, too
    const Points type = drawing_.type;
    if (growth_ == Growth::kUp) {
      return {box.x0 - kBeside, box.y1 - 2 * longest, box.x1 + kBeside, box.y1 + type};
    }
    return {box.x0 - type, box.y0 - kBeside, box.x0 + 2 * longest, box.y1 + kBeside};
  }

  // Bars of one category stand nearer to one another than to the next; none has a colour twice.
  void set_slots() {
    int slot = 0;
    for (std::size_t i = 1; i < bars_.size(); ++i) {
      pitch_ = std::min(pitch_, bars_[i].middle() - bars_[i - 1].middle());
    }
    std::vector<int> seen;
    Points narrowest = 1e9;
    for (std::size_t i = 1; i < bars_.size(); ++i) {
      narrowest = std::min(narrowest, bars_[i].from - bars_[i - 1].to);
    }
    const Points breadth = bars_[0].to - bars_[0].from;
    for (std::size_t i = 0; i < bars_.size(); ++i) {
      const bool again = std::find(seen.begin(), seen.end(), bars_[i].series) != seen.end();
      const bool far = i > 0 && bars_[i].from - bars_[i - 1].to >
                                    std::max(2 * narrowest, narrowest + 0.5 * breadth);
      if (i > 0 && (again || far)) {
        ++slot;
        seen.clear();
      }
      seen.push_back(bars_[i].series);
      bars_[i].slot = slot;
    }
    slots_.assign(static_cast<std::size_t>(slot) + 1, {1e9, -1e9});
    for (const Bar& bar : bars_) {
      auto& [from, to] = slots_[static_cast<std::size_t>(bar.slot)];
      from = std::min(from, bar.from);
      to = std::max(to, bar.to);
    }
    // Half of the way to the neighbours belongs to each.
    auto wide = slots_;
    Points pitch = 2 * breadth;
    for (std::size_t i = 1; i < slots_.size(); ++i) {
      const Points middle = (slots_[i - 1].second + slots_[i].first) / 2;
      wide[i - 1].second = wide[i].first = middle;
      pitch = slots_[i].first - slots_[i - 1].first;
    }
    const Points half = std::max(0.0, (pitch - (slots_[0].second - slots_[0].first)) / 2);
    wide.front().first = slots_.front().first - half;
    wide.back().second = slots_.back().second + half;
    slots_ = std::move(wide);
  }

  // How badly a number fits a bar as its label; nothing where it does not. Programs centre it on
  // its column: what stands at a side of a broad one is the number of another.
  [[nodiscard]] std::optional<double> misfit(const Bar& bar, const DrawnWord& drawn) const {
    const Turned place = place_of(drawn);
    const Points aside = std::abs(place.middle() - bar.middle());
    const Points breadth = bar.to - bar.from;
    const Points type = std::max(drawing_.type, place.high - place.low);
    if (aside > 0.5 * pitch_) return std::nullopt;
    if (growth_ == Growth::kUp
            ? aside > std::min(0.75 * breadth + 0.3 * type, 0.2 * breadth + 1.5 * type)
            : aside > 0.5 * breadth + 0.3 * type) {
      return std::nullopt;
    }
    const Points end = bar.foot + bar.length;
    const Points above = place.low - end;
    // On a page, boxes have room for marks above letters, and what stands above may be text.
    const bool close = growth_ == Growth::kUp && !drawing_.alone;
    const Points reach = (close ? 2.2 : 3.5) * drawing_.type;
    if (above >= -0.4 * type) {
      if (above > reach) return std::nullopt;
      return aside / breadth + std::abs(above) / reach;
    }
    // Written into the bar, or across its end.
    if (place.low < bar.foot - 0.3 * type) return std::nullopt;
    const Points inside = std::max(0.0, end - place.high);
    return aside / breadth + 0.6 + 0.4 * inside / std::max(bar.length, 1.0);
  }

  // The best fit of all pairs first; what has decimals before what has none.
  void match_labels() {
    struct Pair {
      double misfit = 0;
      std::size_t bar = 0;
      std::size_t word = 0;
    };
    std::vector<Pair> pairs;
    for (std::size_t w = 0; w < drawing_.words.size(); ++w) {
      const DrawnWord& drawn = drawing_.words[w];
      if (drawn.taken || !drawn.value) continue;
      for (std::size_t b = 0; b < bars_.size(); ++b) {
        if (const auto fit = misfit(bars_[b], drawn)) {
          pairs.push_back({*fit + (drawn.decimals ? 0 : 0.5), b, w});
        }
      }
    }
    std::sort(pairs.begin(), pairs.end(),
              [](const Pair& a, const Pair& b) { return a.misfit < b.misfit; });
    for (const Pair& pair : pairs) {
      Bar& bar = bars_[pair.bar];
      DrawnWord& drawn = drawing_.words[pair.word];
      if (bar.label >= 0 || drawn.taken) continue;
      bar.label = static_cast<int>(pair.word);
      drawn.taken = true;
    }
  }

  [[nodiscard]] int slot_at(Points across) const {
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      if (across >= slots_[i].first && across < slots_[i].second) return static_cast<int>(i);
    }
    return -1;
  }

  void read_categories() {
    category_words_.resize(slots_.size());
    if (growth_ == Growth::kUp) {
      if (take_slanted_names() || read_slanted_below()) return;
      read_rows_below();
    } else {
      read_beside();
    }
    for (const auto& words : category_words_) {
      for (const int index : words) word(index).taken = true;
      categories_.push_back(words.empty() ? Text{} : text_of(drawing_, words));
    }
  }

  // Names that were read slanting, of most bars, or of none.
  bool take_slanted_names() {
    std::vector<Points> middles(slots_.size(), 0);
    std::vector<Points> bars(slots_.size(), 0);
    for (const Bar& bar : bars_) {
      middles[static_cast<std::size_t>(bar.slot)] += bar.middle();
      bars[static_cast<std::size_t>(bar.slot)] += 1;
    }
    for (std::size_t i = 0; i < middles.size(); ++i) middles[i] /= bars[i];
    auto names = names_of_places(drawing_.slanted, middles, bars_[0].patch->box.y1);
    if (!names) return false;
    categories_ = std::move(*names);
    for (Text& name : categories_) name.origin.page = drawing_.page;
    return true;
  }

  // Names written upwards, each ending at the foot of its bar: of most bars, or of none.
  bool read_slanted_below() {
    const Points type = drawing_.type;
    const Points foot = bars_[0].patch->box.y1;
    std::vector<int> below;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Rect& box = drawn.word->box;
      const bool beside = box.x1 > slots_.front().first - 15 * type &&
                          box.x0 < slots_.back().second && box.y0 < foot + 20 * type;
      if (!drawn.taken && beside && box.centre().y > foot) below.push_back(static_cast<int>(i));
    }
    std::vector<std::vector<int>> names(slots_.size());
    std::size_t found = 0;
    for (std::vector<int>& name : slanted_names(drawing_, below)) {
      const Rect& top = word(name.back()).word->box;
      const int slot = slot_at(std::max(top.x1 - 0.5 * type, top.centre().x));
      if (slot < 0 || top.y0 > foot + 2 * type) continue;
      std::vector<int>& at = names[static_cast<std::size_t>(slot)];
      if (!at.empty()) return false;
      at = std::move(name);
      ++found;
    }
    constexpr std::size_t kFewest =
        4;  // wrapped names below a few bars stand above one another, too
    if (found < kFewest || 4 * found < 3 * slots_.size()) return false;
    for (const auto& name : names) {
      for (const int index : name) word(index).taken = true;
      categories_.push_back(name.empty() ? Text{} : slanted_text(drawing_, name));
    }
    return true;
  }

  // Lines below the feet, as long as each of their words keeps to one slot.
  void read_rows_below() {
    const Points foot = bars_[0].foot;
    std::vector<int> below;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Turned place = place_of(drawn);
      const bool under = place.high < foot + 0.4 * drawing_.type &&
                         place.middle() > slots_.front().first &&
                         place.middle() < slots_.back().second;
      if (under && !drawn.taken) below.push_back(static_cast<int>(i));
    }
    constexpr double kAnyGap = 1e6;
    // Web pages leave the length of a tick and as much again above the names, whatever their type.
    constexpr Points kTickLength = 20;
    constexpr double kFirstGap = 3.2;
    Points gap = std::max(kFirstGap * drawing_.type, kTickLength);
    Points last = foot;
    for (const Phrase2D& row : phrases_on_lines(drawing_, below, kAnyGap)) {
      const Points top = -row.box.y0;
      if (last - top > gap || !keeps_to_slots(row)) break;
      gap = 1.6 * drawing_.type;
      for (const int index : row.words) {
        const int slot = slot_at(place_of(word(index)).middle());
        if (slot >= 0) category_words_[static_cast<std::size_t>(slot)].push_back(index);
      }
      last = -row.box.y1;
    }
  }

  [[nodiscard]] bool keeps_to_slots(const Phrase2D& row) {
    return std::all_of(row.words.begin(), row.words.end(), [&](int index) {
      const Turned place = place_of(word(index));
      const int slot = slot_at(place.middle());
      if (slot < 0) return true;
      const auto& [from, to] = slots_[static_cast<std::size_t>(slot)];
      const Points allowed = 0.15 * (to - from);
      return place.from > from - allowed && place.to < to + allowed;
    });
  }

  // What stands left of the feet; where nothing does, the line above each bar.
  void read_beside() {
    const Points foot = bars_[0].foot;
    bool any = false;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Turned place = place_of(drawn);
      if (drawn.taken || place.high > foot + 0.5 * drawing_.type) continue;
      const int slot = slot_at(place.middle());
      if (slot < 0) continue;
      category_words_[static_cast<std::size_t>(slot)].push_back(static_cast<int>(i));
      any = true;
    }
    if (any) return;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Turned place = place_of(drawn);
      if (drawn.taken || place.low < foot - drawing_.type) continue;
      for (std::size_t s = 0; s < slots_.size(); ++s) {
        const Points above = first_bar_of(static_cast<int>(s)).from - place.to;
        if (above < -0.2 * drawing_.type || above > 0.9 * drawing_.type) continue;
        category_words_[s].push_back(static_cast<int>(i));
      }
    }
  }

  [[nodiscard]] const Bar& first_bar_of(int slot) const {
    return *std::find_if(bars_.begin(), bars_.end(),
                         [&](const Bar& bar) { return bar.slot == slot; });
  }

  static bool fits(const Scale& scale, const std::vector<Measured>& measured) {
    const auto agrees = [&](const Measured& one) {
      return !one.label || scale.range_of(one.length).contains(*one.label);
    };
    return 2 * std::count_if(measured.begin(), measured.end(), agrees) >=
           static_cast<std::ptrdiff_t>(measured.size());
  }

  [[nodiscard]] std::optional<Scale> scale() const {
    const Points unit = drawing_.shapes.unit;
    std::vector<Measured> measured;
    for (const Bar& bar : bars_) {
      Measured one{bar.length, {}};
      if (bar.label >= 0) one.label = drawing_.words[static_cast<std::size_t>(bar.label)].value;
      measured.push_back(one);
    }
    const std::optional<Scale> by_labels = scale_of_labels(measured, unit);
    if (!axis_) return by_labels;
    const Points foot = growth_ == Growth::kUp ? -bars_[0].foot : bars_[0].foot;
    const Scale by_axis = scale_of_axis(*axis_, foot, unit, drawing_.type);
    // Numbers that agree with one another and not with the axis: it is another one's.
    return by_labels && !fits(by_axis, measured) ? by_labels : by_axis;
  }

  Chart chart() {
    Chart chart;
    chart.kind = growth_ == Growth::kUp ? ChartKind::kColumns : ChartKind::kBars;
    chart.series = series_;
    const std::optional<Scale> known = scale();
    chart.truncated = known && known->truncated;
    std::stable_sort(bars_.begin(), bars_.end(),
                     [](const Bar& a, const Bar& b) { return a.series < b.series; });
    for (const Bar& bar : bars_) {
      ChartMark mark;
      mark.category = categories_[static_cast<std::size_t>(bar.slot)];
      mark.series = bar.series;
      mark.box = bar.patch->box;
      if (bar.label >= 0) {
        mark.label = numeral_of(drawing_, drawing_.words[static_cast<std::size_t>(bar.label)]);
      }
      if (known) mark.drawn = known->range_of(bar.length);
      chart.marks.push_back(std::move(mark));
    }
    return chart;
  }

  Drawing& drawing_;
  Growth growth_;
  std::vector<Bar> bars_;
  Points pitch_ = 1e9;  // from the middle of a bar to the middle of the next, at least
  std::optional<Axis> axis_;
  std::vector<Text> series_;
  std::vector<std::pair<Points, Points>> slots_;
  std::vector<std::vector<int>> category_words_;
  std::vector<Text> categories_;
};

}  // namespace

std::optional<Chart> read_bar_chart(Drawing& drawing, Growth growth) {
  return BarChart(drawing, growth).read();
}

}  // namespace prongsai
