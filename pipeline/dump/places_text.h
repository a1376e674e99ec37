#pragma once

#include <string>

#include "model/document.h"

namespace prongsai {

// Where every word of every page went, by its number on the page (they stand in that order in
// 10-words.txt, from 0), one block or cell a line; what is nowhere comes last:
//   page 3 words 64
//     block 0 head 0-2
//     block 4 table
//       row 2 column 1: 57-61 63
//     nowhere 62
[[nodiscard]] std::string places_text(const Document& document);

}  // namespace prongsai
