#include "extractors/layout/word_places.h"

#include <catch2/catch.hpp>

#include "extractors/layout/lay_out.h"

using namespace prongsai;

namespace {

Word word(std::string text, Points x, Points baseline) {
  Word result;
  result.text = std::move(text);
  result.box = {x, baseline - 11, x + 20, baseline + 3};
  result.baseline = baseline;
  result.font_size = 12;
  return result;
}

Document two_words() {
  Document document;
  Page page;
  page.width = 600;
  page.height = 800;
  page.words = {word("หนึ่ง", 50, 300), word("สอง", 80, 300)};
  document.pages.push_back(std::move(page));
  return document;
}

std::string codes(const Findings& findings) {
  std::string text;
  for (const Finding& finding : findings) text += (text.empty() ? "" : " ") + finding.code;
  return text;
}

}  // namespace

TEST_CASE("every word of a page has one place", "[extractors][layout][places]") {
  Document document = two_words();
  Findings findings;
  lay_out(document, findings);
  CHECK(places_of_words(document.pages[0]) == std::vector<WordPlace>{{0, -1, 1}, {0, -1, 1}});
  check_flow(document, join(document, findings), findings);
  CHECK(codes(findings).empty());
}

TEST_CASE("a word that no block has is a finding", "[extractors][layout][places]") {
  Document document = two_words();
  Findings findings;
  lay_out(document, findings);
  document.pages[0].blocks[0].text.words.pop_back();
  check_blocks(document, findings);
  REQUIRE(codes(findings) == "word-lost");
  CHECK(findings[0].page == 1);
  CHECK(findings[0].message_en.find("สอง") != std::string::npos);
}

TEST_CASE("a word in two places is a finding", "[extractors][layout][places]") {
  Document document = two_words();
  Findings findings;
  lay_out(document, findings);
  document.pages[0].blocks.push_back(document.pages[0].blocks[0]);
  check_blocks(document, findings);
  CHECK(codes(findings) == "word-twice");
}

TEST_CASE("a scrap that nobody can see may be left out", "[extractors][layout][places]") {
  Document document = two_words();
  document.pages[0].words[1].box.x1 = document.pages[0].words[1].box.x0;
  Findings findings;
  lay_out(document, findings);
  CHECK(document.pages[0].blocks[0].text.words == std::vector<int>{0});
  CHECK(codes(findings).empty());
}

TEST_CASE("a block that the flow leaves out is a finding", "[extractors][layout][places]") {
  Document document = two_words();
  Findings findings;
  lay_out(document, findings);
  check_flow(document, Flow{}, findings);
  CHECK(codes(findings) == "word-lost");
}
