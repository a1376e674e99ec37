#pragma once

#include <string>

#include "model/workbook.h"

namespace prongsai {

// "A", "Z", "AA": the column's letters, from 0.
[[nodiscard]] std::string column_letters(int column);

// "C7", and "$C$7", which stays when a formula is copied.
[[nodiscard]] std::string a1(CellPlace place);
[[nodiscard]] std::string fixed_a1(CellPlace place);
[[nodiscard]] std::string fixed_a1(const CellRange& range);

// "'ผลรายหน่วยงาน'!$G$2:$G$201"; a quote in the name is doubled. One cell has no colon.
[[nodiscard]] std::string fixed_a1(const SheetRange& range);

// The cells of column `column` under a table's header.
[[nodiscard]] SheetRange data_range(const Sheet& sheet, int column);

// The column called `header`. Throws std::logic_error where there is none.
[[nodiscard]] int column_of(const Sheet& sheet, const std::string& header);

// The cell as laid out, above, in or below the header; an empty one where nothing stands.
[[nodiscard]] SheetCell cell_at(const Sheet& sheet, CellPlace place);

}  // namespace prongsai
