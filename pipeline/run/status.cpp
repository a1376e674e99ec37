#include "pipeline/run/status.h"

#include <algorithm>

#include "pipeline/inputs/refusal_words.h"

namespace prongsai {

std::string_view status_name(const InputOutcome& outcome) {
  if (outcome.refusal) return refusal_name(*outcome.refusal);
  if (!outcome.duplicate_of.empty()) return "duplicate";
  if (!outcome.pages_left_out.empty()) return "partial";
  const bool not_ita = std::all_of(
      outcome.reports.begin(), outcome.reports.end(),
      [](const Report& report) { return report.document_type == DocumentType::kNotIta; });
  return not_ita && !outcome.reports.empty() ? "not-ita" : "done";
}

}  // namespace prongsai
