#include "pipeline/reference/read_columns.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>

#include "pipeline/reference/data_node.h"

namespace prongsai {
namespace {

struct RoleName {
  std::string_view name;
  ColumnRole role;
};

constexpr RoleName kRoles[] = {
    {"instrument", ColumnRole::kInstrument},
    {"indicator-number", ColumnRole::kIndicatorNumber},
    {"indicator-name", ColumnRole::kIndicatorName},
    {"question", ColumnRole::kQuestion},
    {"score", ColumnRole::kScore},
    {"part1", ColumnRole::kPart1},
    {"part2", ColumnRole::kPart2},
    {"weight", ColumnRole::kWeight},
    {"weighted-score", ColumnRole::kWeightedScore},
    {"analysis", ColumnRole::kAnalysis},
    {"measure", ColumnRole::kMeasure},
    {"finding", ColumnRole::kFinding},
    {"steps", ColumnRole::kSteps},
    {"period", ColumnRole::kPeriod},
    {"responsible", ColumnRole::kResponsible},
    {"follow-up", ColumnRole::kFollowUp},
    {"budget", ColumnRole::kBudget},
    {"ordinal", ColumnRole::kOrdinal},
    {"agency", ColumnRole::kAgency},
    {"district", ColumnRole::kDistrict},
    {"province", ColumnRole::kProvince},
    {"overall", ColumnRole::kOverall},
    {"level", ColumnRole::kLevel},
    {"other", ColumnRole::kOther},
};

ColumnRole role_named(const std::string& name, int line) {
  const auto* found = std::find_if(std::begin(kRoles), std::end(kRoles),
                                   [&](const RoleName& row) { return row.name == name; });
  if (found == std::end(kRoles)) throw DataError(line, "'" + name + "' is no role of a column");
  return found->role;
}

}  // namespace

std::vector<ColumnWording> read_columns(const std::filesystem::path& file) {
  const DataNode root = read_toml(file);
  root.expect_keys({"roles"});
  const DataNode& roles = root.at("roles");
  std::vector<ColumnWording> columns;
  std::set<std::string> seen;
  for (std::size_t i = 0; i < roles.keys.size(); ++i) {
    const ColumnRole role = role_named(roles.keys[i], roles.children[i].line);
    for (const DataNode& wording : roles.children[i].as_list()) {
      if (!seen.insert(wording.as_text()).second) {
        throw DataError(wording.line, "'" + wording.text + "' stands twice");
      }
      columns.push_back({wording.text, role});
    }
  }
  return columns;
}

}  // namespace prongsai
