#pragma once

#include <algorithm>
#include <vector>

#include "normalizers/proof/interval.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// One value that a number may have in a search.
struct Option {
  int choice = 0;  // its place among the choices of its slot
  int cost = 0;
  Interval meaning;
};

// What a search may decide about one slot.
struct Unknown {
  std::vector<Option> options;  // cheapest first
  bool as_read = true;          // the first option is the value as it stands
  // Believing that what is printed is not the number the sums are about.
  int misprint_cost = 0;
};

// What a total that was carried on costs more than one that was only printed wrong.
inline constexpr int kCarriedOnCost = 700;

// A slot that a solution does not leave as it stands.
struct Decision {
  static constexpr int kMisprint = -1;
  int slot = 0;
  int choice = 0;  // or kMisprint
  bool operator==(const Decision&) const = default;
};

struct Solution {
  int cost = 0;
  std::vector<Decision> decisions;  // by slot
};

// Looks for the cheapest ways to make all sums hold: values changed to other options, printed
// numbers declared misprints (a misprinted total either stands alone, so that no sum with it need
// hold, or was carried on, so that the sums above it go by the printed value). Exact: a branch and
// bound over the numbers of sums that fail, which finds every solution within `margin` of the
// cheapest, as long as `steps` last; the same input takes the same steps.
//
//     search.start(limit); search.run(..) for every hypothesis; again with a higher limit until
//     search.finished()
class Search {
 public:
  Search(const std::vector<Sum>& sums, std::size_t slots, int margin, int steps);

  // A new round, for solutions that cost at most `limit`. Forgets those of the round before.
  void start(int limit);

  // Adds the solutions that `unknowns` (one a slot) allow, each `prior` dearer.
  void run(const std::vector<Unknown>& unknowns, int prior);

  // True if the round has found all solutions within the margin.
  [[nodiscard]] bool finished() const { return steps_ >= 0 && best_ + margin_ <= limit_; }

  // The limit for another round, where `usual` is what to try if nothing was found at all.
  [[nodiscard]] int next_limit(int usual) const;

  // All of the round within the margin of the cheapest, cheapest first.
  [[nodiscard]] std::vector<Solution> solutions() const;

 private:
  enum class Misprint : char { kNo, kAlone, kCarriedOn };
  struct State {
    Interval meaning;
    int choice = 0;  // option taken; -1: none yet
    bool fixed = false;
    Misprint misprint = Misprint::kNo;
  };
  // A sum as the search needs it.
  struct Constraint {
    std::vector<int> slots;  // a change of which may mend it
    std::int64_t low = 0;    // of its terms as they stand
    std::int64_t high = 0;
    int dropped_by = 0;  // misprints that it need not hold for
  };
  // A place of a slot in a constraint.
  struct Use {
    std::size_t constraint = 0;
    std::int64_t coefficient = 0;  // 0: a total that a deep sum goes past
    bool dropped_if_carried = false;
  };

  void add(const Sum& sum);
  void weigh(int slot, int sign);
  void put(int slot, const State& state);
  [[nodiscard]] bool open(int slot) const;
  [[nodiscard]] int least_change(int slot) const;
  [[nodiscard]] std::vector<int> failing() const;
  [[nodiscard]] int lower_bound(const std::vector<int>& failing);
  [[nodiscard]] std::vector<int> choose_branch(const std::vector<int>& failing) const;
  void descend(int cost);
  void branch(const std::vector<int>& slots, int cost);
  void try_options(int slot, int cost);
  void try_misprints(int slot, int cost);
  void record(int cost);
  [[nodiscard]] bool too_dear(int cost) const { return cost > std::min(limit_, best_ + margin_); }

  std::vector<Constraint> constraints_;
  std::vector<std::vector<Use>> uses_;  // of each slot
  std::vector<char> is_total_;
  const std::vector<Unknown>* unknowns_ = nullptr;
  std::vector<State> states_;
  std::vector<int> unread_;   // slots whose read value the hypothesis forbids
  std::vector<int> counted_;  // by lower_bound(): the call that last counted a slot
  int call_ = 0;
  std::vector<Solution> found_;
  int best_ = 0;
  int margin_ = 0;
  int limit_ = 0;
  int steps_ = 0;
};

}  // namespace prongsai
