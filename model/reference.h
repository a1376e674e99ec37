#pragma once

#include <map>
#include <string>
#include <vector>

#include "model/framework.h"

namespace prongsai {

// A local authority of the gazetteer.
struct LocalAuthority {
  std::string code;      // dola_code_2560
  std::string kind;      // "องค์การบริหารส่วนตำบล"
  std::string name;      // full name: "องค์การบริหารส่วนตำบลคลองใส"
  std::string district;  // without "อำเภอ"; empty for a provincial administration
  std::string province;  // without "จังหวัด"
  bool operator==(const LocalAuthority&) const = default;
};

// Names of places and agencies, for telling a misspelt name from another one.
struct Gazetteer {
  std::vector<std::string> provinces;
  std::multimap<std::string, std::string> districts;  // province -> district
  std::vector<LocalAuthority> authorities;            // sorted by name, district, province
};

// What the columns of a report's tables can mean.
enum class ColumnRole {
  kInstrument,
  kIndicatorNumber,
  kIndicatorName,   // in the plan table: indicator, item and its text in one cell
  kQuestion,
  kScore,
  kPart1,
  kPart2,
  kWeight,
  kWeightedScore,
  kAnalysis,
  kMeasure,
  kFinding,
  kSteps,
  kPeriod,
  kResponsible,
  kFollowUp,
  kBudget,
  kOrdinal,
  kAgency,
  kDistrict,
  kProvince,
  kOverall,
  kLevel,
  kOther,  // a number that is not the report's own result: a target, another year's, a mean of many
};

// A header wording and what the column under it means; from reference/columns.toml.
struct ColumnWording {
  std::string wording;
  ColumnRole role = ColumnRole::kScore;
};

// All reference data of a run, read once at start.
struct Reference {
  std::map<FiscalYear, Framework> frameworks;
  Gazetteer gazetteer;
  std::vector<ColumnWording> columns;
  std::vector<std::string> units;  // names of divisions and posts that agencies make responsible
};

// The framework of `year`; the nearest known year's where it has none of its own; never null when
// there is any. `exact` (may be null) tells which.
[[nodiscard]] const Framework* framework_for(const Reference& reference, FiscalYear year,
                                             bool* exact = nullptr);

}  // namespace prongsai
