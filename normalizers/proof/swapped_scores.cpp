#include "normalizers/proof/swapped_scores.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace prongsai {
namespace {

using Pair = std::pair<int, int>;

constexpr std::size_t kNamedPairs = 3;

// Items of one table: those of an instrument, of one part of EIT.
std::string_view table_of(const std::string& field) {
  if (!field.starts_with("item:")) return {};
  const std::size_t part = field.find(".part");
  if (part == std::string::npos) return std::string_view(field).substr(5, 1);
  return std::string_view(field).substr(part);
}

// What the slot would mean where `pair` is exchanged.
const Interval& exchanged(int slot, const Pair& pair, const Evidence& evidence) {
  if (slot == pair.first) return evidence.at(pair.second).meaning;
  if (slot == pair.second) return evidence.at(pair.first).meaning;
  return evidence.at(slot).meaning;
}

bool holds_exchanged(const Sum& sum, const Pair& pair, const Evidence& evidence) {
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (const Term& term : sum.terms) {
    const Interval& range = exchanged(term.slot, pair, evidence);
    low += term.coefficient * (term.coefficient > 0 ? range.low : range.high);
    high += term.coefficient * (term.coefficient > 0 ? range.high : range.low);
  }
  return low < 0 && high > 0;
}

// The items in sums that fail.
std::vector<int> suspects(const std::vector<Sum>& sums, const Evidence& evidence) {
  std::vector<int> slots;
  for (const Sum& sum : sums) {
    if (sum.check.holds) continue;
    for (const Term& term : sum.terms) {
      if (!table_of(evidence.at(term.slot).field).empty()) slots.push_back(term.slot);
    }
  }
  std::sort(slots.begin(), slots.end());
  slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
  return slots;
}

bool may_be_swapped(const Pair& pair, const Evidence& evidence) {
  const Slot& one = evidence.at(pair.first);
  const Slot& two = evidence.at(pair.second);
  return table_of(one.field) == table_of(two.field) && one.score->value != two.score->value &&
         !one.guessed && !two.guessed;
}

Finding swapped(const std::vector<Pair>& pairs, const Evidence& evidence) {
  std::string names;
  for (std::size_t i = 0; i < std::min(pairs.size(), kNamedPairs); ++i) {
    const auto name = [&](int slot) { return evidence.at(slot).field.substr(5); };  // "item:"
    names += (i == 0 ? "" : "; ") + name(pairs[i].first) + " ↔ " + name(pairs[i].second);
  }
  if (pairs.size() > kNamedPairs) names += "; …";
  const Slot& first = evidence.at(pairs.front().first);
  return {Severity::kReview,
          "scores-swapped",
          first.field,
          first.score->origin.page,
          "คะแนนสองข้อน่าจะสลับแถวกัน เพราะเมื่อสลับคืนแล้วการคำนวณทั้งหมดถูกต้อง: " + names,
          "two scores seem to stand in each other's row; exchanged, all sums hold: " + names};
}

}  // namespace

std::vector<Pair> swapped_scores(const std::vector<Sum>& sums, const Evidence& evidence) {
  std::vector<Pair> pairs;
  const std::vector<int> slots = suspects(sums, evidence);
  for (std::size_t i = 0; i < slots.size(); ++i) {
    for (std::size_t j = i + 1; j < slots.size(); ++j) {
      const Pair pair{slots[i], slots[j]};
      if (!may_be_swapped(pair, evidence)) continue;
      const bool all_hold = std::all_of(sums.begin(), sums.end(), [&](const Sum& sum) {
        return sum.terms.size() == 1 ? sum.check.holds : holds_exchanged(sum, pair, evidence);
      });
      if (all_hold) pairs.push_back(pair);
    }
  }
  return pairs;
}

bool doubt_swapped_scores(const std::vector<Sum>& sums, Evidence& evidence, Findings& findings) {
  const std::vector<Pair> pairs = swapped_scores(sums, evidence);
  if (pairs.empty()) return false;
  findings.push_back(swapped(pairs, evidence));
  for (const auto& [one, two] : pairs) {
    evidence.at(one).unsettled = evidence.at(two).unsettled = true;
  }
  return true;
}

}  // namespace prongsai
