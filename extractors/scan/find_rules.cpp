#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>

#include "extractors/scan/broken_rules.h"
#include "extractors/scan/components.h"
#include "extractors/scan/double_rules.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/rule_net.h"
#include "extractors/scan/rule_pieces.h"
#include "extractors/scan/rules.h"
#include "extractors/scan/table_gaps.h"

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก), which is 4.5-8 pt in reports.
constexpr double kThickest = 0.5;       // 2.5 pt frames; bars of charts are thicker
constexpr double kWidestDouble = 0.75;  // of two strokes and the white between them ...
constexpr double kDoubled = 0.1;        // ... which is seen in one column of ten
constexpr double kSpread = 1;           // pixels: what a scanner adds to it
constexpr double kShortestPiece = 1.4;  // longer than the widest letter's bar
constexpr double kSurelyNoLetters = 10;
constexpr double kShortestRule = 3.5;  // longer than a dash or the bar of a headline's letter ...
constexpr double kShortestSide = 1.9;  // ... but the side of a row, between two rules
constexpr double kClosedGap = 0.15;    // within a piece: dropouts of a scanner
constexpr double kBridgedGap = 2.0;    // between pieces of one broken rule
constexpr double kOfTwoTables = 0.8;   // a wider gap may be that between two tables
constexpr double kBreaks = 0.25;       // thickness of a rule that scanners break
constexpr double kLostStretch = 12;    // of a hair line that fell between two rows of pixels
constexpr double kSurePiece = 3;       // which is at both its sides
constexpr double kBent = 0.014;        // of its length, a rule across the page
constexpr double kBead = 0.9;          // columns of a row of beads that are no thicker than it
constexpr double kBrokenAt = 2.2;      // where such rows cross, four of them are one piece of ink

double thickest_solid(double type_height) { return std::max(4.0, kThickest * type_height); }

enum class Doubles { kAreOne, kAreTwo };

// Finds level rules of one picture; upright ones are found in the mirrored picture.
class LevelRules {
 public:
  LevelRules(const GreyImage& ink, double type_height)
      : source_(ink),
        ink_(&source_),
        type_(type_height),
        thickest_(thickest_solid(type_height)),
        widest_(thickest_) {}

  std::vector<TracedRule> find(Doubles doubles) {
    collect_runs(doubles);
    std::vector<TracedRule> pieces;
    for (const std::vector<InkRun>& group : groups()) {
      TracedRule piece;
      const Sureness sureness = trace(group, piece);
      if (sureness == Sureness::kRule) pieces.push_back(std::move(piece));
      if (sureness == Sureness::kBeads) beads_.push_back(std::move(piece));
    }
    return joined(std::move(pieces));
  }

  // What find() found besides: long rows of beads, which is what is left of dots and dashes that
  // ran together, and of letters now and then.
  [[nodiscard]] const std::vector<TracedRule>& beads() const { return beads_; }

 private:
  [[nodiscard]] const std::uint8_t* row(int y) const {
    return ink_->pixels.data() + static_cast<std::size_t>(y) * ink_->width;
  }
  [[nodiscard]] bool black(int x, int y) const {
    return y >= 0 && y < ink_->height && row(y)[x] == 0;
  }

  // The ink of column x that holds one of the rows y - 1, y, y + 1, as first and behind-last row,
  // where it is no thicker than a double rule; looks no further than tells that.
  [[nodiscard]] bool extent(int x, int y, int& top, int& bottom) const {
    int at = y;
    if (!black(x, at)) at = black(x, y - 1) ? y - 1 : y + 1;
    if (!black(x, at)) return false;
    const int most = static_cast<int>(widest_) + 1;
    top = at;
    while (at - top <= most && black(x, top - 1)) --top;
    bottom = at + 1;
    while (bottom - at <= most && black(x, bottom)) ++bottom;
    return bottom - top <= widest_;
  }

  void collect_runs(Doubles doubles) {
    const int shortest = static_cast<int>(std::max(8.0, kShortestPiece * type_));
    const int gap = std::max(1, static_cast<int>(kClosedGap * type_));
    runs_ = find_long_runs(source_, shortest, gap);
    if (doubles == Doubles::kAreOne) {
      thickest_ += kSpread;
      widest_ = std::max(thickest_, kWidestDouble * type_);
      closed_ = with_doubles_closed(source_, runs_, type_);
      ink_ = &closed_;
      if (closed_ != source_) runs_ = find_long_runs(closed_, shortest, gap);
    }
    std::erase_if(runs_, [&](const InkRun& run) { return !is_thin(run.x0, run.x1, run.y); });
  }

  // Most columns of a rule hold its thickness and nothing else; letters stand on their stems.
  [[nodiscard]] bool is_thin(int x0, int x1, int y) const {
    const int step = std::max(1, static_cast<int>(type_ / 8));
    int thin = 0;
    int looked = 0;
    for (int x = x0; x < x1; x += step, ++looked) {
      int top = 0;
      int bottom = 0;
      thin += extent(x, y, top, bottom) ? 1 : 0;
    }
    return thin * 10 >= looked * 6;
  }

  // Runs of rows that lie on one another.
  [[nodiscard]] std::vector<std::vector<InkRun>> groups() const {
    std::vector<int> parents(runs_.size());
    std::iota(parents.begin(), parents.end(), 0);
    const auto root = [&](int i) {
      while (parents[i] != i) i = parents[i] = parents[parents[i]];
      return i;
    };
    std::size_t above = 0;
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      while (runs_[above].y < runs_[i].y - 1) ++above;
      for (std::size_t j = above; j < i && runs_[j].y < runs_[i].y; ++j) {
        if (runs_[j].x0 < runs_[i].x1 && runs_[i].x0 < runs_[j].x1)
          parents[root(static_cast<int>(i))] = root(static_cast<int>(j));
      }
    }
    std::vector<std::vector<InkRun>> found;
    std::vector<int> place(runs_.size(), -1);
    for (std::size_t i = 0; i < runs_.size(); ++i) {
      const int r = root(static_cast<int>(i));
      if (place[r] < 0) place[r] = static_cast<int>(found.size()), found.emplace_back();
      found[place[r]].push_back(runs_[i]);
    }
    return found;
  }

  // A straight line through thin columns.
  struct Fit {
    double at = 0;  // y at x = 0
    double slope = 0;
  };

  struct Column {
    int x;
    int top;
    int bottom;
    [[nodiscard]] double middle() const { return (top + bottom - 1) / 2.0; }
  };

  static Fit fit(const std::vector<Column>& columns) {
    double n = 0, sx = 0, sy = 0, sxx = 0, sxy = 0;
    for (const Column& c : columns) {
      n += 1, sx += c.x, sy += c.middle();
      sxx += static_cast<double>(c.x) * c.x, sxy += c.x * c.middle();
    }
    const double across = n * sxx - sx * sx;
    Fit line;
    line.slope = across > 0 ? (n * sxy - sx * sy) / across : 0;
    line.at = n > 0 ? (sy - line.slope * sx) / n : 0;
    return line;
  }

  [[nodiscard]] std::vector<Column> thin_columns(const std::vector<InkRun>& group, int from,
                                                 int to) const {
    // The row to look at in each column: the middle one of the group's runs there.
    std::vector<int> first(to - from, -1);
    std::vector<int> last(to - from, -1);
    for (const InkRun& run : group) {
      for (int x = run.x0; x < run.x1; ++x) {
        if (first[x - from] < 0) first[x - from] = run.y;
        last[x - from] = run.y;
      }
    }
    std::vector<Column> columns;
    for (int x = from; x < to; ++x) {
      Column column{x, 0, 0};
      if (first[x - from] < 0) continue;
      const int y = (first[x - from] + last[x - from]) / 2;
      if (extent(x, y, column.top, column.bottom)) columns.push_back(column);
    }
    if (!is_double(columns)) {
      std::erase_if(columns, [&](const Column& c) { return c.bottom - c.top > thickest_; });
    }
    return columns;
  }

  // Whether there was white in it, at least here and there: at 150 dpi, most of a double rule runs
  // together.
  [[nodiscard]] bool is_double(const std::vector<Column>& columns) const {
    const auto doubles = std::count_if(columns.begin(), columns.end(), [&](const Column& c) {
      for (int y = c.top; y < c.bottom; ++y) {
        if (source_.pixels[static_cast<std::size_t>(y) * source_.width + c.x] != 0) return true;
      }
      return false;
    });
    return kDoubled * static_cast<double>(columns.size()) < static_cast<double>(doubles);
  }

  enum class Sureness { kNothing, kBeads, kRule };

  [[nodiscard]] Sureness trace(const std::vector<InkRun>& group, TracedRule& rule) const {
    int from = ink_->width;
    int to = 0;
    for (const InkRun& run : group) from = std::min(from, run.x0), to = std::max(to, run.x1);
    std::vector<Column> columns = thin_columns(group, from, to);
    if (static_cast<double>(columns.size()) < 0.5 * (to - from)) return Sureness::kNothing;
    Fit line = fit(columns);
    // Scanners bend long rules; a sheet that does not lie flat before a camera by 0.6 % of its
    // height.
    const double bent = to - from >= kSurelyNoLetters * type_ ? kBent : 0.004;
    const double straight = std::max(2.0, bent * (to - from));
    std::erase_if(columns, [&](const Column& c) {
      return std::abs(c.middle() - line.at - line.slope * c.x) > straight;
    });
    if (static_cast<double>(columns.size()) < 0.5 * (to - from)) return Sureness::kNothing;
    line = fit(columns);
    if (std::abs(line.slope) > 0.05) return Sureness::kNothing;
    std::vector<int> heights;
    for (const Column& c : columns) heights.push_back(c.bottom - c.top);
    std::nth_element(heights.begin(), heights.begin() + heights.size() / 2, heights.end());
    rule.from = from;
    rule.to = to;
    rule.thickness = heights[heights.size() / 2];
    follow(columns, line, rule);
    if (is_even(columns, rule)) return Sureness::kRule;
    return are_beads(columns, rule) ? Sureness::kBeads : Sureness::kNothing;
  }

  // A rule is equally thick and in line all along; bars of letters that run together are arcs. On
  // real scans rules of 10 type heights and more are even in 94 columns of 100 and more, rows of
  // letters in 76 at most, those shorter than 2 now and then in 90. A double rule of 2 pt at 150
  // dpi is 4 to 6 pixels thick.
  [[nodiscard]] bool is_even(const std::vector<Column>& columns, const TracedRule& rule) const {
    const double length = rule.to - rule.from;
    const bool uneven = rule.thickness < 2 || rule.thickness >= 4 || is_double(columns);
    const bool sure = length >= kSurelyNoLetters * type_ || is_double(columns);
    const double rough = std::max(uneven && sure ? 2.0 : 1.0, rule.thickness / 4);
    const auto even =
        static_cast<double>(std::count_if(columns.begin(), columns.end(), [&](const Column& c) {
          return std::abs(c.middle() - rule.middle_at(c.x)) <= 1 &&
                 std::abs(c.bottom - c.top - rule.thickness) <= rough;
        }));
    if (length >= kShortestRule * type_)
      return even >= 0.8 * static_cast<double>(columns.size()) && even >= 0.55 * length;
    return even >= (length >= 2 * type_ ? 0.85 : 0.92) * length;
  }

  // Thinner between dots that run together, nowhere thicker.
  [[nodiscard]] bool are_beads(const std::vector<Column>& columns, const TracedRule& rule) const {
    if (rule.to - rule.from < kShortestRule * type_) return false;
    const auto within = std::count_if(columns.begin(), columns.end(), [&](const Column& c) {
      return std::abs(c.middle() - rule.middle_at(c.x)) <= 1 &&
             c.bottom - c.top <= rule.thickness + 1;
    });
    return static_cast<double>(within) >= kBead * static_cast<double>(columns.size());
  }

  // The middle of the rule in every column: the mean of the columns near it, the straight line
  // where there are none.
  void follow(const std::vector<Column>& columns, const Fit& line, TracedRule& rule) const {
    const int reach = std::max(4, static_cast<int>(2 * type_));
    rule.middle.resize(rule.to - rule.from);
    std::size_t first = 0;
    std::size_t end = 0;
    double sum = 0;
    for (int x = rule.from; x < rule.to; ++x) {
      while (end < columns.size() && columns[end].x <= x + reach) {
        sum += columns[end].middle() - line.slope * columns[end].x;
        ++end;
      }
      while (first < end && columns[first].x < x - reach) {
        sum -= columns[first].middle() - line.slope * columns[first].x;
        ++first;
      }
      const double at = end > first ? sum / static_cast<double>(end - first) : line.at;
      rule.middle[x - rule.from] = static_cast<float>(at + line.slope * x);
    }
  }

  // Puts pieces of broken rules together.
  [[nodiscard]] std::vector<TracedRule> joined(std::vector<TracedRule> pieces) const {
    std::sort(pieces.begin(), pieces.end(),
              [](const TracedRule& a, const TracedRule& b) { return a.from < b.from; });
    std::vector<TracedRule> rules;
    for (TracedRule& piece : pieces) {
      const auto before = std::find_if(rules.begin(), rules.end(), [&](const TracedRule& rule) {
        const int gap = piece.from - rule.to;
        // Thick rules do not break; the bars of a headline's letters are thick.
        const bool thin = std::max(rule.thickness, piece.thickness) <= kBreaks * type_;
        return gap <= (thin ? kBridgedGap : kBreaks) * type_ && gap > -static_cast<int>(type_) &&
               in_line(rule, piece);
      });
      if (before == rules.end()) {
        rules.push_back(std::move(piece));
        continue;
      }
      const std::pair gap{before->to, piece.from};
      append(piece, *before);
      if (gap.second - gap.first > kOfTwoTables * type_) before->bridged.push_back(gap);
    }
    return rules;
  }

  const GreyImage& source_;
  GreyImage closed_;      // the same with the white of double rules filled
  const GreyImage* ink_;  // that of both which is looked at
  double type_;
  double thickest_;
  double widest_;
  std::vector<InkRun> runs_;
  std::vector<TracedRule> beads_;
};

// Hair lines of tables in black and white are lost wherever they fall between two rows of pixels,
// for a centimetre and more. Such a gap begins anywhere; one that begins and ends at rules of the
// other direction is a cell that spans two rows.
std::vector<TracedRule> without_lost_stretches(std::vector<TracedRule> rules,
                                               const std::vector<TracedRule>& others,
                                               double type_height) {
  std::sort(rules.begin(), rules.end(),
            [](const TracedRule& a, const TracedRule& b) { return a.from < b.from; });
  const auto is_sure = [&](const TracedRule& rule) {
    return rule.to - rule.from >= kSurePiece * type_height;
  };
  const double reach = std::max(3.0, 0.3 * type_height);
  std::vector<TracedRule> whole;
  for (TracedRule& piece : rules) {
    const auto before = std::find_if(whole.begin(), whole.end(), [&](const TracedRule& rule) {
      const int gap = piece.from - rule.to;
      return gap > 0 && gap <= kLostStretch * type_height && is_sure(rule) && is_sure(piece) &&
             in_line(rule, piece) &&
             !(ends_at_rule(rule.to, rule.middle.back(), others, reach) &&
               ends_at_rule(piece.from, piece.middle.front(), others, reach));
    });
    if (before == whole.end()) {
      whole.push_back(std::move(piece));
    } else {
      append(piece, *before);
    }
  }
  return whole;
}

// Short ones and thick ones stay only where they end at rules of the other direction: bars of
// charts do at one end.
std::vector<TracedRule> without_strokes(const std::vector<TracedRule>& rules,
                                        const std::vector<TracedRule>& others, double type_height) {
  std::vector<TracedRule> kept;
  const double reach = std::max(3.0, 0.3 * type_height);
  for (const TracedRule& rule : rules) {
    const double length = (rule.to - rule.from) / type_height;
    const double solid = thickest_solid(type_height);  // thicker ones yet are double
    const bool thick = rule.thickness > solid && rule.thickness <= solid + kSpread;
    const bool side = length >= kShortestSide &&
                      ends_at_rule(rule.from, rule.middle.front(), others, reach) &&
                      ends_at_rule(rule.to, rule.middle.back(), others, reach);
    if ((length >= kShortestRule && !thick) || side) kept.push_back(rule);
  }
  return kept;
}

TracedRule as_upright(TracedRule rule) {
  rule.horizontal = false;
  return rule;
}

// The pieces of level and of upright rules.
struct Pieces {
  std::vector<TracedRule> level;
  std::vector<TracedRule> upright;

  [[nodiscard]] std::vector<TracedRule> rules(double type_height) const {
    std::vector<TracedRule> found = without_strokes(level, upright, type_height);
    for (const TracedRule& rule : without_strokes(upright, level, type_height))
      found.push_back(as_upright(rule));
    return found;
  }

  // The same with lost stretches bridged; `others` are rules as well.
  [[nodiscard]] Pieces bridged(const std::vector<TracedRule>& others, double type_height) const {
    std::vector<TracedRule> across = level;
    std::vector<TracedRule> down = upright;
    for (const TracedRule& other : others) (other.horizontal ? across : down).push_back(other);
    return {without_lost_stretches(level, down, type_height),
            without_lost_stretches(upright, across, type_height)};
  }
};

}  // namespace

std::vector<TracedRule> find_rules(const GreyImage& ink, double type_height,
                                   const std::vector<TracedRule>& faint) {
  if (type_height <= 0) return {};
  LevelRules level(ink, type_height);
  const GreyImage mirrored = transposed(ink);
  LevelRules upright(mirrored, type_height);
  const std::vector<TracedRule> across = level.find(Doubles::kAreOne);
  const std::vector<TracedRule> down = upright.find(Doubles::kAreOne);
  const TableGaps gaps(across, down, type_height);
  const Pieces pieces{gaps.cut(across, true), gaps.cut(down, false)};
  std::vector<TracedRule> weak = find_broken_rules(find_components(ink), type_height);
  weak.insert(weak.end(), faint.begin(), faint.end());
  weak.insert(weak.end(), level.beads().begin(), level.beads().end());
  for (const TracedRule& rule : upright.beads()) weak.push_back(as_upright(rule));
  weak = joined_pieces(std::move(weak), kBrokenAt * type_height);
  weak = only_of_nets(std::move(weak), pieces.rules(type_height), type_height);
  std::vector<TracedRule> rules = pieces.bridged(weak, type_height).rules(type_height);
  add_pieces(weak, kBrokenAt * type_height, rules);
  return gaps.cut(rules);
}

std::vector<TracedRule> find_level_strokes(const GreyImage& ink, double type_height) {
  return LevelRules(ink, type_height).find(Doubles::kAreTwo);
}

PixelRule straight_rule(const TracedRule& rule) {
  const double sum = std::accumulate(rule.middle.begin(), rule.middle.end(), 0.0);
  const double middle = sum / static_cast<double>(rule.middle.size());
  const int first = static_cast<int>(std::lround(middle - rule.thickness / 2 + 0.5));
  const int end = first + std::max(1, static_cast<int>(std::lround(rule.thickness)));
  if (rule.horizontal) return {{rule.from, first, rule.to, end}, true};
  return {{first, rule.from, end, rule.to}, false};
}

}  // namespace prongsai
