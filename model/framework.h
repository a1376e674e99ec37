#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/calendar.h"
#include "model/hundredths.h"
#include "model/item_code.h"

namespace prongsai {

// How sure a fact of a year is; reference/README.md says where each comes from.
enum class Certainty { kSourced, kDerived, kUnverified };

struct FrameworkInstrument {
  Instrument code = Instrument::kIit;
  std::string name;  // Thai
  int weight = 0;    // percent of the overall score
  bool operator==(const FrameworkInstrument&) const = default;
};

struct FrameworkIndicator {
  int number = 0;  // 1-10
  std::string name;
  std::vector<std::string> variants;  // other names met for it
  Instrument instrument = Instrument::kIit;
  bool operator==(const FrameworkIndicator&) const = default;
};

// What a question asks about that must not happen at all.
enum class Graft { kNone, kBribery, kFalseClaim, kFavouring };

struct FrameworkItem {
  ItemCode code;
  int indicator = 0;
  std::string group;      // OIT sub-group, without its number; empty for i and e items
  std::string text;       // official wording, as far as known; empty where unknown
  bool yes_no = false;    // answers move in steps of 100/n
  bool negative = false;  // asks about something bad: its scale runs the other way round
  Graft graft = Graft::kNone;
  bool operator==(const FrameworkItem&) const = default;
};

// How items average into OIT's indicators.
enum class OitAggregation { kFlatMean, kSubgroupMean, kUnknown };

// One row of a year's level table: the level holds when the overall score is at least `overall` and
// each instrument is at least `each_instrument`. Rows are tried from the top.
struct LevelRule {
  std::string level;  // "ผ่านดี", "A"
  Hundredths overall;
  Hundredths each_instrument;  // 0: no condition
  bool operator==(const LevelRule&) const = default;
};

// What a fiscal year's assessment consists of: data, read from reference/frameworks/YEAR.toml.
struct Framework {
  FiscalYear year;
  std::vector<FrameworkInstrument> instruments;
  std::vector<FrameworkIndicator> indicators;
  std::vector<FrameworkItem> items;  // in order: i1.., e1.., o1..
  bool eit_parts = false;            // EIT is printed as part 1 and part 2
  OitAggregation oit_aggregation = OitAggregation::kUnknown;
  std::vector<LevelRule> levels;
  std::vector<int> answer_scale;  // 0, 20, 40, 60, 80, 100; empty where unknown
  std::vector<int> oit_values;    // what an OIT item can score; empty where unknown
  Certainty items_certainty = Certainty::kUnverified;
  bool operator==(const Framework&) const = default;
};

[[nodiscard]] const FrameworkItem* find_item(const Framework& framework, ItemCode code);
[[nodiscard]] const FrameworkIndicator* find_indicator(const Framework& framework, int number);

}  // namespace prongsai
