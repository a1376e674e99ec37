#include "pipeline/cli/check_options.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <string_view>
#include <system_error>
#include <vector>

#include "extractors/input/read_document.h"
#include "normalizers/text/repair.h"
#include "pipeline/cli/shard_option.h"

namespace prongsai {
namespace {

// Excel opens nothing but .xlsx as a workbook; the check also keeps `-o report.pdf` from writing
// over a report. `file` may be empty: not asked for.
void check_extension(const std::string& option, const std::string& file, std::string_view extension,
                     std::string_view kind) {
  if (file.empty() || std::filesystem::path(file).extension() == extension) return;
  throw UsageError(option + ": the " + std::string(kind) + "'s name must end in " +
                   std::string(extension));
}

void check_workbook(const std::string& option, const std::string& file) {
  check_extension(option, file, ".xlsx", "workbook");
}

bool asks_for_output(const ExtractOptions& options) {
  const std::string* outputs[] = {&options.workbook, &options.jsonl,         &options.csv_folder,
                                  &options.sqlite,   &options.briefs_folder, &options.joined,
                                  &options.review};
  return std::any_of(std::begin(outputs), std::end(outputs),
                     [](const std::string* output) { return !output->empty(); });
}

void check_outputs(const ExtractOptions& options) {
  if (!asks_for_output(options)) {
    throw UsageError(
        "one of -o OUT.xlsx, --jsonl OUT.jsonl, --csv DIR, --sqlite FILE, --briefs DIR, "
        "--joined OUT.jsonl, --review REVIEW.xlsx is required");
  }
}

void check_names(const ExtractOptions& options) {
  check_workbook("-o", options.workbook);
  check_workbook("--review", options.review);
  if (std::filesystem::path(options.sqlite).extension() == ".pdf") {
    throw UsageError("--sqlite: a report would be written over");
  }
}

// Those that act in reading, then those that act on texts.
std::vector<std::string_view> all_rule_names() {
  std::vector<std::string_view> names = reading_rule_names();
  const std::vector<std::string_view> of_texts = rule_names();
  names.insert(names.end(), of_texts.begin(), of_texts.end());
  return names;
}

void check_rules(const std::vector<std::string>& names) {
  const std::vector<std::string_view> rules = all_rule_names();
  for (const std::string& name : names) {
    if (std::find(rules.begin(), rules.end(), name) != rules.end()) continue;
    std::string known;
    for (const std::string_view rule : rules) known += "\n  " + std::string(rule);
    throw UsageError("--without-rule: there is no rule \"" + name + "\"; the rules are" + known);
  }
}

std::vector<std::string> read_passwords(const std::string& file) {
  std::vector<std::string> passwords;
  if (file.empty()) return passwords;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (!line.empty()) passwords.push_back(line);
  }
  if (passwords.empty()) {
    throw UsageError("--password-file: " + file + " cannot be read or holds no password");
  }
  return passwords;
}

Shard shard_of(const std::string& typed) {
  if (typed.empty()) return {};
  try {
    return read_shard(typed);
  } catch (const std::invalid_argument& error) {
    throw UsageError(std::string("--shard: ") + error.what());
  }
}

}  // namespace

ExtractOptions settled(const TypedExtract& typed) {
  ExtractOptions options = typed.options;
  options.shard = shard_of(typed.shard);
  if (options.inputs.empty()) throw UsageError("an INPUT is required");
  // The journal of a shard is what it is run for.
  if (typed.shard.empty() || options.work_folder.empty()) check_outputs(options);
  check_names(options);
  check_rules(options.without_rules);
  options.passwords = read_passwords(typed.password_file);
  if (typed.quiet) options.verbosity = Verbosity::kQuiet;
  if (typed.verbose) options.verbosity = Verbosity::kVerbose;
  return options;
}

MergeOptions checked(const MergeOptions& options) {
  check_outputs(options.outputs);
  check_names(options.outputs);
  return options;
}

InspectOptions checked(const InspectOptions& options) {
  check_extension("-o", options.output, ".svg", "picture");
  return options;
}

// The records must not be lost to a slip.
ApplyOptions checked(const ApplyOptions& options) {
  if (options.workbook.empty() && options.jsonl.size() < 2) {
    throw UsageError("one of -o NEW.xlsx and a second --jsonl is required");
  }
  check_workbook("-o", options.workbook);
  std::error_code error;
  for (const std::string& reviewed : options.reviewed) {
    if (std::filesystem::equivalent(reviewed, options.workbook, error)) {
      throw UsageError("-o: a reviewed workbook would be written over");
    }
  }
  return options;
}

}  // namespace prongsai
