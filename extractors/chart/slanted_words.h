#pragma once

#include <vector>

#include "extractors/chart/read_slanted.h"
#include "model/page.h"

namespace prongsai {

// Whether a word of a text layer stands on a line that is not level, and is no value: numbers with
// decimals are labels, however they are turned.
[[nodiscard]] bool is_slanted_name(const Word& word);

// Words of a text layer that stand on one slanting line a space apart at most, put together.
// SlantedLine::words are indices into `words`. Lines that stand on their heads are left out.
[[nodiscard]] std::vector<SlantedLine> lines_of_slanted(const std::vector<Word>& words, int page);

}  // namespace prongsai
