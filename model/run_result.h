#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "model/conversion_error.h"
#include "model/record.h"

namespace prongsai {

// A value as the page shows it, cut out for a person to look at.
struct FieldPicture {
  std::size_t report = 0;  // which of the input's reports, from 0
  std::string field;       // "item:i10.part1"
  std::string bytes;       // PNG
  double width = 0;        // of the piece of page, in points
  double height = 0;
};

// What became of one input of a run.
struct InputOutcome {
  std::string file;     // as in Source::file
  std::string sha256;   // empty when the bytes could not be read
  int pages = 0;
  std::optional<SourceKind> kind;   // empty when it could not be read, and for a record file
  std::optional<Refusal> refusal;   // empty: read
  std::string message;              // Thai and English, for a person; empty when read without trouble
  std::vector<Report> reports;      // usually one; one an agency for a league table
  std::vector<int> pages_left_out = {};  // of a document read in part: pages that no reader survived
  std::string duplicate_of = {};         // the input of the same bytes that has the reports; or empty
  std::vector<std::string> joined_into = {};  // of a joined run: the inputs that have its results
  bool record_file = false;         // .jsonl of an earlier run: its reports have sources of their own
  std::vector<FieldPicture> pictures = {};  // of values that are to be reviewed
};

// A finished run: every input exactly once, sorted by file.
struct RunResult {
  std::vector<InputOutcome> inputs;
  int texts_skipped = 0;  // .txt/.md files in directories that have no ITA title
};

}  // namespace prongsai
