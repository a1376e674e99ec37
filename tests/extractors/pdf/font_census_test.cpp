#include "extractors/pdf/font_census.h"

#include <catch2/catch.hpp>

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/lexicon.h"

using namespace prongsai;

namespace {

Page page_of(const std::vector<std::string>& texts) {
  Page page;
  page.fonts = {{"ABCDEE+THSarabunPSK", false, 7}};
  for (const std::string& text : texts) {
    Word word;
    word.text = text;
    word.font = 0;
    page.words.push_back(word);
  }
  return page;
}

std::string cured(const std::vector<std::string>& texts) {
  Page page = page_of(texts);
  FontCensus census;
  census.add(page, {GlyphCount{}});
  std::vector<Change> changes;
  cure_words(census, page, changes);
  for (const Change& change : changes) CHECK(change.before != change.after);
  std::string all;
  for (const Word& word : page.words) {
    if (!all.empty()) all += ' ';
    all += word.text;
  }
  return all;
}

FontRecord drawn(int glyphs, int unmapped, int marks, int contradicted) {
  FontRecord font;
  font.drawn.glyphs = glyphs;
  font.drawn.unmapped = unmapped;
  font.drawn.marks = marks;
  font.drawn.contradicted = contradicted;
  return font;
}

}  // namespace

TEST_CASE("where every า is called ำ, the real ones have a ring", "[extractors][census]") {
  CHECK(cured({"ค\u0E4Dำสั่ง", "กำร", "ส\u0E4Dำนักงำน"}) == "ค\u0E4Dำสั่ง การ ส\u0E4Dำนักงาน");
  CHECK(cured({"น\u0E4D\u0E49ำ", "ตำ"}) == "น\u0E4D\u0E49ำ ตา");
}

TEST_CASE("a sound font's ำ stay", "[extractors][census]") {
  CHECK(cured({"คำสั่ง", "ตำแหน่ง"}) == "คำสั่ง ตำแหน่ง");  // no ring anywhere: no proof
  CHECK(cured({"ค\u0E4Dำสั่ง", "ตำแหน่งงาน"}) == "ค\u0E4Dำสั่ง ตำแหน่งงาน");  // it has า of its own
}

TEST_CASE("what is cured in a font is traced, and can be left alone", "[extractors][census]") {
  Page page = page_of({"ค\u0E4Dำสั่ง", "กำร"});
  FontCensus census;
  census.add(page, {GlyphCount{}});
  std::vector<Change> changes;
  cure_words(census, page, changes, {std::string(kEveryAaAsAm)});
  CHECK(changes.empty());
  cure_words(census, page, changes);
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].rule == kEveryAaAsAm);
  CHECK(changes[0].before == "กำร");
  CHECK(changes[0].after == "การ");
}

TEST_CASE("a font whose words are none is refused, whatever the others are",
          "[extractors][census]") {
  Page page;
  page.fonts = {{"Sound", false, 7}, {"Garbled", false, 8}};
  for (int i = 0; i < 40; ++i) {
    Word sound;
    sound.text = "การประเมินคุณธรรม" + std::to_string(i);
    sound.font = 0;
    Word garbled;
    garbled.text = "ฟถภผญฑษฌฒธฝฎฮฬฉซฏฐฆ" + std::to_string(i);
    garbled.font = 1;
    page.words.insert(page.words.end(), {sound, garbled});
  }
  FontCensus census;
  census.add(page, {GlyphCount{700}, GlyphCount{800}});
  census.measure(page);
  CHECK_FALSE(census.of(page.fonts[0]).is_refused());
  if (!thai_lexicon().empty()) CHECK(census.of(page.fonts[1]).refusal() == "words-unknown");
}

TEST_CASE("a font's words are counted once each", "[extractors][census]") {
  const Page page = page_of({"การ", "การ", "การ"});
  FontCensus census;
  census.add(page, {GlyphCount{}});
  CHECK(census.of(page.fonts[0]).aa == 1);
}

TEST_CASE("a font is refused for its marks or for what it does not know", "[extractors][census]") {
  CHECK(drawn(1000, 0, 200, 150).is_refused());        // a garbled map
  CHECK_FALSE(drawn(2400, 0, 600, 114).is_refused());  // LibreOffice without its ActualTexts
  CHECK(drawn(100, 30, 0, 0).is_refused());
  CHECK_FALSE(drawn(85, 9, 0, 0).is_refused());  // a cover's font without digits
  CHECK_FALSE(drawn(12, 6, 6, 6).is_refused());  // too little to say
}
