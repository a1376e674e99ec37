#include "extractors/scan/double_rules.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>

namespace prongsai {
namespace {

// All lengths in heights of type (a letter like ก, 4.5-8 pt).
constexpr double kWidestGap = 0.3;    // 1.35 pt; borders of 2 pt have 0.7, Word's of 3 x 1 pt 1.0
constexpr double kWidestPair = 0.75;  // from edge to edge, 3.4 pt
// Wider ones are found as two rules: up to 3 pt apart in borders of 9 pt. The lowest row of a table
// leaves its letters and their marks 1.5.
constexpr double kNoRoom = 0.6;

class Strokes {
 public:
  Strokes(const GreyImage& ink, const std::vector<InkRun>& runs, double type_height)
      : ink_(ink),
        of_long_(ink.pixels.size(), 0),
        widest_gap_(std::max(2, static_cast<int>(kWidestGap * type_height))),
        widest_(static_cast<int>(kWidestPair * type_height)) {
    for (const InkRun& run : runs) {
      for (int y = std::max(run.y - 1, 0); y <= std::min(run.y + 1, ink.height - 1); ++y) {
        for (int x = run.x0; x < run.x1; ++x) of_long_[at(x, y)] = ink.pixels[at(x, y)] == 0;
      }
    }
  }

  // Where (x, y) is the last row of a long level stroke: the first row of the next one below it, if
  // both are one rule; else 0.
  [[nodiscard]] int other_half(int x, int y) const {
    if (!is_of_long(x, y) || black(x, y + 1)) return 0;
    int below = y + 2;
    while (below - y <= widest_gap_ && !black(x, below)) ++below;
    if (!is_of_long(x, below)) return 0;
    int top = y;
    while (y - top <= widest_ && black(x, top - 1)) --top;
    int end = below;
    while (end - below <= widest_ && black(x, end)) ++end;
    return end - top <= widest_ ? below : 0;
  }

 private:
  [[nodiscard]] std::size_t at(int x, int y) const {
    return static_cast<std::size_t>(y) * ink_.width + x;
  }
  [[nodiscard]] bool black(int x, int y) const {
    return y >= 0 && y < ink_.height && ink_.pixels[at(x, y)] == 0;
  }
  [[nodiscard]] bool is_of_long(int x, int y) const {
    return y >= 0 && y < ink_.height && of_long_[at(x, y)] != 0;
  }

  const GreyImage& ink_;
  std::vector<std::uint8_t> of_long_;  // whether a pixel is ink of a long run
  int widest_gap_;
  int widest_;
};

struct Span {
  int from;
  int to;
  [[nodiscard]] int length() const { return to - from; }
};

int shared(const Span& a, const Span& b) { return std::min(a.to, b.to) - std::max(a.from, b.from); }

Span along(const PixelRule& rule) {
  return rule.horizontal ? Span{rule.box.x0, rule.box.x1} : Span{rule.box.y0, rule.box.y1};
}
Span across(const PixelRule& rule) {
  return rule.horizontal ? Span{rule.box.y0, rule.box.y1} : Span{rule.box.x0, rule.box.x1};
}

// Whether `half` lies beside `rule`, which is longer, for most of its own length.
bool are_one(const PixelRule& rule, const PixelRule& half, double room) {
  return rule.horizontal == half.horizontal && -shared(across(rule), across(half)) < room &&
         2 * shared(along(rule), along(half)) >= along(half).length();
}

// A piece beside a long rule does not make it thicker: elsewhere, letters may stand there.
void add_half(const PixelRule& half, PixelRule& rule) {
  Span length = along(rule);
  Span thick = across(rule);
  const bool whole = 5 * along(half).length() >= 4 * length.length();
  length = {std::min(length.from, along(half).from), std::max(length.to, along(half).to)};
  if (whole) thick = {std::min(thick.from, across(half).from), std::max(thick.to, across(half).to)};
  rule.box = rule.horizontal ? PixelBox{length.from, thick.from, length.to, thick.to}
                             : PixelBox{thick.from, length.from, thick.to, length.to};
}

}  // namespace

std::vector<InkRun> find_long_runs(const GreyImage& ink, int shortest, int gap) {
  std::vector<InkRun> runs;
  const auto row = [&](int y) {
    return ink.pixels.data() +
           static_cast<std::size_t>(std::clamp(y, 0, ink.height - 1)) * ink.width;
  };
  std::vector<std::uint8_t> thick(ink.width);
  for (int y = 0; y < ink.height; ++y) {
    const std::uint8_t* a = row(y - 1);
    const std::uint8_t* b = row(y);
    const std::uint8_t* c = row(y + 1);
    for (int x = 0; x < ink.width; ++x) thick[x] = a[x] & b[x] & c[x];
    for (int x = next_black(thick.data(), 0, ink.width); x < ink.width;) {
      int end = next_white(thick.data(), x, ink.width);
      int next = next_black(thick.data(), end, ink.width);
      while (next < ink.width && next - end <= gap) {
        end = next_white(thick.data(), next, ink.width);
        next = next_black(thick.data(), end, ink.width);
      }
      if (end - x >= shortest) runs.push_back({y, x, end, 0});
      x = next;
    }
  }
  return runs;
}

GreyImage with_doubles_closed(const GreyImage& ink, const std::vector<InkRun>& runs,
                              double type_height) {
  GreyImage closed = ink;
  const Strokes strokes(ink, runs, type_height);
  for (const InkRun& run : runs) {
    for (int x = run.x0; x < run.x1; ++x) {
      // The last row of the stroke; the run itself may be the row next to it.
      for (int y = run.y - 1; y <= run.y + 1; ++y) {
        const int below = strokes.other_half(x, y);
        for (int i = y + 1; i < below; ++i)
          closed.pixels[static_cast<std::size_t>(i) * ink.width + x] = 0;
      }
    }
  }
  return closed;
}

std::vector<PixelRule> without_doubles(std::vector<PixelRule> rules, double type_height) {
  const double room = kNoRoom * type_height;
  // The longest first: what lies beside it is its other stroke, whole or in pieces.
  std::stable_sort(rules.begin(), rules.end(), [](const PixelRule& a, const PixelRule& b) {
    return std::max(a.box.width(), a.box.height()) > std::max(b.box.width(), b.box.height());
  });
  std::vector<PixelRule> single;
  for (const PixelRule& rule : rules) {
    const auto other = std::find_if(single.begin(), single.end(), [&](const PixelRule& longer) {
      return are_one(longer, rule, room);
    });
    if (other == single.end()) {
      single.push_back(rule);
    } else {
      add_half(rule, *other);
    }
  }
  return single;
}

}  // namespace prongsai
