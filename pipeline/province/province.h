#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "exporters/language.h"
#include "model/comparison.h"
#include "model/reference.h"
#include "model/review.h"
#include "model/run_result.h"
#include "model/workbook.h"

namespace prongsai {

// What a run and earlier work come to for a province: one row an agency, who is missing, what
// officers wrote.
struct Province {
  std::vector<JoinedAgency> joined;
  std::vector<RosterRow> roster;  // empty where there is none and no province is known
  FollowUp follow_up;
};

struct ProvinceOptions {
  std::string roster;              // a list of agencies; empty: the gazetteer's
  std::vector<std::string> carry;  // older workbooks whose notes go on, the oldest first
};

// Throws std::runtime_error where the roster or an older workbook cannot be read: better now than
// after a thousand documents.
void try_province_inputs(const ProvinceOptions& options);

// What is written in an existing workbook and would be lost with it, in words: notes, unless it is
// one that `options` carry over, and answers that `remembered` does not have. Empty: nothing,
// or there is no such workbook.
[[nodiscard]] std::string notes_in(const std::filesystem::path& workbook,
                                   const ProvinceOptions& options,
                                   const std::vector<ReviewAnswer>& remembered);

// Joins, compares with the roster, and takes the notes of older workbooks over. Throws
// ConversionError where the roster or such a workbook cannot be read.
[[nodiscard]] Province compare_province(const RunResult& run, const Gazetteer& gazetteer,
                                        const std::vector<ItemPair>& crosswalk,
                                        const ProvinceOptions& options);

// The run as the workbook shows it: each agency and year once, under its first document. Inputs
// stay as they are but for the records.
[[nodiscard]] RunResult joined_run(RunResult run, std::vector<JoinedAgency> joined);

// What is to be added to the workbook of one province of several; without the joined agencies.
[[nodiscard]] Province part_of(const Province& all, const std::string& province);

// Where documents are published, by their files: as the roster says of an agency that has one
// document. The roster does not say of which year an address is, so of several there is none.
[[nodiscard]] std::map<std::string, std::string> urls_of(const Province& province);

// The files of records that several documents are joined in, for WorkbookOptions::joined_files.
[[nodiscard]] std::map<std::string, std::vector<std::string>> joined_files_of(
    const std::vector<JoinedAgency>& joined);

// Adds the sheets of a province to its workbook (lay_out_workbook() translates their names and
// headings, `language` is that of the words in cells), and people's remarks to its first sheet. Gives,
// for a person, the remarks that found no row any more.
[[nodiscard]] std::vector<std::string> add_province_sheets(Workbook& workbook,
                                                           const Province& province,
                                                           const std::vector<std::string>& carry,
                                                           Language language = Language::kThai);

// "2568: ผ่าน 151 จาก 163 แห่งที่มีรายงาน ทั้งหมด 185 แห่ง", a line a year.
[[nodiscard]] std::vector<std::string> rates_of(const Province& province);

}  // namespace prongsai
