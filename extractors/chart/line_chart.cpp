#include "extractors/chart/line_chart.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/chart/axis.h"
#include "normalizers/text/utf8.h"

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
  const Curve* curve = nullptr;
  Text name;
};

// A number at a point of one of the lines.
struct Labelled {
  int word = 0;
  Point place;        // on the line
  int category = -1;  // index into the names below
  std::size_t series = 0;
};

class LineChart {
 public:
  explicit LineChart(Drawing& drawing) : drawing_(drawing) {}

  std::optional<Chart> read() {
    if (!find_series()) return std::nullopt;
    constexpr Points kAround = 250;  // a line of little change is flat in a high chart
    axis_ = find_axis(drawing_, Growth::kUp,
                      {box_.x0 - 150, box_.y0 - kAround, box_.x1 + 150, box_.y1 + kAround});
    if (!read_legend()) return std::nullopt;
    find_points();
    if (points_.size() < 2) return std::nullopt;
    find_categories();
    if (categories_.size() < 2) return std::nullopt;
    match();
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
      series_.push_back({&curve, {}});
    }
    return !series_.empty();
  }

  // Each line's name beside the small line of its colour: of all lines, or of none. False where the
  // legend names one that is not seen, whose numbers would be another's.
  bool read_legend() {
    std::vector<std::vector<int>> names;
    std::vector<const Patch*> swatches;
    for (const Series& series : series_) {
      const Patch* of_it = nullptr;
      for (const Patch& swatch : drawing_.shapes.swatches) {
        if (of_it || box_.contains(swatch.box.centre()) || !is_nearest(swatch, series)) continue;
        std::vector<int> words = words_beside(swatch.box);
        if (words.empty()) continue;
        of_it = &swatch;
        names.push_back(std::move(words));
      }
      if (!of_it) return true;
      swatches.push_back(of_it);
    }
    if (has_more_than(swatches)) return false;
    for (std::size_t s = 0; s < series_.size(); ++s) {
      series_[s].name = text_of(drawing_, names[s]);
      for (const int index : names[s]) word(index).taken = true;
    }
    drop_words_on_swatches();
    return true;
  }

  // Entries of a legend are equally broad, and stand in a row or a column.
  [[nodiscard]] bool has_more_than(const std::vector<const Patch*>& known) const {
    const Rect& one = known.front()->box;
    return std::any_of(
        drawing_.shapes.swatches.begin(), drawing_.shapes.swatches.end(), [&](const Patch& other) {
          const bool is_known = std::find(known.begin(), known.end(), &other) != known.end();
          const bool alike =
              std::abs(other.box.width() - one.width()) < 0.2 * one.width() &&
              (std::abs(other.box.centre().y - one.centre().y) < 0.5 * drawing_.type ||
               std::abs(other.box.x0 - one.x0) < 0.5 * drawing_.type);
          return !is_known && alike && !words_beside(other.box).empty();
        });
  }

  [[nodiscard]] bool is_nearest(const Patch& swatch, const Series& series) const {
    constexpr int kSameColour = 70;  // thin lines of a JPEG
    const int own = distance(swatch.colour, series.curve->colour);
    return own <= kSameColour &&
           std::all_of(series_.begin(), series_.end(), [&](const Series& other) {
             return &other == &series || distance(swatch.colour, other.curve->colour) > own;
           });
  }

  // Letters are pieces of one colour as well; a line is read as "-๑-", "=@--", "#".
  [[nodiscard]] bool is_text(const Rect& swatch) const {
    return std::any_of(drawing_.words.begin(), drawing_.words.end(), [&](const DrawnWord& drawn) {
      if (!swatch.contains(drawn.word->box.centre()) &&
          !drawn.word->box.contains(swatch.centre())) {
        return false;
      }
      const std::u32string text = to_code_points(drawn.word->text);
      return std::any_of(text.begin(), text.end(), [](char32_t c) {
        return c != U'o' && ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
                             (is_thai(c) && !is_thai_digit(c)));
      });
    });
  }

  // Up to the next of a legend.
  [[nodiscard]] std::vector<int> words_beside(const Rect& swatch) const {
    const Points middle = swatch.centre().y;
    if (2 * swatch.height() > swatch.width() || is_text(swatch)) return {};
    Points end = 1e9;
    for (const Patch& other : drawing_.shapes.swatches) {
      const bool level = other.box.y0 < middle && other.box.y1 > middle;
      const bool alike = std::abs(other.box.width() - swatch.width()) < 0.2 * swatch.width() + 1;
      if (level && alike && other.box.x0 > swatch.x1) end = std::min(end, other.box.x0);
    }
    std::vector<int> beside;
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const Rect& box = drawing_.words[i].word->box;
      const bool level = box.y0 - 0.2 * drawing_.type < middle && box.y1 > middle;
      if (drawing_.words[i].taken || !level || box.x0 < swatch.x1 - 1) continue;
      if (box.centre().x < end) beside.push_back(static_cast<int>(i));
    }
    constexpr double kNear = 1.2;
    const auto phrases = phrases_on_lines(drawing_, beside, kNear);
    for (const Phrase2D& phrase : phrases) {
      if (phrase.box.x0 - swatch.x1 < 1.5 * drawing_.type) return phrase.words;
    }
    return {};
  }

  // What was read into a swatch: "-๑-".
  void drop_words_on_swatches() {
    for (DrawnWord& drawn : drawing_.words) {
      const Point middle = drawn.word->box.centre();
      for (const Patch& swatch : drawing_.shapes.swatches) {
        if (swatch.box.contains(middle) && !drawn.value) drawn.taken = true;
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

  // Each number belongs to the name it stands above, and within that to one line.
  void match() {
    Points pitch = 1e9;
    for (std::size_t c = 1; c < categories_.size(); ++c) {
      const Points step = categories_[c].box.centre().x - categories_[c - 1].box.centre().x;
      pitch = std::min(pitch, step);
    }
    for (Labelled& point : points_) {
      for (std::size_t c = 0; c < categories_.size(); ++c) {
        const Points aside = std::abs(categories_[c].box.centre().x - point.place.x);
        if (aside < 0.4 * pitch) point.category = static_cast<int>(c);
      }
    }
    std::erase_if(points_, [](const Labelled& point) { return point.category < 0; });
    if (series_.size() < 2) return;
    std::vector<Labelled> known;
    for (std::size_t c = 0; c < categories_.size(); ++c) match_in(static_cast<int>(c), known);
    points_ = std::move(known);
  }

  // Of the numbers above one name, the greater one is that of the higher point. Where there are not
  // as many as lines, or two points are at one height, it is not certain which is whose.
  void match_in(int category, std::vector<Labelled>& known) {
    std::vector<Labelled> here;
    for (const Labelled& point : points_) {
      if (point.category == category) here.push_back(point);
    }
    if (here.size() != series_.size()) return;
    std::sort(here.begin(), here.end(), [&](const Labelled& a, const Labelled& b) {
      return word(a.word).value->value > word(b.word).value->value;
    });
    std::vector<std::pair<Points, std::size_t>> heights;
    const Points x = here.front().place.x;
    for (std::size_t s = 0; s < series_.size(); ++s) {
      const auto y = height_at(*series_[s].curve, x, here.front().place.y, drawing_.shapes.unit);
      if (!y) return;
      heights.emplace_back(*y, s);
    }
    std::sort(heights.begin(), heights.end());
    for (std::size_t i = 0; i < here.size(); ++i) {
      const bool level =
          i > 0 && heights[i].first - heights[i - 1].first < 1.5 * drawing_.shapes.unit;
      if (level && word(here[i].word).value != word(here[i - 1].word).value) return;
      here[i].series = heights[i].second;
      here[i].place = {x, heights[i].first};
    }
    known.insert(known.end(), here.begin(), here.end());
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

  Chart chart() {
    Chart chart;
    chart.kind = ChartKind::kLine;
    const bool named = !series_.front().name.value.empty();
    for (const Series& series : series_) {
      if (named || series_.size() > 1) chart.series.push_back(series.name);
    }
    std::stable_sort(points_.begin(), points_.end(), [](const Labelled& a, const Labelled& b) {
      return a.series != b.series ? a.series < b.series : a.category < b.category;
    });
    std::vector<Measured> measured;
    for (const Labelled& point : points_) {
      measured.push_back({box_.y1 - point.place.y, word(point.word).value});
    }
    const std::optional<Scale> scale = scale_of(measured);
    chart.truncated = scale && scale->truncated;
    const Points unit = drawing_.shapes.unit;
    for (std::size_t i = 0; i < points_.size(); ++i) {
      const Labelled& point = points_[i];
      ChartMark mark;
      mark.category =
          text_of(drawing_, categories_[static_cast<std::size_t>(point.category)].words);
      mark.series = static_cast<int>(point.series);
      mark.label = numeral_of(drawing_, word(point.word));
      word(point.word).taken = true;
      const Point& p = point.place;
      mark.box = {p.x - unit, p.y - unit, p.x + unit, p.y + unit};
      if (scale) mark.drawn = scale->range_of(measured[i].length);
      chart.marks.push_back(std::move(mark));
    }
    add_bare_marks(chart);
    for (const Phrase2D& category : categories_) {
      for (const int index : category.words) word(index).taken = true;
    }
    return chart;
  }

  Drawing& drawing_;
  std::vector<Series> series_;
  Rect box_;  // of all lines
  std::optional<Axis> axis_;
  std::vector<Labelled> points_;
  std::vector<Phrase2D> categories_;
};

}  // namespace

std::optional<Chart> read_line_chart(Drawing& drawing) { return LineChart(drawing).read(); }

namespace {

// The arc of a gauge around its number: as broad as high at most, half as high at least.
bool is_gauge(const Curve& curve, const Rect& number) {
  const Rect& box = curve.box;
  const bool round = box.height() > 0.35 * box.width() && box.height() < 1.1 * box.width();
  const bool holds =
      number.x0 > box.x0 && number.x1 < box.x1 && number.centre().y > box.y0 && number.y0 < box.y1;
  return round && holds && number.width() > 0.2 * box.width();
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
    if (!drawing.alone && !in_gauge) continue;
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
