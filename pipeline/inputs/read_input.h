#pragma once

#include <string>
#include <vector>

#include "extractors/pdf/read_watch.h"
#include "model/change.h"
#include "model/reference.h"
#include "model/run_result.h"
#include "pipeline/convert.h"
#include "pipeline/inputs/find_inputs.h"

namespace prongsai {

struct InputOptions {
  ConvertOptions convert;
  std::vector<std::string> passwords = {};  // tried one after the other where a PDF wants one
  bool keep_changes = false;                // fill InputRead::changes
};

// One input, whatever became of it.
struct InputRead {
  InputOutcome outcome;
  std::vector<Change> changes = {};
};

// Converts one input and turns a ConversionError into an outcome; anything else that is thrown
// passes through. Pages that the watch leaves out make the outcome a partial one.
[[nodiscard]] InputRead read_input(const Input& input, const Reference& reference,
                                   const InputOptions& options, const StageDump& dump);

// Reads parts of its pages from their pixels, for whoever reads the input next; an input that
// cannot be opened is passed over. Needs a scanner that keeps readings.
void scan_input_ahead(const Input& input, const std::vector<ScanPart>& parts,
                      const InputOptions& options, const ReadWatch& watch);

}  // namespace prongsai
