#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

// Stand-ins for marks that are drawn above a letter and of which neither map nor drawing tells the
// character: one code point of plane 15 for each glyph of each font, so that all places of a glyph
// can be looked at together.
inline constexpr char32_t kFirstUnknownMark = 0xF0000;
inline constexpr char32_t kLastUnknownMark = 0xFFFFD;

[[nodiscard]] bool has_unknown_mark(std::string_view text);

// What the stand-ins of these words are: the one mark with which all words of a glyph come out as
// words of the lexicon, and no other mark does nearly as well. Evidence: LibreOffice without its
// ActualTexts calls the raised ้ of a bold font "." or "F": "ตัวชี?วัด", "น?ำหนัก", "ทั?งนี?". Stand-ins
// that no mark fits, or several, are not in the result.
[[nodiscard]] std::map<char32_t, char32_t> read_unknown_marks(
    const std::vector<std::string_view>& words);

// The text with its stand-ins read, U+FFFD for those that are not; `read` counts the former.
[[nodiscard]] std::string with_marks(std::string_view text,
                                     const std::map<char32_t, char32_t>& marks, int& read);

}  // namespace prongsai
