#pragma once

#include <string>
#include <vector>

#include "model/reference.h"
#include "model/review.h"
#include "model/run_result.h"

namespace prongsai {

// What came of answers.
struct ReviewSummary {
  int applied = 0;                     // answers that stand in records now
  std::vector<std::string> troubles;   // for a person, Thai and English: clashes, contradictions,
                                       // answers about nothing in hand
  std::vector<ReviewAnswer> accepted;  // those applied, completed with document and row
};

// Puts answers into the records of a run and proves those again. Every report is visited once, its
// answers in the order of their fields.
ReviewSummary review_run(RunResult& run, const std::vector<ReviewAnswer>& answers,
                         const Reference& reference);

// Those of `answers` that are about documents of the run: a work folder may serve several.
[[nodiscard]] std::vector<ReviewAnswer> answers_about(const RunResult& run,
                                                      std::vector<ReviewAnswer> answers);

// Records as the run they came from: an input a document, in their order.
[[nodiscard]] RunResult run_of_records(std::vector<Report> reports);

}  // namespace prongsai
