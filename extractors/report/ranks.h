#pragma once

#include <vector>

#include "model/record.h"
#include "model/table.h"

namespace prongsai {

// The places among other agencies that a report's lines name: "ลำดับที่ 76 จาก 211 แห่ง", "อันดับที่ 14 จาก
// 26 หน่วยงาน", "เป็นอันดับที่ 908 ของประเทศ". An ordinal that counts something else ("ลำดับที่ 1
// การใช้อำนาจ") is none: behind the number stand จาก and another number, or ของ and the area. The
// text is the line with the number, and the one behind it where the phrase goes on there.
[[nodiscard]] std::vector<Rank> read_ranks(const std::vector<Line>& lines);

}  // namespace prongsai
