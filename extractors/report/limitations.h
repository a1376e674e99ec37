#pragma once

#include <vector>

#include "model/flow.h"
#include "model/record.h"

namespace prongsai {

// The limitations that a report names: the numbered or dashed lines behind its heading ("ข้อจำกัดของ
// หน่วยงาน…", "ปัญหาและอุปสรรค"), each one text, its number taken off. Lines that a list item was
// wrapped onto are joined to it; what follows the list (a signature) is not.
[[nodiscard]] std::vector<Text> read_limitations(const Flow& flow);

// The strengths, likewise: the list behind "จุดแข็ง", "จุดเด่นของหน่วยงาน". A heading that names
// weaknesses, too, heads neither.
[[nodiscard]] std::vector<Text> read_strengths(const Flow& flow);

// The same in a table that has a column of them ("จุดแข็ง | จุดอ่อน", "ลำดับ | ข้อจำกัด | แนวทางแก้ไข"),
// the lists in its cells parted.
[[nodiscard]] std::vector<Text> limitations_in(const Table& table);
[[nodiscard]] std::vector<Text> strengths_in(const Table& table);

}  // namespace prongsai
