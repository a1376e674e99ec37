#include "normalizers/proof/statuses.h"

#include <algorithm>

#include "normalizers/proof/choices.h"
#include "normalizers/proof/misread.h"

namespace prongsai {
namespace {

// "i10 35.65, i11 100.00, i12 93.04"; of a long list the first ones.
std::string inputs_of(const Sum& sum, const Evidence& evidence) {
  constexpr std::size_t kMostInputs = 9;
  const std::vector<std::string>& inputs = sum.check.inputs;
  std::string text;
  for (std::size_t i = 0; i < std::min(inputs.size(), kMostInputs); ++i) {
    const int slot = evidence.find(inputs[i]);
    if (slot < 0) continue;
    text += (text.empty() ? "" : ", ") + inputs[i].substr(inputs[i].find(':') + 1) + ' ' +
            to_string(*evidence.at(slot).score->value);
  }
  return inputs.size() > kMostInputs ? text + ", …" : text;
}

Finding mismatch(const Sum& sum, const Slot& total, const Evidence& evidence) {
  const bool computed = !sum.check.printed;  // EIT from its parts, against its indicators
  const std::string value = to_string(computed ? *total.score->value : *sum.check.printed);
  const std::string given =
      to_string(*sum.check.expected) + " (" + sum.check.id + ": " + inputs_of(sum, evidence) + ")";
  return {
      Severity::kReview,
      "sum-mismatch",
      total.field,
      total.score->origin.page,
      (computed ? "คะแนนที่คำนวณจากส่วนที่ 1 และ 2 คือ " : "คะแนนที่พิมพ์ ") + value + " ไม่ตรงกับที่คำนวณได้ " +
          given,
      (computed ? "the mean of its parts, " : "the printed ") + value +
          (computed ? ", is not what its indicators give, " : " is not what its inputs give, ") +
          given};
}

Finding doubtful(const Slot& slot) {
  return {Severity::kReview,
          "score-doubtful",
          slot.field,
          slot.score->origin.page,
          "อ่านตัวเลขได้หลายแบบและไม่มีการคำนวณใดยืนยัน: " + to_string(*slot.score->value),
          "the digits can be read in several ways and no sum decides: " +
              to_string(*slot.score->value)};
}

Finding repaired(const Slot& slot) {
  const std::string value = to_string(*slot.score->value);
  // A total that the agency printed wrong by one digit looks just like a misread one.
  const bool item = slot.field.starts_with("item:");
  return {
      item ? Severity::kInfo : Severity::kReview,
      "score-repaired",
      slot.field,
      slot.score->origin.page,
      "อ่านได้ \"" + slot.score->raw + "\" แต่การคำนวณทั้งหมดให้ค่าเดียวคือ " + value,
      "\"" + slot.score->raw + "\" was read; the only value that every check allows is " + value};
}

void report_status(const Slot& slot, Findings& findings) {
  const Status status = slot.score->status;
  if (status == Status::kRepaired) findings.push_back(repaired(slot));
  if (status != Status::kConflict || slot.total_failed) return;
  if (slot.certain && !slot.doubtful) return;
  if (slot.copies_agree || !slot.certain) findings.push_back(doubtful(slot));
}

// The sums that one score takes part in.
using SumsOfSlot = std::vector<const Sum*>;

std::vector<SumsOfSlot> sums_by_slot(const std::vector<Sum>& sums, const Evidence& evidence) {
  std::vector<SumsOfSlot> by_slot(evidence.slots().size());
  const auto add = [&](int slot, const Sum& sum) {
    SumsOfSlot& mine = by_slot[static_cast<std::size_t>(slot)];
    if (mine.empty() || mine.back() != &sum) mine.push_back(&sum);
  };
  for (const Sum& sum : sums) {
    for (const Term& term : sum.terms) add(term.slot, sum);
    add(sum.total, sum);
  }
  return by_slot;
}

// What was printed may have been any of these instead of what stands here.
std::vector<Hundredths> other_values(const Slot& slot) {
  const Hundredths printed = slot.only_points ? *slot.score->points : *slot.score->value;
  std::vector<Hundredths> others = one_digit_misreads(slot.score->raw, printed);
  if (slot.certain || slot.only_points) return others;
  for (const Choice& choice : choices_of(*slot.readings)) {
    if (choice.value != printed) others.push_back(choice.value);
  }
  return others;
}

// Decides how sure each score of a report is.
class Judge {
 public:
  Judge(const std::vector<Sum>& sums, const GridProof& grid, const Evidence& evidence)
      : by_slot_(sums_by_slot(sums, evidence)), grid_(grid), evidence_(evidence) {}

  [[nodiscard]] const SumsOfSlot& sums_of(int index) const {
    return by_slot_[static_cast<std::size_t>(index)];
  }

  [[nodiscard]] Status status_of(int index) const {
    const Slot& slot = evidence_.at(index);
    if (slot.unsettled || slot.total_failed) return Status::kConflict;
    if (slot.certain && !slot.copies_agree) return Status::kConflict;
    const bool verified = is_verified(index);
    if (slot.repaired || slot.guessed) return verified ? Status::kRepaired : Status::kConflict;
    if (verified) return Status::kVerified;
    if (slot.doubtful || !slot.copies_agree) return Status::kConflict;
    if (all_hold(sums_of(index)) && (!slot.not_allowed || !sums_of(index).empty())) {
      return Status::kRead;
    }
    // 35.00 where an item scores 0, 50 or 100: believed only if its sums come out right with it.
    // Characters that a recogniser saw are in doubt where a check of them fails.
    return slot.not_allowed || !slot.certain ? Status::kConflict : Status::kRead;
  }

 private:
  static bool all_hold(const SumsOfSlot& sums) {
    return std::all_of(sums.begin(), sums.end(), [](const Sum* sum) { return sum->check.holds; });
  }

  [[nodiscard]] bool is_verified(int index) const {
    const Slot& slot = evidence_.at(index);
    if (slot.two_methods && !slot.repaired) return true;
    if (sums_of(index).empty() || slot.several_fit || slot.not_allowed) return false;
    const std::vector<Hundredths> others = other_values(slot);
    return std::all_of(others.begin(), others.end(),
                       [&](Hundredths other) { return is_excluded(index, other); });
  }

  [[nodiscard]] bool is_excluded(int index, Hundredths other) const {
    const Slot& slot = evidence_.at(index);
    if (!slot.only_points && (!slot.allows(other) || grid_.excludes(index, other))) return true;
    const Interval meaning =
        slot.only_points ? from_points(other, slot.weight) : grid_.meaning(index, other);
    return std::any_of(sums_of(index).begin(), sums_of(index).end(), [&](const Sum* sum) {
      return sum->check.holds && !can_hold(*sum, evidence_, index, meaning);
    });
  }

  std::vector<SumsOfSlot> by_slot_;
  const GridProof& grid_;
  const Evidence& evidence_;
};

// From the weakest to the strongest.
int strength(Status status) {
  switch (status) {
    case Status::kMissing:
      return 0;
    case Status::kConflict:
      return 1;
    case Status::kRead:
      return 2;
    case Status::kRepaired:
      return 3;
    case Status::kVerified:
      return 4;
    case Status::kConfirmed:
      return 5;
  }
  return 0;
}

Status weaker(Status a, Status b) { return strength(a) < strength(b) ? a : b; }

}  // namespace

void settle_statuses(const std::vector<Sum>& sums, const GridProof& grid, Evidence& evidence,
                     Findings& findings) {
  for (const Sum& sum : sums) {
    if (sum.check.holds || sum.deep) continue;
    Slot& total = evidence.at(sum.total);
    total.total_failed = true;
    findings.push_back(mismatch(sum, total, evidence));
  }
  const Judge judge(sums, grid, evidence);
  for (std::size_t i = 0; i < evidence.slots().size(); ++i) {
    Slot& slot = evidence.slots()[i];
    if (!slot.known()) continue;
    for (const Sum* sum : judge.sums_of(static_cast<int>(i))) {
      if (!sum->deep) slot.score->checks.push_back(sum->check.id);
    }
    if (!slot.own_check.empty()) slot.score->checks.push_back(slot.own_check);
    if (!slot.halves.empty()) continue;
    slot.score->status = judge.status_of(static_cast<int>(i));
    report_status(slot, findings);
  }
  for (Slot& slot : evidence.slots()) {
    if (!slot.known() || slot.halves.empty()) continue;
    slot.score->status = weaker(evidence.at(slot.halves[0]).score->status,
                                evidence.at(slot.halves[1]).score->status);
    if (slot.total_failed) slot.score->status = Status::kConflict;
  }
}

}  // namespace prongsai
