// Borders that are no strokes of ink: dots, dashes, light grey.
#include <algorithm>
#include <catch2/catch.hpp>

#include "extractors/scan/faint_rules.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/rules.h"
#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

constexpr double kType = DrawnPage::kType;

// A stretch of dashes, the last one cut off.
struct Dashes {
  int length;
  int gap;
  int thickness;
};

void dash_level(int x0, int x1, int y, const Dashes& dashes, DrawnPage& page) {
  for (int x = x0; x < x1; x += dashes.length + dashes.gap)
    page.level_rule(x, std::min(x + dashes.length, x1), y, dashes.thickness);
}
void dash_upright(int x, int y0, int y1, const Dashes& dashes, DrawnPage& page) {
  for (int y = y0; y < y1; y += dashes.length + dashes.gap)
    page.upright_rule(x, y, std::min(y + dashes.length, y1), dashes.thickness);
}

// Three rows and two columns with a line of letters in each cell.
DrawnPage cells() {
  DrawnPage page(800, 300);
  for (const int baseline : {85, 145, 205}) page.line(60, baseline, 12).line(420, baseline, 18);
  return page;
}

DrawnPage dashed_table(const Dashes& dashes) {
  DrawnPage page = cells();
  for (const int y : {50, 110, 170, 230}) dash_level(50, 752, y, dashes, page);
  for (const int x : {50, 400, 750}) dash_upright(x, 50, 232, dashes, page);
  return page;
}

std::size_t count(const std::vector<TracedRule>& rules, bool horizontal) {
  return static_cast<std::size_t>(std::count_if(
      rules.begin(), rules.end(), [&](const auto& rule) { return rule.horizontal == horizontal; }));
}

}  // namespace

TEST_CASE("Dotted and dashed borders are rules from side to side", "[extractors][scan][rules]") {
  const Dashes rows[] = {
      {2, 2, 2},    // half a point at 300 dpi
      {4, 4, 4},    // 1.5 pt at 200 dpi
      {7, 4, 3},    // Chromium's dashes of 1 pt
      {22, 7, 2},   // LibreOffice's of 0.5 pt
      {12, 12, 2},  // as long as they are apart
      {1, 2, 6},    // LibreOffice's dots of 2.25 pt at 200 dpi: bars across the border
  };
  for (const Dashes& dashes : rows) {
    CAPTURE(dashes.length, dashes.gap);
    const auto rules = find_rules(dashed_table(dashes).image(), kType);
    CHECK(count(rules, true) == 4);
    CHECK(count(rules, false) == 3);
    for (const TracedRule& rule : rules) {
      CHECK(rule.from <= 53);
      CHECK(rule.to >= (rule.horizontal ? 747 : 227));
    }
  }
}

TEST_CASE("Dashes and dots in turn are rules", "[extractors][scan][rules]") {
  DrawnPage page = cells();
  const Dashes apart{16, 14, 2};
  const Dashes dots{3, 27, 2};  // in the middle between two dashes
  for (const int y : {50, 110, 170, 230}) {
    dash_level(50, 752, y, apart, page);
    dash_level(71, 752, y, dots, page);
  }
  for (const int x : {50, 400, 750}) {
    dash_upright(x, 50, 232, apart, page);
    dash_upright(x, 71, 232, dots, page);
  }
  const auto rules = find_rules(page.image(), kType);
  CHECK(count(rules, true) == 4);
  CHECK(count(rules, false) == 3);
}

TEST_CASE("Dots that lead to a page number and rows of dashes are no rules",
          "[extractors][scan][rules]") {
  DrawnPage page = cells();
  for (const int baseline : {85, 145, 205}) dash_level(250, 400, baseline, {3, 5, 3}, page);
  CHECK(find_rules(page.image(), kType).empty());
  // In a cell, too: they end before its border.
  page.level_rule(50, 752, 50).level_rule(50, 752, 230);
  for (const int x : {50, 420, 750}) page.upright_rule(x, 50, 232);
  CHECK(find_rules(page.image(), kType).size() == 5);
}

TEST_CASE("Codes under one another are no rule", "[extractors][scan][rules]") {
  DrawnPage page(800, 400);
  page.level_rule(50, 752, 40).level_rule(50, 752, 360);
  for (const int x : {50, 750}) page.upright_rule(x, 40, 362);
  for (int y = 60; y < 340; y += 45) page.upright_rule(80, y, y + 18, 3).line(100, y + 18, 10);
  CHECK(find_rules(page.image(), kType).size() == 4);
}

TEST_CASE("Grey borders are rules where they hold on to one another", "[extractors][scan][rules]") {
  for (const std::uint8_t value : std::initializer_list<std::uint8_t>{150, 191, 225}) {
    CAPTURE(value);
    DrawnPage page = cells();
    for (const int y : {50, 110, 170, 230}) page.box(50, y, 752, y + 2, value);
    for (const int x : {50, 400, 750}) page.box(x, 50, x + 2, 232, value);
    const GreyImage& grey = page.image();
    const auto rules = find_rules(ink_of(grey), kType, find_faint_rules(grey, kType));
    CHECK(count(rules, true) == 4);
    CHECK(count(rules, false) == 3);
  }
}

TEST_CASE("The lines behind a chart and letters alone are no rules", "[extractors][scan][rules]") {
  DrawnPage page = cells();
  for (const int y : {50, 110, 170, 230}) page.box(50, y, 752, y + 2, 217);
  const GreyImage& grey = page.image();
  const auto faint = find_faint_rules(grey, kType);
  CHECK(count(faint, true) == 4);
  CHECK(count(faint, false) == 0);
  CHECK(find_rules(ink_of(grey), kType, faint).empty());
}

TEST_CASE("Creases of the sheet and streaks of the scanner are no rules",
          "[extractors][scan][rules]") {
  DrawnPage page = cells();
  for (const int y : {50, 110, 170, 230}) page.level_rule(100, 700, y);
  for (const int x : {100, 400, 698}) page.upright_rule(x, 50, 232);
  page.box(0, 140, 800, 142, 215).box(560, 0, 562, 300, 215);
  const GreyImage& grey = page.image();
  const auto rules = find_rules(ink_of(grey), kType, find_faint_rules(grey, kType));
  CHECK(count(rules, true) == 4);
  CHECK(count(rules, false) == 3);
}
