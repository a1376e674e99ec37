#include "extractors/scan/rule_net.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace prongsai {
namespace {

// The last dash of a broken rule ends up to this before the rule it meets, in type heights: at a
// corner, a dash and a gap, 4 pt. Dots that lead to a number end 5 pt before the border.
constexpr double kReach = 0.85;
constexpr double kCorner = 3;     // where a long dash of a border may be lost
constexpr double kOvershoot = 2;  // beyond the last rule that a border crosses

// Where `rule` meets `other`, along `rule`.
double meeting(const TracedRule& rule, const TracedRule& other) {
  const auto middle = static_cast<int>(rule.middle[rule.middle.size() / 2]);
  return other.middle_at(std::clamp(middle, other.from, other.to - 1));
}

// Whether they meet within `reach` of both, beyond their ends.
bool meet(const TracedRule& rule, const TracedRule& other, double reach) {
  if (rule.horizontal == other.horizontal) return false;
  const double at = meeting(rule, other);
  if (at < rule.from - reach || at > rule.to + reach) return false;
  const int near = std::clamp(static_cast<int>(at), rule.from, rule.to - 1);
  const double across = rule.middle_at(near);
  return across >= other.from - reach && across <= other.to + reach;
}

// The places at which `rule` meets others, one for those that are close together.
std::vector<double> holds(const TracedRule& rule, const std::vector<TracedRule>& others,
                          double reach, double type_height) {
  std::vector<double> places;
  for (const TracedRule& other : others) {
    if (!meet(rule, other, reach)) continue;
    places.push_back(meeting(rule, other));
  }
  std::sort(places.begin(), places.end());
  const auto close = [&](double a, double b) { return b - a < type_height; };
  places.erase(std::unique(places.begin(), places.end(), close), places.end());
  return places;
}

// Whether another rule crosses the line of `rule` beyond its end at `end`, in the direction of
// `step`.
bool goes_on_to_another(const TracedRule& rule, int end, int step,
                        const std::vector<TracedRule>& others, double reach) {
  const double across = rule.middle_at(std::clamp(end, rule.from, rule.to - 1));
  return std::any_of(others.begin(), others.end(), [&](const TracedRule& other) {
    if (other.horizontal == rule.horizontal) return false;
    return across >= other.from - reach && across <= other.to + reach &&
           step * (meeting(rule, other) - end) > 0;
  });
}

// Whether `rule` runs on beyond the outermost rule that it meets and there is none further on: a
// crease of the sheet or a streak of the scanner, from edge to edge.
bool runs_off(const TracedRule& rule, const std::vector<double>& places,
              const std::vector<TracedRule>& others, double type_height) {
  const double most = kOvershoot * type_height;
  const double reach = kCorner * type_height;
  const auto before =
      rule.from < places.front() - most && !goes_on_to_another(rule, rule.from, -1, others, reach);
  const auto behind =
      rule.to > places.back() + most && !goes_on_to_another(rule, rule.to, 1, others, reach);
  return before || behind;
}

void reach_out(int from, int to, TracedRule& rule) {
  if (from < rule.from) {
    rule.middle.insert(rule.middle.begin(), static_cast<std::size_t>(rule.from - from),
                       rule.middle.front());
    rule.from = from;
  }
  if (to > rule.to) {
    rule.middle.insert(rule.middle.end(), static_cast<std::size_t>(to - rule.to),
                       rule.middle.back());
    rule.to = to;
  }
}

}  // namespace

bool ends_at_rule(int along, double across, const std::vector<TracedRule>& others, double reach) {
  return std::any_of(others.begin(), others.end(), [&](const TracedRule& other) {
    const int at = static_cast<int>(across);
    if (at < other.from - reach || at >= other.to + reach) return false;
    const float middle = other.middle_at(std::clamp(at, other.from, other.to - 1));
    return std::abs(middle - static_cast<float>(along)) <= reach + other.thickness;
  });
}

std::vector<TracedRule> only_of_nets(std::vector<TracedRule> weak,
                                     const std::vector<TracedRule>& sure, double type_height) {
  const double reach = std::max(3.0, kReach * type_height);
  const auto with_sure = [&] {
    std::vector<TracedRule> all = sure;
    all.insert(all.end(), weak.begin(), weak.end());
    return all;
  };
  const std::vector<TracedRule> candidates = with_sure();
  std::erase_if(weak, [&](const TracedRule& rule) {
    const std::vector<double> places = holds(rule, candidates, reach, type_height);
    return places.size() < 2 || runs_off(rule, places, candidates, type_height);
  });
  for (std::size_t before = weak.size() + 1; weak.size() < before;) {
    before = weak.size();
    const std::vector<TracedRule> all = with_sure();
    std::erase_if(weak, [&](const TracedRule& rule) {
      return holds(rule, all, reach, type_height).size() < 2;
    });
  }
  const std::vector<TracedRule> all = with_sure();
  for (TracedRule& rule : weak) {
    const std::vector<double> places = holds(rule, all, reach, type_height);
    reach_out(static_cast<int>(places.front()), static_cast<int>(places.back()) + 1, rule);
  }
  return weak;
}

}  // namespace prongsai
