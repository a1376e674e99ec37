#pragma once

#include <filesystem>

#include "exporters/language.h"
#include "model/run_result.h"

namespace prongsai {

// Writes the tables of data_table.h into a folder, which is made where it is not there: a file
// "items.csv" a table, UTF-8 with a byte order mark, so that Excel takes it for that, and
// "datapackage.json", which tells every column's type, meaning and keys. Rows of a record begin
// with its number and its agency. Headings are the workbook's words; in English they are the
// columns' names. Every file appears whole or not at all; other files of the folder stay.
// Throws WriteError.
void write_csv(const RunResult& run, const std::filesystem::path& folder, Language language);

}  // namespace prongsai
