#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "extractors/input/read_document.h"
#include "model/change.h"
#include "model/record.h"
#include "model/reference.h"
#include "normalizers/text/repair.h"
#include "pipeline/dump/stage_dump.h"

namespace prongsai {

// What the stages obey, one struct a stage.
struct ConvertOptions {
  ReadOptions read;
  RepairOptions repair;
};

// One input, read.
struct Conversion {
  Source source;
  std::vector<Report> reports;  // usually one; one an agency for a league table
  std::vector<Change> changes;  // what the rules of repair did, in reading order
};

// Takes one input through all stages. `name` is what the records will call the file. Findings about
// the document as a whole travel with its first report, so that a league table's seventeen records
// do not tell the same thing seventeen times. Throws ConversionError where `path` cannot be read.
[[nodiscard]] Conversion convert(const std::filesystem::path& path, const std::string& name,
                                 const Reference& reference, const ConvertOptions& options = {},
                                 const StageDump& dump = {});

}  // namespace prongsai
