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

// True where row `end` goes on with the text above it: several cells' lines, set as close as lines
// are. A table cannot end there.
[[nodiscard]] bool cuts_text(const std::vector<TextRow>& rows, std::size_t end);

// True where all its words are in bold type.
[[nodiscard]] bool is_bold(const TextRow& row, const Page& page);

// Words that follow one another at most `gap` (a share of the font size) apart.
struct WordRun {
  Rect box;
  std::vector<const Word*> words;
};
[[nodiscard]] std::vector<WordRun> runs_of(const TextRow& row, double gap);

// True where the text is one number with decimals: "96.83", "๑๐๐.๐๐", "87.5%". Not "2568", "10.30
// น.".
[[nodiscard]] bool is_value(const WordRun& run);

// A whole number alone on its line, as the foot of a page has it: "- 6 -", "๑๒".
[[nodiscard]] bool is_page_number(const TextRow& row);

}  // namespace prongsai
