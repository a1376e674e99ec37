#include "pipeline/cli/extract.h"

#include <chrono>
#include <filesystem>
#include <iostream>
#include <map>
#include <string>
#include <system_error>
#include <utility>
#include <vector>

#include "extractors/scanner/scanner.h"
#include "pipeline/cli/conclude.h"
#include "pipeline/cli/interrupt.h"
#include "pipeline/cli/progress.h"
#include "pipeline/cli/run_log.h"
#include "pipeline/cli/summary.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/run/run.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// A path that is equal for all spellings of one place, whether or not a file is there.
fs::path place_of(const std::string& file) {
  std::error_code error;
  const fs::path place = fs::weakly_canonical(fs::absolute(file), error);
  return error ? fs::path(file) : place;
}

// True where writing the outputs would destroy an input or another output.
bool outputs_collide(const ExtractOptions& options, const FoundInputs& found) {
  std::vector<std::string> files = output_files(options);
  if (!options.log_file.empty()) files.push_back(options.log_file);
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

// What a run tells goes to the display and to the log.
class Reporter {
 public:
  Reporter(const ExtractOptions& options, const RunLog& log)
      : verbose_(options.verbosity == Verbosity::kVerbose),
        log_(log),
        display_(options.verbosity == Verbosity::kQuiet ? ProgressForm::kNone
                                                        : progress_form_of_standard_error()) {}

  RunEvents events() {
    RunEvents events;
    events.ended = [this](const InputOutcome& outcome, double seconds, bool resumed) {
      ++told_[outcome.file];
      tell(outcome, seconds, resumed);
    };
    events.note = [this](const std::string& note) {
      log_.note(note);
      display_.print("prongsai: " + note);
    };
    events.tick = [this](const RunProgress& progress) { display_.show(progress); };
    return events;
  }

  // Inputs that did not end by themselves: the same bytes as others, or not begun.
  void tell_others(const RunResult& result) {
    display_.clear();
    for (const InputOutcome& outcome : result.inputs) {
      if (--told_[outcome.file] < 0) tell(outcome, 0, false);
    }
  }

 private:
  void tell(const InputOutcome& outcome, double seconds, bool resumed) {
    log_.input(outcome, seconds, resumed);
    const bool trouble = outcome.refusal && outcome.refusal != Refusal::kNotRead;
    if (trouble || !outcome.pages_left_out.empty() || verbose_) {
      display_.print(input_line(outcome, seconds));
    }
  }

  const bool verbose_;
  const RunLog& log_;
  ProgressDisplay display_;
  std::map<std::string, int> told_;  // how often, by file
};

// Pages of text are read without models, and so is what holds a few pictures: a warning says why
// those are not.
void warn_without_models(const fs::path& data, OcrMode ocr) {
  const std::string missing = missing_models(data / "models");
  if (ocr == OcrMode::kNever || missing.empty()) return;
  std::cerr
      << "ไม่มีแบบจำลองสำหรับอ่านภาพสแกน หน้าที่เป็นภาพจะไม่ถูกอ่าน / no models to read scans with, pages "
         "that are pictures are not read: "
      << missing << '\n';
}

RunOptions run_options(const ExtractOptions& options) {
  RunOptions run;
  run.setup.data_folder = data_folder().string();
  run.setup.ocr = options.ocr;
  warn_without_models(run.setup.data_folder, options.ocr);
  run.setup.without = {options.without_rules.begin(), options.without_rules.end()};
  run.setup.passwords = options.passwords;
  run.setup.keep_changes = !options.trace_file.empty();
  run.setup.limits = options.limits;
  run.workers = options.jobs;
  run.shard = options.shard;
  run.work_folder = work_folder_of(options);
  run.dump_folder = options.dump_folder;
  run.stop = &stop_on_interrupt();
  return run;
}

DocumentPaths paths_of(const FoundInputs& found) {
  DocumentPaths paths;
  for (const Input& input : found.inputs) paths.emplace(input.name, input.path);
  return paths;
}

}  // namespace

ExitCode extract(const ExtractOptions& options) {
  const auto start = std::chrono::steady_clock::now();
  FoundInputs found = find_inputs(options.inputs);
  if (outputs_collide(options, found)) return ExitCode::kUsage;
  try_outputs(options);
  const RunLog log(options.log_file);
  log.start(found.inputs.size() + found.refused.size(), options.jobs, options.shard,
            work_folder_of(options).string());
  Reporter reporter(options, log);
  RunOptions to_run = run_options(options);
  to_run.events = reporter.events();
  const DocumentPaths paths = paths_of(found);
  const Run run = prongsai::run(std::move(found), to_run);
  reporter.tell_others(run.result);
  const ExitCode code = conclude(run, options, paths);
  const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
  log.end(tally(run.result), run.resumed, taken.count(), code);
  return code;
}

}  // namespace prongsai
