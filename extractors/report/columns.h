#pragma once

#include <optional>
#include <vector>

#include "extractors/report/header_wordings.h"
#include "model/table.h"

namespace prongsai {

// The header of a table, understood.
struct TableColumns {
  int header_rows = 0;
  std::vector<Column> columns;  // one for each of the table's

  [[nodiscard]] std::optional<int> find(ColumnRole role) const;  // the first with that role
  [[nodiscard]] bool has(ColumnRole role) const { return find(role).has_value(); }
};

// Reads the header rows of a table by their wording, never by their place: each header cell is
// compared with the wordings of reference/columns.toml and the names of instruments and indicators.
// Where a table has no header that can be read, columns of item codes and of scores are told by
// what stands in them (column_contents.h). Results under another year than `ours` are kOther;
// nothing is said about years where `ours` is not known. A first row of one cell is the table's
// title; a year in it is that of all columns that name none.
[[nodiscard]] TableColumns read_columns(const Table& table, const HeaderWordings& wordings,
                                        std::optional<FiscalYear> ours = {});

// The years that stand over columns of results.
[[nodiscard]] std::vector<FiscalYear> years_of_columns(const Table& table,
                                                       const HeaderWordings& wordings);

// The same columns, only those of results under `year` kept as such.
[[nodiscard]] TableColumns columns_of_year(const Table& table, const HeaderWordings& wordings,
                                           FiscalYear year);

}  // namespace prongsai
