#include "pipeline/cli/explain.h"

#include <fstream>
#include <iostream>

#include "exporters/json/explain_field.h"

namespace prongsai {
namespace {

ExitCode fail(ExitCode code, const std::string& message) {
  std::cerr << "prongsai: " << message << '\n';
  return code;
}

}  // namespace

ExitCode explain(const ExplainOptions& options) {
  std::ifstream in(options.jsonl);
  if (!in) return fail(ExitCode::kNothingRead, options.jsonl + " cannot be read");
  bool report_found = false;
  bool field_found = false;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    const auto file = file_of_record(line);
    if (!file || (!options.report.empty() && *file != options.report)) continue;
    report_found = true;
    const auto text = explain_field(line, options.field);
    if (!text) continue;
    field_found = true;
    std::cout << *file << " (record " << number << "), " << *text;
  }
  if (!report_found) {
    return fail(ExitCode::kUsage, options.jsonl + " has no report of " + options.report);
  }
  if (!field_found) return fail(ExitCode::kUsage, "there is no score " + options.field);
  return ExitCode::kDone;
}

}  // namespace prongsai
