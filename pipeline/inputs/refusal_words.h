#pragma once

#include <string>
#include <string_view>

#include "model/conversion_error.h"

namespace prongsai {

// The stable public name of a refusal: "damaged", "needs-password".
[[nodiscard]] std::string_view refusal_name(Refusal refusal);

// The refusal and its reason for a person: "ไฟล์เสียหาย / damaged: xref table is gone".
[[nodiscard]] std::string refusal_message(Refusal refusal, std::string_view reason);

}  // namespace prongsai
