#pragma once

#include <string>
#include <vector>

#include "exporters/language.h"
#include "exporters/tables/data_table.h"

namespace prongsai {

// "items.csv"
[[nodiscard]] std::string csv_file_name(const DataTable& table);

// True where the file's rows repeat their record's agency, so that each can be read alone.
[[nodiscard]] bool has_agency_columns(const DataTable& table);

// The columns of a table's file.
[[nodiscard]] std::vector<DataColumn> csv_columns(const DataTable& table);

// The description of the files as a Frictionless "tabular-data-package" (datapackage.json).
[[nodiscard]] std::string data_package_json(Language language);

}  // namespace prongsai
