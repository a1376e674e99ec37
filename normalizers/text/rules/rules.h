#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// The rules' functions, each in the .cpp of its name, which tells the damage, the evidence and an
// example. All obey the contract of normalizers/text/rule.h; rules.cpp gives them names and order.
using Repaired = std::optional<std::string>;

[[nodiscard]] Repaired stray_tags(std::string_view text);
[[nodiscard]] Repaired invisible_characters(std::string_view text);
[[nodiscard]] Repaired odd_spaces(std::string_view text);
[[nodiscard]] Repaired private_use_marks(std::string_view text);
[[nodiscard]] Repaired double_spaces(std::string_view text);
[[nodiscard]] Repaired space_before_mark(std::string_view text);
[[nodiscard]] Repaired ru_sara_aa(std::string_view text);
[[nodiscard]] Repaired stray_lakkhangyao(std::string_view text);
[[nodiscard]] Repaired split_sara_am(std::string_view text);
[[nodiscard]] Repaired nikhahit_before_sara_am(std::string_view text);
[[nodiscard]] Repaired tone_after_sara_am(std::string_view text);
[[nodiscard]] Repaired tone_before_vowel(std::string_view text);
[[nodiscard]] Repaired tone_after_vowel(std::string_view text);
[[nodiscard]] Repaired double_sara_e(std::string_view text);
[[nodiscard]] Repaired same_mark_twice(std::string_view text);
[[nodiscard]] Repaired composed_form(std::string_view text);
[[nodiscard]] Repaired late_marks(std::string_view text);
[[nodiscard]] Repaired parted_sara_am(std::string_view text);
[[nodiscard]] Repaired lost_sara_am(std::string_view text);
[[nodiscard]] Repaired parted_words(std::string_view text);
[[nodiscard]] Repaired heading_words(std::string_view text);
[[nodiscard]] Repaired wrapped_words(std::string_view text);

}  // namespace prongsai
