#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "extractors/pdf/read_watch.h"
#include "extractors/scanner/ocr_mode.h"
#include "model/change.h"
#include "pipeline/inputs/read_input.h"

namespace prongsai {

// What a worker may use up.
struct WorkerLimits {
  int memory_mb = 4096;    // address space
  int page_seconds = 120;  // processor time for a page, or for the document as a whole; a worker
                           // that sleeps so long is stopped as well
  bool operator==(const WorkerLimits&) const = default;
};

// kSetup: all that documents of one run have in common.
struct WorkerSetup {
  std::string data_folder;      // reference data, with the models
  std::string readings_folder;  // known readings of pages; empty: none are looked for or kept
  OcrMode ocr = OcrMode::kAuto;
  RuleNames without;
  std::vector<std::string> passwords;
  bool keep_changes = false;
  bool dump = false;  // send the texts of all stages
  WorkerLimits limits;
};

// kDocument
struct DocumentTask {
  std::string path;
  std::string name;
  std::map<int, std::string> left_out = {};  // pages that are not to be touched, and why
  std::optional<int> only = {};              // a trial: read this page alone, for no result
};

// kScanAhead
struct ScanAheadTask {
  std::string path;
  std::string name;
  std::vector<ScanPart> parts;
};

// kReady
struct WorkerReady {
  std::string trouble;  // why there is no sandbox; empty: there is one
};

// kBegins
struct PageBegins {
  int page = 0;  // 0: the document as a whole
};

// kReading
struct KeptReading {
  std::string key;
  std::string text;
};

// kDump
struct DumpedText {
  std::string file;
  std::string text;
};

// kFailed
struct WorkerFailure {
  Refusal cause = Refusal::kCrashed;
  std::string reason;  // English
};

}  // namespace prongsai
