#include "pipeline/cli/extract.h"

#include <filesystem>
#include <iostream>
#include <string>
#include <system_error>
#include <vector>

#include "exporters/json/record_json.h"
#include "exporters/json/write_jsonl.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"
#include "pipeline/cli/interrupt.h"
#include "pipeline/cli/summary.h"
#include "pipeline/cli/trace_file.h"
#include "pipeline/dump/workbook_text.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/run/run.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

constexpr char kStandardOutput[] = "-";

// The files that are to be written.
std::vector<std::string> output_files(const ExtractOptions& options) {
  std::vector<std::string> files;
  for (const std::string& file : {options.workbook, options.jsonl, options.trace_file}) {
    if (!file.empty() && file != kStandardOutput) files.push_back(file);
  }
  return files;
}

// Throws WriteError where an output cannot be written: better now than after a thousand documents.
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

// A path that is equal for all spellings of one place, whether or not a file is there.
fs::path place_of(const std::string& file) {
  std::error_code error;
  const fs::path place = fs::weakly_canonical(fs::absolute(file), error);
  return error ? fs::path(file) : place;
}

// True where writing the outputs would destroy an input or another output.
bool outputs_collide(const ExtractOptions& options, const FoundInputs& found) {
  const std::vector<std::string> files = output_files(options);
  std::error_code error;
  for (std::size_t i = 0; i < files.size(); ++i) {
    const fs::path file = place_of(files[i]);
    for (std::size_t j = i + 1; j < files.size(); ++j) {
      if (file == place_of(files[j])) {
        std::cerr << files[i] << ": named for two outputs\n";
        return true;
      }
    }
    for (const Input& input : found.inputs) {
      if (fs::equivalent(input.path, file, error)) {
        std::cerr << files[i] << ": an input, would be written over\n";
        return true;
      }
    }
  }
  return false;
}

// Where the journal and readings of scanned pages are kept.
fs::path work_folder(const ExtractOptions& options) {
  if (!options.work_folder.empty()) return options.work_folder;
  const std::vector<std::string> files = output_files(options);
  const fs::path beside = files.empty() ? fs::path() : fs::path(files.front()).parent_path();
  return beside / "prongsai-work";
}

RunOptions run_options(const ExtractOptions& options) {
  RunOptions run;
  run.setup.data_folder = data_folder().string();
  run.setup.ocr = options.ocr;
  run.setup.without = {options.without_rules.begin(), options.without_rules.end()};
  run.setup.passwords = options.passwords;
  run.setup.keep_changes = !options.trace_file.empty();
  run.workers = options.jobs;
  run.work_folder = work_folder(options);
  run.dump_folder = options.dump_folder;
  run.stop = &stop_on_interrupt();
  run.events.ended = [verbosity = options.verbosity](const InputOutcome& outcome, double seconds,
                                                     bool /*resumed*/) {
    if (outcome.refusal || !outcome.pages_left_out.empty() || verbosity == Verbosity::kVerbose) {
      std::cerr << input_line(outcome, seconds) + '\n';
    }
  };
  run.events.note = [](const std::string& note) { std::cerr << "prongsai: " + note + '\n'; };
  return run;
}

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

ExitCode extract(const ExtractOptions& options) {
  FoundInputs found = find_inputs(options.inputs);
  if (outputs_collide(options, found)) return ExitCode::kUsage;
  try_outputs(options);
  const Run run = prongsai::run(std::move(found), run_options(options));
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
  return run.interrupted ? ExitCode::kInterrupted : exit_code(figures, options.strict);
}

}  // namespace prongsai
