#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extractors/chart/chart_subject.h"
#include "model/page.h"

namespace prongsai {

// A mark of a chart and what it is about, as far as the chart says it.
struct ChartValue {
  const ChartMark* mark = nullptr;
  std::optional<FiscalYear> year;
  std::string scope;        // empty: not said
  bool by_context = false;  // the scope is that of the titles
  bool by_series = false;   // the scope is that of the series' name
  bool by_number =
      false;            // an indicator whose number is not borne out by a name; no scope: in doubt
  bool others = false;  // of other agencies, a target: no result of the agency's own
};

// What the first text that says something says; titles inside the chart before lines around it.
[[nodiscard]] ChartSubject context_of(const Page& page, const Chart& chart,
                                      const SubjectReader& subjects);

// Each mark of the chart by its category, its series and the context, in the chart's order. The
// marks are the chart's own: it must outlive them.
[[nodiscard]] std::vector<ChartValue> name_values(const Chart& chart, const ChartSubject& context,
                                                  const SubjectReader& subjects);

}  // namespace prongsai
