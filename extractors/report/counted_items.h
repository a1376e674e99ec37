#pragma once

#include <optional>
#include <vector>

#include "extractors/report/columns.h"
#include "extractors/report/rows.h"
#include "model/framework.h"
#include "model/item_code.h"

namespace prongsai {

// What a row of a table of items says of its place: a plain number ("7") and the instrument that
// stands beside it or over it.
struct CountedRow {
  std::optional<int> number;
  std::optional<Instrument> instrument;
};

// The items that plain numbers name, row by row: where they run from 1 without a gap to the number
// of items that an instrument has in the year, and no other instrument is named beside them.
// Numbers that count an indicator's few items, or the rows of a table, end elsewhere and name
// nothing.
[[nodiscard]] std::vector<std::optional<ItemCode>> counted_items(
    const std::vector<CountedRow>& rows, const Framework& framework);

// The same for the rows of a table, by its columns of ordinals and of instruments; rows with both
// parts of EIT are EIT's.
[[nodiscard]] std::vector<std::optional<ItemCode>> counted_items(const std::vector<Row>& rows,
                                                                 const TableColumns& columns,
                                                                 const Framework& framework);

}  // namespace prongsai
