#pragma once

#include <string>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// Stands in a text for a letter that is ำ or า, nobody knows which: a noncharacter, in no text.
inline constexpr char32_t kAmOrAa = 0xFFFFE;

// What is done where both letters make words and leave no letter more unknown.
enum class SaraTie {
  // Only ำ is taken, and only if it makes fewer words: most such letters are a ำ that was lost.
  // "น?" (นำ, นา) and "นาค?มุกดา" (a name: นา|คำ, though นาคา is a word) stay kAmOrAa.
  kLeave,
  // Fewer words decide either way; where there are as many, it stays kAmOrAa: for texts in which
  // nine of ten such letters are า.
  kFewerWords,
};

// The text with each kAmOrAa read as ำ or as า by whichever makes better words: fewer unknown
// letters, then fewer words. "ด?เนินก?ร" -> "ดำเนินการ". Takes time in proportion to the length of
// the text.
[[nodiscard]] std::u32string read_sara(std::u32string text, const Lexicon& lexicon,
                                       SaraTie tie = SaraTie::kLeave);

// The likelier of the two for the kAmOrAa at `site`, which words do not decide: ำ in ทำ นำ น้ำ คำ
// จำ, which every report is full of; else า, ten times as frequent.
[[nodiscard]] char32_t likelier_sara(std::u32string_view text, std::size_t site);

}  // namespace prongsai
