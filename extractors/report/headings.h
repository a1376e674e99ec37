#pragma once

#include <optional>
#include <string_view>

#include "model/item_code.h"

namespace prongsai {

// The indicator that a text begins with: "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ …" is 1, "ตัวชี้วัดที่10" is 10.
// Nothing for "ตัวชี้วัดที่ต้องพัฒนา", "ตัวชี้วัดที่ 12". `end` (may be null) receives the offset behind
// the number.
[[nodiscard]] std::optional<int> indicator_heading(std::string_view text, std::size_t* end = nullptr);

// The instrument that a text names, the first of them: "(EIT)", "ผู้มีส่วนได้ส่วนเสียภายนอก".
[[nodiscard]] std::optional<Instrument> instrument_named_in(std::string_view text);

// 1 or 2 where a text names a part of EIT: "ส่วนที่ ๑", "EIT ส่วนที่2"; the last one named.
[[nodiscard]] std::optional<int> part_named_in(std::string_view text);

// The instrument that an indicator belongs to, in all years known: 1-5 IIT, 6-8 EIT, 9-10 OIT.
[[nodiscard]] Instrument instrument_of_indicator(int number);

}  // namespace prongsai
