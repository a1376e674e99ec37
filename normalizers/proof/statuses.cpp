#include "normalizers/proof/statuses.h"

#include <algorithm>

#include "normalizers/proof/misread.h"

namespace prongsai {
namespace {

Finding mismatch(const Sum& sum, const Slot& total) {
  const std::string printed = to_string(*sum.check.printed);
  const std::string expected = to_string(*sum.check.expected);
  return {Severity::kReview,
          "sum-mismatch",
          total.field,
          total.score->origin.page,
          "คะแนนที่พิมพ์ " + printed + " ไม่ตรงกับที่คำนวณได้ " + expected + " (" + sum.check.id + ")",
          "the printed " + printed + " is not what its inputs give, " + expected + " (" +
              sum.check.id + ")"};
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

bool is_verified(int index, const SumsOfSlot& sums, const Evidence& evidence) {
  const Slot& slot = evidence.at(index);
  if (slot.two_methods) return true;
  if (sums.empty() || slot.several_fit) return false;
  const Hundredths printed = slot.only_points ? *slot.score->points : *slot.score->value;
  const std::vector<Hundredths> misreads = one_digit_misreads(slot.score->raw, printed);
  return std::all_of(misreads.begin(), misreads.end(), [&](Hundredths misread) {
    const Interval meaning =
        slot.only_points ? from_points(misread, slot.weight) : rounded(misread);
    return std::any_of(sums.begin(), sums.end(), [&](const Sum* sum) {
      return sum->check.holds && !can_hold(*sum, evidence, index, meaning);
    });
  });
}

bool all_hold(const SumsOfSlot& sums) {
  return std::all_of(sums.begin(), sums.end(), [](const Sum* sum) { return sum->check.holds; });
}

// The status of a score that is printed.
Status status_of(int index, const SumsOfSlot& sums, const Evidence& evidence) {
  const Slot& slot = evidence.at(index);
  if (!slot.copies_agree || slot.total_failed) return Status::kConflict;
  if (is_verified(index, sums, evidence)) return Status::kVerified;
  if (slot.doubtful) return Status::kConflict;
  // 35.00 where an item scores 0, 50 or 100: believed only if its sums come out right with it.
  if (slot.not_allowed && (sums.empty() || !all_hold(sums))) return Status::kConflict;
  return Status::kRead;
}

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

void settle_statuses(const std::vector<Sum>& sums, Evidence& evidence, Findings& findings) {
  for (const Sum& sum : sums) {
    if (sum.check.holds) continue;
    Slot& total = evidence.at(sum.total);
    total.total_failed = true;
    findings.push_back(mismatch(sum, total));
  }
  const std::vector<SumsOfSlot> by_slot = sums_by_slot(sums, evidence);
  for (std::size_t i = 0; i < by_slot.size(); ++i) {
    Slot& slot = evidence.slots()[i];
    if (!slot.known()) continue;
    for (const Sum* sum : by_slot[i]) slot.score->checks.push_back(sum->check.id);
    if (!slot.halves.empty()) continue;
    slot.score->status = status_of(static_cast<int>(i), by_slot[i], evidence);
    if (slot.doubtful && slot.copies_agree && slot.score->status == Status::kConflict) {
      findings.push_back(doubtful(slot));
    }
  }
  for (Slot& slot : evidence.slots()) {
    if (!slot.known() || slot.halves.empty()) continue;
    slot.score->status = weaker(evidence.at(slot.halves[0]).score->status,
                                evidence.at(slot.halves[1]).score->status);
    if (slot.total_failed) slot.score->status = Status::kConflict;
  }
}

}  // namespace prongsai
