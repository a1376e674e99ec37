#pragma once

#include <map>
#include <optional>
#include <string>

#include "model/framework.h"
#include "model/record.h"

namespace prongsai {

// The score to compare with: what a person says where the agency printed it wrong.
[[nodiscard]] std::optional<Hundredths> compared(const Score& score);

// Whether a person has to look at a score before anything is made of it.
[[nodiscard]] bool is_in_doubt(const Score& score);

// What keeps an agency from the next higher level of its year.
struct LevelGap {
  // Instruments below what the next level asks of each, with what they lack.
  std::vector<std::pair<Instrument, Hundredths>> instruments;
  std::optional<Hundredths> overall;  // lacking; 0 where the instruments alone hold it back
  std::string next = {};              // that level's name; empty where there is no gap
  bool operator==(const LevelGap&) const = default;
};

// Empty at the highest level, and where score or levels are not known.
[[nodiscard]] LevelGap level_gap(const Report& report,
                                 const std::map<FiscalYear, Framework>* frameworks);

}  // namespace prongsai
