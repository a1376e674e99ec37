#pragma once

#include <string>
#include <vector>

#include "model/record.h"

namespace prongsai {

// What is at stake where a value is wrong, gravest first.
enum class Consequence { kOverall, kInstrument, kIndicator, kItem, kOther };

// One value, or one matter without a value, that a person should look at.
struct ReviewEntry {
  std::string field;             // as `prongsai explain --field` takes it: "item:i10.part1"
  const Score* score = nullptr;  // null: a finding about something that is no score
  Consequence consequence = Consequence::kOther;
  std::vector<const Finding*> findings;  // that tell why; may be empty
};

// Recognisers give calibrated confidences; what they are less sure of than this is looked at.
inline constexpr double kSureReading = 0.999;

// All that is to be reviewed in a report, gravest first, then in the order of the record: values in
// conflict, missing or repaired, values read from pixels below kSureReading, and findings of
// severity review or error about anything else. Where parts are printed, a total computed from them
// is not listed beside them. The pointers live as long as the report.
[[nodiscard]] std::vector<ReviewEntry> review_list(const Report& report);

}  // namespace prongsai
