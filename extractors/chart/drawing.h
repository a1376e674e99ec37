#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "extractors/chart/read_slanted.h"
#include "extractors/chart/shapes.h"
#include "extractors/scan/image.h"
#include "model/page.h"

namespace prongsai {

// A level word of a drawing, and what it has been taken for so far.
struct DrawnWord {
  const Word* word = nullptr;
  int index = 0;                    // in the words that were given
  std::optional<Hundredths> value;  // it is a number from 0 to 100: "89.84", "๙๐", "85.5%"
  bool decimals = false;            // printed with a point
  bool taken = false;               // label, tick, category or name of a series
};

// What a chart is put together from.
struct Drawing {
  Rect region;
  int page = 0;
  Shapes shapes;
  std::vector<DrawnWord> words;
  std::shared_ptr<const std::vector<Word>> parted;  // parts of given words that are two
  std::vector<SlantedLine> slanted;  // text that is no words, as it is not level
  const PageImage* picture = nullptr;  // its pixels; of vectors there are none
  bool alone = false;  // a picture, in which all words belong together; else among a page's text
  bool cut_out = false;  // cut out of a page around what is drawn
  Points type = 0;     // height of its letters: the median height of its words
};

[[nodiscard]] Drawing drawing_of(Shapes shapes, const std::vector<Word>& words, const Rect& region,
                                 int page);

// Words that stand on one line, nearer to one another than `gap` heights of type.
struct Phrase2D {
  std::vector<int> words;  // indices into Drawing::words, left to right
  Rect box;
};
[[nodiscard]] std::vector<Phrase2D> phrases_on_lines(const Drawing& drawing,
                                                     const std::vector<int>& words, double gap);

// The text of words in reading order: lines from top to bottom, spaces where they were drawn and
// between lines.
[[nodiscard]] Text text_of(const Drawing& drawing, std::vector<int> words);

// A number as it stands in the drawing, with what else it may be.
[[nodiscard]] Numeral numeral_of(const Drawing& drawing, const DrawnWord& word);

}  // namespace prongsai
