#pragma once

#include <array>
#include <string_view>

namespace prongsai {

// The repairs that are made while glyphs are read, under the names by which the trace lists them
// and by which they can be left out. All are exact but the last three, which ask the word list.

// The /ActualText of the file for what its glyphs are mapped to: "ถำAา" is ถ้ำ.
inline constexpr std::string_view kActualTextRule = "actual-text";
// A glyph read by what is drawn where the font's map says what it cannot be (glyph_meaning.h).
inline constexpr std::string_view kFontMapRule = "font-map";
// Characters that mean something else in one font, known by its name (font_letters.h).
inline constexpr std::string_view kFontLettersRule = "font-letters";
// The ํ of ำ that the map calls a space, without width (restore_nikhahit.h).
inline constexpr std::string_view kZeroWidthNikhahit = "zero-width-nikhahit";
// A mark drawn apart from its letter (place_marks.h).
inline constexpr std::string_view kPlacedMarks = "placed-marks";
// Thai letters of a font that the file calls Latin ones (tis620.h).
inline constexpr std::string_view kTis620Rule = "tis-620";
// A font that calls every า ำ and draws the real ำ with a ํ before it (font_census.h).
inline constexpr std::string_view kEveryAaAsAm = "every-aa-as-am";
// Marks that neither map nor drawing tells, read by their words (unknown_marks.h).
inline constexpr std::string_view kUnknownMarks = "unknown-marks";
// A font that has too many ำ, or none, and no drawing to look at (sara_of_font.h).
inline constexpr std::string_view kFalseSaraAmOfFont = "false-sara-am-of-font";
inline constexpr std::string_view kLostSaraAmOfFont = "lost-sara-am-of-font";

// In the order in which they act.
inline constexpr std::array kGlyphRules = {
    kActualTextRule, kFontMapRule, kFontLettersRule, kZeroWidthNikhahit, kPlacedMarks,
    kTis620Rule,     kEveryAaAsAm, kUnknownMarks,    kFalseSaraAmOfFont, kLostSaraAmOfFont};

}  // namespace prongsai
