#include "normalizers/proof/settle_values.h"

#include <algorithm>
#include <set>

#include "normalizers/proof/answer_grid.h"
#include "normalizers/proof/choices.h"
#include "normalizers/proof/missing_shape.h"
#include "normalizers/proof/respondents.h"
#include "normalizers/proof/search.h"
#include "normalizers/proof/swapped_scores.h"

namespace prongsai {
namespace {

// All costs are -1000 ln(likelihood).
constexpr int kMargin = 6'500;   // explanations 660 times less likely are none
constexpr int kSettled = 4'700;  // a repair is one if every other value is 110 times less likely
constexpr int kDoubt = 3'000;    // a misread 20 times less likely than none is not looked into
constexpr int kNotMisprint = 2'200;  // .. and a misprint of this very total 9 times
constexpr int kMisfit = 7'000;       // an item off the grid was misread
constexpr int kCountMargin = 9'000;  // numbers of respondents 8,000 times less likely are left out
constexpr std::size_t kMostCounts = 8;  // for a part; with more nothing is known of it
constexpr std::size_t kMostHypotheses = 60;
// Explanations are looked for in rounds: of one misread, of two ..
constexpr int kFirstLimit = 11'000;
constexpr int kLimitStep = 7'500;
constexpr int kLastLimit = 60'000;
constexpr int kSteps = 60'000;  // of all searches of a report together

// An agency's wrong total is any of some thousand numbers, in one total of a thousand: each is much
// dearer than a known confusion of digits (6,908 to 7,824), and dearer than an unheard one
// (11,513). One that was typed wrong and computed with right is the likelier kind.
constexpr int kWrongTotal = 13'800;
constexpr int kWrongItem = 18'000;  // items are copied from the assessment, not computed
constexpr int kUnreadable = 9'000;  // that none of the choices is what stood there

// One number of respondents for each part.
struct Hypothesis {
  std::vector<int> respondents;
  int cost = 0;   // with the scores that do not fit
  int prior = 0;  // without them: each is paid for in the search
};

class Settling {
 public:
  Settling(const Framework& framework, Trust trust, Evidence& evidence)
      : evidence_(evidence),
        parts_(trust == Trust::kWhole ? answer_parts(framework, evidence)
                                      : std::vector<AnswerPart>{}),
        sums_(make_sums(evidence, framework, trust)),
        part_of_(evidence.slots().size(), -1),
        step_of_(evidence.slots().size(), 0),
        allowed_(evidence.slots().size(), nullptr),
        choices_(evidence.slots().size()) {
    for (std::size_t part = 0; part < parts_.size(); ++part) {
      for (std::size_t i = 0; i < parts_[part].slots.size(); ++i) {
        part_of_[at(parts_[part].slots[i])] = static_cast<int>(part);
        step_of_[at(parts_[part].slots[i])] = parts_[part].steps[i];
      }
    }
    for (const FrameworkItem& item : framework.items) {
      const int slot = evidence.find(item_field(item.code));
      const bool listed = item.code.instrument == Instrument::kOit && !framework.oit_values.empty();
      if (trust != Trust::kNearest && listed && slot >= 0) {
        allowed_[at(slot)] = &framework.oit_values;
      }
    }
    list_choices();
  }

  void settle() {
    std::vector<Hypothesis> all = hypotheses();
    std::vector<std::vector<Unknown>> unknowns_of;
    for (const Hypothesis& hypothesis : all) unknowns_of.push_back(unknowns(hypothesis));
    Search search(sums_, evidence_.slots().size(), kMargin, kSteps);
    int limit = kFirstLimit;
    while (limit <= kLastLimit) {
      search.start(limit);
      for (std::size_t i = 0; i < all.size(); ++i) search.run(unknowns_of[i], all[i].prior);
      if (search.finished()) break;
      limit = search.next_limit(limit + kLimitStep);
    }
    apply(search);
  }

 private:
  static std::size_t at(int slot) { return static_cast<std::size_t>(slot); }

  void list_choices() {
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      const Slot& slot = evidence_.slots()[i];
      if (!slot.known()) continue;
      if (slot.certain || slot.only_points || slot.points || !slot.readings) {
        choices_[i] = {{*slot.score->value, 0}};
      } else {
        choices_[i] = choices_of(*slot.readings);
      }
    }
  }

  // The likeliest combinations of numbers of respondents, likeliest first.
  [[nodiscard]] std::vector<Hypothesis> hypotheses() const {
    std::vector<Hypothesis> result = {{}};
    for (const AnswerPart& part : parts_) {
      std::vector<RespondentCount> counts =
          RespondentFit(part, evidence_).likely_counts(kMisfit, kCountMargin);
      if (counts.size() > kMostCounts) counts = {{0, 0, 0}};
      std::vector<Hypothesis> longer;
      for (const Hypothesis& hypothesis : result) {
        for (const RespondentCount& count : counts) {
          longer.push_back(hypothesis);
          longer.back().respondents.push_back(count.respondents);
          longer.back().cost += count.cost;
          longer.back().prior += count.cost - count.misfits * kMisfit;
        }
      }
      result = std::move(longer);
    }
    std::stable_sort(result.begin(), result.end(),
                     [](const Hypothesis& a, const Hypothesis& b) { return a.cost < b.cost; });
    if (result.size() > kMostHypotheses) result.resize(kMostHypotheses);
    return result;
  }

  [[nodiscard]] bool is_allowed(int slot, Hundredths value) const {
    const std::vector<int>* values = allowed_[at(slot)];
    return !values || std::any_of(values->begin(), values->end(),
                                  [&](int allowed) { return allowed * 100 == value.value; });
  }

  // What a value of a slot means; nothing where the slot cannot have it.
  [[nodiscard]] std::optional<Interval> meaning(int slot, Hundredths value,
                                                const Hypothesis& hypothesis) const {
    const int part = part_of_[at(slot)];
    const int respondents = part < 0 ? 0 : hypothesis.respondents[at(part)];
    if (respondents > 0) {
      if (!on_grid(value, step_of_[at(slot)], respondents)) return std::nullopt;
      return grid_point(value, step_of_[at(slot)], respondents);
    }
    if (!is_allowed(slot, value)) return std::nullopt;
    return allowed_[at(slot)] ? exact(value) : rounded(value);
  }

  [[nodiscard]] Unknown unknown(int slot, const Hypothesis& hypothesis) const {
    Unknown result;
    const Slot& known = evidence_.at(slot);
    const std::vector<Choice>& choices = choices_[at(slot)];
    const bool item = known.field.starts_with("item:");
    result.misprint_cost = known.guessed ? kUnreadable : item ? kWrongItem : kWrongTotal;
    for (std::size_t i = 0; i < choices.size(); ++i) {
      const auto means = meaning(slot, choices[i].value, hypothesis);
      if (!means && !known.certain) continue;
      result.options.push_back(
          {static_cast<int>(i), choices[i].cost, means.value_or(rounded(choices[i].value))});
    }
    result.as_read = result.options.empty()
                         ? choices.empty()
                         : choices[at(result.options.front().choice)].value == *known.score->value;
    return result;
  }

  [[nodiscard]] std::vector<Unknown> unknowns(const Hypothesis& hypothesis) const {
    std::vector<Unknown> result;
    for (std::size_t i = 0; i < choices_.size(); ++i) {
      result.push_back(unknown(static_cast<int>(i), hypothesis));
    }
    return result;
  }

  void apply(const Search& search) {
    const std::vector<Solution> solutions = search.solutions();
    if (!search.finished() || solutions.empty()) {
      doubt_failing();
      return;
    }
    if (stands_as_read(solutions)) return;
    std::set<int> slots;
    for (const Solution& solution : solutions) {
      for (const Decision& decision : solution.decisions) slots.insert(decision.slot);
    }
    for (const int slot : slots) decide(slot, agreed_choice(slot, solutions));
  }

  // Whether all numbers hold together as they were read, and no other explanation is near: then
  // nothing is repaired and nothing doubted. A report without misreads finds the others as well,
  // 193 people and a misread 89.38 for 386 people, most of them 4,000 dearer.
  [[nodiscard]] static bool stands_as_read(const std::vector<Solution>& solutions) {
    if (!solutions.front().decisions.empty()) return false;
    return std::all_of(solutions.begin(), solutions.end(), [&](const Solution& other) {
      return other.decisions.empty() || other.cost - solutions.front().cost > kDoubt;
    });
  }

  // What a solution takes a slot for: a choice, a misprint, or kAsRead.
  static constexpr int kAsRead = -2;
  static int choice_of(int slot, const Solution& solution) {
    for (const Decision& decision : solution.decisions) {
      if (decision.slot == slot) return decision.choice;
    }
    return kAsRead;
  }

  // What the best solution takes the slot for, if no other one near says otherwise.
  [[nodiscard]] static int agreed_choice(int slot, const std::vector<Solution>& solutions) {
    const int best = choice_of(slot, solutions.front());
    for (const Solution& other : solutions) {
      const int choice = choice_of(slot, other);
      if (choice == best) continue;
      const int enough = best == kAsRead                 ? kMargin
                         : choice == Decision::kMisprint ? kNotMisprint
                                                         : kSettled;
      if (other.cost - solutions.front().cost <= enough) return Decision::kMisprint;
    }
    return best;
  }

  void decide(int index, int choice) {
    if (choice == kAsRead) return;
    Slot& slot = evidence_.at(index);
    if (choice == Decision::kMisprint) {
      slot.unsettled = !slot.certain;
      return;
    }
    slot.score->value = choices_[at(index)][at(choice)].value;
    slot.meaning = rounded(*slot.score->value);
    slot.repaired = true;
  }

  // No explanation was found in time: whatever is in a sum that fails is in doubt.
  void doubt_failing() {
    for (const Sum& sum : sums_) {
      if (sum.check.holds) continue;
      for (const Term& term : sum.terms) {
        Slot& slot = evidence_.at(term.slot);
        slot.unsettled = slot.unsettled || !slot.certain;
      }
    }
  }

  Evidence& evidence_;
  std::vector<AnswerPart> parts_;
  std::vector<Sum> sums_;
  std::vector<int> part_of_;
  std::vector<int> step_of_;
  std::vector<const std::vector<int>*> allowed_;
  std::vector<std::vector<Choice>> choices_;
};

}  // namespace

void settle_values(const Framework& framework, Trust trust, Evidence& evidence,
                   Findings& findings) {
  const bool swapped =
      trust == Trust::kWhole &&
      doubt_swapped_scores(make_sums(evidence, framework, trust), evidence, findings);
  const auto& slots = evidence.slots();
  if (std::all_of(slots.begin(), slots.end(), [](const Slot& slot) { return slot.certain; })) {
    return;
  }
  if (!doubt_missing_shapes(evidence, findings) && !swapped) {
    Settling(framework, trust, evidence).settle();
  }
  for (Slot& slot : evidence.slots()) {
    if (slot.guessed && slot.unsettled) Evidence::withdraw(slot, findings);
  }
  evidence.compute_again();
}

}  // namespace prongsai
