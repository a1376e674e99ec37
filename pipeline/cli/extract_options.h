#pragma once

#include <optional>
#include <string>
#include <vector>

#include "exporters/language.h"
#include "exporters/workbook/workbook_options.h"
#include "extractors/scanner/ocr_mode.h"
#include "pipeline/journal/journal.h"
#include "pipeline/workers/messages.h"

namespace prongsai {

enum class Verbosity { kQuiet, kNormal, kVerbose };

// What `prongsai extract` was asked for.
struct ExtractOptions {
  std::vector<std::string> inputs;  // files, directories, @lists
  std::string workbook;             // empty: none
  std::string review;               // the list to be reviewed as a workbook; empty: none
  Digits digits = Digits::kArabic;  // of the workbooks
  bool one_workbook = false;        // no workbooks of single provinces
  std::string jsonl;                // empty: none; "-": standard output
  std::string csv_folder;           // empty: none
  std::string sqlite;               // empty: none
  std::string briefs_folder;        // empty: none
  std::string joined;               // joined records; empty: none
  std::string roster;               // a list of agencies; empty: the gazetteer's
  std::vector<std::string> carry;   // older workbooks whose notes go on, the oldest first
  bool overwrite = false;           // notes in the workbook that is to be written may be lost
  Language language = Language::kThai;
  int jobs = 1;  // documents, or pages of one, read at the same time
  OcrMode ocr = OcrMode::kAuto;
  std::string log_file;  // empty: none
  Shard shard;           // 1/1: all inputs
  WorkerLimits limits;
  std::string work_folder;                 // empty: prongsai-work beside the output
  std::string dump_folder;                 // empty: no stage dumps
  std::string trace_file;                  // empty: no trace of the rules
  std::vector<std::string> without_rules;  // names, all known
  std::vector<std::string> passwords;      // from the password file, a line each
  bool strict = false;
  Verbosity verbosity = Verbosity::kNormal;
};

}  // namespace prongsai
