#pragma once

#include <array>
#include <optional>

#include "exporters/workbook/figures/lists.h"
#include "exporters/workbook/figures/metrics.h"

namespace prongsai {

// What สรุปรายแห่ง shows of an agency in a year, beside its own record.
struct AgencyView {
  int year = 0;
  const AgencyResult* result = nullptr;  // null: no record of that year counts
  std::size_t row = 0;                   // of the record in Results::agencies, from 1; 0: none
  std::array<std::optional<double>, kMetrics> district_means;  // of its year and district
  std::array<std::optional<double>, kMetrics> kind_means;      // of its year and kind
  int in_province = 0;                                         // how many are ranked with it
  int in_district = 0;
};
[[nodiscard]] AgencyView agency_view(const Results& results, const Lists& lists, const View& view);

}  // namespace prongsai
