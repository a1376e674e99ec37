#include "pipeline/cli/apply.h"

#include <filesystem>
#include <iostream>
#include <utility>

#include "exporters/json/write_jsonl.h"
#include "extractors/record/read_record.h"
#include "extractors/review/read_answers.h"
#include "extractors/xlsx/read_sheets.h"
#include "model/conversion_error.h"
#include "pipeline/cli/conclude.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"
#include "pipeline/review/answer_memory.h"
#include "pipeline/review/review_run.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

struct Reviewed {
  std::vector<ReviewAnswer> answers;
  std::vector<std::string> troubles;
};

Reviewed read_all(const std::vector<std::string>& files) {
  Reviewed all;
  for (const std::string& file : files) {
    ReviewedRows rows = read_answers(read_sheets(file, file), fs::path(file).filename().string());
    all.answers.insert(all.answers.end(), rows.answers.begin(), rows.answers.end());
    all.troubles.insert(all.troubles.end(), rows.troubles.begin(), rows.troubles.end());
  }
  return all;
}

fs::path work_folder_of(const ApplyOptions& options) {
  if (!options.work_folder.empty()) return options.work_folder;
  const std::string& output = options.workbook.empty() ? options.jsonl.back() : options.workbook;
  return fs::path(output).parent_path() / "prongsai-work";
}

// The workbook that `extract` would write of these records, all provinces in one.
ExtractOptions for_workbook(const ApplyOptions& options) {
  ExtractOptions of_extract;
  of_extract.workbook = options.workbook;
  of_extract.one_workbook = true;
  of_extract.verbosity = Verbosity::kQuiet;
  return of_extract;
}

}  // namespace

ExitCode apply(const ApplyOptions& options) {
  Reviewed reviewed;
  RunResult run;
  try {
    reviewed = read_all(options.reviewed);
    run = run_of_records(read_record_file(options.jsonl.front(), options.jsonl.front()).reports);
  } catch (const ConversionError& error) {
    std::cerr << "prongsai: " << error.what() << '\n';
    return ExitCode::kNothingRead;
  }
  const Reference reference = load_reference(data_folder());
  const ReviewSummary summary = review_run(run, reviewed.answers, reference);
  if (options.jsonl.size() > 1) write_jsonl(run, options.jsonl.back());
  if (!options.workbook.empty()) write_outputs(for_workbook(options), std::move(run));
  remember_answers(work_folder_of(options), summary.accepted);

  for (const auto& troubles : {reviewed.troubles, summary.troubles}) {
    for (const std::string& trouble : troubles) std::cerr << trouble << '\n';
  }
  std::cerr << "ใช้คำตอบ / answers applied: " << summary.applied << " of " << reviewed.answers.size()
            << '\n';
  const bool all_well = reviewed.troubles.empty() && summary.troubles.empty();
  return all_well ? ExitCode::kDone : ExitCode::kToReview;
}

}  // namespace prongsai
