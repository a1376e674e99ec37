#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exporters/workbook/figures/follow_up.h"
#include "exporters/workbook/figures/level_gap.h"
#include "exporters/workbook/words.h"
#include "exporters/workbook/workbook_options.h"
#include "model/run_result.h"

namespace prongsai {

// One record with what follows from comparing it with the others.
struct AgencyResult {
  const Report* report = nullptr;
  const InputOutcome* input = nullptr;
  std::size_t index = 0;  // of the report in its input
  std::string key;        // equal for the same agency in every year
  std::string label;      // unique among agencies: name, with district or province where needed
  std::optional<Hundredths> overall;  // to compare with
  bool doubtful = false;              // a person must look at the overall score first
  bool counted = true;  // false: the same agency and year stand in another, fuller record
  // Within the fiscal year, equal scores sharing the better rank; empty where not to be ranked.
  std::optional<int> rank_in_province;
  std::optional<int> rank_in_district;
  std::optional<int> rank_in_kind;   // among the province's agencies of its kind
  std::optional<Hundredths> change;  // of the overall score from the year before
  LevelGap gap;
  FollowUpFigures followed;
};

// All records with results, sorted by province, district, agency (Thai order) and year.
struct Results {
  const RunResult* run = nullptr;
  WorkbookOptions options;
  Words words;
  std::vector<AgencyResult> agencies;
  bool one_province = false;  // beside records whose province is not known

  [[nodiscard]] std::string word(std::string_view thai) const { return words(thai); }
};

// The pointers live as long as the run.
[[nodiscard]] Results gather_results(const RunResult& run, const WorkbookOptions& options);

// The score of a scope of history ("overall", "IIT", "4") in a report; null where it has none.
[[nodiscard]] const Score* find_scope(const Report& report, const std::string& scope);

}  // namespace prongsai
