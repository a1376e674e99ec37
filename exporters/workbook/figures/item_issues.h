#pragma once

#include <array>
#include <string>
#include <vector>

#include "exporters/workbook/figures/results.h"

namespace prongsai {

// How the agencies of the workbook did in one item of one year.
struct ItemIssue {
  FiscalYear year;
  ItemCode code;
  int indicator = 0;
  std::string text;
  int scored = 0;                // agencies with a score
  int below = 0;                 // of those, below the threshold
  std::array<int, 4> covered{};  // of those below, by PlanCover
  std::int64_t sum = 0;          // of the scores, in hundredths
  Hundredths lowest;             // of what is held against the threshold
  bool operator==(const ItemIssue&) const = default;
};

// Every item of every year that has a score, newest year first, then by how many agencies are below
// the threshold (the most first), then by code. Records that do not count are left out.
[[nodiscard]] std::vector<ItemIssue> item_issues(const Results& results);

}  // namespace prongsai
