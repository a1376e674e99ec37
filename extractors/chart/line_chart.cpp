#include "extractors/chart/line_chart.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <utility>

#include "extractors/chart/axis.h"
#include "extractors/chart/chart_labels.h"
#include "extractors/chart/line_numbers.h"
#include "extractors/chart/line_panel.h"
#include "extractors/chart/line_tracing.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Lines of a legend whose colours differ less cannot be told from one another in a scan; office
// programs' differ by 15 in grey.
constexpr int kSameColour = 12;
constexpr std::size_t kMostLines = 5;

// Where a line given by its places is at an x: with a dot upon it, in the middle of that.
std::optional<Points> height_at(const Curve& curve, Points x, Points unit) {
  std::vector<Points> heights;
  for (const Point& p : curve.points) {
    if (std::abs(p.x - x) <= unit) heights.push_back(p.y);
  }
  if (heights.empty()) return std::nullopt;
  const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
  return (*least + *most) / 2;
}

// Of two lines that are at one height nearly everywhere, the ink of one was taken for the other's.
bool go_one_way(const TracedLine& one, const TracedLine& other) {
  std::size_t together = 0;
  for (std::size_t p = 0; p < one.heights.size(); ++p) {
    const Points apart = std::abs(one.heights[p] - other.heights[p]);
    together += apart < one.off[p] + other.off[p] ? 1 : 0;
  }
  return 3 * together >= 2 * one.heights.size();
}

// "พ.ศ. 25 66" is 2566: types whose digits stand far apart are read in pieces.
Text with_whole_year(Text name) {
  const std::u32string text = to_code_points(name.value);
  const auto digit = [&](std::size_t i) {
    return i < text.size() && ((text[i] >= U'0' && text[i] <= U'9') || is_thai_digit(text[i]));
  };
  std::size_t digits = 0;
  std::u32string whole;
  for (std::size_t i = 0; i < text.size(); ++i) {
    digits += digit(i) ? 1 : 0;
    const bool within = text[i] == U' ' && i > 0 && digit(i - 1) && digit(i + 1);
    if (!within) whole += text[i];
  }
  constexpr std::size_t kYear = 4;
  if (digits == kYear) name.value = to_utf8(whole);
  return name;
}

class LineChart {
 public:
  LineChart(Drawing& drawing, const LinePanel& panel, const Rect& around)
      : drawing_(drawing), panel_(panel) {
    axis_ = find_axis(drawing, Growth::kUp, around);
  }

  std::optional<Chart> read() {
    take_words();
    if (drawing_.picture) {
      trace();
      if (lines_.empty() && panel_.curves.size() == 1 && panel_.legend.size() < 2) {
        take_curves();  // a smoothed one
      }
    } else if (!take_curves()) {
      return std::nullopt;
    }
    find_numbers();
    // Without numbers, only an axis says what a line's heights are.
    const bool measured = axis_ && !lines_.empty() && drawing_.picture;
    if (numbers_.size() < 2 && !measured) return std::nullopt;
    if (panel_.assumed && !measured) return std::nullopt;
    if (!lines_.empty()) {
      scale_ = scale_of_lines(numbers_, lines_, axis_, drawing_.shapes.unit, drawing_.type);
      if (drawing_.picture && !(scale_ && scale_->proved)) make_level();
      share_numbers(scale_, lines_, drawing_.type, numbers_);
      drop_rules();
    }
    return chart();
  }

 private:
  DrawnWord& word(int index) { return drawing_.words[static_cast<std::size_t>(index)]; }

  // Those of the legend, what was read into its lines ("-๑-"), and the axis' numbers.
  void take_words() {
    for (const LegendEntry& entry : panel_.legend) {
      for (const int index : entry.words) word(index).taken = true;
      for (DrawnWord& drawn : drawing_.words) {
        if (entry.swatch.box.contains(drawn.word->box.centre()) && !drawn.value) drawn.taken = true;
      }
    }
    for (const Phrase2D& name : panel_.names) {
      for (const int index : name.words) word(index).taken = true;
    }
    if (!axis_) return;
    for (const int tick : axis_->ticks) word(tick).taken = true;
  }

  // Where a line may lie that is too faint to be among those that were seen.
  [[nodiscard]] Rect plot() const {
    Rect box = panel_.lines;
    const Points foot = panel_.names.front().box.y0 - 0.2 * drawing_.type;
    box.y0 -= box.height() + 3 * drawing_.type;
    if (axis_) {
      const auto y_of = [&](double value) { return (value - axis_->at_zero) / axis_->per_point; };
      box.y0 = std::min(panel_.lines.y0, y_of(axis_->highest) - 0.5 * drawing_.type);
    }
    box.y1 = std::max(box.y1, foot);
    return box;
  }

  // Of a page that lay askew, where more numbers agree with heights that are made level again.
  void make_level() {
    const double slope = slope_of_names();
    if (slope == 0) return;
    const Points from = axis_ ? word(axis_->ticks.front()).word->box.centre().x : panel_.places[0];
    std::vector<TracedLine> level = lines_;
    for (TracedLine& line : level) {
      for (std::size_t p = 0; p < line.heights.size(); ++p) {
        line.heights[p] -= slope * (panel_.places[p] - from);
      }
    }
    const auto scale = scale_of_lines(numbers_, level, axis_, drawing_.shapes.unit, drawing_.type);
    if (!scale || !scale->proved) return;
    scale_ = scale;
    lines_ = std::move(level);
  }

  // A line of the grid or an axis that ends where the lines do is none of them: level, without a
  // number, where another line has its numbers.
  void drop_rules() {
    const bool named = !names_.empty() && !names_.front().value.empty();
    if (named || lines_.size() < 2) return;
    std::vector<int> numbers(lines_.size(), 0);
    for (const LineNumber& number : numbers_) {
      if (number.line >= 0) ++numbers[static_cast<std::size_t>(number.line)];
    }
    std::vector<int> kept(lines_.size(), -1);  // index after some are gone
    std::vector<TracedLine> lines;
    for (std::size_t s = 0; s < lines_.size(); ++s) {
      const auto& heights = lines_[s].heights;
      const auto [least, most] = std::minmax_element(heights.begin(), heights.end());
      if (numbers[s] == 0 && *most - *least < 2 * drawing_.shapes.unit) continue;
      kept[s] = static_cast<int>(lines.size());
      lines.push_back(lines_[s]);
    }
    if (lines.empty()) return;
    for (LineNumber& number : numbers_) {
      if (number.line >= 0) number.line = kept[static_cast<std::size_t>(number.line)];
    }
    lines_ = std::move(lines);
    names_.assign(lines_.size(), {});
  }

  // How the feet of the names go down from left to right; 0 where they do not lie on one line.
  [[nodiscard]] double slope_of_names() const {
    constexpr double kSteepest = 0.03;  // a page askew by 1.7 degrees
    const Phrase2D& first = panel_.names.front();
    const Phrase2D& last = panel_.names.back();
    if (panel_.names.size() < 3 || first.words.empty() || last.words.empty()) return 0;
    const Points across = panel_.places.back() - panel_.places.front();
    const double slope = (last.box.y1 - first.box.y1) / across;
    if (std::abs(slope) > kSteepest) return 0;
    for (std::size_t p = 0; p < panel_.names.size(); ++p) {
      const Points expected = first.box.y1 + slope * (panel_.places[p] - panel_.places[0]);
      const Phrase2D& name = panel_.names[p];
      if (!name.words.empty() && std::abs(name.box.y1 - expected) > 0.2 * drawing_.type) return 0;
    }
    return slope;
  }

  // Of a picture, in which lines cross, and some are too faint to be seen by themselves.
  void trace() {
    std::vector<Colour> colours;
    for (const LegendEntry& entry : panel_.legend) colours.push_back(entry.swatch.colour);
    bool apart = true;
    for (std::size_t a = 0; a < colours.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        apart = apart && distance(colours[a], colours[b]) > kSameColour;
      }
    }
    if (colours.size() >= 2 && apart && trace_named(colours)) return;
    const LineRaster raster(*drawing_.picture, plot(), panel_.places, {});
    lines_ = trace_any(raster, kMostLines);
    names_.assign(lines_.size(), {});
    if (lines_.size() == 1 && colours.size() == 1) {
      names_[0] = text_of(drawing_, panel_.legend[0].words);
    } else if (lines_.size() < colours.size()) {
      lines_.clear();  // one that the legend names is not seen: its numbers would be another's
      names_.assign(colours.size(), {});
    }
  }

  // All of them, or none.
  bool trace_named(const std::vector<Colour>& colours) {
    const LineRaster raster(*drawing_.picture, plot(), panel_.places, colours);
    std::vector<TracedLine> lines;
    for (std::size_t i = 0; i < colours.size(); ++i) {
      std::optional<TracedLine> line = trace_line(raster, static_cast<int>(i));
      if (!line) return false;
      lines.push_back(*std::move(line));
    }
    for (std::size_t a = 0; a < lines.size(); ++a) {
      for (std::size_t b = 0; b < a; ++b) {
        if (go_one_way(lines[a], lines[b])) return false;
      }
    }
    lines_ = std::move(lines);
    for (const LegendEntry& entry : panel_.legend) names_.push_back(text_of(drawing_, entry.words));
    return true;
  }

  // Of vectors, which are given line by line.
  bool take_curves() {
    const Points unit = drawing_.shapes.unit;
    std::vector<Colour> colours;
    for (const Curve* curve : panel_.curves) {
      TracedLine line;
      for (const Points x : panel_.places) {
        const Points inside = std::clamp(x, curve->box.x0, curve->box.x1);
        const auto y = height_at(*curve, inside, std::max(unit, 0.6));
        if (!y) return false;
        line.heights.push_back(*y);
        line.off.push_back(0.5 * unit + 0.3);
      }
      lines_.push_back(std::move(line));
      colours.push_back(curve->colour);
    }
    if (lines_.empty() || panel_.legend.size() > lines_.size()) return false;
    names_.assign(lines_.size(), {});
    std::vector<Colour> swatches;
    for (const LegendEntry& entry : panel_.legend) swatches.push_back(entry.swatch.colour);
    const auto pairs = pair_by_colour(colours, swatches);
    if (!pairs) return true;
    for (std::size_t s = 0; s < lines_.size(); ++s) {
      names_[s] = text_of(drawing_, panel_.legend[(*pairs)[s]].words);
    }
    return true;
  }

  void find_numbers() {
    constexpr double kReach = 4;  // heights of type
    for (std::size_t i = 0; i < drawing_.words.size(); ++i) {
      const DrawnWord& drawn = drawing_.words[i];
      const Point middle = drawn.word->box.centre();
      if (drawn.taken || !drawn.decimals) continue;
      if (middle.y < panel_.lines.y0 - kReach * drawing_.type ||
          middle.y > panel_.names.front().box.y0) {
        continue;
      }
      LineNumber number;
      number.word = static_cast<int>(i);
      number.middle = middle;
      number.place = panel_.place_at(middle.x);
      if (number.place < 0) continue;
      const Numeral numeral = numeral_of(drawing_, drawn);
      number.values.push_back(*drawn.value);
      for (const Candidate& candidate : values_read(numeral)) {
        if (candidate.value != *drawn.value) number.values.push_back(candidate.value);
      }
      number.rounding = rounding_of(numeral);
      numbers_.push_back(std::move(number));
    }
    doubt_overlapping();
  }

  // Numbers of two lines that lie one upon the other are read as one, higher than the others: 86.83
  // with 84.80 half a line below it as 86.88, by all looks alike.
  void doubt_overlapping() {
    constexpr double kHigher = 1.3;  // digits of one chart differ by a fifth: "๘๗.๗๑", "๙๐.๑๑"
    if (!drawing_.picture || numbers_.empty()) return;
    std::vector<Points> heights;
    for (const LineNumber& number : numbers_) {
      heights.push_back(word(number.word).word->box.height());
    }
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>((heights.size() - 1) / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    for (LineNumber& number : numbers_) {
      if (word(number.word).word->box.height() > kHigher * *middle) number.in_doubt = true;
    }
  }

  static void put_in_doubt(Numeral& label) {
    if (label.guesses.empty()) label.guesses.push_back({label.value, 1});
    for (Guess& guess : label.guesses) guess.likelihood *= kContradicted;
  }

  [[nodiscard]] ChartMark mark_at(std::size_t line, std::size_t place) {
    ChartMark mark;
    mark.category = panel_.slanted.empty()
                        ? with_whole_year(text_of(drawing_, panel_.names[place].words))
                        : panel_.slanted[place];
    mark.series = static_cast<int>(line);
    const Points x = panel_.places[place];
    const Points y = lines_[line].heights[place];
    const Points unit = drawing_.shapes.unit;
    mark.box = {x - unit, y - unit, x + unit, y + unit};
    if (scale_) mark.drawn = scale_->range_at(y, lines_[line].off[place]);
    for (const LineNumber& number : numbers_) {
      if (number.line != static_cast<int>(line) || number.place != static_cast<int>(place))
        continue;
      mark.label = numeral_of(drawing_, word(number.word));
      word(number.word).taken = true;
      const bool pixels = word(number.word).word->method == Method::kOcr;
      if (number.in_doubt && pixels) put_in_doubt(*mark.label);
    }
    return mark;
  }

  // Numbers of which it is not certain which line is theirs.
  void add_nameless_marks(Chart& chart) {
    for (const LineNumber& number : numbers_) {
      if (number.line >= 0) continue;
      ChartMark mark;
      mark.series = static_cast<int>(chart.series.size());
      mark.label = numeral_of(drawing_, word(number.word));
      mark.box = word(number.word).word->box;
      word(number.word).taken = true;
      chart.marks.push_back(std::move(mark));
    }
  }

  std::optional<Chart> chart() {
    Chart chart;
    chart.kind = ChartKind::kLine;
    const bool named = !names_.empty() && !names_.front().value.empty();
    if (named || names_.size() > 1) chart.series = names_;
    chart.truncated = axis_ && axis_->lowest > 250;
    if (!axis_ && scale_ && !lines_.empty()) {
      chart.truncated = scale_->value_at(panel_.lines.y1) > 250;
    }
    std::vector<ChartMark> bare;  // years follow one another with those of no number
    for (std::size_t s = 0; s < lines_.size(); ++s) {
      for (std::size_t p = 0; p < panel_.places.size(); ++p) {
        ChartMark mark = mark_at(s, p);
        (mark.label ? chart.marks : bare).push_back(std::move(mark));
      }
    }
    std::move(bare.begin(), bare.end(), std::back_inserter(chart.marks));
    add_nameless_marks(chart);
    return chart;
  }

  Drawing& drawing_;
  const LinePanel& panel_;
  std::optional<Axis> axis_;
  std::vector<TracedLine> lines_;
  std::vector<Text> names_;  // of the lines; empty where not known
  std::vector<LineNumber> numbers_;
  std::optional<LineScale> scale_;
};

// Where its axis may stand: up to other charts' names and lines.
Rect around(const LinePanel& panel, const std::vector<LinePanel>& all) {
  constexpr Points kBeside = 150;
  constexpr Points kAbove = 250;  // a line of little change is flat in a high chart
  const Rect& lines = panel.lines;
  Rect box{lines.x0 - kBeside, lines.y0 - kAbove, lines.x1 + kBeside, panel.names.front().box.y1};
  for (const LinePanel& other : all) {
    const Rect& names = other.names.front().box;
    const bool over = other.lines.x0 < lines.x1 && lines.x0 < other.lines.x1;
    if (over && names.y0 < lines.y0) box.y0 = std::max(box.y0, names.y0);
    const bool level = other.lines.y0 < names.y1 && lines.y0 < names.y1;
    if (over || !level) continue;
    if (other.lines.x1 < lines.x0) box.x0 = std::max(box.x0, other.lines.x1);
    if (other.lines.x0 > lines.x1) box.x1 = std::min(box.x1, other.lines.x0);
  }
  return box;
}

// Points with a name whose number is what their height says.
std::size_t points_told(const Chart& chart) {
  return static_cast<std::size_t>(
      std::count_if(chart.marks.begin(), chart.marks.end(), [](const ChartMark& mark) {
        if (!mark.label || !mark.drawn || mark.category.value.empty()) return false;
        const auto value = parse_score(mark.label->value);
        return value && mark.drawn->contains(*value);
      }));
}

}  // namespace

std::optional<Chart> read_line_chart(Drawing& drawing) {
  const std::vector<LinePanel> panels = line_panels(drawing);
  struct Read {
    Chart chart;
    Drawing drawing;
  };
  std::optional<Read> best;
  for (const LinePanel& panel : panels) {
    // One that was seen is read as it comes; what is only assumed may be what others are a part of.
    if (best && !panel.assumed) continue;
    Drawing own = drawing;
    std::optional<Chart> chart = LineChart(own, panel, around(panel, panels)).read();
    if (!chart || (best && points_told(*chart) <= points_told(best->chart))) continue;
    best = Read{*std::move(chart), std::move(own)};
  }
  if (!best) return std::nullopt;
  drawing = std::move(best->drawing);
  return std::move(best->chart);
}

}  // namespace prongsai
