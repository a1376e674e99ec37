#pragma once

#include "exporters/tables/data_table.h"

namespace prongsai {

// A row an input: "sources"; a row an agency, year and document: "records".
[[nodiscard]] DataTable sources_table();
[[nodiscard]] DataTable records_table();

}  // namespace prongsai
