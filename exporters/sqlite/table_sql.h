#pragma once

#include <string>

#include "exporters/tables/data_table.h"

namespace prongsai {

// The statements that make a table and its view, and that take a row (parameters ?1, ?2, …).
[[nodiscard]] std::string create_table_sql(const DataTable& table);
[[nodiscard]] std::string create_view_sql(const DataTable& table);
[[nodiscard]] std::string insert_sql(const DataTable& table);

}  // namespace prongsai
