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

// A text whose ำ say nothing, read.
struct SaraTexts {
  std::string by_words;  // where words decide; the other ำ stand as they were
  std::string likely;    // these, too, read as what is likelier: guessed
};

// Damage: every า given as ำ, by a font whose table of characters maps both to one. Evidence: a
// published order form ("กำร", "มำตรำ", "ควำม"). For texts of pages or fonts whose SaraCount says
// so, where a ำ says nothing: the words say which of the two it was. Nothing where the text has no
// ำ, or there is no word list.
[[nodiscard]] std::optional<SaraTexts> false_sara_am(std::string_view text);

// The counterpart: every ำ given as า, by a font of which a thousand letters have no ำ. Each า is
// read as ำ where that makes better words (SaraTie::kLeave): "อานาจ" -> "อำนาจ", "สานักงาน" ->
// "สำนักงาน"; "การ", "นา" and "หน้าที่" stay. Nothing where nothing changes.
[[nodiscard]] std::optional<std::string> all_lost_sara_am(std::string_view text);

}  // namespace prongsai
