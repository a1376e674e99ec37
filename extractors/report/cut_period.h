#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// Whether a period is cut behind its dash and `rest` is what it lacks: "ตุลาคม ๒๕๖๔ -" | "กันยายน
// ๒๕๖๕". Not "ตุลาคม ๒๕๖๔ -" | "ต.ค. ๖๔ - ก.ย. ๖๕", where the rest is a period of its own, nor a
// dash alone, which says that there is none.
[[nodiscard]] bool period_goes_on(std::string_view begun, std::string_view rest);

}  // namespace prongsai
