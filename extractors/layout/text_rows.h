#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// Words on one baseline, from left to right, whatever columns they stand in.
struct TextRow {
  Points baseline = 0;
  Points size = 0;  // of the largest word
  Rect box;
  std::vector<const Word*> words;
};

// The rows that words form, from top to bottom.
[[nodiscard]] std::vector<TextRow> text_rows(std::vector<const Word*> words);

// Words that follow one another at most `gap` (a share of the font size) apart.
struct Run {
  Rect box;
  std::vector<const Word*> words;
};
[[nodiscard]] std::vector<Run> runs_of(const TextRow& row, double gap);

// True where the text is one number with decimals: "96.83", "๑๐๐.๐๐", "87.5%". Not "2568", "10.30
// น.".
[[nodiscard]] bool is_value(const Run& run);

}  // namespace prongsai
