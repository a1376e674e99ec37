#include "extractors/pdf/text_gate.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// A page that repeats `text` thirty times, in one font that draws `glyphs`.
PageRead judged(const std::string& text, GlyphCount glyphs = {}) {
  Page page;
  page.fonts = {{"THSarabunPSK", false, 7}};
  Word word;
  word.text = text;
  word.font = 0;
  page.words.assign(30, word);
  if (glyphs.glyphs == 0) glyphs.glyphs = 1000;
  FontCensus census;
  census.add(page, {glyphs});
  return judge_text(3, measure_text(page, {glyphs}, census));
}

}  // namespace

TEST_CASE("sound text passes the gate with its figures", "[extractors][gate]") {
  const PageRead read = judged("การประเมินคุณธรรมและความโปร่งใสในการดำเนินงาน");
  CHECK(read.page == 3);
  CHECK(read.method == PageMethod::kText);
  CHECK(read.reason.empty());
  CHECK(read.valid_clusters == 1);
  CHECK(read.lexicon.value_or(0) > 0.9);
  CHECK(read.am_rate.value_or(0) > 8);
  CHECK(read.unmapped == 0);
}

TEST_CASE("damage that is repaired is no reason to refuse", "[extractors][gate]") {
  CHECK(judged("เป\uF712นหนา้ที่ของส\u0E4Dานักงาน").method == PageMethod::kText);
}

TEST_CASE("text that is no Thai writing is refused", "[extractors][gate]") {
  CHECK(judged("ัค2ิ์าน%0่ีั1์ุ?ูก้ื2็>").reason == "clusters-invalid");
  CHECK(judged("ฟถภผญฑษฌฒธฝฎฮฬฉซฏฐฆ").reason == "words-unknown");
  CHECK(judged("ฟถภผญฑษฌฒธฝฎฮฬฉซฏฐฆ").method == PageMethod::kRefused);
}

TEST_CASE("a page of unmapped glyphs is refused, sound head or not", "[extractors][gate]") {
  CHECK(judged("ราชกิจจานุเบกษา", {1000, 900, 0, 0, 0}).reason == "glyphs-unmapped");
  CHECK(judged("ราชกิจจานุเบกษา", {1000, 0, 0, 300, 250}).reason == "glyphs-unmapped");
  CHECK(judged("ราชกิจจานุเบกษา", {1000, 40, 0, 0, 0}).method == PageMethod::kText);
}

TEST_CASE("too little text is judged by its glyphs only", "[extractors][gate]") {
  Page page;
  page.fonts = {{"THSarabunPSK", false, 7}};
  Word word;
  word.text = "ฟถภผ";
  word.font = 0;
  page.words.push_back(word);
  FontCensus census;
  census.add(page, {GlyphCount{4, 0, 0, 0, 0}});
  const PageRead read = judge_text(1, measure_text(page, {{4, 0, 0, 0, 0}}, census));
  CHECK(read.method == PageMethod::kText);
  CHECK_FALSE(read.am_rate.has_value());
}
