#pragma once

#include <string_view>

namespace prongsai {

// False where surely no rule of Rule::Trace::kDamage has anything to repair: one pass
// over the bytes, which spares nearly every line the patterns. True says nothing.
[[nodiscard]] bool may_need_repair(std::string_view text);

// The same for Rule::Trace::kSpaceInThai: whether two Thai letters have a space between them.
[[nodiscard]] bool may_be_wrapped(std::string_view text);

// Marks that Unicode puts in an order of its own, beyond those that other rules move: combining
// accents and ฺ.
[[nodiscard]] constexpr bool is_ordered_mark(char32_t c) {
  return (c >= 0x0300 && c <= 0x036F) || c == 0x0E3A;
}

}  // namespace prongsai
