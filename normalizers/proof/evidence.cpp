#include "normalizers/proof/evidence.h"

#include <algorithm>

#include "normalizers/proof/pick_score.h"

namespace prongsai {
namespace {

void take(const PickedScore& picked, Slot& slot) {
  *slot.score = picked.score;
  slot.copies_agree = picked.copies_agree;
  slot.doubtful = picked.doubtful;
  slot.two_methods = picked.two_methods;
}

}  // namespace

void Evidence::enter(const std::string& field, const Readings& readings, Score& score, int weight,
                     Findings& findings) {
  Readings plain;
  Readings weighted;
  for (const Reading& reading : readings) {
    (reading.weighted && weight > 0 ? weighted : plain).push_back(reading);
  }
  Slot slot;
  slot.field = field;
  slot.score = &score;
  slot.weight = weight;
  const bool only_points = plain.empty() && !weighted.empty();
  take(pick_score(only_points ? weighted : plain, field, findings), slot);
  if (slot.known() && only_points) {
    slot.only_points = true;
    score.points = score.value;
    slot.meaning = from_points(*score.value, weight);
    score.value = Hundredths{static_cast<int>(
        std::min<std::int64_t>(half_up(score.value->value * 100LL, weight), kFullScore.value))};
  } else if (slot.known()) {
    slot.meaning = rounded(*score.value);
    if (!weighted.empty() && !weighted.front().candidates.empty()) {
      score.points = weighted.front().candidates.front().value;
      slot.points = from_points(*score.points, weight);
    }
  }
  by_field_.emplace(field, static_cast<int>(slots_.size()));
  slots_.push_back(std::move(slot));
}

int Evidence::find(const std::string& field) const {
  const auto found = by_field_.find(field);
  return found != by_field_.end() && at(found->second).known() ? found->second : -1;
}

void Evidence::compute_mean(const std::string& field, const std::string& half1,
                            const std::string& half2) {
  const auto found = by_field_.find(field);
  if (found == by_field_.end() || at(found->second).known()) return;
  const int first = find(half1);
  const int second = find(half2);
  Slot& slot = at(found->second);
  // A place with ink stays unreadable: what is printed there must not be hidden by a computed
  // value.
  if (first < 0 || second < 0 || !slot.score->raw.empty()) return;
  const Score& a = *at(first).score;
  const Score& b = *at(second).score;
  slot.halves = {first, second};
  *slot.score = {Hundredths{static_cast<int>(half_up(a.value->value + b.value->value, 2))},
                 Status::kRead,
                 "",
                 Origin{{}, {}, Method::kComputed},
                 std::min(a.confidence, b.confidence),
                 {},
                 {}};
  slot.meaning = rounded(*slot.score->value);
}

}  // namespace prongsai
