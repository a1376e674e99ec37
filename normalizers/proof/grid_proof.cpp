#include "normalizers/proof/grid_proof.h"

#include <algorithm>

#include "normalizers/proof/answer_grid.h"

namespace prongsai {
namespace {

// -1000 ln(likelihood), as everywhere in the proof.
constexpr int kMisfit = 9'900;    // an item that sits on no grid: 1 in 20,000
constexpr int kExcluded = 4'605;  // 100 times less likely numbers of respondents are none

Finding off_grid(const Slot& slot, Hundredths nearest, int respondents) {
  const std::string value = to_string(*slot.score->value);
  const std::string count = std::to_string(respondents);
  return {
      Severity::kReview,
      "value-off-grid",
      slot.field,
      slot.score->origin.page,
      "คะแนน " + value + " เป็นค่าเฉลี่ยของผู้ตอบ " + count + " คนไม่ได้ ค่าที่ใกล้ที่สุดคือ " + to_string(nearest),
      value + " cannot be a mean over " + count + " respondents as the other items are; the " +
          "nearest possible score is " + to_string(nearest)};
}

// From the lowest to the highest number that `score` can stand for with these respondents.
Interval hull(Hundredths score, int step, const std::vector<RespondentCount>& counts) {
  std::optional<Interval> all;
  for (const RespondentCount& count : counts) {
    if (count.respondents == 0) return rounded(score);
    if (!on_grid(score, step, count.respondents)) continue;
    const Interval point = grid_point(score, step, count.respondents);
    all = all ? Interval{std::min(all->low, point.low), std::max(all->high, point.high)} : point;
  }
  return all.value_or(rounded(score));
}

}  // namespace

GridProof::GridProof(const Framework& framework, Evidence& evidence)
    : evidence_(evidence), parts_(answer_parts(framework, evidence)) {
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    fits_.emplace_back(parts_[part], evidence);
    counts_.push_back(fits_.back().likely_counts(kMisfit, kExcluded));
    for (std::size_t i = 0; i < parts_[part].slots.size(); ++i) {
      places_[parts_[part].slots[i]] = {static_cast<int>(part), parts_[part].steps[i]};
    }
  }
}

GridProof::Place GridProof::place_of(int slot) const {
  const auto found = places_.find(slot);
  return found == places_.end() ? Place{} : found->second;
}

int GridProof::known_count(std::size_t part) const {
  const std::vector<RespondentCount>& counts = counts_[part];
  return counts.size() == 1 ? counts.front().respondents : 0;
}

const std::vector<RespondentCount>& GridProof::counts_without(int slot) const {
  auto found = without_.find(slot);
  if (found == without_.end()) {
    const auto part = static_cast<std::size_t>(place_of(slot).part);
    found = without_.emplace(slot, fits_[part].likely_counts(kMisfit, kExcluded, slot)).first;
  }
  return found->second;
}

void GridProof::narrow() {
  for (const auto& [slot, place] : places_) {
    if (!evidence_.at(slot).known()) continue;
    evidence_.at(slot).meaning = hull(*evidence_.at(slot).score->value, place.step,
                                      counts_[static_cast<std::size_t>(place.part)]);
  }
}

void GridProof::widen() {
  for (const auto& [slot, place] : places_) {
    Slot& item = evidence_.at(slot);
    if (item.known()) item.meaning = rounded(*item.score->value);
  }
}

bool GridProof::excludes(int slot, Hundredths score) const {
  const Place place = place_of(slot);
  if (place.part < 0) return false;
  const std::vector<RespondentCount>& counts = counts_without(slot);
  return std::none_of(counts.begin(), counts.end(), [&](const RespondentCount& count) {
    return count.respondents == 0 || on_grid(score, place.step, count.respondents);
  });
}

Interval GridProof::meaning(int slot, Hundredths score) const {
  const Place place = place_of(slot);
  return place.part < 0 ? rounded(score) : hull(score, place.step, counts_without(slot));
}

std::vector<Check> GridProof::make_checks(Findings& findings) {
  std::vector<Check> checks;
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const int respondents = known_count(part);
    if (respondents == 0) continue;
    for (const int index : parts_[part].slots) {
      Slot& slot = evidence_.at(index);
      if (!slot.known()) continue;
      const Hundredths value = *slot.score->value;
      const Hundredths nearest = nearest_on_grid(value, place_of(index).step, respondents);
      slot.own_check = "answer-grid:" + slot.field.substr(slot.field.find(':') + 1);
      checks.push_back({slot.own_check, value == nearest, nearest, value, {slot.field}});
      if (value == nearest) continue;
      slot.not_allowed = true;
      findings.push_back(off_grid(slot, nearest, respondents));
    }
  }
  return checks;
}

std::vector<Respondents> GridProof::respondents() const {
  std::vector<Respondents> known;
  for (std::size_t part = 0; part < parts_.size(); ++part) {
    const int count = known_count(part);
    if (count > 0 && parts_[part].even_scale) known.push_back({parts_[part].name, count});
  }
  return known;
}

}  // namespace prongsai
