#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "model/run_result.h"

namespace prongsai {

// One province's records of a run, taken out of it and not copied: the records of the whole country
// are not held twice.
struct ProvincePart {
  RunResult run;                    // the inputs that have such records, with their pictures
  std::vector<std::size_t> inputs;  // beside those of `run`: which of the whole run's
  std::vector<std::vector<std::size_t>> reports;  // of each: which of its records
};

// The province that a workbook of provinces puts a record under; empty where it is not known.
[[nodiscard]] std::string province_of(const Report& report);

// Until give_back(), the whole run has empty records in the places of those taken.
[[nodiscard]] ProvincePart take_province(RunResult& whole, const std::string& province);
void give_back(RunResult& whole, ProvincePart part);

// Drops what a workbook of WorkbookScope::kComparison never shows: the texts of items and measures,
// checks, findings. What is left gives the same workbook of that scope.
void keep_compared(Report& report);

}  // namespace prongsai
