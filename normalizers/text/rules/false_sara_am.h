#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// How often ำ and า stand in a text or in all texts of a page.
struct SaraCount {
  int am = 0;
  int aa = 0;

  // True of a text whose font gives every า as ำ. In Thai one of ten is ำ, of twenty or more never
  // over half: {12, 118} is sound, {118, 12} is not, {3, 1} is too little to say.
  [[nodiscard]] bool is_inverted() const { return am + aa >= 20 && am > aa; }
};

void count_sara(std::string_view text, SaraCount& count);

// Damage: every า given as ำ, by a font whose table of characters maps both to one. Evidence: a
// published order form ("กำร", "มำตรำ", "ควำม"). For texts of pages whose SaraCount says so, where
// a ำ says nothing: the words say which of the two it was, and where they do not, what is likely
// (SaraTie).
[[nodiscard]] std::optional<std::string> false_sara_am(std::string_view text);

}  // namespace prongsai
