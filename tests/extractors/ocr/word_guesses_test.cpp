#include "extractors/ocr/word_guesses.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using prongsai::Guess;
using prongsai::WordPart;

TEST_CASE("What is glued to a number may be one of its digits", "[extractors][scan]") {
  struct Row {
    std::string before;
    std::string after;
    bool doubtful;
  };
  const auto row = GENERATE(values<Row>({
      {"", "", false},
      {"(", ")", false},
      {"", "%", false},
      {"i", "", false},
      {"คะแนน", "คะแนน", false},
      {"ที่", "", false},
      {"", "/", false},
      {"EIT=", "", false},
      {"", ";", true},
      {"", "d", true},
      {"d", "", true},
      {"", "ร", true},
      {"ร", "", true},
      {"", "ั", true},
      {"", "|", true},
      {"", "ร้", true},
      {"(", ";)", true},
      {"พ.ศ.", "", false},
      {"มีนา.", "", false},
      {"าา.", "", true},
      {"[", "]", false},
      {"", "]", true},
      {"[", "", true},
  }));
  CAPTURE(row.before, row.after);
  CHECK(prongsai::may_hide_digit(row.before, row.after) == row.doubtful);
}

TEST_CASE("A word's guesses vary one number at a time", "[extractors][scan]") {
  struct Row {
    std::vector<WordPart> parts;
    std::vector<Guess> guesses;
  };
  const auto row = GENERATE(values<Row>({
      {{}, {}},
      {{{"ผ่าน"}}, {}},
      {{{"("}, {"๙๓", {{"๙๓", 0.75}, {"๙๘", 0.25}}}, {")"}}, {{"(๙๓)", 0.75}, {"(๙๘)", 0.25}}},
      {{{"๙๙.๖", {{"๙๙.๖", 1}}}, {";"}}, {{"๙๙.๖;", 0.5}}},
      {{{"๑", {{"๑", 0.5}, {"๗", 0.25}}}, {"/"}, {"๒", {{"๒", 0.5}, {"๖", 0.125}}}},
       {{"๑/๒", 0.25}, {"๗/๒", 0.125}, {"๑/๖", 0.0625}}},
  }));
  CHECK(prongsai::guesses_of(row.parts) == row.guesses);
}
