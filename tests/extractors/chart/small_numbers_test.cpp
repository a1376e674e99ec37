#include "extractors/chart/small_numbers.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Thai numbers of few pixels are in doubt, whatever models agree upon",
          "[extractors][chart]") {
  struct Row {
    const char* text;
    Points height;
    bool in_doubt;
  };
  const auto row = GENERATE(Row{"๘๙.๘๐", 7.5, true}, Row{"๘๙.๘๐", 9.5, false},
                            Row{"89.80", 7.5, false}, Row{"๑๐๐.๐๐", 8.5, true});
  CAPTURE(row.text, row.height);
  PageImage image;  // a pixel a point
  image.width = image.height = 400;
  image.place = {0, 0, 400, 400};
  Word word;
  word.text = row.text;
  word.box = {100, 100, 130, 100 + row.height};
  word.guesses = {{row.text, 1.0}};
  std::vector<Word> words{word};
  CHECK(doubt_small_numbers(image, words) == row.in_doubt);
  CHECK((words[0].guesses[0].likelihood < 0.99) == row.in_doubt);
}
