#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace prongsai::bench {

// How the scores and plans of records were read.
struct FieldCounts {
  int scores = 0;
  int exact = 0;
  int exact_flagged = 0;  // of the exact ones: in conflict
  int wrong_flagged = 0;  // another value, or none
  int wrong_and_sure = 0;
  int plans = 0;
  int plan_items = 0;  // right
  int plan_dates = 0;  // both right

  void add(const FieldCounts& other);
};

// Compares a record with its true one (samples/README.md has the form). Whatever is not exact goes
// to standard error, named by `name`.
[[nodiscard]] FieldCounts compare_fields(const std::string& name, const nlohmann::json& truth,
                                         const nlohmann::json& record);

}  // namespace prongsai::bench
