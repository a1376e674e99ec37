#pragma once

#include <string_view>

#include "model/table.h"

namespace prongsai {

[[nodiscard]] bool is_blank(const Cell& cell);

// Whether the text of `rest`, the cell behind a page break, surely goes on with that of `cell`, the
// one above it in its column: its first word is one that no cell begins with ("และรายงานผล…"), the
// text above ends where none does ("ตุลาคม ๒๕๖๔ -", "(กองคลัง", "และ"), a word reaches over the break
// ("ทุกส่วน" | "ราชการ"), or a list above goes on with its next number ("๔.๑ … ๔.๒ …" | "๔.๓ …"; the
// list above has two entries at least, as columns may count their cells). Both have text.
[[nodiscard]] bool text_goes_on(const Cell& cell, const Cell& rest);

// Whether another cell of the table says the end of `cell` and the beginning of `rest` in one, as
// agencies repeat their sentences. Spaces are not compared.
[[nodiscard]] bool said_in_one(const Table& table, const Cell& cell, const Cell& rest);

// Whether all other cells of the column, three at least below the header's row, begin with one mark
// ("- ", "• ", "๑. ") and `rest` with none.
[[nodiscard]] bool lacks_its_mark(const Table& table, const Cell& rest);

// Whether `rest` begins with the number behind the last one of `cell`: "๔.๑ …" | "๔.๒ …". The cells
// of a column may be counted so, and each stand for itself.
[[nodiscard]] bool may_count_on(const Cell& cell, const Cell& rest);

// Whether the text begins with a marker of a numbered list: "๑. จัดทำ", "ข้อ ๑", "๔.๒ กำหนด".
[[nodiscard]] bool begins_numbered(const Cell& cell);

// Whether it is nothing but the first word of a sentence that goes on: what no cell begins with.
[[nodiscard]] bool begins_within_sentence(std::string_view text);

}  // namespace prongsai
