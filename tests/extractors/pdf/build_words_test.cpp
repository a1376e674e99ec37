#include "extractors/pdf/build_words.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// Draws characters one after another, each `advance` wide, at 16 pt on one baseline.
class Drawing {
 public:
  Drawing() { ink_.text_blocks.emplace_back().reserve(1000); }

  Drawing& draw(std::u32string_view characters, Points advance = 8) {
    for (const char32_t c : characters) glyph(c, advance);
    return *this;
  }
  Drawing& glyph(char32_t c, Points advance) {
    std::u32string& owner = ink_.text_blocks.front();
    owner.push_back(c);
    Glyph glyph;
    glyph.text = std::u32string_view(owner).substr(owner.size() - 1);
    glyph.start = pen_;
    glyph.end = pen_ + advance;
    glyph.baseline = baseline_;
    glyph.size = 16;
    glyph.zero_advance = advance == 0;
    ink_.glyphs.push_back(glyph);
    pen_ += advance;
    return *this;
  }
  Drawing& jump(Points by) {
    pen_ += by;
    return *this;
  }
  Drawing& line_below() {
    pen_ = 0;
    baseline_ += 20;
    return *this;
  }

  std::vector<Word> words(const std::vector<Ruling>& rulings = {}) const {
    return build_words(ink_, rulings);
  }

 private:
  PageInk ink_;
  Points pen_ = 0;
  Points baseline_ = 100;
};

std::string texts(const std::vector<Word>& words) {
  std::string line;
  for (const Word& word : words) line += (line.empty() ? "" : "|") + word.text;
  return line;
}

}  // namespace

TEST_CASE("a drawn space ends a word, a small gap inside Thai does not", "[extractors][words]") {
  const auto words = Drawing().draw(U"การ").jump(3).draw(U"ใช้").draw(U" ").draw(U"งบ").words();
  CHECK(texts(words) == "การใช้|งบ");
  CHECK(words[0].space_after);
  CHECK(words[1].space_before);
}

TEST_CASE("a jump to another column ends a word without a space", "[extractors][words]") {
  const auto words = Drawing().draw(U"คะแนน").jump(50).draw(U"การ").words();
  CHECK(texts(words) == "คะแนน|การ");
  CHECK_FALSE(words[0].space_after);
}

TEST_CASE("a space is inferred between Latin words and numbers only", "[extractors][words]") {
  CHECK(texts(Drawing().draw(U"No").jump(4).draw(U"Gift").words()) == "No|Gift");
  CHECK(texts(Drawing().draw(U"ITA").jump(4).draw(U"ไป").words()) == "ITAไป");
}

TEST_CASE("a space without width before า is Word's nikhahit", "[extractors][words]") {
  CHECK(texts(Drawing().draw(U"อ").glyph(U' ', 0).draw(U"านาจ").words()) == "อ\u0E4Dานาจ");
  CHECK(texts(Drawing().draw(U"น").glyph(U' ', 0).glyph(U'\u0E49', 0).draw(U"า").words()) ==
        "น\u0E4D\u0E49า");
  CHECK(texts(Drawing().draw(U"ก").glyph(U' ', 0).draw(U"ข").words()) == "ก|ข");
}

TEST_CASE("a vertical ruling parts words that nearly touch", "[extractors][words]") {
  const Drawing drawing = [] {
    Drawing d;
    d.draw(U"อบต").jump(5).draw(U"เมือง");
    return d;
  }();
  CHECK(texts(drawing.words()) == "อบตเมือง");
  CHECK(texts(drawing.words({{{26.5, 0, 26.5, 200}, 0.5}})) == "อบต|เมือง");
}

TEST_CASE("a raised mark stays on its base, the next line is another word", "[extractors][words]") {
  const auto words = Drawing().draw(U"ที").glyph(U'\u0E48', 0).line_below().draw(U"ไป").words();
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

TEST_CASE("an ำ without width before า is LibreOffice's nikhahit", "[extractors][words]") {
  CHECK(texts(Drawing().draw(U"น").glyph(U'\u0E33', 0).draw(U"า").words()) == "น\u0E4Dา");
  CHECK(texts(Drawing().draw(U"นำไป").words()) == "นำไป");
}
