#include "normalizers/proof/search.h"

#include <algorithm>
#include <limits>

namespace prongsai {
namespace {

constexpr int kNever = std::numeric_limits<int>::max() / 4;

std::size_t at(int slot) { return static_cast<std::size_t>(slot); }

bool contains(const std::vector<int>& slots, int slot) {
  return std::find(slots.begin(), slots.end(), slot) != slots.end();
}

}  // namespace

Search::Search(const std::vector<Sum>& sums, std::size_t slots, int margin, int steps)
    : uses_(slots), is_total_(slots, 0), counted_(slots, 0), margin_(margin), steps_(steps) {
  for (const Sum& sum : sums) {
    if (sum.terms.size() > 1) add(sum);  // others are points, which are not searched
  }
}

// A total that is printed wrong by itself says nothing at all. One that was carried on agrees with
// what is above it: only the sum that gives it and the deep sums past it are wrong.
void Search::add(const Sum& sum) {
  Constraint constraint;
  for (const Term& term : sum.terms) {
    const bool is_total = term.coefficient < 0;
    if (is_total) is_total_[at(term.slot)] = 1;
    uses_[at(term.slot)].push_back({constraints_.size(), term.coefficient, is_total || sum.deep});
    if (!contains(constraint.slots, term.slot)) constraint.slots.push_back(term.slot);
  }
  for (const int slot : sum.through) {
    if (contains(constraint.slots, slot)) continue;
    uses_[at(slot)].push_back({constraints_.size(), 0, true});
    constraint.slots.push_back(slot);
  }
  constraints_.push_back(std::move(constraint));
}

// Adds a slot as it stands to the constraints it is used in, or takes it out of them (-1).
void Search::weigh(int slot, int sign) {
  const State& state = states_[at(slot)];
  for (const Use& use : uses_[at(slot)]) {
    Constraint& constraint = constraints_[use.constraint];
    const bool positive = use.coefficient > 0;
    const std::int64_t least = positive ? state.meaning.low : state.meaning.high;
    const std::int64_t most = positive ? state.meaning.high : state.meaning.low;
    constraint.low += sign * use.coefficient * least;
    constraint.high += sign * use.coefficient * most;
    const bool dropped = (state.misprint == Misprint::kAlone && use.coefficient != 0) ||
                         (state.misprint == Misprint::kCarriedOn && use.dropped_if_carried);
    if (dropped) constraint.dropped_by += sign;
  }
}

void Search::put(int slot, const State& state) {
  weigh(slot, -1);
  states_[at(slot)] = state;
  weigh(slot, 1);
}

// True if nothing has been decided for a slot whose read value is forbidden.
bool Search::open(int slot) const {
  return states_[at(slot)].choice < 0 && states_[at(slot)].misprint == Misprint::kNo;
}

// The least that changing a slot can cost.
int Search::least_change(int slot) const {
  const Unknown& unknown = (*unknowns_)[at(slot)];
  const std::size_t next = unknown.as_read ? 1 : 0;
  const int option = unknown.options.size() > next ? unknown.options[next].cost : kNever;
  return std::min(option, unknown.misprint_cost);
}

std::vector<int> Search::failing() const {
  std::vector<int> result;
  for (std::size_t i = 0; i < constraints_.size(); ++i) {
    const Constraint& constraint = constraints_[i];
    const bool holds = constraint.dropped_by > 0 || (constraint.low < 0 && constraint.high > 0);
    if (!holds) result.push_back(static_cast<int>(i));
  }
  return result;
}

// Sums that fail and have no slot in common need a change each.
int Search::lower_bound(const std::vector<int>& failing) {
  ++call_;
  int bound = 0;
  for (const int slot : unread_) {
    if (!open(slot)) continue;
    bound += least_change(slot);
    counted_[at(slot)] = call_;
  }
  for (const int index : failing) {
    const Constraint& constraint = constraints_[at(index)];
    int least = kNever;
    bool apart = true;
    for (const int slot : constraint.slots) {
      if (counted_[at(slot)] == call_) apart = false;
      if (!states_[at(slot)].fixed) least = std::min(least, least_change(slot));
    }
    if (least >= kNever) return kNever;
    if (!apart) continue;
    bound += least;
    for (const int slot : constraint.slots) counted_[at(slot)] = call_;
  }
  return bound;
}

// The slots one of which must change: of the failing sum with the fewest ways to change it.
std::vector<int> Search::choose_branch(const std::vector<int>& failing) const {
  for (const int slot : unread_) {
    if (open(slot)) return {slot};
  }
  std::size_t fewest = std::numeric_limits<std::size_t>::max();
  int chosen = -1;
  for (const int index : failing) {
    std::size_t ways = 0;
    for (const int slot : constraints_[at(index)].slots) {
      if (!states_[at(slot)].fixed) ways += (*unknowns_)[at(slot)].options.size() + 1;
    }
    if (ways >= fewest) continue;
    fewest = ways;
    chosen = index;
  }
  std::vector<int> slots;
  for (const int slot : constraints_[at(chosen)].slots) {
    if (!states_[at(slot)].fixed) slots.push_back(slot);
  }
  return slots;
}

void Search::descend(int cost) {
  if (--steps_ < 0) return;
  const std::vector<int> failed = failing();
  const bool all_read =
      std::none_of(unread_.begin(), unread_.end(), [this](int slot) { return open(slot); });
  if (failed.empty() && all_read) {
    record(cost);
    return;
  }
  if (too_dear(cost + lower_bound(failed))) return;
  branch(choose_branch(failed), cost);
}

void Search::branch(const std::vector<int>& slots, int cost) {
  for (const int slot : slots) {
    try_options(slot, cost);
    try_misprints(slot, cost);
    states_[at(slot)].fixed = true;  // from here on it stays as it is
  }
  for (const int slot : slots) states_[at(slot)].fixed = false;
}

void Search::try_options(int slot, int cost) {
  const State before = states_[at(slot)];
  const Unknown& unknown = (*unknowns_)[at(slot)];
  for (std::size_t i = unknown.as_read ? 1 : 0; i < unknown.options.size(); ++i) {
    const Option& option = unknown.options[i];
    if (too_dear(cost + option.cost)) break;
    put(slot, {option.meaning, static_cast<int>(i), true, Misprint::kNo});
    descend(cost + option.cost);
  }
  put(slot, before);
}

void Search::try_misprints(int slot, int cost) {
  const State before = states_[at(slot)];
  const int dearer = cost + (*unknowns_)[at(slot)].misprint_cost;
  if (too_dear(dearer)) return;
  State state = before;
  state.fixed = true;
  state.misprint = Misprint::kAlone;
  put(slot, state);
  descend(dearer);
  if (is_total_[at(slot)] && before.choice >= 0 && !too_dear(dearer + kCarriedOnCost)) {
    state.misprint = Misprint::kCarriedOn;
    put(slot, state);
    descend(dearer + kCarriedOnCost);
  }
  put(slot, before);
}

void Search::record(int cost) {
  Solution solution{cost, {}};
  for (std::size_t i = 0; i < states_.size(); ++i) {
    const State& state = states_[i];
    const Unknown& unknown = (*unknowns_)[i];
    if (state.misprint != Misprint::kNo) {
      solution.decisions.push_back({static_cast<int>(i), Decision::kMisprint});
    } else if (state.choice > 0 || (state.choice == 0 && !unknown.as_read)) {
      solution.decisions.push_back({static_cast<int>(i), unknown.options[at(state.choice)].choice});
    }
  }
  best_ = std::min(best_, cost);
  found_.push_back(std::move(solution));
}

void Search::start(int limit) {
  limit_ = limit;
  best_ = kNever;
  found_.clear();
}

int Search::next_limit(int usual) const {
  if (steps_ < 0) return kNever;
  return best_ < kNever ? best_ + margin_ : usual;
}

void Search::run(const std::vector<Unknown>& unknowns, int prior) {
  unknowns_ = &unknowns;
  unread_.clear();
  for (Constraint& constraint : constraints_) {
    constraint.low = constraint.high = 0;
    constraint.dropped_by = 0;
  }
  states_.assign(unknowns.size(), State{});
  for (std::size_t i = 0; i < unknowns.size(); ++i) {
    State& state = states_[i];
    state.choice = unknowns[i].as_read ? 0 : -1;
    if (!unknowns[i].options.empty()) state.meaning = unknowns[i].options.front().meaning;
    if (!unknowns[i].as_read) unread_.push_back(static_cast<int>(i));
    weigh(static_cast<int>(i), 1);
  }
  if (!too_dear(prior)) descend(prior);
}

std::vector<Solution> Search::solutions() const {
  std::vector<Solution> within;
  for (const Solution& solution : found_) {
    if (solution.cost <= best_ + margin_) within.push_back(solution);
  }
  std::stable_sort(within.begin(), within.end(),
                   [](const Solution& a, const Solution& b) { return a.cost < b.cost; });
  return within;
}

}  // namespace prongsai
