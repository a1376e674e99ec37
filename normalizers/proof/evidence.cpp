#include "normalizers/proof/evidence.h"

#include <algorithm>

#include "normalizers/proof/choices.h"
#include "normalizers/proof/pick_score.h"

namespace prongsai {
namespace {

void take(const PickedScore& picked, Slot& slot) {
  *slot.score = picked.score;
  slot.copies_agree = picked.copies_agree;
  slot.doubtful = picked.doubtful;
  slot.two_methods = picked.two_methods;
}

void guess(Slot& slot, Findings& findings) {
  const std::vector<Choice> choices = choices_of(*slot.readings);
  if (choices.empty()) return;
  findings.pop_back();  // score-unreadable; told again if nothing confirms the guess
  slot.score->value = choices.front().value;
  slot.guessed = true;
}

}  // namespace

bool Slot::allows(Hundredths value) const {
  return !allowed || std::any_of(allowed->begin(), allowed->end(),
                                 [&](int one) { return one * 100 == value.value; });
}

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
  slot.readings = &readings;
  slot.certain = std::all_of(readings.begin(), readings.end(), is_certain);
  const bool only_points = plain.empty() && !weighted.empty();
  take(pick_score(only_points ? weighted : plain, field, findings), slot);
  slot.doubtful = slot.doubtful ||
                  (!slot.certain && std::all_of(readings.begin(), readings.end(), has_odd_form));
  if (!slot.known() && !slot.certain && weighted.empty()) guess(slot, findings);
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

int Evidence::place(const std::string& field) const {
  const auto found = by_field_.find(field);
  return found != by_field_.end() ? found->second : -1;
}

int Evidence::find(const std::string& field) const {
  const int slot = place(field);
  return slot >= 0 && at(slot).known() ? slot : -1;
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
  slot.halves = {first, second};
  compute(slot);
}

void Evidence::compute(Slot& slot) {
  const Score& a = *at(slot.halves[0]).score;
  const Score& b = *at(slot.halves[1]).score;
  *slot.score = Score{};
  if (!a.value || !b.value) return;
  *slot.score = {Hundredths{static_cast<int>(half_up(a.value->value + b.value->value, 2))},
                 Status::kRead,
                 "",
                 Origin{{}, {}, Method::kComputed},
                 std::min(a.confidence, b.confidence),
                 {},
                 {}};
  slot.meaning = rounded(*slot.score->value);
}

void Evidence::withdraw(Slot& slot, Findings& findings) {
  findings.push_back(score_unreadable(slot.readings->front(), slot.field));
  slot.score->value.reset();
  slot.guessed = false;
}

void Evidence::compute_again() {
  for (Slot& slot : slots_) {
    if (!slot.halves.empty()) compute(slot);
  }
}

}  // namespace prongsai
