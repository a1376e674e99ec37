#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace prongsai {

// What a folder of briefs is called by: a name that every file system takes, in Thai, with the
// agency's or district's name, at most 200 bytes without its ending.
[[nodiscard]] std::string file_name_of(const std::string& words);

// Writes a page of PDF an agency and year ("เทศบาลตำบล… อ.ปัว 2568.pdf") into a folder, which is
// made where it is not there. Documents without results get none. Where several documents are of
// one agency and year, that with most items counts, of equal ones the first. Throws WriteError.
void write_briefs(const RunResult& run, const std::filesystem::path& folder);

// The part of a run that one district may see: its own agencies' records and their inputs.
struct DistrictRun {
  std::string name;  // "อำเภอปัว จังหวัดน่าน"
  RunResult run;
};

// A run for every district that records name, by name. Records without a district are in none.
[[nodiscard]] std::vector<DistrictRun> runs_by_district(const RunResult& run);

}  // namespace prongsai
