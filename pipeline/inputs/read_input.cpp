#include "pipeline/inputs/read_input.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <string>
#include <utility>

#include "extractors/pdf/scan_ahead.h"
#include "extractors/record/read_record.h"
#include "pipeline/inputs/refusal_words.h"

namespace prongsai {
namespace {

// Calls `read` without a password, then with each that is given; the last refusal is the one that
// counts.
template <typename Read>
auto with_passwords(const std::vector<std::string>& passwords, Read read) {
  std::optional<std::string> with;
  for (const std::string& password : passwords) {
    try {
      return read(with);
    } catch (const ConversionError& error) {
      if (error.refusal() != Refusal::kNeedsPassword) throw;
    }
    with = password;
  }
  return read(with);
}

InputOutcome outcome_of(Conversion conversion) {
  InputOutcome outcome;
  outcome.sha256 = std::move(conversion.source.sha256);
  outcome.pages = conversion.source.pages;
  outcome.kind = conversion.source.kind;
  outcome.reports = std::move(conversion.reports);
  return outcome;
}

InputOutcome read_records(const Input& input) {
  RecordFile file = read_record_file(input.path, input.name);
  InputOutcome outcome;
  outcome.sha256 = std::move(file.sha256);
  outcome.record_file = true;
  outcome.reports = std::move(file.reports);
  return outcome;
}

InputOutcome refused(Refusal refusal, std::string_view reason) {
  InputOutcome outcome;
  outcome.refusal = refusal;
  outcome.message = refusal_message(refusal, reason);
  return outcome;
}

// What most of all speaks for another attempt.
Refusal cause_of(const std::map<int, std::string>& left_out) {
  for (const Refusal refusal : {Refusal::kOutOfMemory, Refusal::kTimedOut}) {
    for (const auto& [page, cause] : left_out) {
      if (cause == refusal_name(refusal)) return refusal;
    }
  }
  return Refusal::kCrashed;
}

// "4 (crashed), 9 (timed-out)"
void tell_pages_left_out(const std::map<int, std::string>& left_out, InputOutcome& outcome) {
  std::string pages;
  for (const auto& [page, cause] : left_out) {
    outcome.pages_left_out.push_back(page);
    if (!pages.empty()) pages += ", ";
    pages += std::to_string(page) + " (" + cause + ')';
  }
  outcome.message = "อ่านได้บางหน้า ขาดหน้า / read in part, without page " + pages;
}

InputRead read_document(const Input& input, const Reference& reference, const InputOptions& options,
                        const StageDump& dump) {
  Conversion conversion =
      with_passwords(options.passwords, [&](const std::optional<std::string>& password) {
        ConvertOptions with = options.convert;
        with.read.password = password;
        return convert(input.path, input.name, reference, with, dump);
      });
  InputRead result;
  if (options.keep_changes) result.changes = std::move(conversion.changes);
  result.outcome = outcome_of(std::move(conversion));
  const ReadWatch* watch = options.convert.read.watch;
  if (watch == nullptr || watch->left_out.empty()) return result;
  tell_pages_left_out(watch->left_out, result.outcome);
  if (static_cast<int>(watch->left_out.size()) >= result.outcome.pages) {
    result.outcome = refused(cause_of(watch->left_out), "no page of it could be read");
  }
  return result;
}

}  // namespace

InputRead read_input(const Input& input, const Reference& reference, const InputOptions& options,
                     const StageDump& dump) {
  InputRead result;
  try {
    if (is_record_file(input.path)) {
      result.outcome = read_records(input);
    } else {
      result = read_document(input, reference, options, dump);
    }
  } catch (const ConversionError& error) {
    result.outcome = refused(error.refusal(), error.reason());
  }
  result.outcome.file = input.name;
  return result;
}

void scan_input_ahead(const Input& input, const std::vector<ScanPart>& parts,
                      const InputOptions& options, const ReadWatch& watch) {
  std::ifstream file(input.path, std::ios::binary);
  const std::string bytes(std::istreambuf_iterator<char>(file), {});
  try {
    with_passwords(options.passwords, [&](const std::optional<std::string>& password) {
      for (const ScanPart& part : parts) {
        if (watch.begins) watch.begins(part.page);
        scan_ahead(bytes, input.name, password, {part}, *options.convert.read.scanner);
      }
      return true;
    });
  } catch (const ConversionError&) {
    // Whoever reads the document says so.
  }
}

}  // namespace prongsai
