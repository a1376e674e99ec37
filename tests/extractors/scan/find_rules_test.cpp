// Rules drawn as copiers leave them, beside letters that must not be taken for rules.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>

#include "extractors/scan/rules.h"
#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

constexpr double kType = DrawnPage::kType;

}  // namespace

TEST_CASE("Rules are found with their length and thickness", "[extractors][scan][rules]") {
  struct Row {
    const char* what;
    DrawnPage page;
    int thickness;
  };
  const Row rows[] = {
      {"hair", DrawnPage(600, 100).level_rule(50, 550, 40, 1), 1},
      {"two pixels", DrawnPage(600, 100).level_rule(50, 550, 40, 2), 2},
      {"thick", DrawnPage(600, 100).level_rule(50, 550, 40, 7), 7},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto rules = find_rules(row.page.image(), kType);
    REQUIRE(rules.size() == 1);
    const PixelRule rule = straight_rule(rules[0]);
    CHECK(rule.horizontal);
    CHECK(rule.box == PixelBox{50, 40, 550, 40 + row.thickness});
  }
}

TEST_CASE("A hair line that falls a little is now one pixel thick, now three",
          "[extractors][scan][rules]") {
  DrawnPage page = DrawnPage(600, 100).level_rule(50, 550, 40, 1);
  for (int x = 60; x < 540; x += 60) page.box(x, 39, x + 20, 42);
  const auto rules = find_rules(page.image(), kType);
  REQUIRE(rules.size() == 1);
  CHECK(straight_rule(rules[0]).box == PixelBox{50, 40, 550, 41});
}

TEST_CASE("The rule of a sheet that does not lie flat is one, and is whitened where it runs",
          "[extractors][scan][rules]") {
  DrawnPage page(1500, 200);
  for (int x = 100; x < 1400; ++x) {
    const double aside = (x - 1000) / 250.0;
    const int y = 120 - static_cast<int>(std::lround(14 * std::exp(-aside * aside)));
    page.box(x, y, x + 1, y + 2);
  }
  const auto rules = find_rules(page.image(), kType);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].from == 100);
  CHECK(rules[0].to == 1400);
  CHECK(rules[0].middle_at(1000) == Approx(106.5).margin(1));
  GreyImage image = page.image();
  whiten_rules(rules, page.image(), 0, image);
  CHECK(std::count(image.pixels.begin(), image.pixels.end(), 0) < 30);
}

TEST_CASE("A broken rule is one rule", "[extractors][scan][rules]") {
  DrawnPage page(600, 100);
  for (int x = 50; x < 550; x += 50) page.level_rule(x, x + 38, 40);
  const auto rules = find_rules(page.image(), kType);
  REQUIRE(rules.size() == 1);
  CHECK(rules[0].from == 50);
  CHECK(rules[0].to == 538);
}

TEST_CASE("A stretch that the scanner lost is bridged, a cell that spans two rows is not",
          "[extractors][scan][rules]") {
  DrawnPage page(900, 300);
  page.level_rule(50, 850, 50).level_rule(50, 850, 250);
  for (const int x : {50, 250, 400, 848}) page.upright_rule(x, 50, 252);
  page.level_rule(50, 250, 150).level_rule(400, 850, 150);  // the second cell spans two rows
  CHECK(find_rules(page.image(), kType).size() == 8);
  page.box(500, 145, 650, 155, 255);  // lost
  const auto rules = find_rules(page.image(), kType);
  CHECK(rules.size() == 8);
}

TEST_CASE("Strokes of one border are one rule, whole or run together",
          "[extractors][scan][rules]") {
  struct Row {
    const char* what;
    DrawnPage page;
    int thickness;
  };
  DrawnPage run_together = DrawnPage(600, 100).level_rule(50, 550, 40).level_rule(50, 550, 43);
  for (int x = 80; x < 550; x += 100) run_together.box(x, 42, x + 55, 43);
  DrawnPage rough = DrawnPage(600, 100).level_rule(50, 550, 40).level_rule(50, 550, 43);
  for (int x = 80; x < 500; x += 90) rough.box(x, 42, x + 40, 43).box(x, 40, x + 40, 41, 255);
  const Row rows[] = {
      {"double", DrawnPage(600, 100).level_rule(50, 550, 40).level_rule(50, 550, 43), 5},
      {"run together", run_together, 5},
      {"rough", rough, 5},
      {"triple",
       DrawnPage(600, 100).level_rule(50, 550, 40).level_rule(50, 550, 44).level_rule(50, 550, 48),
       10},
      {"thick and thin", DrawnPage(600, 100).level_rule(50, 550, 40, 5).level_rule(50, 550, 47, 1),
       8},
  };
  for (const Row& row : rows) {
    INFO(row.what);
    const auto rules = find_rules(row.page.image(), kType);
    REQUIRE(rules.size() == 1);
    CHECK(straight_rule(rules[0]).box == PixelBox{50, 40, 550, 40 + row.thickness});
  }
}

TEST_CASE("A table of double borders has a rule for each of them", "[extractors][scan][rules]") {
  // As LibreOffice draws them: every cell has its own frame, mitred where four meet.
  DrawnPage page(900, 400);
  page.box(50, 50, 655, 355, 0).box(52, 52, 653, 353, 255);
  for (const int y : {55, 155, 255}) {
    for (const int x : {55, 255, 455})
      page.box(x, y, x + 197, y + 97).box(x + 2, y + 2, x + 195, y + 95, 255);
  }
  const auto rules = find_rules(page.image(), kType);
  CHECK(rules.size() == 8);
  GreyImage image = page.image();
  whiten_rules(rules, page.image(), 0, image);
  CHECK(std::count(image.pixels.begin(), image.pixels.end(), 0) < 40);
}

TEST_CASE("Rules with room for type between them are two", "[extractors][scan][rules]") {
  CHECK(
      find_rules(DrawnPage(600, 100).level_rule(50, 550, 40).level_rule(50, 550, 65).image(), kType)
          .size() == 2);
}

TEST_CASE("Rules may fall by two degrees", "[extractors][scan][rules]") {
  for (const double degrees : {-2.0, -1.0, 1.0, 2.0}) {
    INFO(degrees);
    const DrawnPage page =
        DrawnPage(700, 300).skew(degrees).level_rule(100, 600, 150).upright_rule(350, 50, 250);
    const auto rules = find_rules(page.image(), kType);
    REQUIRE(rules.size() == 2);
    const double fall = rules[0].middle.back() - rules[0].middle.front();
    CHECK(std::atan2(fall, rules[0].to - rules[0].from) * 180 / M_PI ==
          Approx(degrees).margin(0.15));
  }
}

TEST_CASE("Letters, dashes and headlines are no rules", "[extractors][scan][rules]") {
  DrawnPage page(700, 400);
  page.line(50, 60, 30).line(50, 120, 30).line(50, 300, 8, 3).box(50, 350, 80, 353);
  CHECK(find_rules(page.image(), kType).empty());
}

TEST_CASE("The side of a low row is a rule where it ends at rules", "[extractors][scan][rules]") {
  DrawnPage page(600, 200);
  page.level_rule(50, 550, 40).level_rule(50, 550, 75).upright_rule(300, 40, 77);
  CHECK(find_rules(page.image(), kType).size() == 3);
  // The same stroke alone is a letter's.
  CHECK(find_rules(DrawnPage(600, 200).upright_rule(300, 40, 77).image(), kType).empty());
}

TEST_CASE("Whitening takes rules away and leaves the ink that meets them",
          "[extractors][scan][rules]") {
  DrawnPage page(600, 200);
  page.level_rule(50, 550, 100).upright_rule(400, 40, 160);
  page.letter(100, 100);        // stands on the rule
  page.box(200, 80, 203, 120);  // a stroke that crosses it
  page.letter(300, 90);         // stands clear of it
  const auto rules = find_rules(page.image(), kType);
  REQUIRE(rules.size() == 2);
  GreyImage image = page.image();
  whiten_rules(rules, page.image(), 0, image);
  CHECK(at(image, 60, 100) == 255);
  CHECK(at(image, 250, 101) == 255);
  CHECK(at(image, 400, 60) == 255);
  CHECK(at(image, 400, 100) == 255);  // where the rules cross
  CHECK(at(image, 100, 99) == 0);     // the letter's foot
  CHECK(at(image, 100, 100) == 255);  // and the rule under it
  CHECK(at(image, 201, 100) == 0);    // the stroke is whole
  CHECK(at(image, 300, 89) == 0);
}
