#pragma once

#include <vector>

#include "extractors/scan/rules.h"

namespace prongsai {

// Whether `piece` may be what `rule`, of the same direction, goes on as after a gap.
[[nodiscard]] bool in_line(const TracedRule& rule, const TracedRule& piece);

// Makes `rule` go on as `piece`, which begins behind its beginning.
void append(const TracedRule& piece, TracedRule& rule);

// Puts the pieces in line together that are at most `gap` pixels apart.
[[nodiscard]] std::vector<TracedRule> joined_pieces(std::vector<TracedRule> pieces, double gap);

// Adds `pieces` to `rules`: one that is in line with a rule and at most `gap` pixels from its ends,
// or lies on it, makes it longer.
void add_pieces(const std::vector<TracedRule>& pieces, double gap, std::vector<TracedRule>& rules);

}  // namespace prongsai
