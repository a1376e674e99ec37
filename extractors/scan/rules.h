#pragma once

#include <utility>
#include <vector>

#include "extractors/scan/prepare.h"

namespace prongsai {

// A rule as the scanner saw it: nearly straight, so that its middle is known column by column (row
// by row where it is vertical).
struct TracedRule {
  bool horizontal = true;
  int from = 0;  // along its direction: from <= x < to
  int to = 0;
  std::vector<float> middle;  // across its direction, one a pixel of its length
  double thickness = 1;       // pixels
  std::vector<std::pair<int, int>> bridged =
      {};  // gaps of more than a dropout, along its direction

  [[nodiscard]] float middle_at(int along) const { return middle[along - from]; }
};

// The rules of a picture in black and white: long straight thin dark stretches, whole or broken,
// which fall or rise by up to 2 degrees; strokes of letters are none. Two or three strokes close
// together are one rule. Broken ones and those of `faint` (find_faint_rules) count where they hold
// on to others as the borders of tables do. `type_height` in pixels.
[[nodiscard]] std::vector<TracedRule> find_rules(const GreyImage& ink, double type_height,
                                                 const std::vector<TracedRule>& faint = {});

// The level strokes among them and shorter ones, down to 1.4 type heights, wherever they end.
[[nodiscard]] std::vector<TracedRule> find_level_strokes(const GreyImage& ink, double type_height);

// The box of a rule, and which way it runs.
[[nodiscard]] PixelRule straight_rule(const TracedRule& rule);

// Whitens rules in `image`, which lies exactly on `ink` (it may be a copy of it): the thickness of
// each and no more; ink that crosses one stays whole. `halo` pixels at each free side of a rule
// become white too, for what a grey picture has there of it.
void whiten_rules(const std::vector<TracedRule>& rules, const GreyImage& ink, int halo,
                  GreyImage& image);

}  // namespace prongsai
