#include "exporters/report_scores.h"

#include <algorithm>

namespace prongsai {
namespace {

using Scores = std::vector<const Score*>;

void add(Scores& scores, const Score& score) { scores.push_back(&score); }

template <typename Scored>
void add_with_parts(Scores& scores, const Scored& scored) {
  add(scores, scored.score);
  if (scored.part1) add(scores, *scored.part1);
  if (scored.part2) add(scores, *scored.part2);
}

// What the year's framework expects of every report.
Scores assessed_scores(const Report& report) {
  Scores scores;
  add(scores, report.overall.score);
  for (const auto& instrument : report.instruments) add_with_parts(scores, instrument);
  for (const auto& indicator : report.indicators) add(scores, indicator.score);
  for (const auto& item : report.items) add_with_parts(scores, item);
  return scores;
}

// What repeats a score from elsewhere.
Scores repeated_scores(const Report& report) {
  Scores scores;
  for (const auto& plan : report.plans) add_with_parts(scores, plan);
  for (const auto& entry : report.history) add(scores, entry.score);
  return scores;
}

}  // namespace

bool says_nothing(const Score& score, DocumentType type) {
  const bool expects_all =
      type == DocumentType::kAnalysisReport || type == DocumentType::kResultSheet;
  return score.status == Status::kMissing && !expects_all && score.raw.empty() &&
         !score.origin.page;
}

Scores all_scores(const Report& report) {
  Scores scores = assessed_scores(report);
  const Scores repeated = repeated_scores(report);
  scores.insert(scores.end(), repeated.begin(), repeated.end());
  return scores;
}

int count_to_review(const Report& report) {
  const Scores assessed = assessed_scores(report);
  const Scores repeated = repeated_scores(report);
  const auto in_doubt = [](const Score* score) {
    return score->status == Status::kConflict || score->status == Status::kRepaired;
  };
  const auto absent = [&](const Score* score) {
    return score->status == Status::kMissing && !says_nothing(*score, report.document_type);
  };
  return static_cast<int>(std::count_if(assessed.begin(), assessed.end(), in_doubt) +
                          std::count_if(assessed.begin(), assessed.end(), absent) +
                          std::count_if(repeated.begin(), repeated.end(), in_doubt));
}

}  // namespace prongsai
