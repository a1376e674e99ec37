#pragma once

#include <filesystem>

#include "model/run_result.h"

namespace prongsai {

// Writes the tables of data_table.h as one SQLite database: a table each, named in English, with
// primary and foreign keys, and a view each, named and headed in the workbook's words, in which the
// rows of a record stand beside its agency. Scores are REAL, dates ISO 8601 text, truths 0 and 1.
// Equal runs give equal bytes. The file appears whole or not at all. Throws WriteError.
void write_sqlite(const RunResult& run, const std::filesystem::path& target);

}  // namespace prongsai
