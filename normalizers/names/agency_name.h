#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// True for the kinds that the gazetteer lists: what the Department of Local Administration governs.
[[nodiscard]] bool is_local_kind(std::string_view kind);

// An agency's name with its kind spelt out and spelt right, single spaces, ำ in one character:
// "อบต.คลองใส", "องค์กรบริหารส่วนตําบล คลองใส" -> "องค์การบริหารส่วนตำบลคลองใส". The place's name itself
// is left as printed. Other names are only trimmed: "กรมการข้าว".
[[nodiscard]] std::string spell_out_agency(std::string_view name);

}  // namespace prongsai
