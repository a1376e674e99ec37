#include <algorithm>
#include <cmath>

#include "extractors/scan/rules.h"

namespace prongsai {
namespace {

// A picture seen along rules of one direction: `along` is x for level rules, y for upright ones.
class Lane {
 public:
  Lane(std::uint8_t* pixels, int width, int height, bool horizontal)
      : pixels_(pixels),
        length_(horizontal ? width : height),
        depth_(horizontal ? height : width),
        step_along_(horizontal ? 1 : width),
        step_across_(horizontal ? width : 1) {}

  [[nodiscard]] int length() const { return length_; }
  [[nodiscard]] int depth() const { return depth_; }
  [[nodiscard]] bool black(int along, int across) const {
    return across >= 0 && across < depth_ && *at(along, across) == 0;
  }
  void whiten(int along, int from, int to) {
    for (int i = std::max(from, 0); i < std::min(to, depth_); ++i) *at(along, i) = 255;
  }

 private:
  [[nodiscard]] std::uint8_t* at(int along, int across) const {
    return pixels_ + static_cast<std::ptrdiff_t>(along) * step_along_ +
           static_cast<std::ptrdiff_t>(across) * step_across_;
  }

  std::uint8_t* pixels_;
  int length_;
  int depth_;
  std::ptrdiff_t step_along_;
  std::ptrdiff_t step_across_;
};

// Ink beyond the edge of a rule by this many pixels belongs to something else: edges are rough by
// one.
constexpr int kRough = 2;

// Which places along `rule` hold a rule of the other direction.
std::vector<bool> crossings(const TracedRule& rule, const std::vector<TracedRule>& rules) {
  std::vector<bool> crossed(rule.middle.size(), false);
  for (const TracedRule& other : rules) {
    if (other.horizontal == rule.horizontal) continue;
    const int at = static_cast<int>(other.middle.front());
    const int near = std::clamp(at, rule.from, rule.to - 1);
    const int across = static_cast<int>(rule.middle_at(near));
    const int reach = static_cast<int>(rule.thickness) + 3;
    if (across < other.from - reach || across >= other.to + reach) continue;
    const float middle = other.middle_at(std::clamp(across, other.from, other.to - 1));
    const int half = static_cast<int>(std::ceil(other.thickness / 2)) + 1;
    const int first = std::max(rule.from, static_cast<int>(middle) - half);
    const int last = std::min(rule.to, static_cast<int>(middle) + half + 1);
    for (int i = first; i < last; ++i) crossed[i - rule.from] = true;
  }
  return crossed;
}

void whiten_one(const TracedRule& rule, const std::vector<bool>& crossed, const Lane& ink, int halo,
                Lane& image) {
  const double half = rule.thickness / 2;
  for (int along = rule.from; along < rule.to; ++along) {
    const double middle = rule.middle_at(along) + 0.5;  // of pixels, not between them
    const int top = static_cast<int>(std::lround(middle - half));
    const int bottom = std::max(top + 1, static_cast<int>(std::lround(middle + half)));
    // Ink that goes on beyond the rough edge.
    int above = 0;
    while (above <= kRough && ink.black(along, top - 1 - above)) ++above;
    int below = 0;
    while (below <= kRough && ink.black(along, bottom + below)) ++below;
    const bool goes_up = above > kRough - 1;
    const bool goes_down = below > kRough - 1;
    if (goes_up && goes_down && !crossed[along - rule.from]) continue;
    image.whiten(along, goes_up ? top : top - above - halo,
                 goes_down ? bottom : bottom + below + halo);
  }
}

}  // namespace

void whiten_rules(const std::vector<TracedRule>& rules, const GreyImage& ink, int halo,
                  GreyImage& image) {
  // The ink is only read; a lane is written to in `image` alone.
  auto* ink_pixels = const_cast<std::uint8_t*>(ink.pixels.data());
  for (const TracedRule& rule : rules) {
    const Lane from(ink_pixels, ink.width, ink.height, rule.horizontal);
    Lane to(image.pixels.data(), image.width, image.height, rule.horizontal);
    whiten_one(rule, crossings(rule, rules), from, halo, to);
  }
}

}  // namespace prongsai
