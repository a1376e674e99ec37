#pragma once

#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/find_lines.h"
#include "extractors/scan/prepare.h"
#include "model/page.h"

namespace prongsai {

// Reads the lines of a prepared page: words parted at spaces, in points of the upright page, with
// Method::kOcr. Every run of digits is read a second time, from its own pixels, by the model of
// numbers; what the readings together may say are the word's guesses.
[[nodiscard]] std::vector<Word> read_words(const PreparedPage& page,
                                           const std::vector<TextLine>& lines, Models& models);

}  // namespace prongsai
