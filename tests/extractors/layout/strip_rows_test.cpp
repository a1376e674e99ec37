#include "extractors/layout/strip_rows.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

const std::vector<ColumnSpan> kColumns{{0, 20}, {40, 140}, {160, 260}};

Word word(std::string text, Points x, Points y) {
  Word made;
  made.text = std::move(text);
  made.box = {x, y - 11, x + 15, y + 4};
  made.baseline = y;
  made.font_size = 12;
  return made;
}

std::vector<const Word*> all(const std::vector<Word>& words) {
  std::vector<const Word*> result;
  for (const Word& one : words) result.push_back(&one);
  return result;
}

}  // namespace

TEST_CASE("strips over all columns that are wider than those inside cells part rows",
          "[extractors][tables]") {
  const std::vector<Word> words{word("ก", 45, 20), word("ข", 165, 20), word("ก", 45, 35),
                                word("ค", 45, 57), word("ง", 165, 57), word("ง", 165, 72)};
  const auto rows = text_rows(all(words));
  CHECK(strip_row_starts(rows, kColumns, {}) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("baselines a little apart beside one another are no line spacing",
          "[extractors][tables]") {
  // The second column is set 3 pt lower, in the middle of its cell.
  const std::vector<Word> words{word("ก", 45, 20),  word("ข", 165, 23), word("ก", 45, 35),
                                word("ข", 165, 38), word("ก", 45, 50),  word("ก", 45, 72),
                                word("ข", 165, 72)};
  const auto rows = text_rows(all(words));
  CHECK(strip_row_starts(rows, kColumns, {}) == std::vector<std::size_t>{0, 3});
}

TEST_CASE("lines set solid are parted by the ordinals that stand beside their first lines",
          "[extractors][tables]") {
  const std::vector<Word> words{word("๑", 5, 20),  word("ก", 45, 20), word("ข", 165, 20),
                                word("ก", 45, 35), word("๒", 5, 50),  word("ค", 45, 50),
                                word("ง", 165, 50)};
  const auto rows = text_rows(all(words));
  CHECK(strip_row_starts(rows, kColumns, {}) == std::vector<std::size_t>{0, 2});
}

TEST_CASE("lines set solid without ordinals are of rows nobody knows", "[extractors][tables]") {
  const std::vector<Word> words{word("ก", 45, 20), word("ข", 165, 20), word("ก", 45, 35),
                                word("ค", 45, 50), word("ง", 165, 50)};
  const auto rows = text_rows(all(words));
  CHECK_FALSE(strip_row_starts(rows, kColumns, {}).has_value());
}

TEST_CASE("an ordinal is a number alone in the first column", "[extractors][tables]") {
  const auto ordinal = [](const char* text) {
    const Word one = word(text, 5, 20);
    return ordinal_of(text_rows({&one}).front(), kColumns.front());
  };
  CHECK(ordinal("๗") == 7);
  CHECK(ordinal("(12)") == 12);
  CHECK(ordinal("3.") == 3);
  CHECK_FALSE(ordinal("2568").has_value());
  CHECK_FALSE(ordinal("ข้อ1").has_value());
}
