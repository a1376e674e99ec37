#include "pipeline/cli/conclude.h"

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <optional>
#include <stdexcept>
#include <system_error>
#include <utility>

#include "exporters/briefs/write_briefs.h"
#include "exporters/csv/write_csv.h"
#include "exporters/json/joined_json.h"
#include "exporters/json/record_json.h"
#include "exporters/json/write_jsonl.h"
#include "exporters/sqlite/write_sqlite.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"
#include "model/conversion_error.h"
#include "pipeline/cli/summary.h"
#include "pipeline/cli/trace_file.h"
#include "pipeline/output/write_workbooks.h"
#include "pipeline/province/province.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"
#include "pipeline/reference/read_crosswalk.h"
#include "pipeline/review/answer_memory.h"
#include "pipeline/review/review_run.h"

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

void take_remembered_answers(RunResult& result, const fs::path& work) {
  try {
    const std::vector<ReviewAnswer> answers = answers_about(result, remembered_answers(work));
    if (answers.empty()) return;
    const ReviewSummary summary = review_run(result, answers, load_reference(data_folder()));
    for (const std::string& trouble : summary.troubles) std::cerr << trouble << '\n';
    std::cerr << "ใช้คำตอบที่จำไว้ / remembered answers applied: " << summary.applied << '\n';
  } catch (const ConversionError& error) {
    throw std::runtime_error(error.what());  // going on would lose what people said
  }
}

// Pages for agencies, and a workbook a district without the others' rows.
void write_folder_of_briefs(const RunResult& result, const fs::path& folder,
                            const WorkbookOptions& options) {
  write_briefs(result, folder);
  for (const DistrictRun& district : runs_by_district(result)) {
    write_xlsx(lay_out_workbook(district.run, options),
               folder / (file_name_of(district.name) + ".xlsx"));
  }
}

void tell_rates(const Province& province) {
  for (const std::string& rate : rates_of(province)) std::cerr << rate << '\n';
}

WorkbookOptions workbook_options(const ExtractOptions& options, const Province& province,
                                 const Reference& reference) {
  WorkbookOptions of_workbook;
  of_workbook.language = options.language;
  of_workbook.digits = options.digits;
  of_workbook.frameworks = &reference.frameworks;
  of_workbook.program = "prongsai " PRONGSAI_VERSION;
  for (const RosterRow& row : province.roster) {
    ++of_workbook.agencies_in_all[row.agency.province][row.year.buddhist_era];
  }
  of_workbook.urls = urls_of(province);
  of_workbook.joined_files = joined_files_of(province.joined);
  return of_workbook;
}

// The province's own sheets in each workbook. Of one province of several nothing is said to be
// lost: what has no row there is another one's.
CompleteWorkbook with_province_sheets(const Province& province, const ExtractOptions& options) {
  return [&](Workbook& workbook, const std::optional<std::string>& part) {
    const Province& shown = part ? part_of(province, *part) : province;
    const auto lost = add_province_sheets(workbook, shown, options.carry, options.language);
    if (part) return;
    for (const std::string& remark : lost) {
      std::cerr << "หมายเหตุเดิมที่ไม่มีแถวแล้ว / a remark whose row is gone: " << remark << '\n';
    }
  };
}

// The workbooks, wherever they go: each agency and year once.
void write_for_people(const ExtractOptions& options, RunResult result, Province province,
                      const DocumentPaths& paths, const Reference& reference) {
  const WorkbookOptions of_workbook = workbook_options(options, province, reference);
  RunResult joined = joined_run(std::move(result), std::exchange(province.joined, {}));
  cut_review_pictures(joined, paths, options.passwords);
  if (!options.briefs_folder.empty()) {
    write_folder_of_briefs(joined, options.briefs_folder, of_workbook);
  }
  write_workbooks(std::move(joined),
                  {options.workbook, options.review, !options.one_workbook, options.dump_folder},
                  of_workbook, paths, with_province_sheets(province, options));
}

// What other programs read: every record as its document has it.
void write_for_programs(const ExtractOptions& options, const RunResult& result) {
  if (options.jsonl == kStandardOutput) {
    print_records(result);
  } else if (!options.jsonl.empty()) {
    write_jsonl(result, options.jsonl);
  }
  if (!options.csv_folder.empty()) write_csv(result, options.csv_folder, options.language);
  if (!options.sqlite.empty()) write_sqlite(result, options.sqlite);
}

// Whether files stand beside a workbook that may be its provinces' ("ita.xlsx", "ita เลย.xlsx"):
// the names of all provinces are loaded for these alone.
bool has_parts_beside(const fs::path& workbook) {
  if (workbook.empty()) return false;
  std::error_code error;
  const fs::path folder = workbook.has_parent_path() ? workbook.parent_path() : fs::path(".");
  const std::string beginning = workbook.stem().string() + " ";
  const auto files = fs::directory_iterator(folder, error);
  return !error && std::any_of(begin(files), end(files), [&](const fs::directory_entry& file) {
    return file.path().filename().string().starts_with(beginning);
  });
}

// The workbooks that are there already and would be written over: of all, of single provinces, and
// the list to be reviewed.
std::vector<std::string> workbooks_there(const ExtractOptions& options) {
  std::vector<std::string> files{options.workbook, options.review};
  if (!options.one_workbook && has_parts_beside(options.workbook)) {
    files.push_back(province_file(options.workbook, ""));
    for (const std::string& province : load_reference(data_folder()).gazetteer.provinces) {
      files.push_back(province_file(options.workbook, province));
    }
  }
  std::error_code error;
  std::erase_if(files, [&](const std::string& file) {
    return file.empty() || !fs::is_regular_file(file, error);
  });
  return files;
}

void refuse_to_lose_notes(const ExtractOptions& options, const ProvinceOptions& province) {
  const std::vector<std::string> files = workbooks_there(options);
  if (files.empty()) return;
  const std::vector<ReviewAnswer> remembered = remembered_answers(work_folder_of(options));
  for (const std::string& file : files) {
    const std::string notes = notes_in(file, province, remembered);
    if (notes.empty()) continue;
    throw WriteError(file, notes + "; --carry takes notes over, --overwrite drops them");
  }
}

}  // namespace

std::vector<std::string> output_files(const ExtractOptions& options) {
  std::vector<std::string> files;
  for (const std::string& file : {options.workbook, options.review, options.jsonl, options.sqlite,
                                  options.joined, options.trace_file}) {
    if (!file.empty() && file != kStandardOutput) files.push_back(file);
  }
  return files;
}

fs::path work_folder_of(const ExtractOptions& options) {
  if (!options.work_folder.empty()) return options.work_folder;
  const std::vector<std::string> files = output_files(options);
  const fs::path beside = files.empty() ? fs::path() : fs::path(files.front()).parent_path();
  return beside / "prongsai-work";
}

void try_outputs(const ExtractOptions& options) {
  std::error_code error;
  const ProvinceOptions province{options.roster, options.carry};
  try_province_inputs(province);
  if (!options.overwrite) refuse_to_lose_notes(options, province);
  for (const std::string& file : output_files(options)) {
    if (fs::is_directory(file, error)) throw WriteError(file, "it is a directory");
    const PendingFile probe(file);
  }
  if (options.dump_folder.empty()) return;
  fs::create_directories(options.dump_folder, error);
  if (error) throw WriteError(options.dump_folder, error.message());
}

void write_outputs(const ExtractOptions& options, RunResult result, const DocumentPaths& paths) {
  write_for_programs(options, result);
  const bool for_people =
      !options.workbook.empty() || !options.review.empty() || !options.briefs_folder.empty();
  if (!for_people && options.joined.empty()) return;
  const Reference reference = load_reference(data_folder());
  Province province =
      compare_province(result, reference.gazetteer, read_crosswalk(data_folder() / "crosswalk.tsv"),
                       {options.roster, options.carry});
  if (!options.joined.empty()) write_joined(province.joined, options.joined);
  if (options.verbosity != Verbosity::kQuiet) tell_rates(province);
  if (for_people) {
    write_for_people(options, std::move(result), std::move(province), paths, reference);
  }
}

ExitCode conclude(Run run, const ExtractOptions& options, const DocumentPaths& paths) {
  take_remembered_answers(run.result, work_folder_of(options));
  const Tally figures = tally(run.result);
  const bool any_read = figures.read > 0;
  // The trace and the dumps are for finding out what went wrong; they come even where all did.
  if (!options.trace_file.empty()) write_trace(run.changes, options.trace_file);
  if (any_read) write_outputs(options, std::move(run.result), paths);
  if (run.outputs_written) run.outputs_written();

  if (options.verbosity != Verbosity::kQuiet) {
    print_summary(figures, run.resumed,
                  any_read ? output_files(options) : std::vector<std::string>{}, std::cerr);
  }
  return run.interrupted ? ExitCode::kInterrupted
                         : exit_code(figures, options.strict, options.shard.count > 1);
}

}  // namespace prongsai
