#include "extractors/pdf/sara_of_font.h"

#include <catch2/catch.hpp>

#include "extractors/pdf/glyph_rules.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"

using namespace prongsai;

namespace {

FontRecord font_of(int letters, int am, int aa) {
  FontRecord font;
  font.text.letters = letters;
  font.text.am = am;
  font.am = am;
  font.aa = aa;
  font.drawn.sara = am + aa;
  return font;
}

// A page of one font that draws `texts`, each with a number behind it so that all are different.
Page page_of(const std::vector<std::string>& texts) {
  Page page;
  page.number = 3;
  page.fonts = {{"AngsanaNew", false, 7}};
  for (int i = 0; i < 60; ++i) {
    for (const std::string& text : texts) {
      Word word;
      word.text = text + std::to_string(i);
      word.font = 0;
      page.words.push_back(word);
    }
  }
  return page;
}

// The first words of the page as read.
std::vector<std::string> read(const std::vector<std::string>& texts, GlyphCount drawn,
                              std::vector<Change>& changes, const RuleNames& without = {}) {
  Page page = page_of(texts);
  FontCensus census;
  census.add(page, {drawn});
  census.measure(page);
  read_sara_of_fonts(census, page, changes, without);
  std::vector<std::string> words;
  for (std::size_t i = 0; i < texts.size(); ++i) words.push_back(page.words[i].text);
  return words;
}

constexpr GlyphCount kNoDrawing{1000, 0, 0, 0, 0, 300, 0};
constexpr GlyphCount kDrawn{1000, 0, 0, 0, 0, 300, 300};

}  // namespace

TEST_CASE("a font's rate of ำ tells what it does to ำ", "[extractors][sara]") {
  CHECK(sara_of_font(font_of(600, 66, 0)) == SaraOfFont::kFalseAm);
  CHECK(sara_of_font(font_of(1200, 0, 110)) == SaraOfFont::kLostAm);
  CHECK(sara_of_font(font_of(1200, 14, 110)) == SaraOfFont::kUsual);
  CHECK(sara_of_font(font_of(300, 0, 27)) == SaraOfFont::kUsual);  // too little to say
  CHECK(sara_of_font(font_of(100, 11, 0)) == SaraOfFont::kUsual);
  CHECK(sara_of_font(font_of(1200, 40, 90)) == SaraOfFont::kUsual);  // a report on ตำบล
  FontRecord drawn = font_of(1200, 0, 110);
  drawn.drawn.outlined = 110;
  CHECK(sara_of_font(drawn) == SaraOfFont::kUsual);
}

TEST_CASE("every า given as ำ is read by words, in fonts without drawings only",
          "[extractors][sara]") {
  if (thai_lexicon().empty()) return;
  const std::vector<std::string> texts{"กำรปฏิบัติหน้ำที่", "มำตรำ", "ดำเนินงำน"};
  std::vector<Change> changes;
  CHECK(read(texts, kNoDrawing, changes) ==
        std::vector<std::string>{"การปฏิบัติหน้าที่0", "มาตรา0", "ดำเนินงาน0"});
  REQUIRE_FALSE(changes.empty());
  CHECK(changes[0].rule == kFalseSaraAmOfFont);
  CHECK(changes[0].repair_class == RepairClass::kDictionary);
  CHECK(changes[0].where.page == 3);
  std::vector<Change> none;
  CHECK(read(texts, kDrawn, none)[0] == "กำรปฏิบัติหน้ำที่0");
  CHECK(read(texts, kNoDrawing, none, {std::string(kFalseSaraAmOfFont)})[0] == "กำรปฏิบัติหน้ำที่0");
  CHECK(none.empty());
}

TEST_CASE("a font without any ำ gets back those that words ask for", "[extractors][sara]") {
  if (thai_lexicon().empty()) return;
  const std::vector<std::string> texts{"อานาจหน้าที่ของสานักงาน", "การนาไปใช้งาน", "ประจาปีงบประมาณ"};
  std::vector<Change> changes;
  CHECK(read(texts, kNoDrawing, changes) ==
        std::vector<std::string>{"อำนาจหน้าที่ของสำนักงาน0", "การนำไปใช้งาน0", "ประจำปีงบประมาณ0"});
  CHECK(changes[0].rule == kLostSaraAmOfFont);
  std::vector<Change> none;
  CHECK(read(texts, kDrawn, none)[0] == "อานาจหน้าที่ของสานักงาน0");
  CHECK(none.empty());
}
