#pragma once

#include <map>
#include <utility>
#include <vector>

#include "model/comparison.h"

namespace prongsai {

// What became of the scores that measures are for. Refers to what it is made of.
class Outcomes {
 public:
  Outcomes(const std::vector<JoinedAgency>& joined, const std::vector<ItemPair>& crosswalk);

  // Fills in what is compared, before and after, for a measure of the agency with that index.
  // Without a plan's year the year after the report's is meant. A pair of items that the crosswalk
  // is not sure of counts where both documents print the same title.
  void add(FollowUpRow& row, std::size_t agency, const Plan<Score>& plan) const;

 private:
  [[nodiscard]] const Report* later(std::size_t agency, FiscalYear year) const;

  const std::vector<JoinedAgency>& joined_;
  const std::vector<ItemPair>& crosswalk_;
  std::vector<std::size_t> groups_;  // who each of `joined_` is
  std::map<std::pair<std::size_t, FiscalYear>, std::size_t> by_group_;
};

}  // namespace prongsai
