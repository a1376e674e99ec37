#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "extractors/layout/row_starts.h"

namespace prongsai {

// The rows of a table without lines whose cells are set in their vertical middle. There a text
// stands as far below the first as above the last of the rows that its cell is merged over, so
// that where it stands tells which they are:
//
//     O1 โครงสร้าง          100.00   เห็นควรรักษาคะแนนไว้ โดยปรับปรุง       for O1 to O3
//     O2 ข้อมูลผู้บริหาร     100.00   ข้อมูลให้เป็นปัจจุบัน
//     O3 ข้อมูลการติดต่อ    100.00
//
// Rows are the texts of one column, each with its values beside its middle; the texts of every
// column behind it must stand in the middle of rows that follow one another. Nothing where any
// stands otherwise, or where nothing shows that cells are set so.
[[nodiscard]] std::optional<RowStarts> find_centred_rows(const TableBody& body);

// Of a table with such cells whose rows were found otherwise: the cells (index into starts, column)
// with a text that stands in the middle of none of its rows. It may belong to others.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> cells_off_middle(
    const TableBody& body, const RowStarts& starts);

}  // namespace prongsai
