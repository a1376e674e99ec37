#pragma once

#include <string>

#include "model/document.h"

namespace prongsai {

// The pages as read: sizes, fonts, one word a line in content order, then rulings and pictures.
//   word  [72.0 90.5 120.0 104.5] f0 16.0 "รายงาน" >
// "<" and ">" say that a space was drawn before or behind the word.
[[nodiscard]] std::string words_text(const Document& document);

// The pages as laid out: their blocks in reading order.
[[nodiscard]] std::string blocks_text(const Document& document);

}  // namespace prongsai
