#pragma once

#include <vector>

namespace prongsai {

struct AgencyResult;

// Fills the ranks of all that count and have a score: within their fiscal year, and there in their
// province, in their district, and among those of their kind in their province. The highest score
// is 1; equal scores share a rank and the next one is left out (1, 2, 2, 4). Without a province or
// a district there is no rank in it; without a kind there is none among its like. Of an agency
// without a province (a ministry's department), those of its kind are all others without one.
void rank(std::vector<AgencyResult>& agencies);

}  // namespace prongsai
