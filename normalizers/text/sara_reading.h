#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "normalizers/text/lexicon.h"

namespace prongsai {

// Stands in a text for a letter that is ำ or า, nobody knows which: a noncharacter, in no text.
inline constexpr char32_t kAmOrAa = 0xFFFFE;

// The text with each kAmOrAa read as ำ or as า by whichever makes better words: fewer unknown
// letters, then fewer words. "ด?เนินก?ร" -> "ดำเนินการ". Where both are as good ("น?" is นำ and นา)
// the kAmOrAa stays. Takes time in proportion to the length of the text.
[[nodiscard]] std::u32string read_sara(std::u32string text, const Lexicon& lexicon);

}  // namespace prongsai
