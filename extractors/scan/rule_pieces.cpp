#include "extractors/scan/rule_pieces.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace prongsai {
namespace {

// Whether `later`, which begins no earlier, begins on `rule` or in line with it and at most `gap`
// pixels behind it.
bool goes_on(const TracedRule& rule, const TracedRule& later, double gap) {
  if (rule.horizontal != later.horizontal || later.from - rule.to > gap) return false;
  if (later.from >= rule.to) return in_line(rule, later);
  const double near = 1.5 + 0.5 * std::max(rule.thickness, later.thickness);
  return std::abs(rule.middle_at(later.from) - later.middle.front()) <= near;
}

void extend(const TracedRule& later, TracedRule& rule) {
  if (later.to > rule.to) append(later, rule);
}

}  // namespace

bool in_line(const TracedRule& rule, const TracedRule& piece) {
  const double near = 1.5 + 0.5 * std::max(rule.thickness, piece.thickness) +
                      0.01 * std::max(piece.from - rule.to, 0);
  return std::abs(rule.middle.back() - piece.middle.front()) <= near;
}

void append(const TracedRule& piece, TracedRule& rule) {
  const auto before = static_cast<double>(rule.middle.size());
  const auto added = static_cast<double>(piece.middle.size());
  rule.thickness = (rule.thickness * before + piece.thickness * added) / (before + added);
  const float a = rule.middle.back();
  const float b = piece.middle.front();
  const int gap = piece.from - rule.to;
  for (int i = 0; i < gap; ++i)
    rule.middle.push_back(a + (b - a) * static_cast<float>(i + 1) / static_cast<float>(gap + 1));
  for (int x = std::max(piece.from, rule.to); x < piece.to; ++x)
    rule.middle.push_back(piece.middle_at(x));
  rule.to = std::max(rule.to, piece.to);
}

std::vector<TracedRule> joined_pieces(std::vector<TracedRule> pieces, double gap) {
  std::sort(pieces.begin(), pieces.end(),
            [](const TracedRule& a, const TracedRule& b) { return a.from < b.from; });
  std::vector<TracedRule> rules;
  for (TracedRule& piece : pieces) {
    const auto before = std::find_if(rules.begin(), rules.end(), [&](const TracedRule& rule) {
      return goes_on(rule, piece, gap);
    });
    if (before == rules.end()) {
      rules.push_back(std::move(piece));
    } else {
      extend(piece, *before);
    }
  }
  return rules;
}

void add_pieces(const std::vector<TracedRule>& pieces, double gap, std::vector<TracedRule>& rules) {
  for (const TracedRule& piece : pieces) {
    bool added = false;
    for (TracedRule& rule : rules) {
      const double thickness = rule.thickness;
      if (rule.from <= piece.from && goes_on(rule, piece, gap)) {
        extend(piece, rule);
      } else if (piece.from < rule.from && goes_on(piece, rule, gap)) {
        TracedRule longer = piece;
        extend(rule, longer);
        rule = std::move(longer);
      } else {
        continue;
      }
      rule.thickness = thickness;
      added = true;
      break;
    }
    if (!added) rules.push_back(piece);
  }
}

}  // namespace prongsai
