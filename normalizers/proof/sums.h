#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/framework.h"
#include "model/record.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// How much of a framework may be held against a report.
enum class Trust {
  kWhole,      // the year's own, its items sourced
  kStructure,  // the year's own, its items not sourced: an item's mean that fails says nothing
  kNearest,    // another year's: instruments and indicators only
};

// One slot's share in a sum.
struct Term {
  int slot = 0;
  std::int64_t coefficient = 0;  // the total's are negative
};

// One piece of ITA's arithmetic: the terms add up to nothing when it holds.
struct Sum {
  Check check;
  int total = 0;            // slot
  std::vector<Term> terms;  // computed slots stand as the slots they are computed from
  // A deep sum goes from a total straight to the items, past the totals between them: their
  // rounding is not in it. It proves and it contradicts, and is no check of the record by itself.
  bool deep = false;
  std::vector<int> through;  // slots of the totals it goes past
};

// True if numbers that are rounded as the slots' are can add up to nothing. With `changed`, that
// slot means `meaning` instead.
[[nodiscard]] bool can_hold(const Sum& sum, const Evidence& evidence, int changed = -1,
                            Interval meaning = {});

// All sums that what is printed allows to make. Sums that hold only by facts the framework is not
// sure of are left out where they fail.
[[nodiscard]] std::vector<Sum> make_sums(const Evidence& evidence, const Framework& framework,
                                         Trust trust);

// The mean of the indicators of one instrument as an interval; nothing where one is not printed.
[[nodiscard]] std::optional<Interval> mean_of_indicators(const Evidence& evidence,
                                                         const Framework& framework,
                                                         Instrument instrument);

// Fields of the record: "indicator:4", "instrument:EIT".
[[nodiscard]] std::string indicator_field(int number);
[[nodiscard]] std::string instrument_field(Instrument instrument);
[[nodiscard]] std::string item_field(ItemCode code);

inline constexpr const char* kPart1Suffix = ".part1";
inline constexpr const char* kPart2Suffix = ".part2";

}  // namespace prongsai
