#include "extractors/pdf/build_words.h"

#include <catch2/catch.hpp>
#include <cmath>

#include "tests/extractors/pdf/drawing.h"

using namespace prongsai;

TEST_CASE("a drawn space ends a word, a small gap inside Thai does not", "[extractors][words]") {
  const auto words = DrawnInk().draw(U"การ").jump(3).draw(U"ใช้").draw(U" ").draw(U"งบ").words();
  CHECK(texts(words) == "การใช้|งบ");
  CHECK(words[0].space_after);
  CHECK(words[1].space_before);
}

TEST_CASE("a space drawn before its line parts the words on both its sides",
          "[extractors][words]") {
  const auto drawn = [](Points baseline) {
    DrawnInk ink;
    ink.at(24, baseline).draw(U" ", 4);  // the spaces of the line first, from another font
    return ink.at(0, 100).draw(U"การ").jump(4).draw(U"ใช้").words();
  };
  CHECK(texts(drawn(100)) == "การ|ใช้");
  CHECK(drawn(100)[0].space_after);
  CHECK(texts(drawn(120)) == "การใช้");  // another line's
}

TEST_CASE("a space drawn ahead of its place does not cut the word before it",
          "[extractors][words]") {
  // By the width of the letters between, of a point alone.
  for (const Points ahead : {40.0, 4.0}) {
    DrawnInk ink;
    ink.draw(U"๙๕", 8);
    ink.at(16 + ahead, 100).draw(U" ", 4);
    CHECK(texts(ink.at(16, 100).draw(U".", 4).words()) == "๙๕.");
  }
}

TEST_CASE("a hyphen drawn ahead from another font stands between its letters without spaces",
          "[extractors][words]") {
  DrawnInk ink;
  ink.draw(U"O").draw(U" ", 4);
  ink.at(24, 100).draw(U"-", 4);
  ink.at(12, 100).draw(U"E", 12);
  const auto words = ink.at(28, 100).draw(U"S").words();
  REQUIRE(texts(words) == "O|-|E|S");
  CHECK(words[0].space_after);
  for (const std::size_t i : {1U, 2U, 3U})
    CHECK_FALSE((words[i].space_before || words[i].space_after));
}

TEST_CASE("a jump to another column ends a word without a space", "[extractors][words]") {
  const auto words = DrawnInk().draw(U"คะแนน").jump(50).draw(U"การ").words();
  CHECK(texts(words) == "คะแนน|การ");
  CHECK_FALSE(words[0].space_after);
}

TEST_CASE("a space is inferred between Latin words and numbers only", "[extractors][words]") {
  CHECK(texts(DrawnInk().draw(U"No").jump(4).draw(U"Gift").words()) == "No|Gift");
  CHECK(texts(DrawnInk().draw(U"ITA").jump(4).draw(U"ไป").words()) == "ITAไป");
}

TEST_CASE("a gap beside a number with two decimals parts cells", "[extractors][words]") {
  // 0.5 of the size, as in tables of Writer without lines.
  CHECK(texts(DrawnInk().draw(U"๑๐๐.๐๐").jump(8).draw(U"-").draw(U"รักษา").words()) ==
        "๑๐๐.๐๐|-รักษา");
  CHECK(texts(DrawnInk().draw(U"ขั้นตอน").jump(8).draw(U"๙๘.๔๖").words()) == "ขั้นตอน|๙๘.๔๖");
  // Letters of another font stand apart like this, and no year or number of a section is a score.
  CHECK(texts(DrawnInk().draw(U"ข้อ").jump(5).draw(U"๑").words()) == "ข้อ๑");
  CHECK(texts(DrawnInk().draw(U"พ.ศ.").jump(8).draw(U"๒๕๖๘").words()) == "พ.ศ.๒๕๖๘");
}

TEST_CASE("one gap of half a letter between letters that stand close parts cells",
          "[extractors][words]") {
  // Headers of narrow columns, Writer; every letter of a spaced heading stands apart.
  CHECK(texts(DrawnInk().draw(U"ทุ่งหมอก").jump(9).draw(U"วังปลา").words()) == "ทุ่งหมอก|วังปลา");
  CHECK(texts(DrawnInk().draw(U"ทุ่งหมอก").jump(6).draw(U"วังปลา").words()) == "ทุ่งหมอกวังปลา");
  DrawnInk spaced;
  for (const char32_t* letter : {U"ม", U"า", U"ต", U"ร", U"ก", U"า", U"ร"})
    spaced.draw(letter).jump(8);
  CHECK(texts(spaced.words()) == "มาตรการ");
}

TEST_CASE("an item's code and the question of the next column may touch", "[extractors][words]") {
  CHECK(texts(DrawnInk().draw(U"i10เจ้าหน้าที่").words()) == "i10|เจ้าหน้าที่");
  CHECK(texts(DrawnInk().draw(U"O.๒โครงสร้าง").words()) == "O.๒|โครงสร้าง");
  CHECK(texts(DrawnInk().draw(U"IITบุคลากร").words()) == "IITบุคลากร");
  CHECK(texts(DrawnInk().draw(U"๑๐แห่ง").words()) == "๑๐แห่ง");
}

TEST_CASE("a vertical ruling parts words that nearly touch", "[extractors][words]") {
  const DrawnInk drawing = [] {
    DrawnInk d;
    d.draw(U"อบต").jump(5).draw(U"เมือง");
    return d;
  }();
  CHECK(texts(drawing.words()) == "อบตเมือง");
  CHECK(texts(drawing.words({{{26.5, 0, 26.5, 200}, 0.5}})) == "อบต|เมือง");
}

TEST_CASE("a raised mark stays on its base, the next line is another word", "[extractors][words]") {
  const auto words = DrawnInk().draw(U"ที").glyph(U'\u0E48', 0).line_below().draw(U"ไป").words();
  CHECK(texts(words) == "ที่|ไป");
}

TEST_CASE("hidden glyphs are no words", "[extractors][words]") {
  PageInk ink;
  ink.text_blocks.emplace_back(U"ก");
  Glyph glyph;
  glyph.text = ink.text_blocks.front();
  glyph.size = 16;
  glyph.hidden = true;
  ink.glyphs.push_back(glyph);
  CHECK(build_words(ink, {}).empty());
}

TEST_CASE("the characters of one ActualText stay together", "[extractors][words]") {
  PageInk ink;
  ink.text_blocks.emplace_back(U"จำปี");
  Glyph glyph;
  glyph.text = std::u32string_view(ink.text_blocks.front()).substr(0, 2);
  glyph.end = 20;
  glyph.size = 16;
  ink.glyphs.push_back(glyph);
  glyph.text = std::u32string_view(ink.text_blocks.front()).substr(2);
  glyph.start = 20;
  glyph.end = 30;
  ink.glyphs.push_back(glyph);
  CHECK(texts(build_words(ink, {})) == "จำปี");
}

TEST_CASE("slanting glyphs on one line are one word, in the upright box around it",
          "[extractors][words]") {
  PageInk ink;
  ink.text_blocks = {U"กข", U"ค"};
  const auto glyph_at = [&](std::u32string_view text, Points start, Points baseline) {
    Glyph glyph;
    glyph.text = text;
    glyph.slant = 45;
    glyph.start = start;
    glyph.end = start + 10;
    glyph.baseline = baseline;
    glyph.size = 10;
    return glyph;
  };
  const std::u32string_view text = ink.text_blocks[0];
  ink.glyphs = {glyph_at(text.substr(0, 1), 100, 300), glyph_at(text.substr(1), 110, 300),
                glyph_at(ink.text_blocks[1], 120, 314)};
  const std::vector<Word> words = build_words(ink, {});
  REQUIRE(texts(words) == "กข|ค");
  CHECK(words[0].slant == 45);
  // From (100, 300) in its own frame 20 points to the upper right, 12.5 high.
  CHECK(words[0].box.width() == Approx(32.5 / std::sqrt(2)));
  CHECK(words[0].box.height() == Approx(32.5 / std::sqrt(2)));
}

TEST_CASE("a zero-width space alone is no word", "[extractors][words]") {
  CHECK(texts(DrawnInk().draw(U"96").jump(40).draw(U"\u200B").jump(40).draw(U"ก").words()) ==
        "96|ก");
}
