#pragma once

#include <string>
#include <vector>

#include "model/record.h"
#include "model/reference.h"

namespace prongsai {

// The project's own reference data.
[[nodiscard]] const Reference& real_reference();

// Prints of one number in a text layer.
[[nodiscard]] Reading print(const std::string& raw, const std::string& seen_in = "table");
[[nodiscard]] Readings prints(const std::vector<std::string>& raws);

// A report as a recogniser reads it.
[[nodiscard]] Draft scanned(Draft draft);

// What a recogniser read for a number.
[[nodiscard]] Readings scans(const std::vector<std::string>& raws);

// A published report's numbers of 2568: overall 96.83, IIT 93.80, EIT 97.38 and 97.22, OIT 98.75.
[[nodiscard]] Draft draft_2568();

// 2564, all scores 100 but for one item of sub-group 9.2 and one of 10.1: indicators 97.50
// and 93.75.
[[nodiscard]] Draft draft_2564();

// A row of a league table with 30/30/40 behind it; no items.
[[nodiscard]] Draft league_row(const std::vector<std::string>& indicators, const std::string& iit,
                               const std::string& eit, const std::string& oit,
                               const std::string& overall);

// The prints of a field: "overall", "instrument:EIT.part1", "indicator:4", "item:e1.part2".
[[nodiscard]] Readings& readings_of(Draft& draft, const std::string& field);
[[nodiscard]] const Score& score_of(const Report& report, const std::string& field);

[[nodiscard]] const Check* find_check(const Report& report, const std::string& id);
[[nodiscard]] std::vector<std::string> codes_of(const Findings& findings);

}  // namespace prongsai
