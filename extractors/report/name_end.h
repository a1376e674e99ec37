#pragma once

#include <string_view>

namespace prongsai {

// A word that begins with a place's name, up to where a sentence goes on without a space:
// "เวียงสระมีผลคะแนนเท่ากับ" is "เวียงสระ".
[[nodiscard]] std::string_view without_sentence(std::string_view word);

}  // namespace prongsai
