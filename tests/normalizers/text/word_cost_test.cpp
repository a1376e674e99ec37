#include "normalizers/text/word_cost.h"

#include <catch2/catch.hpp>
#include <string>

#include "normalizers/text/sara_reading.h"
#include "normalizers/text/utf8.h"

using namespace prongsai;

namespace {

const Lexicon& few_words() {
  static const Lexicon words =
      Lexicon::of({U"ดำเนิน", U"ดา", U"เนิน", U"การ", U"นำ", U"นา", U"เล่ม", U"เล", U"ไป", U"คำ",
                   U"คาน", U"หน้าที่", U"หน้า", U"ที่", U"ณ"});
  return words;
}

}  // namespace

TEST_CASE("A lexicon knows its words and their beginnings", "[normalizers][word_cost]") {
  const Lexicon& words = few_words();
  CHECK(words.contains("ดา"));
  CHECK_FALSE(words.contains("ด"));
  CHECK_FALSE(words.contains("ดำเนินการ"));
  CHECK_FALSE(words.contains(""));
  CHECK_FALSE(words.contains("ita"));
  Lexicon::Beginning beginning = Lexicon::kStart;
  std::u32string words_found;
  for (const char32_t letter : std::u32string(U"หน้าที่")) {
    beginning = words.with(beginning, letter);
    REQUIRE(beginning != Lexicon::kNowhere);
    words_found += words.is_word(beginning) ? U'1' : U'0';
  }
  CHECK(words_found == U"0001001");
  CHECK(words.with(beginning, U'ไ') == Lexicon::kNowhere);
  CHECK(Lexicon().empty());
  CHECK(Lexicon::of({}).empty());
  CHECK(Lexicon::read("/nowhere").empty());
}

TEST_CASE("The best cut has the fewest unknown letters, then the fewest words",
          "[normalizers][word_cost]") {
  struct Row {
    std::u32string text;
    WordCost cost;
  };
  const auto row = GENERATE(values<Row>({
      {U"", {0, 0}},
      {U"ดำเนินการ", {0, 2}},
      {U"ดาเนิน", {0, 2}},
      {U"หน้าที่", {0, 1}},
      {U"เลม่", {2, 2}},
      {U"เม่", {3, 1}},
      {U"การกร", {2, 2}},
      {U"ณ การ (ITA)", {0, 2}},
      {U"ไปก", {1, 2}},
  }));
  CAPTURE(to_utf8(row.text));
  CHECK(word_cost(row.text, few_words()) == row.cost);
}

TEST_CASE("Words say whether a letter was ำ or า", "[normalizers][word_cost]") {
  struct Row {
    std::string open;  // ? for the letter
    std::string read;
  };
  const auto row = GENERATE(values<Row>({
      {"ด?เนินก?ร", "ดำเนินการ"},
      {"หน้?ที่", "หน้าที่"},
      {"น?", "น?"},
      {"ค?น?", "คำน?"},
      {"ก?", "ก?"},
      {"", ""},
  }));
  std::u32string open = to_code_points(row.open);
  for (char32_t& c : open) c = c == U'?' ? kAmOrAa : c;
  std::u32string read = read_sara(open, few_words());
  for (char32_t& c : read) c = c == kAmOrAa ? U'?' : c;
  CAPTURE(row.open);
  CHECK(to_utf8(read) == row.read);
  CHECK(read_sara(open, Lexicon()) == open);
}
