#include "extractors/chart/bar_legend.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>

#include "extractors/chart/picture_colours.h"

namespace prongsai {
namespace {

// Colours of one series differ by a JPEG's noise.
constexpr int kSameColour = 36;
// Of means over a bar's pixels.
constexpr int kNoise = 8;
// Patches of one legend are alike; a blob of a letter ("พ.ศ.") is smaller, a third of one.
constexpr double kAlike = 0.4;

double area(const Rect& box) { return box.width() * box.height(); }

class BarLegend {
 public:
  BarLegend(Drawing& drawing, std::vector<Bar>& bars) : drawing_(drawing), bars_(bars) {}

  // Each bar's series: the legend's patch of its colour, which no other is nearly as near to. Bars
  // in many colours without a legend are one series, unless colours come again in order.
  std::vector<Text> read() {
    strokes_ = strokes();
    const std::vector<Entry> entries = legend();
    const std::size_t in_group = bars_in_group();
    if (entries.size() >= 2) {
      for (const Entry& entry : entries) series_.push_back(entry.name);
      for (Bar& bar : bars_) bar.series = series_of(bar, entries);
      const bool all =
          std::all_of(bars_.begin(), bars_.end(), [](const Bar& bar) { return bar.series >= 0; });
      if (all && are_of_one_colour_each() && are_alike_in_groups(in_group))
        return std::move(series_);
      const bool grouped = in_group == entries.size();
      if (grouped && are_named_by_places(entries)) return std::move(series_);
      if ((in_group == 0 || grouped) && are_in_order_of(entries, grouped))
        return std::move(series_);
      series_.clear();
    }
    if (in_group > 0 && differ_in_groups(in_group)) {
      series_.resize(in_group);
      return std::move(series_);
    }
    std::vector<Colour> colours;
    for (Bar& bar : bars_) {
      const auto known = std::find_if(colours.begin(), colours.end(), [&](const Colour& colour) {
        return distance(colour, bar.patch->colour) <= kSameColour;
      });
      bar.series = static_cast<int>(known - colours.begin());
      if (known == colours.end()) colours.push_back(bar.patch->colour);
    }
    if (colours.size() > 1 && colours.size() < bars_.size() && alternate(colours.size())) {
      series_.resize(colours.size());
    } else {
      for (Bar& bar : bars_) bar.series = 0;
      if (entries.size() == 1 && !is_one_of_many(*entries[0].patch)) series_ = {entries[0].name};
    }
    return std::move(series_);
  }

 private:
  DrawnWord& word(int index) { return drawing_.words[static_cast<std::size_t>(index)]; }

  // Where the legend of these bars stands on a page with other charts.
  [[nodiscard]] Rect around_whole() const {
    Rect box = bars_[0].patch->box;
    for (const Bar& bar : bars_) box = unite(box, bar.patch->box);
    const Points beside = std::max(0.6 * box.width(), 12 * drawing_.type);
    const Points above = std::max(0.6 * box.height(), 12 * drawing_.type);
    return {box.x0 - beside, box.y0 - above, box.x1 + beside, box.y1 + above};
  }

  // The words beside a patch of a legend, up to the next patch.
  [[nodiscard]] std::vector<int> words_beside(const Rect& patch) const {
    const Points middle = patch.centre().y;
    Points end = 1e9;
    for (const Patch& other : drawing_.shapes.patches) {
      // Not the stems of letters that are thick enough for one.
      if (!has_colour_of_a_bar(other) || is_of_letters(other)) continue;
      if (other.box.x0 > patch.x1 && other.box.y0 < middle && other.box.y1 > middle) {
        end = std::min(end, other.box.x0);
      }
    }
    for (const Patch& stroke : strokes_) {
      if (stroke.box.x0 > patch.x1 && is_level(stroke.box, patch))
        end = std::min(end, stroke.box.x0);
    }
    std::vector<int> words;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const Rect& box = drawing_.words[i].word->box;
      const bool beside = box.y0 < middle && box.y1 > middle && box.x0 > patch.x1 - 1 &&
                          box.centre().x < end && !drawing_.words[i].taken &&
                          !drawing_.words[i].decimals;
      if (beside) words.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.6;
    for (const Phrase2D& phrase : phrases_on_lines(drawing_, words, kNear)) {
      if (phrase.box.x0 - patch.x1 <= 2.5 * drawing_.type) return phrase.words;
    }
    return {};
  }

  // The pale blob that small letters leave in a scan: a word stands there, broader than the patch.
  [[nodiscard]] bool is_of_letters(const Patch& patch) const {
    return std::any_of(drawing_.words.begin(), drawing_.words.end(), [&](const DrawnWord& drawn) {
      const Rect& box = drawn.word->box;
      return box.contains(patch.box.centre()) && box.width() > 1.6 * patch.box.width();
    });
  }

  [[nodiscard]] bool is_bar(const Patch& patch) const {
    return std::any_of(bars_.begin(), bars_.end(),
                       [&](const Bar& bar) { return bar.patch == &patch; });
  }

  // A small patch with a name beside it.
  struct Entry {
    const Patch* patch = nullptr;
    Text name;
  };

  // Beside patches of its size in colours that no bar has: the legend is another chart's.
  [[nodiscard]] bool is_one_of_many(const Patch& entry) const {
    const Rect& box = entry.box;
    return std::any_of(
        drawing_.shapes.patches.begin(), drawing_.shapes.patches.end(), [&](const Patch& other) {
          const bool alike = std::abs(other.box.width() - box.width()) < 0.2 * box.width() &&
                             std::abs(other.box.height() - box.height()) < 0.2 * box.height();
          const bool level = std::abs(other.box.centre().y - box.centre().y) < 0.5 * drawing_.type;
          const bool below = std::abs(other.box.x0 - box.x0) < 0.5 * drawing_.type;
          return alike && (level || below) && distance(other.colour, entry.colour) > kSameColour;
        });
  }

  [[nodiscard]] std::vector<Entry> legend() {
    // Chart.js draws 40 by 12 pixels beside letters of 6 to 9.
    constexpr double kHighest = 3;
    constexpr double kBroadest = 4.5;
    std::vector<const Patch*> patches;
    const Rect near = around_whole();
    for (const Patch& patch : drawing_.shapes.patches) {
      const Points height = patch.box.height();
      const bool small = height < kHighest * drawing_.type &&
                         patch.box.width() < kBroadest * std::max(height, drawing_.type);
      if (!small || is_bar(patch) || !has_colour_of_a_bar(patch) || is_of_letters(patch)) continue;
      if (!drawing_.alone && !near.contains(patch.box.centre())) continue;
      if (!words_beside(patch.box).empty()) patches.push_back(&patch);
    }
    double largest = 0;
    for (const Patch* patch : patches) largest = std::max(largest, area(patch->box));
    std::erase_if(patches, [&](const Patch* patch) { return area(patch->box) < kAlike * largest; });
    std::vector<Entry> entries;
    for (const Patch* patch : patches) {
      const std::vector<int> words = words_beside(patch->box);
      if (words.empty()) continue;
      for (const int index : words) word(index).taken = true;
      entries.push_back({patch, text_of(drawing_, words)});
    }
    for (const Entry& entry : entries) take_names_of_lines(entry);
    return entries;
  }

  // Of columns with a line across them ("ค่าเป้าหมาย"), the legend names the line as well, beside a
  // short stroke on the same level: no title of the columns.
  void take_names_of_lines(const Entry& entry) {
    for (const Patch& stroke : strokes_) {
      if (!is_level(stroke.box, entry.patch->box)) continue;
      for (const int index : words_beside(stroke.box)) word(index).taken = true;
    }
  }

  // Short level lines in colours that no bar has, and no letters: what a legend shows of lines.
  [[nodiscard]] std::vector<Patch> strokes() const {
    std::vector<Patch> all = drawing_.shapes.swatches;
    for (const Curve& curve : drawing_.shapes.curves) all.push_back({curve.box, curve.colour});
    std::erase_if(all, [&](const Patch& stroke) {
      const Rect& box = stroke.box;
      const bool flat = box.height() < 0.5 * drawing_.type && box.width() > 1.2 * drawing_.type &&
                        box.width() < 6 * drawing_.type;
      return !flat || has_colour_of_a_bar(stroke) || is_of_letters(stroke);
    });
    return all;
  }

  [[nodiscard]] bool is_level(const Rect& a, const Rect& b) const {
    return std::abs(a.centre().y - b.centre().y) < 0.5 * drawing_.type;
  }

  [[nodiscard]] bool has_colour_of_a_bar(const Patch& patch) const {
    return std::any_of(bars_.begin(), bars_.end(), [&](const Bar& bar) {
      return distance(bar.patch->colour, patch.colour) <= kSameColour;
    });
  }

  // Bars that stand side by side in groups of as many each, with clearly more room between groups:
  // how many in one. 0 where they do not.
  [[nodiscard]] std::size_t bars_in_group() const {
    constexpr double kWide = 0.6;    // of the widest gap: between groups
    constexpr double kNarrow = 0.4;  // within them
    Points widest = 0;
    for (std::size_t i = 1; i < bars_.size(); ++i) widest = std::max(widest, gap_before(i));
    if (widest < 0.25 * (bars_[0].to - bars_[0].from)) return 0;
    std::size_t in_group = 0;
    std::size_t run = 1;
    for (std::size_t i = 1; i <= bars_.size(); ++i) {
      if (i < bars_.size() && gap_before(i) < kNarrow * widest) {
        ++run;
        continue;
      }
      if (i < bars_.size() && gap_before(i) < kWide * widest) return 0;
      if (in_group > 0 && run != in_group) return 0;
      in_group = run;
      run = 1;
    }
    return in_group > 1 && in_group < bars_.size() ? in_group : 0;
  }

  [[nodiscard]] Points gap_before(std::size_t bar) const {
    return bars_[bar].from - bars_[bar - 1].to;
  }

  // Whether each series has one place, and the same one, in all groups: a name missing in the
  // legend gives its bars to another series of nearly its grey, twice in one group.
  [[nodiscard]] bool are_alike_in_groups(std::size_t in_group) const {
    if (in_group == 0) return true;
    for (std::size_t i = 0; i < bars_.size(); ++i) {
      for (std::size_t k = i + 1; k < bars_.size(); ++k) {
        const bool same_place = i % in_group == k % in_group;
        if (same_place != (bars_[i].series == bars_[k].series)) return false;
      }
    }
    return true;
  }

  // Gives the bars their places in the groups as series; false where they are all of one colour, or
  // of other colours in other groups.
  bool differ_in_groups(std::size_t in_group) {
    for (std::size_t i = 0; i < bars_.size(); ++i) bars_[i].series = static_cast<int>(i % in_group);
    if (!are_of_one_colour_each()) return false;
    return std::any_of(bars_.begin(), bars_.end(), [&](const Bar& bar) {
      return distance(bar.patch->colour, bars_[0].patch->colour) > kNoise;
    });
  }

  // Where a legend's patch was not seen, bars of its colour go to the nearest other one: in grey
  // blue is 106, green 118 and orange 159. They have another colour than that one's own bars.
  [[nodiscard]] bool are_of_one_colour_each() const {
    return std::all_of(bars_.begin(), bars_.end(), [&](const Bar& bar) {
      return std::all_of(bars_.begin(), bars_.end(), [&](const Bar& other) {
        return bar.series != other.series ||
               distance(bar.patch->colour, other.patch->colour) <= kNoise;
      });
    });
  }

  // The bars in each place of their groups, all together, are of the colour of one name each, which
  // any other pairing is clearly farther from.
  bool are_named_by_places(const std::vector<Entry>& entries) {
    constexpr int kClearly = 8;
    constexpr std::size_t kMost = 6;
    const std::size_t count = entries.size();
    if (count > kMost) return false;
    for (std::size_t i = 0; i < bars_.size(); ++i) bars_[i].series = static_cast<int>(i % count);
    if (!are_of_one_colour_each()) return false;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    std::vector<std::size_t> best = order;
    int least = distance_of(order, entries);
    int second = 1 << 30;
    while (std::next_permutation(order.begin(), order.end())) {
      const int sum = distance_of(order, entries);
      second = std::min(second, std::max(sum, least));
      if (sum < least) least = sum, best = order;
    }
    if (least > kSameColour || second < least + kClearly) return false;
    for (std::size_t i = 0; i < count; ++i) series_[i] = entries[best[i]].name;
    return true;
  }

  // Columns stand in the order of their legend. Where two greys of a scan are too near for one bar
  // alone, the mean of all bars in one place of their groups is nearer to that place's name than in
  // any other order: gives the bars their series. Where the bars stand in groups of as many as a
  // legend in one row or column has names, no other order need be worse: two greys alike. Not for
  // lying bars, whose order programs turn.
  bool are_in_order_of(std::vector<Entry> entries, bool grouped) {
    constexpr int kClearly = 4;
    constexpr std::size_t kMost = 6;
    const std::size_t count = entries.size();
    if (count > kMost || bars_.size() % count != 0 || !stand_on_one_line()) return false;
    std::sort(entries.begin(), entries.end(), [&](const Entry& a, const Entry& b) {
      const Point one = a.patch->box.centre();
      const Point other = b.patch->box.centre();
      const bool level = std::abs(one.y - other.y) < 0.5 * drawing_.type;
      return level ? one.x < other.x : one.y < other.y;
    });
    for (std::size_t i = 0; i < bars_.size(); ++i) bars_[i].series = static_cast<int>(i % count);
    if (!are_of_one_colour_each()) return false;
    std::vector<std::size_t> order(count);
    std::iota(order.begin(), order.end(), 0);
    const int in_order = distance_of(order, entries);
    if (in_order > kSameColour) return false;
    const int worse = grouped && are_in_one_line(entries) ? -kClearly : kClearly;
    while (std::next_permutation(order.begin(), order.end())) {
      if (distance_of(order, entries) < in_order + worse) return false;
    }
    for (std::size_t i = 0; i < count; ++i) series_[i] = entries[i].name;
    return true;
  }

  [[nodiscard]] bool are_in_one_line(const std::vector<Entry>& entries) const {
    const Point first = entries[0].patch->box.centre();
    const auto level = [&](const Entry& entry) {
      return std::abs(entry.patch->box.centre().y - first.y) < 0.5 * drawing_.type;
    };
    const auto below = [&](const Entry& entry) {
      return std::abs(entry.patch->box.centre().x - first.x) < 0.5 * drawing_.type;
    };
    return std::all_of(entries.begin(), entries.end(), level) ||
           std::all_of(entries.begin(), entries.end(), below);
  }

  [[nodiscard]] bool stand_on_one_line() const {
    return std::all_of(bars_.begin(), bars_.end(), [&](const Bar& bar) {
      return std::abs(bar.patch->box.y1 - bars_[0].patch->box.y1) < 0.5 * drawing_.type;
    });
  }

  // Of the bars in each place of their groups, all together, from the names given to them.
  [[nodiscard]] int distance_of(const std::vector<std::size_t>& order,
                                const std::vector<Entry>& entries) const {
    int sum = 0;
    for (std::size_t place = 0; place < order.size(); ++place) {
      std::vector<Colour> colours;
      for (std::size_t i = place; i < bars_.size(); i += order.size())
        colours.push_back(bars_[i].patch->colour);
      sum += distance(middle_colour(std::move(colours)), entries[order[place]].patch->colour);
    }
    return sum;
  }

  // -1 where it is not certain.
  static int series_of(const Bar& bar, const std::vector<Entry>& entries) {
    constexpr int kClearly = 6;  // two greys of a scan, each the mean of many pixels
    int best = -1;
    int nearest = kSameColour + 1;
    int second = 1000;
    for (std::size_t i = 0; i < entries.size(); ++i) {
      const int away = distance(entries[i].patch->colour, bar.patch->colour);
      if (away < nearest) {
        second = nearest;
        nearest = away;
        best = static_cast<int>(i);
      } else {
        second = std::min(second, away);
      }
    }
    return second - nearest >= kClearly ? best : -1;
  }

  // Whether colours come again in the same order: bars grouped by series, not a bar made to stand
  // out.
  [[nodiscard]] bool alternate(std::size_t colours) const {
    if (bars_.size() % colours != 0) return false;
    for (std::size_t i = 0; i < bars_.size(); ++i) {
      if (bars_[i].series != static_cast<int>(i % colours)) return false;
    }
    return true;
  }

  Drawing& drawing_;
  std::vector<Bar>& bars_;
  std::vector<Patch> strokes_;
  std::vector<Text> series_;
};

}  // namespace

std::vector<Text> read_bar_legend(Drawing& drawing, std::vector<Bar>& bars) {
  return BarLegend(drawing, bars).read();
}

}  // namespace prongsai
