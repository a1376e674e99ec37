#include "pipeline/run/settle.h"

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace prongsai {
namespace {

void rename(const std::string& name, InputOutcome& outcome) {
  outcome.file = name;
  if (outcome.record_file) return;  // its records have files of their own
  for (Report& report : outcome.reports) report.source.file = name;
}

void make_duplicate(const std::string& original, InputOutcome& outcome) {
  outcome.reports.clear();
  outcome.pages_left_out.clear();
  outcome.duplicate_of = original;
  outcome.message = "เนื้อหาเหมือนกับ " + original + " ทุกประการ / the same bytes as " + original;
}

// Sorted by what the user sees, not by how the inputs came to be named.
void sort_by_file(std::vector<InputResult>& results) {
  std::stable_sort(results.begin(), results.end(), [](const InputResult& a, const InputResult& b) {
    return std::tie(a.read.outcome.file, a.read.outcome.sha256) <
           std::tie(b.read.outcome.file, b.read.outcome.sha256);
  });
}

}  // namespace

Run settle(std::vector<InputResult> results, int texts_skipped) {
  std::map<ContentId, std::string> originals;
  for (InputResult& result : results) {
    InputOutcome& outcome = result.read.outcome;
    rename(result.name, outcome);
    if (!result.content) continue;
    outcome.sha256 = result.content->sha256;
    const auto [original, is_first] = originals.emplace(*result.content, result.name);
    if (is_first || outcome.refusal) continue;
    make_duplicate(original->second, outcome);
    result.read.changes.clear();
  }
  sort_by_file(results);

  Run run;
  run.result.texts_skipped = texts_skipped;
  for (InputResult& result : results) {
    if (!result.read.changes.empty()) {
      run.changes.push_back({result.read.outcome.file, std::move(result.read.changes)});
    }
    run.result.inputs.push_back(std::move(result.read.outcome));
  }
  return run;
}

}  // namespace prongsai
