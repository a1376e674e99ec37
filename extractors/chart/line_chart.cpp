#include "extractors/chart/line_chart.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/chart/axis.h"
#include "extractors/chart/chart_labels.h"
#include "extractors/chart/line_legend.h"
#include "extractors/chart/line_tracing.h"

namespace prongsai {
namespace {

// Where the line is at a place from left to right, nearest to a height.
std::optional<Points> height_at(const Curve& curve, Points x, Points near, Points unit) {
  std::optional<Points> nearest;
  for (const Point& p : curve.points) {
    if (std::abs(p.x - x) > unit) continue;
    if (!nearest || std::abs(p.y - near) < std::abs(*nearest - near)) nearest = p.y;
  }
  if (!nearest) return std::nullopt;
  // The line with the dot upon it: its middle, whichever side the number is on.
  std::vector<Points> heights;
  for (const Point& p : curve.points) {
    if (std::abs(p.x - x) <= unit) heights.push_back(p.y);
  }
  std::sort(heights.begin(), heights.end());
  auto at = std::lower_bound(heights.begin(), heights.end(), *nearest);
  auto first = at;
  while (first != heights.begin() && *first - *(first - 1) <= 2 * unit) --first;
  auto last = at;
  while (last + 1 != heights.end() && *(last + 1) - *last <= 2 * unit) ++last;
  return (*first + *last) / 2;
}

struct Series {
  const Curve* curve = nullptr;      // of vectors and where there is one line
  std::vector<Points> heights = {};  // else at each of the names
  Colour colour = {};
  Text name = {};
};

// A number at a point of one of the lines.
struct Labelled {
  int word = 0;
  Point place;        // on the line
  int category = -1;  // index into the names below
  std::size_t series = 0;
  bool doubtful = false;  // another line's number could be meant as well
};

class LineChart {
 public:
  explicit LineChart(Drawing& drawing) : drawing_(drawing) {}

  std::optional<Chart> read() {
    if (!find_series()) return std::nullopt;
    constexpr Points kAround = 250;  // a line of little change is flat in a high chart
    axis_ = find_axis(drawing_, Growth::kUp,
                      {box_.x0 - 150, box_.y0 - kAround, box_.x1 + 150, box_.y1 + kAround});
    legend_ = line_legend(drawing_, box_);
    take_legend();
    find_categories();
    if (categories_.size() < 2) return std::nullopt;
    const std::size_t lines = lines_in_ink();
    if (lines > 1) {
      trace(lines);
    } else {
      // A line that the legend names and nobody sees: its numbers would be another's.
      if (legend_.size() > series_.size()) return std::nullopt;
      name_series();
      find_points();
      match();
    }
    if (points_.size() < 2) return std::nullopt;
    return chart();
  }

 private:
  DrawnWord& word(int index) { return drawing_.words[static_cast<std::size_t>(index)]; }

  // Lines of one chart begin and end above the same names. Nothing where there are others, too.
  bool find_series() {
    for (const Curve& curve : drawing_.shapes.curves) {
      if (curve.box.width() < 0.3 * drawing_.region.width()) continue;
      const Points allowed = 0.1 * curve.box.width();
      if (!series_.empty() && (std::abs(curve.box.x0 - box_.x0) > allowed ||
                               std::abs(curve.box.x1 - box_.x1) > allowed)) {
        return false;
      }
      box_ = series_.empty() ? curve.box : unite(box_, curve.box);
      series_.push_back({&curve, {}, curve.colour, {}});
    }
    for (const Curve& ink : drawing_.shapes.line_ink) {
      const bool of_these = ink.box.x1 > box_.x0 && ink.box.x0 < box_.x1;
      if (!series_.empty() && of_these && ink.box.width() > 0.8 * box_.width()) {
        box_ = unite(box_, ink.box);
      }
    }
    return !series_.empty();
  }

  // Of a picture, where lines that cross are one piece of ink, and one is drawn too faint to be a
  // curve: as many as are seen or named. 0 of vectors, whose lines are given one by one.
  [[nodiscard]] std::size_t lines_in_ink() const {
    if (drawing_.shapes.line_ink.empty()) return 0;
    const std::size_t seen =
        lines_between(drawing_.shapes.line_ink, places(), drawing_.shapes.unit);
    return std::max({seen, legend_.size(), series_.size()});
  }

  [[nodiscard]] std::vector<Points> places() const {
    std::vector<Points> places;
    for (const Phrase2D& category : categories_) places.push_back(category.box.centre().x);
    return places;
  }

  // Its words are no names of years.
  void take_legend() {
    for (const LegendEntry& entry : legend_) {
      for (const int index : entry.words) word(index).taken = true;
    }
    if (!legend_.empty()) drop_words_on_swatches();
  }

  // By their colours: all of them, or none.
  void name_series() {
    std::vector<Colour> lines;
    std::vector<Colour> swatches;
    for (const Series& series : series_) lines.push_back(series.colour);
    for (const LegendEntry& entry : legend_) swatches.push_back(entry.swatch.colour);
    const auto pairs = pair_by_colour(lines, swatches);
    if (!pairs) return;
    for (std::size_t s = 0; s < series_.size(); ++s) {
      series_[s].name = text_of(drawing_, legend_[(*pairs)[s]].words);
    }
  }

  // What was read into a swatch: "-๑-".
  void drop_words_on_swatches() {
    for (DrawnWord& drawn : drawing_.words) {
      const Point middle = drawn.word->box.centre();
      for (const LegendEntry& entry : legend_) {
        if (entry.swatch.box.contains(middle) && !drawn.value) drawn.taken = true;
      }
    }
  }

  [[nodiscard]] bool is_tick(int index) const {
    return axis_ &&
           std::find(axis_->ticks.begin(), axis_->ticks.end(), index) != axis_->ticks.end();
  }

  // A number and the nearest place of a line above or below it.
  void find_points() {
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || !drawn.decimals || is_tick(static_cast<int>(i))) continue;
      const Rect& box = drawn.word->box;
      const Points x = std::clamp(box.centre().x, box_.x0, box_.x1);
      if (std::abs(x - box.centre().x) > box.width()) continue;
      std::optional<Points> nearest;
      for (const Series& series : series_) {
        const auto y = height_at(*series.curve, x, box.centre().y, drawing_.shapes.unit);
        if (!y) continue;
        if (!nearest || std::abs(*y - box.centre().y) < std::abs(*nearest - box.centre().y)) {
          nearest = y;
        }
      }
      if (!nearest || std::abs(*nearest - box.centre().y) > 3 * drawing_.type) continue;
      points_.push_back({static_cast<int>(i), {x, *nearest}});
    }
    std::sort(points_.begin(), points_.end(),
              [](const Labelled& a, const Labelled& b) { return a.place.x < b.place.x; });
  }

  // The first row of words below the lines.
  void find_categories() {
    std::vector<int> below;
    const Points beside = 0.3 * box_.width();
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      if (drawn.taken || drawn.value || is_tick(static_cast<int>(i))) continue;
      const Rect& box = drawn.word->box;
      if (box.centre().x < box_.x0 - beside || box.centre().x > box_.x1 + beside) continue;
      if (box.y0 > box_.y1 - drawing_.type) below.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.2;
    const std::vector<Phrase2D> phrases = phrases_on_lines(drawing_, below, kNear);
    if (phrases.empty()) return;
    Points first = phrases.front().box.centre().y;
    for (const Phrase2D& phrase : phrases) first = std::min(first, phrase.box.centre().y);
    for (const Phrase2D& phrase : phrases) {
      if (phrase.box.centre().y - first < drawing_.type) categories_.push_back(phrase);
    }
    std::sort(categories_.begin(), categories_.end(),
              [](const Phrase2D& a, const Phrase2D& b) { return a.box.x0 < b.box.x0; });
  }

  [[nodiscard]] Points pitch() const {
    Points least = 1e9;
    for (std::size_t c = 1; c < categories_.size(); ++c) {
      least = std::min(least, categories_[c].box.centre().x - categories_[c - 1].box.centre().x);
    }
    return least;
  }

  // The name below a place; -1 where there is none.
  [[nodiscard]] int category_at(Points x) const {
    for (std::size_t c = 0; c < categories_.size(); ++c) {
      if (std::abs(categories_[c].box.centre().x - x) < 0.4 * pitch()) return static_cast<int>(c);
    }
    return -1;
  }

  // Each number belongs to the name it stands above, and within that to one line.
  void match() {
    for (Labelled& point : points_) point.category = category_at(point.place.x);
    std::erase_if(points_, [](const Labelled& point) { return point.category < 0; });
    if (series_.size() < 2) return;
    std::vector<Labelled> known;
    for (std::size_t c = 0; c < categories_.size(); ++c) match_in(static_cast<int>(c), known);
    points_ = std::move(known);
  }

  void match_in(int category, std::vector<Labelled>& known) {
    std::vector<Labelled> here;
    for (const Labelled& point : points_) {
      if (point.category == category) here.push_back(point);
    }
    if (here.empty()) return;
    std::vector<Points> heights;
    const Points x = here.front().place.x;
    for (const Series& series : series_) {
      const auto y = height_at(*series.curve, x, here.front().place.y, drawing_.shapes.unit);
      if (!y) return;
      heights.push_back(*y);
    }
    put_in_order(std::move(here), heights, 1.5 * drawing_.shapes.unit, known);
  }

  // Of the numbers above one name, the greater one is that of the higher point. Where there are not
  // as many as lines, or two points are at one height, it is not certain which is whose: they stay
  // without a name.
  void put_in_order(std::vector<Labelled> here, const std::vector<Points>& of_series, Points level,
                    std::vector<Labelled>& known) {
    const auto undecided = [&] { nameless_.insert(nameless_.end(), here.begin(), here.end()); };
    if (here.size() != of_series.size()) return undecided();
    std::sort(here.begin(), here.end(), [&](const Labelled& a, const Labelled& b) {
      return word(a.word).value->value > word(b.word).value->value;
    });
    std::vector<std::pair<Points, std::size_t>> heights;
    for (std::size_t s = 0; s < of_series.size(); ++s) heights.emplace_back(of_series[s], s);
    std::sort(heights.begin(), heights.end());
    for (std::size_t i = 0; i < here.size(); ++i) {
      const bool same = i > 0 && heights[i].first - heights[i - 1].first < level;
      if (same && word(here[i].word).value != word(here[i - 1].word).value) return undecided();
      here[i].series = heights[i].second;
      here[i].place.y = heights[i].first;
    }
    known.insert(known.end(), here.begin(), here.end());
  }

  // Several lines of a picture: followed from name to name, named by the legend.
  void trace(std::size_t count) {
    const auto lines = trace_lines(drawing_.shapes.line_ink, places(), count, drawing_.shapes.unit);
    series_.assign(count, {});
    for (std::size_t s = 0; lines && s < count; ++s) {
      series_[s].heights = (*lines)[s].heights;
      series_[s].colour = (*lines)[s].colour;
    }
    if (lines) name_series();
    for (std::size_t c = 0; c < categories_.size(); ++c) {
      std::vector<Labelled> here = numbers_above(static_cast<int>(c));
      if (lines) {
        std::vector<Points> heights;
        for (const Series& series : series_) heights.push_back(series.heights[c]);
        put_in_order(std::move(here), heights, drawing_.shapes.unit, points_);
      } else {
        points_.insert(points_.end(), here.begin(), here.end());
      }
    }
  }

  // Numbers within reach of the lines.
  [[nodiscard]] std::vector<Labelled> numbers_above(int category) const {
    constexpr double kReach = 4;  // heights of type
    std::vector<Labelled> here;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Point middle = drawn.word->box.centre();
      if (drawn.taken || !drawn.decimals || is_tick(static_cast<int>(i))) continue;
      if (category_at(middle.x) != category) continue;
      const Points reach = kReach * drawing_.type;
      if (middle.y < box_.y0 - reach || middle.y > box_.y1 + reach) continue;
      const Points x = categories_[static_cast<std::size_t>(category)].box.centre().x;
      here.push_back({static_cast<int>(i), {x, middle.y}, category, 0});
    }
    return here;
  }

  [[nodiscard]] std::optional<Scale> scale_of(const std::vector<Measured>& measured) {
    const Points unit = drawing_.shapes.unit;
    if (!axis_) return scale_of_labels(measured, unit);
    for (const int tick : axis_->ticks) word(tick).taken = true;
    Scale scale = scale_of_axis(*axis_, box_.y1, unit, drawing_.type);
    scale.base = axis_->value_at(box_.y1);
    // Nothing stands on a tick here: where its text has its middle is all that is known.
    scale.tolerance += 0.25 * drawing_.type * scale.per_point;
    scale.truncated = axis_->lowest > 250;
    return scale;
  }

  [[nodiscard]] std::vector<Measured> measured_points() {
    std::vector<Measured> measured;
    for (const Labelled& point : points_) {
      measured.push_back({box_.y1 - point.place.y, word(point.word).value});
    }
    return measured;
  }

  // A number misread, or not read at all, puts the others above its name out of order. There each
  // number goes to the only point whose place says the same, and the last one to the last point:
  // 77.05 and "6.75", of 86.75, at points that lie at 77 and 87.
  void decide_by_place(const Scale& scale) {
    for (std::size_t c = 0; c < categories_.size(); ++c) {
      const bool traced = std::all_of(series_.begin(), series_.end(), [&](const Series& series) {
        return c < series.heights.size();
      });
      if (!traced || series_.size() < 2) return;
      const auto of_name = [&](const Labelled& point) {
        return point.category == static_cast<int>(c);
      };
      const auto agrees = [&](const Labelled& point) { return fits(scale, point, point.place.y); };
      const bool clear = std::none_of(nameless_.begin(), nameless_.end(), of_name) &&
                         std::all_of(points_.begin(), points_.end(), [&](const Labelled& point) {
                           return !of_name(point) || agrees(point);
                         });
      if (clear) continue;
      std::vector<Labelled> here;
      for (std::vector<Labelled>* all : {&points_, &nameless_}) {
        std::copy_if(all->begin(), all->end(), std::back_inserter(here), of_name);
        std::erase_if(*all, of_name);
      }
      share_by_place(scale, c, std::move(here));
    }
  }

  [[nodiscard]] bool fits(const Scale& scale, const Labelled& point, Points y) {
    return scale.range_of(box_.y1 - y).contains(*word(point.word).value);
  }

  // Of lines near to one another a tilt of the page leaves a number nearer to the wrong one: 77.20
  // at a point drawn at 75.4, the other line's at 77.0.
  [[nodiscard]] bool may_fit(Scale scale, const Labelled& point, Points y) {
    scale.tolerance *= 2;
    return fits(scale, point, y);
  }

  // Two numbers that could as well change places: with a digit misread they are in the wrong order,
  // and nothing else tells. Numbers of a text are read as they are.
  void doubt_pairs(const std::optional<Scale>& scale) {
    const auto may_change = [&](const Labelled& one, const Labelled& other) {
      if (one.category != other.category || one.series == other.series) return false;
      if (word(one.word).word->method != Method::kOcr) return false;
      if (!scale) return std::abs(one.place.y - other.place.y) < drawing_.type;
      return may_fit(*scale, one, other.place.y) && may_fit(*scale, other, one.place.y);
    };
    for (Labelled& one : points_) {
      one.doubtful = std::any_of(points_.begin(), points_.end(), [&](const Labelled& other) {
        return may_change(one, other) && word(one.word).value != word(other.word).value;
      });
    }
  }

  void share_by_place(const Scale& scale, std::size_t category, std::vector<Labelled> here) {
    std::vector<char> given(here.size(), 0);
    std::vector<char> used(series_.size(), 0);
    const auto give = [&](std::size_t i, std::size_t s) {
      here[i].series = s;
      here[i].place.y = series_[s].heights[category];
      points_.push_back(here[i]);
      given[i] = used[s] = 1;
    };
    for (std::size_t i = 0; i < here.size(); ++i) {
      std::vector<std::size_t> fitting;
      for (std::size_t s = 0; s < series_.size(); ++s) {
        if (may_fit(scale, here[i], series_[s].heights[category])) fitting.push_back(s);
      }
      if (fitting.size() != 1) continue;
      const Points y = series_[fitting[0]].heights[category];
      const auto rivals = std::count_if(here.begin(), here.end(), [&](const Labelled& other) {
        return may_fit(scale, other, y);
      });
      if (rivals == 1 && fits(scale, here[i], y)) give(i, fitting[0]);
    }
    const auto left = std::count(given.begin(), given.end(), 0);
    if (left == 1 && std::count(used.begin(), used.end(), 0) == 1) {
      const auto last = std::find(given.begin(), given.end(), 0) - given.begin();
      const auto free = std::find(used.begin(), used.end(), 0) - used.begin();
      give(static_cast<std::size_t>(last), static_cast<std::size_t>(free));
    }
    for (std::size_t i = 0; i < here.size(); ++i) {
      if (given[i] == 0) nameless_.push_back(here[i]);
    }
  }

  // The names that stand below none of a line's numbers: years follow one another with theirs.
  void add_bare_marks(Chart& chart) {
    for (std::size_t s = 0; s < series_.size(); ++s) {
      for (std::size_t c = 0; c < categories_.size(); ++c) {
        const bool known = std::any_of(points_.begin(), points_.end(), [&](const Labelled& point) {
          return point.series == s && point.category == static_cast<int>(c);
        });
        if (known) continue;
        ChartMark bare;
        bare.category = text_of(drawing_, categories_[c].words);
        bare.series = static_cast<int>(s);
        bare.box = categories_[c].box;
        chart.marks.push_back(std::move(bare));
      }
    }
  }

  static void put_in_doubt(Numeral& label) {
    if (label.guesses.empty()) label.guesses.push_back({label.value, 1});
    for (Guess& guess : label.guesses) guess.likelihood *= kContradicted;
  }

  void add_nameless_marks(Chart& chart) {
    for (const Labelled& point : nameless_) {
      ChartMark mark;
      mark.series = static_cast<int>(chart.series.size());
      mark.label = numeral_of(drawing_, word(point.word));
      mark.box = word(point.word).word->box;
      word(point.word).taken = true;
      chart.marks.push_back(std::move(mark));
    }
  }

  Chart chart() {
    Chart chart;
    chart.kind = ChartKind::kLine;
    const bool named = !series_.front().name.value.empty();
    for (const Series& series : series_) {
      if (named || series_.size() > 1) chart.series.push_back(series.name);
    }
    const std::optional<Scale> scale = scale_of(measured_points());
    if (scale) decide_by_place(*scale);
    doubt_pairs(scale);
    std::stable_sort(points_.begin(), points_.end(), [](const Labelled& a, const Labelled& b) {
      return a.series != b.series ? a.series < b.series : a.category < b.category;
    });
    const std::vector<Measured> measured = measured_points();
    chart.truncated = scale && scale->truncated;
    const Points unit = drawing_.shapes.unit;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const Labelled& point = points_[i];
      ChartMark mark;
      mark.category =
          text_of(drawing_, categories_[static_cast<std::size_t>(point.category)].words);
      mark.series = static_cast<int>(point.series);
      mark.label = numeral_of(drawing_, word(point.word));
      if (point.doubtful) put_in_doubt(*mark.label);
      word(point.word).taken = true;
      const Point& p = point.place;
      mark.box = {p.x - unit, p.y - unit, p.x + unit, p.y + unit};
      if (scale) mark.drawn = scale->range_of(measured[i].length);
      chart.marks.push_back(std::move(mark));
    }
    add_bare_marks(chart);
    add_nameless_marks(chart);
    for (const Phrase2D& category : categories_) {
      for (const int index : category.words) word(index).taken = true;
    }
    return chart;
  }

  Drawing& drawing_;
  std::vector<Series> series_;
  Rect box_;  // of all lines
  std::optional<Axis> axis_;
  std::vector<LegendEntry> legend_;
  std::vector<Labelled> points_;
  std::vector<Labelled> nameless_;  // numbers of which it is not certain which line is theirs
  std::vector<Phrase2D> categories_;
};

}  // namespace

std::optional<Chart> read_line_chart(Drawing& drawing) { return LineChart(drawing).read(); }

}  // namespace prongsai
