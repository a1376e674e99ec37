#pragma once

#include <filesystem>
#include <functional>
#include <optional>
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
};

// "ผล.xlsx" and "กระบี่" give "ผล กระบี่.xlsx"; without a province "ผล ไม่ระบุจังหวัด.xlsx". What a
// file's name cannot hold becomes "-".
[[nodiscard]] std::string province_file(const std::string& workbook, const std::string& province);

// Adds to a workbook what a run alone does not tell: of one province, or of all.
using CompleteWorkbook =
    std::function<void(Workbook& workbook, const std::optional<std::string>& province)>;

// Writes the workbooks of a run and gives the names of those written. Links to documents lead from
// the workbook's folder. Takes the run, to let go of what is written: of many records, what they
// hold besides comparisons is dropped with their province's workbook. Throws WriteError.
std::vector<std::string> write_workbooks(RunResult run, const WorkbookFiles& files,
                                         const WorkbookOptions& options, const DocumentPaths& paths,
                                         const CompleteWorkbook& complete = {});

}  // namespace prongsai
