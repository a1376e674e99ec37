#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/comparison.h"

namespace prongsai {

// A joined record as one line of JSON: a record ("ita-report/1") whose scores each name their
// "source", and besides "sources" (file, sha256, row, document_type; the index counts from 0),
// "plans_source", "differences" and "duplicates".
[[nodiscard]] std::string to_json(const JoinedAgency& joined);

// All of them, one a line. The file appears whole or not at all. Throws WriteError.
void write_joined(const std::vector<JoinedAgency>& joined, const std::filesystem::path& file);

}  // namespace prongsai
