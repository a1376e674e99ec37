#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "model/finding.h"
#include "model/record.h"
#include "normalizers/proof/interval.h"

namespace prongsai {

// One score of a report under proof.
struct Slot {
  std::string field;       // "item:e1.part2"
  Score* score = nullptr;  // in the report; must not move while the evidence lives
  Interval meaning;        // of its value, or of its points
  bool copies_agree = true;
  bool doubtful = false;
  bool two_methods = false;
  std::vector<int> halves;             // of a computed score: the two slots it is the mean of
  std::optional<Interval> points;      // printed points, where the score itself is printed, too
  bool only_points = false;            // nothing but points is printed; meaning is theirs
  bool several_fit = false;            // several hundredths agree with the points
  bool not_allowed = false;            // a value that the year's items cannot have
  int weight = 0;                      // that the points are out of
  const Readings* readings = nullptr;  // all prints; must outlive the evidence
  bool certain = true;                 // every print is as sure as a sound text layer
  bool guessed = false;                // no print is a number; the value is the likeliest one
  bool repaired = false;               // the value is what all sums agree on, not what was read
  std::string own_check;               // id of the check of this value alone; empty: none
  const std::vector<int>* allowed = nullptr;  // the only values it can have; nullptr: any
  bool unsettled = false;                     // the sums leave several values, or blame this print
  bool total_failed = false;                  // a sum of which this is the total does not hold

  [[nodiscard]] bool known() const { return score->value.has_value(); }
  [[nodiscard]] bool allows(Hundredths value) const;
};

// All scores of one report, found by field.
class Evidence {
 public:
  // Picks the score of `readings`, which must outlive the evidence, and puts it where `score` is.
  // Where no print is a number but what was read may have been one, the likeliest is guessed.
  // `weight`: what points are out of, 0 where a score is never printed as points.
  void enter(const std::string& field, const Readings& readings, Score& score, int weight,
             Findings& findings);

  // Where the score of `field` is not printed, computes it as the mean of two others, half up.
  void compute_mean(const std::string& field, const std::string& half1, const std::string& half2);

  // Takes back a guess; reports score-unreadable.
  static void withdraw(Slot& slot, Findings& findings);

  // Computes all of them anew, after values have changed.
  void compute_again();

  // The slot of a field that has a value; -1: none. Of two entries of one field the first counts.
  [[nodiscard]] int find(const std::string& field) const;

  // The slot of a field, with a value or without; -1: the report has no place for it.
  [[nodiscard]] int place(const std::string& field) const;

  [[nodiscard]] std::vector<Slot>& slots() { return slots_; }
  [[nodiscard]] const std::vector<Slot>& slots() const { return slots_; }
  [[nodiscard]] const Slot& at(int slot) const { return slots_[static_cast<std::size_t>(slot)]; }
  [[nodiscard]] Slot& at(int slot) { return slots_[static_cast<std::size_t>(slot)]; }

 private:
  void compute(Slot& slot);

  std::vector<Slot> slots_;
  std::map<std::string, int, std::less<>> by_field_;
};

}  // namespace prongsai
