#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// Stands in a text for a letter that is ำ or า, nobody knows which: a noncharacter, in no text.
inline constexpr char32_t kAmOrAa = 0xFFFFE;

// How sure the words must be.
enum class SaraTie {
  // Where both make words and nothing else, only ำ is taken, and only if it makes fewer: most such
  // letters are a ำ that was lost. "น?" (นำ, นา) and "นาค?มุกดา" (a name: นา|คำ, though นาคา is a
  // word)
  // stay kAmOrAa.
  kLeave,
  // Fewer words decide either way. Where they tie: ำ in ทำ นำ น้ำ คำ จำ, which every report is full
  // of;
  // else า, ten times as frequent.
  kLikely,
};

// The text with each kAmOrAa read as ำ or as า by whichever makes better words: fewer unknown
// letters, then fewer words. "ด?เนินก?ร" -> "ดำเนินการ". Takes time in proportion to the length of
// the text.
[[nodiscard]] std::u32string read_sara(std::u32string text, const Lexicon& lexicon,
                                       SaraTie tie = SaraTie::kLeave);

}  // namespace prongsai
