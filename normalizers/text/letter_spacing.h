#pragma once

#include <span>
#include <string>
#include <string_view>

#include "model/table.h"

namespace prongsai {

// How many pieces of Thai text between spaces there are, and how many of them are single letters
// with their marks: what a text with a space behind every letter looks like.
struct Spacing {
  int tokens = 0;
  int single = 0;

  // At least 6 pieces, over 60 % of them single: "ท ะ เ ปี ย น / ส มุ ต ค ม" (10 of 10) is, "ณ จุด
  // บริการ ๆ" and "ก ข ค" are not.
  [[nodiscard]] bool is_letter_spaced() const { return tokens >= 6 && single * 10 > tokens * 6; }
};

[[nodiscard]] Spacing spacing_of(std::string_view text);

// Of the lines of one cell together: lines are too short to tell one by one.
[[nodiscard]] Spacing spacing_of(std::span<const Line> lines);

// Without the spaces between Thai letters, and between those and a slash: "ทะเปียน/สมุตคม". Spaces
// beside anything else stay, and where there are two or more, of which one was meant, one stays.
[[nodiscard]] std::string closed_up(std::string_view text);

}  // namespace prongsai
