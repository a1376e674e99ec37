#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// Stands in a text for a letter that is ำ or า, nobody knows which: a noncharacter, in no text.
inline constexpr char32_t kAmOrAa = 0xFFFFE;

// What becomes of a letter that makes words as good with ำ as with า: "น?" is นำ and นา.
enum class SaraTie {
  kLeave,   // it stays kAmOrAa
  kLikely,  // ำ in ทำ นำ น้ำ คำ จำ, which every report is full of; else า, ten times as frequent
};

// The text with each kAmOrAa read as ำ or as า by whichever makes better words: fewer unknown
// letters, then fewer words. "ด?เนินก?ร" -> "ดำเนินการ". Takes time in proportion to the length of
// the text.
[[nodiscard]] std::u32string read_sara(std::u32string text, const Lexicon& lexicon,
                                       SaraTie tie = SaraTie::kLeave);

}  // namespace prongsai
