#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exporters/workbook/figures/results.h"
#include "exporters/workbook/figures/yardstick.h"

namespace prongsai {

// The score of one agency, scope and year.
struct PastScore {
  const AgencyResult* result = nullptr;  // whose report tells it
  std::string scope;                     // "overall", "IIT", "4"
  FiscalYear year;
  const Score* score = nullptr;           // with a value
  bool own_year = true;                   // told by the year's own report, not by a later one
  std::optional<Hundredths> change = {};  // from the year before, where that is known
  bool change_in_doubt = false;           // one of the two scores is still to be looked at
  Yardstick yardstick =
      Yardstick::kSame;  // against the year of the row before of its agency and scope
  bool first = true;     // the oldest known year of its agency and scope
};

// All scores of every agency that are known for two years or more, by agency in the order of the
// results, by scope, oldest year first. A year's own report is believed before a later one's look
// back; the newest look back before older ones.
[[nodiscard]] std::vector<PastScore> past_scores(const Results& results);

}  // namespace prongsai
