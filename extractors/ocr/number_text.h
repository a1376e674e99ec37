#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// What a recogniser writes for digits, brought to one form for comparing: without spaces, ASCII
// digits, and letters that look like a digit as that digit where only digits and signs stand beside
// them ("๙o.๘ O" -> "90.80"). "ผ่าน" -> "ผ่าน".
[[nodiscard]] std::string number_key(std::string_view text);

// A number with letters among its digits that look like one, as digits of its own kind: "I00" ->
// "100", "๙o.๘O" -> "๙๐.๘๐"; codes ("I10") and everything else as it is.
[[nodiscard]] std::string with_digits_alone(std::string_view text);

// True for what a cell of numbers holds: digits with the signs of numbers, look-alikes included
// ("๙๓.๘๐", "1OO", "๕.", "(๘๕.๐๐ - ๙๔.๙๙)", "๒๕%"), or the code of an item ("i๑๐", "E9", "O.๑").
// False for text with digits ("ข้อ ๑", "๓๐ ก.ย. ๖๙") and for text without.
[[nodiscard]] bool is_number_text(std::string_view text);

// The assessment's short names (IIT, EIT, OIT, ITA) where a word is one of them with look-alikes
// for I and O: "IlT" -> "IIT", "(0IT)" -> "(OIT)". Every other word as it is: "IT", "FIT".
[[nodiscard]] std::string with_short_name(std::string_view word);

// Neither a Thai word nor a Latin one: "z112s", "&[2", "ร5"; not "ผ่าน", "IIT", "ข้อ ๑".
[[nodiscard]] bool is_odd(std::string_view text);

// Three digits or more, a point between two of them, no space: what the model of text makes of a
// score in a typewriter's face, "ต๓ต๐.๐๘" for "๓๐.๐๘"; not "ข้อ ๑.๑๒", "ก.พ.๖๙", "ม.๕๐".
[[nodiscard]] bool may_be_score(std::string_view text);

// True where brackets in the place of ones are all that `text` differs from `score` by: "71.2]" of
// "71.21"; not "[๒๕]" of "๒๕".
[[nodiscard]] bool has_brackets_for_ones(std::string_view text, std::string_view score);

// A few capitals that are no short name as they stand: "QITT", "IT"; not "EIT", "Policy".
[[nodiscard]] bool may_be_short_name(std::string_view text);

// IIT, EIT or OIT.
[[nodiscard]] bool is_instrument(std::string_view name);

// True for a score as it is printed: one to three digits, a point, two decimals, at most 100.
// "๙๓.๘๐", "100.00"; not "๑๐๐", "๑๐๑.๐๐", "๙๓.๘".
[[nodiscard]] bool is_score_form(std::string_view text);

}  // namespace prongsai
