#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "exporters/workbook/workbook_options.h"
#include "model/run_result.h"
#include "model/workbook.h"
#include "pipeline/output/review_pictures.h"

namespace prongsai {

// A workbook of all provinces that has more records than this holds only what compares them; the
// workbooks of the provinces hold the rest.
inline constexpr std::size_t kMostWhole = 1000;

struct WorkbookFiles {
  std::string workbook;     // empty: none
  std::string review;       // the list to be reviewed, as a workbook of its own; empty: none
  bool by_province = true;  // beside the workbook, one of each province where there are several
  std::string dump_folder;  // takes 70-workbook.txt; empty: no dump
  // May add to the workbook of all before it is written.
  std::function<void(Workbook&)> finish = {};
};

// "ผล.xlsx" and "กระบี่" give "ผล กระบี่.xlsx"; without a province "ผล ไม่ระบุจังหวัด.xlsx". What a
// file's name cannot hold becomes "-".
[[nodiscard]] std::string province_file(const std::string& workbook, const std::string& province);

// The run's records of one province, with the inputs that they are from.
[[nodiscard]] RunResult of_province(const RunResult& run, const std::string& province);

// Writes the workbooks of a run and gives the names of those written. Links to documents lead from
// the workbook's folder. Throws WriteError.
std::vector<std::string> write_workbooks(const RunResult& run, const WorkbookFiles& files,
                                         const WorkbookOptions& options,
                                         const DocumentPaths& paths);

}  // namespace prongsai
