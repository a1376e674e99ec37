#include "pipeline/cli/conclude.h"

#include <filesystem>
#include <iostream>
#include <system_error>

#include "exporters/json/record_json.h"
#include "exporters/json/write_jsonl.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"
#include "pipeline/cli/summary.h"
#include "pipeline/cli/trace_file.h"
#include "pipeline/dump/stage_dump.h"
#include "pipeline/dump/workbook_text.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

constexpr char kStandardOutput[] = "-";

void print_records(const RunResult& result) {
  for (const InputOutcome& input : result.inputs) {
    for (const Report& report : input.reports) std::cout << to_json(report) << '\n';
  }
  if (!std::cout.flush()) throw WriteError("standard output", "it takes no more data");
}

void write_outputs(const ExtractOptions& options, const Run& run) {
  if (options.jsonl == kStandardOutput) {
    print_records(run.result);
  } else if (!options.jsonl.empty()) {
    write_jsonl(run.result, options.jsonl);
  }
  if (!options.workbook.empty()) {
    const Workbook workbook = lay_out_workbook(run.result);
    if (!options.dump_folder.empty()) {
      write_dump(fs::path(options.dump_folder) / "70-workbook.txt", workbook_text(workbook));
    }
    write_xlsx(workbook, options.workbook);
  }
}

}  // namespace

std::vector<std::string> output_files(const ExtractOptions& options) {
  std::vector<std::string> files;
  for (const std::string& file : {options.workbook, options.jsonl, options.trace_file}) {
    if (!file.empty() && file != kStandardOutput) files.push_back(file);
  }
  return files;
}

void try_outputs(const ExtractOptions& options) {
  std::error_code error;
  for (const std::string& file : output_files(options)) {
    if (fs::is_directory(file, error)) throw WriteError(file, "it is a directory");
    const PendingFile probe(file);
  }
  if (options.dump_folder.empty()) return;
  fs::create_directories(options.dump_folder, error);
  if (error) throw WriteError(options.dump_folder, error.message());
}

ExitCode conclude(const Run& run, const ExtractOptions& options) {
  const Tally figures = tally(run.result);
  const bool any_read = figures.read > 0;
  // The trace and the dumps are for finding out what went wrong; they come even where all did.
  if (!options.trace_file.empty()) write_trace(run.changes, options.trace_file);
  if (any_read) write_outputs(options, run);
  if (run.outputs_written) run.outputs_written();

  if (options.verbosity != Verbosity::kQuiet) {
    print_summary(figures, run.resumed,
                  any_read ? output_files(options) : std::vector<std::string>{}, std::cerr);
  }
  return run.interrupted ? ExitCode::kInterrupted
                         : exit_code(figures, options.strict, options.shard.count > 1);
}

}  // namespace prongsai
