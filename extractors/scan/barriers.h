#pragma once

#include <algorithm>
#include <vector>

#include "extractors/scan/prepare.h"

namespace prongsai {

// Where rules stand between places.
class Barriers {
 public:
  explicit Barriers(const std::vector<PixelRule>& rules) {
    for (const PixelRule& rule : rules) (rule.horizontal ? level_ : upright_).push_back(rule.box);
    const auto by_x = [](const PixelBox& a, const PixelBox& b) { return a.x0 < b.x0; };
    std::sort(upright_.begin(), upright_.end(), by_x);
  }

  // An upright rule between two places at the same height.
  [[nodiscard]] bool between(int left, int right, int y) const {
    return std::any_of(upright_.begin(), upright_.end(), [&](const PixelBox& rule) {
      return rule.x0 >= left - 2 && rule.x1 <= right + 2 && rule.y0 <= y && y < rule.y1;
    });
  }
  // A level rule between two heights at the same place.
  [[nodiscard]] bool above_one_another(int upper, int lower, int x) const {
    return std::any_of(level_.begin(), level_.end(), [&](const PixelBox& rule) {
      return rule.y0 >= upper - 2 && rule.y1 <= lower + 2 && rule.x0 <= x && x < rule.x1;
    });
  }
  // Whether something lies against a rule: its rough edge, left when it was whitened.
  [[nodiscard]] bool touches(const PixelBox& box) const {
    const auto near = [&](const PixelBox& rule) {
      return box.x0 <= rule.x1 + 2 && rule.x0 <= box.x1 + 2 && box.y0 <= rule.y1 + 2 &&
             rule.y0 <= box.y1 + 2;
    };
    return std::any_of(level_.begin(), level_.end(), near) ||
           std::any_of(upright_.begin(), upright_.end(), near);
  }
  // Upright rules at both sides.
  [[nodiscard]] bool holds(const PixelBox& box) const {
    const int y = (box.y0 + box.y1) / 2;
    bool left = false;
    bool right = false;
    for (const PixelBox& rule : upright_) {
      if (y < rule.y0 || y >= rule.y1) continue;
      left = left || rule.x1 <= box.x0 + 2;
      right = right || rule.x0 >= box.x1 - 2;
    }
    return left && right;
  }

 private:
  std::vector<PixelBox> level_;
  std::vector<PixelBox> upright_;
};

}  // namespace prongsai
