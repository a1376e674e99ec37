#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/record/record_node.h"
#include "model/record.h"

namespace prongsai {

// Reads a record of an earlier run: one JSON object, "ita-report/1", as to_json() writes it and
// docs/ita-report-1.schema.json describes it. Writing the result again gives the same bytes. Keys
// that this version does not know are passed over. Throws RecordError, whose message names the
// field, where a known field breaks the format: then nothing of the record is to be trusted.
//
// A record does not tell everything a run knows: of the rows that are no item, boxes are left out,
// and of texts, how each was read (taken from how its page was).
[[nodiscard]] Report read_record(std::string_view json);

// A file of records, one a line, and what tells it from another.
struct RecordFile {
  std::string sha256;
  std::vector<Report> reports;
};

// True for a file that is to be read as records: by its name, "x.jsonl".
[[nodiscard]] bool is_record_file(const std::filesystem::path& path);

// Reads a file of records. `name` is what errors call it. Throws ConversionError: kNotFound where
// it cannot be opened, kEmpty where it has no bytes, else kDamaged with the number of the line and
// the field. One bad line refuses the file: what is left out silently would be counted as absent.
[[nodiscard]] RecordFile read_record_file(const std::filesystem::path& path,
                                          const std::string& name);

}  // namespace prongsai
