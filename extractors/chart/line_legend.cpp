#include "extractors/chart/line_legend.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Letters are pieces of one colour as well. What is read into a line is anything: "-๑-", "=@--",
// "=S--", "รล"; with the dot upon it, a line is three times as broad as high, letters that hang
// together are hardly twice.
bool is_text(const Drawing& drawing, const Rect& swatch) {
  return std::any_of(drawing.words.begin(), drawing.words.end(), [&](const DrawnWord& drawn) {
    const Rect& box = drawn.word->box;
    if (!swatch.contains(box.centre()) && !box.contains(swatch.centre())) return false;
    if (swatch.width() > 2.4 * swatch.height() && box.width() < 1.5 * swatch.width()) return false;
    const std::u32string text = to_code_points(drawn.word->text);
    return std::any_of(text.begin(), text.end(), [](char32_t c) {
      return c != U'o' && ((c >= U'A' && c <= U'Z') || (c >= U'a' && c <= U'z') ||
                           (is_thai(c) && !is_thai_digit(c)));
    });
  });
}

class Legend {
 public:
  Legend(const Drawing& drawing, const std::vector<Rect>& lines) : drawing_(drawing) {
    for (const Patch& swatch : drawing.shapes.swatches) {
      const bool flat = 2 * swatch.box.height() <= swatch.box.width();
      const bool on_line = std::any_of(lines.begin(), lines.end(), [&](const Rect& line) {
        return line.contains(swatch.box.centre());
      });
      if (!flat || on_line || is_text(drawing, swatch.box)) continue;
      add(swatch);
    }
    for (const Patch& swatch : possible_) {
      std::vector<int> words = words_beside(swatch.box);
      if (!words.empty()) entries_.push_back({swatch, std::move(words)});
    }
  }

  // The largest; what is in it is looked at no more.
  std::vector<LegendEntry> read_next() {
    std::vector<LegendEntry> best;
    for (const LegendEntry& first : entries_) {
      std::vector<LegendEntry> group;
      for (const LegendEntry& other : entries_) {
        if (in_one_group(first.swatch.box, other.swatch.box)) group.push_back(other);
      }
      if (group.size() > best.size()) best = std::move(group);
    }
    std::erase_if(entries_, [&](const LegendEntry& entry) {
      return std::any_of(best.begin(), best.end(), [&](const LegendEntry& other) {
        return entry.swatch.box == other.swatch.box;
      });
    });
    return best;
  }

 private:
  // The pieces of a dashed line are one swatch.
  void add(Patch swatch) {
    constexpr double kGap = 0.8;  // heights of type
    constexpr int kSameColour = 40;
    for (auto other = possible_.begin(); other != possible_.end();) {
      const Points gap = std::max(other->box.x0 - swatch.box.x1, swatch.box.x0 - other->box.x1);
      const bool level =
          std::abs(other->box.centre().y - swatch.box.centre().y) < 0.25 * drawing_.type;
      if (level && gap < kGap * drawing_.type &&
          distance(other->colour, swatch.colour) < kSameColour) {
        swatch.box = unite(swatch.box, other->box);
        other = possible_.erase(other);
      } else {
        ++other;
      }
    }
    possible_.push_back(swatch);
  }
  [[nodiscard]] bool in_one_group(const Rect& one, const Rect& other) const {
    const bool alike = std::abs(other.width() - one.width()) < 0.2 * one.width() + 1;
    return alike && (std::abs(other.centre().y - one.centre().y) < 0.5 * drawing_.type ||
                     std::abs(other.x0 - one.x0) < 0.5 * drawing_.type);
  }

  // Up to the next of the legend.
  [[nodiscard]] std::vector<int> words_beside(const Rect& swatch) const {
    const Points middle = swatch.centre().y;
    Points end = 1e9;
    for (const Patch& other : possible_) {
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
    for (const Phrase2D& phrase : phrases_on_lines(drawing_, beside, kNear)) {
      if (phrase.box.x0 - swatch.x1 < 1.5 * drawing_.type) return phrase.words;
    }
    return {};
  }

  const Drawing& drawing_;
  std::vector<Patch> possible_;
  std::vector<LegendEntry> entries_;  // not yet given out
};

using Order = std::vector<std::size_t>;

// The order with the least cost, where every other one costs more by `margin`.
template <typename Cost>
std::optional<Order> clear_best(std::size_t count, double margin, Cost cost) {
  Order order(count);
  std::iota(order.begin(), order.end(), 0);
  Order best = order;
  double least = std::numeric_limits<double>::max();
  double second = least;
  do {
    const double here = cost(order);
    if (here < least) {
      second = std::exchange(least, here);
      best = order;
    } else {
      second = std::min(second, here);
    }
  } while (std::next_permutation(order.begin(), order.end()));
  if (count > 1 && second - least < margin) return std::nullopt;
  return best;
}

// Grey levels of two lines of one chart differ by 15 at least in office programs' colours; a line
// and its swatch by up to 6.
constexpr double kOtherColour = 24;  // for a pair, which two lines change together

}  // namespace

std::vector<std::vector<LegendEntry>> line_legends(const Drawing& drawing,
                                                   const std::vector<Rect>& lines) {
  Legend legend(drawing, lines);
  std::vector<std::vector<LegendEntry>> all;
  for (auto next = legend.read_next(); !next.empty(); next = legend.read_next()) {
    all.push_back(std::move(next));
  }
  return all;
}

std::optional<std::vector<std::size_t>> pair_by_colour(const std::vector<Colour>& lines,
                                                       const std::vector<Colour>& swatches) {
  if (lines.size() != swatches.size()) return std::nullopt;
  constexpr double kSame = 40;  // thin lines of a JPEG of 96 dpi
  const auto cost = [&](const Order& order) {
    double sum = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
      sum += distance(lines[i], swatches[order[i]]);
    }
    return sum;
  };
  const std::optional<Order> best = clear_best(lines.size(), kOtherColour, cost);
  if (!best) return std::nullopt;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (distance(lines[i], swatches[(*best)[i]]) > kSame) return std::nullopt;
  }
  return best;
}

}  // namespace prongsai
