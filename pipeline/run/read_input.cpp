#include "pipeline/run/read_input.h"

#include <exception>
#include <new>
#include <optional>
#include <string>
#include <utility>

#include "extractors/record/read_record.h"
#include "pipeline/run/refusal_words.h"

namespace prongsai {
namespace {

// Tries without a password, then with each that is given; the last refusal is the one that counts.
Conversion convert_with_passwords(const Input& input, const Reference& reference,
                                  const RunOptions& options, const StageDump& dump) {
  ConvertOptions with = options.convert;
  for (const std::string& password : options.passwords) {
    try {
      return convert(input.path, input.name, reference, with, dump);
    } catch (const ConversionError& error) {
      if (error.refusal() != Refusal::kNeedsPassword) throw;
    }
    with.read.password = password;
  }
  return convert(input.path, input.name, reference, with, dump);
}

InputOutcome read(Conversion conversion) {
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

}  // namespace

InputRead read_input(const Input& input, const Reference& reference, const RunOptions& options,
                     const StageDump& dump) {
  InputRead result;
  try {
    if (is_record_file(input.path)) {
      result.outcome = read_records(input);
    } else {
      Conversion conversion = convert_with_passwords(input, reference, options, dump);
      if (options.keep_changes) result.changes = std::move(conversion.changes);
      result.outcome = read(std::move(conversion));
    }
  } catch (const ConversionError& error) {
    result.outcome = refused(error.refusal(), error.reason());
  } catch (const DumpError&) {
    throw;
  } catch (const std::bad_alloc&) {
    result.outcome = refused(Refusal::kOutOfResources, "not enough memory");
  } catch (const std::exception& error) {
    result.outcome =
        refused(Refusal::kDamaged,
                std::string("this program failed on it, please report: ") + error.what());
  }
  result.outcome.file = input.name;
  return result;
}

}  // namespace prongsai
