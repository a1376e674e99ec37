#include "extractors/scan/table_gaps.h"

#include <algorithm>
#include <cmath>

#include "extractors/scan/rule_net.h"

namespace prongsai {
namespace {

TracedRule part_of(const TracedRule& rule, int from, int to) {
  TracedRule part = rule;
  part.from = from;
  part.to = to;
  part.bridged.clear();
  part.middle.assign(rule.middle.begin() + (from - rule.from),
                     rule.middle.begin() + (to - rule.from));
  return part;
}

}  // namespace

TableGaps::TableGaps(const std::vector<TracedRule>& across, const std::vector<TracedRule>& down,
                     double type_height) {
  const double reach = std::max(3.0, 0.3 * type_height);
  find(across, true, down, reach);
  find(down, false, across, reach);
  std::sort(gaps_.begin(), gaps_.end(), [](const Gap& a, const Gap& b) { return a.from < b.from; });
}

void TableGaps::find(const std::vector<TracedRule>& rules, bool horizontal,
                     const std::vector<TracedRule>& others, double reach) {
  for (const TracedRule& rule : rules) {
    for (const auto& [from, to] : rule.bridged) {
      if (ends_at_rule(from, rule.middle_at(from - 1), others, reach) &&
          ends_at_rule(to, rule.middle_at(to), others, reach)) {
        gaps_.push_back({horizontal, from, to, rule.middle_at(from)});
      }
    }
  }
}

std::vector<TracedRule> TableGaps::cut(const std::vector<TracedRule>& rules,
                                       bool horizontal) const {
  std::vector<TracedRule> parts;
  for (const TracedRule& rule : rules) cut(rule, horizontal, parts);
  return parts;
}

std::vector<TracedRule> TableGaps::cut(const std::vector<TracedRule>& rules) const {
  std::vector<TracedRule> parts;
  for (const TracedRule& rule : rules) cut(rule, rule.horizontal, parts);
  return parts;
}

void TableGaps::cut(const TracedRule& rule, bool horizontal, std::vector<TracedRule>& parts) const {
  constexpr double kInLine = 2;  // pixels
  int from = rule.from;
  for (const Gap& gap : gaps_) {
    if (gap.horizontal != horizontal || gap.from <= from || gap.to >= rule.to) continue;
    if (std::abs(rule.middle_at(gap.from) - gap.across) > kInLine + rule.thickness / 2) continue;
    parts.push_back(part_of(rule, from, gap.from));
    from = gap.to;
  }
  parts.push_back(part_of(rule, from, rule.to));
}

}  // namespace prongsai
