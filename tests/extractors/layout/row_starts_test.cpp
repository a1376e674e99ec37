// What lines of text say and how far they stand apart tells where a table's rows begin.
#include "extractors/layout/row_starts.h"

#include <catch2/catch.hpp>
#include <initializer_list>

using namespace prongsai;

namespace {

struct Text {
  Points baseline;
  std::size_t column;  // 0: names, 1: values, 2: analyses
  const char* text;
};

std::optional<RowStarts> starts_of(std::initializer_list<Text> texts,
                                   const std::vector<bool>& anchors) {
  std::vector<Word> words;
  for (const Text& text : texts) {
    Word word;
    word.text = text.text;
    const Points x = 100.0 * static_cast<double>(text.column) + 5;
    word.baseline = text.baseline;
    word.box = {x, word.baseline - 11, x + 60, word.baseline + 3};
    word.font_size = 12;
    words.push_back(std::move(word));
  }
  std::vector<const Word*> all;
  for (const Word& word : words) all.push_back(&word);
  const std::vector<TextRow> rows = text_rows(all);
  TableBody body;
  body.rows = rows;
  body.spans = {{0, 90}, {100, 190}, {200, 290}};
  body.values = {false, true, false};
  body.anchors = anchors;
  body.labels.assign(rows.size(), false);
  body.alone.assign(rows.size(), false);
  return find_row_starts(body);
}

}  // namespace

TEST_CASE("a line behind the values between two rows is the middle of a cell merged over both",
          "[extractors][tables]") {
  const auto found = starts_of(
      {{100, 0, "i1"}, {100, 1, "80.00"}, {120, 2, "ควรปรับ"}, {140, 0, "i2"}, {140, 1, "81.00"}},
      {true, false, true});
  REQUIRE(found);
  CHECK(found->starts == std::vector<std::size_t>{0, 2});
  CHECK(found->merged == std::vector<std::pair<std::size_t, std::size_t>>{{1, 2}});
}

TEST_CASE("a line before the values between two rows is a sub-group's name",
          "[extractors][tables]") {
  const auto found = starts_of({{100, 0, "o1"},
                                {100, 1, "80.00"},
                                {114, 0, "ต่อ"},
                                {140, 0, "กลุ่ม"},
                                {166, 0, "o2"},
                                {166, 1, "81.00"}},
                               {true, false, false, true});
  REQUIRE(found);
  CHECK(found->starts == std::vector<std::size_t>{0, 2, 3});
}

TEST_CASE("below the rest of a row may stand a sub-group's name", "[extractors][tables]") {
  const auto found = starts_of({{100, 2, "ต่อ"}, {120, 0, "กลุ่ม"}, {140, 0, "o2"}, {140, 1, "81.00"}},
                               {false, false, true});
  REQUIRE(found);
  CHECK(found->rest == std::vector<std::size_t>{0, 1});
}
