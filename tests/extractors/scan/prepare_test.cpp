// Whole drawn pages through all steps.
#include "extractors/scan/prepare.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstdlib>
#include <set>
#include <string>

#include "extractors/scan/grey.h"
#include "extractors/scan/skew.h"
#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

// A page of text with a table of two rows and three columns.
DrawnPage report_page(double skew = 0) {
  DrawnPage page(900, 1100);
  page.skew(skew);
  for (int i = 0; i < 8; ++i) page.line(80, 100 + 50 * i, 45 - i % 3);
  for (const int y : {600, 700, 800}) page.level_rule(80, 782, y);
  for (const int x : {80, 300, 600, 780}) page.upright_rule(x, 600, 802);
  for (const int y : {660, 760}) page.line(100, y, 6).line(320, y, 10).line(640, y, 5);
  return page;
}

PageImage in_colour(const DrawnPage& page) {
  PageImage scan = page.scan();
  scan.channels = 3;
  scan.pixels.clear();
  for (const std::uint8_t value : page.image().pixels)
    scan.pixels.insert(scan.pixels.end(), 3, value);
  return scan;
}

PageImage turned_scan(const DrawnPage& page, int degrees) {
  const GreyImage image = turned(page.image(), degrees);
  PageImage scan;
  scan.width = image.width;
  scan.height = image.height;
  scan.place = {0, 0, image.width * 0.36, image.height * 0.36};
  scan.pixels = image.pixels;
  return scan;
}

int count(const PreparedPage& page, bool horizontal) {
  int rules = 0;
  for (const PixelRule& rule : page.rules) rules += rule.horizontal == horizontal ? 1 : 0;
  return rules;
}

}  // namespace

TEST_CASE("A page that lies well is left as it is but for its rules",
          "[extractors][scan][prepare]") {
  std::set<std::string> steps;
  const PreparedPage page = prepare(
      report_page().scan(), {}, [&](const char* step, const GreyImage&) { steps.insert(step); });
  CHECK(steps == std::set<std::string>{"rules", "ink"});
  CHECK(page.placement.turn == 0);
  CHECK(page.placement.skew == 0);
  CHECK(page.type_height == Approx(16).margin(1));
  CHECK(count(page, true) == 3);
  CHECK(count(page, false) == 4);
  CHECK(at(page.grey, 500, 600) == 255);
}

TEST_CASE("Where the rules do not suffice, the page has them and no pixels",
          "[extractors][scan][prepare]") {
  const PreparedPage whole = prepare(report_page().scan(), {});
  std::size_t asked = 0;
  const auto suffice = [&](bool answer) {
    return [&asked, answer](const std::vector<PixelRule>& rules) {
      asked = rules.size();
      return answer;
    };
  };
  const PreparedPage less = prepare(report_page().scan(), {}, {}, suffice(false));
  CHECK(asked == 7);
  CHECK(less.rules.size() == 7);
  CHECK(less.grey.pixels.empty());
  const PreparedPage same = prepare(report_page().scan(), {}, {}, suffice(true));
  CHECK(same.rules.size() == whole.rules.size());
  CHECK(same.grey.pixels == whole.grey.pixels);
}

TEST_CASE("Skew is taken out to a tenth of a degree", "[extractors][scan][prepare]") {
  for (const double degrees : {-2.7, -1.3, -0.3, 0.4, 1.6, 2.9}) {
    INFO(degrees);
    const PreparedPage page = prepare(report_page(degrees).scan(), {});
    CHECK(page.placement.skew == Approx(-degrees).margin(0.1));
    CHECK(count(page, true) == 3);
    CHECK(count(page, false) == 4);
    CHECK(std::abs(find_skew(page.ink)) <= 0.1);
  }
}

TEST_CASE("The long line of a chart does not say how its page lies",
          "[extractors][scan][prepare]") {
  for (const double degrees : {-0.6, 0.0, 0.5}) {
    INFO(degrees);
    DrawnPage page(900, 1100);
    page.skew(degrees);
    for (int i = 0; i < 6; ++i) page.line(80, 100 + 150 * i, 14);
    PageImage scan = page.scan();
    const double slope = std::tan((degrees + 1.8) * 3.14159265 / 180);
    for (int x = 100; x < 800; ++x) {
      for (int y = 0; y < 12; ++y) {
        const int row = 400 + y + static_cast<int>(std::lround(slope * (x - 100)));
        scan.pixels[static_cast<std::size_t>(row) * scan.width + x] = 40;
      }
    }
    CHECK(prepare(scan, {}).placement.skew == Approx(-degrees).margin(0.15));
  }
}

TEST_CASE("A page is turned upright whichever way it was fed", "[extractors][scan][prepare]") {
  for (const int degrees : {0, 90, 180, 270}) {
    INFO(degrees);
    const PreparedPage page = prepare(turned_scan(report_page(), degrees), {});
    CHECK(page.placement.turn == (360 - degrees) % 360);
    CHECK(page.ink.width == 900);
    CHECK(count(page, true) == 3);
  }
}

TEST_CASE("Legibility decides where marks do not tell the top", "[extractors][scan][prepare]") {
  DrawnPage digits(900, 600);
  for (int row = 0; row < 8; ++row) {
    for (int i = 0; i < 30; ++i) digits.letter(80 + 15 * i, 100 + 50 * row);
  }
  // These letters have open feet: who can read them sees a bar on top.
  const Legibility reads_bars = [](const GreyImage& line) {
    int dark = 0;
    for (int x = 0; x < line.width; ++x) dark += at(line, x, 5) == 0 ? 1 : 0;
    return static_cast<double>(dark) / line.width;
  };
  CHECK(prepare(digits.scan(), reads_bars).placement.turn == 0);
  CHECK(prepare(turned_scan(digits, 180), reads_bars).placement.turn == 180);
  CHECK(prepare(turned_scan(digits, 90), reads_bars).placement.turn == 270);
}

TEST_CASE("Shadow, yellow paper and light fills become white", "[extractors][scan][prepare]") {
  DrawnPage page = report_page();
  PageImage scan = page.scan();
  for (int y = 0; y < scan.height; ++y) {
    for (int x = 0; x < scan.width; ++x) {
      std::uint8_t& value = scan.pixels[static_cast<std::size_t>(y) * scan.width + x];
      value = static_cast<std::uint8_t>(value * (150 + 100 * x / scan.width) / 255 + 5);
    }
  }
  const PreparedPage prepared = prepare(scan, {});
  CHECK(at(prepared.grey, 20, 20) >= 240);
  CHECK(at(prepared.grey, 880, 1000) >= 240);
  CHECK(count(prepared, true) == 3);
  CHECK(prepared.type_height == Approx(16).margin(1));
}

TEST_CASE("Borders, holes and specks go, full stops stay", "[extractors][scan][prepare]") {
  DrawnPage page = report_page();
  page.box(0, 0, 12, 1100).box(0, 1080, 900, 1100);  // a border of a copier
  for (int y = -18; y <= 18; ++y) {                  // a punch hole
    for (int x = -18; x <= 18; ++x) {
      if (x * x + y * y <= 18 * 18) page.box(45 + x, 550 + y, 46 + x, 551 + y);
    }
  }
  page.box(265, 97, 268, 100);  // a full stop
  std::uint32_t random = 1;
  for (int i = 0; i < 3000; ++i) {
    random = random * 1664525 + 1013904223;
    const int x = 20 + static_cast<int>((random >> 8) % 860);
    const int y = 850 + static_cast<int>((random >> 20) % 200);
    page.box(x, y, x + 1, y + 1);
  }
  const PreparedPage prepared = prepare(page.scan(), {});
  CHECK(at(prepared.ink, 5, 500) == 255);
  CHECK(at(prepared.ink, 400, 1090) == 255);
  CHECK(at(prepared.ink, 45, 550) == 255);
  CHECK(at(prepared.ink, 266, 98) == 0);
  int left = 0;
  for (int y = 850; y < 1050; ++y) {
    for (int x = 20; x < 880; ++x) left += at(prepared.ink, x, y) == 0 ? 1 : 0;
  }
  CHECK(left < 300);
}

TEST_CASE("Coloured stamps go, print under them and coloured lines stay",
          "[extractors][scan][prepare]") {
  const DrawnPage page = report_page();
  PageImage scan = in_colour(page);
  const auto paint = [&](int x0, int y0, int x1, int y1, std::uint8_t red, std::uint8_t blue) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        std::uint8_t* p = scan.pixels.data() + 3 * (static_cast<std::size_t>(y) * scan.width + x);
        if (p[0] == 0) continue;  // black shows through
        p[0] = red, p[1] = 60, p[2] = blue;
      }
    }
  };
  // The frame of a red stamp over lines of text.
  paint(497, 126, 695, 129, 200, 60), paint(497, 260, 695, 263, 200, 60);
  paint(497, 126, 500, 263, 200, 60), paint(692, 126, 695, 263, 200, 60);
  // A line of blue letters.
  for (int i = 0; i < 10; ++i) {
    const int x = 80 + 15 * i;
    paint(x, 900, x + 12, 902, 40, 200), paint(x, 900, x + 2, 916, 40, 200);
    paint(x + 10, 900, x + 12, 916, 40, 200);
  }
  const PreparedPage prepared = prepare(scan, {});
  CHECK(at(prepared.ink, 600, 127) == 255);
  CHECK(at(prepared.ink, 498, 220) == 255);
  CHECK(at(prepared.ink, 80, 910) == 0);
  CHECK(prepared.type_height == Approx(16).margin(1));
  const PreparedPage without = prepare(page.scan(), {});
  int lost = 0;
  for (std::size_t i = 0; i < without.ink.pixels.size(); ++i)
    lost += without.ink.pixels[i] == 0 && prepared.ink.pixels[i] != 0 ? 1 : 0;
  CHECK(lost == 0);
}

TEST_CASE("A table ruled in colour keeps its lines", "[extractors][scan][prepare]") {
  const DrawnPage page = report_page();
  PageImage scan = in_colour(page);
  const auto paint = [&](int x0, int y0, int x1, int y1) {
    for (int y = y0; y < y1; ++y) {
      for (int x = x0; x < x1; ++x) {
        std::uint8_t* p = scan.pixels.data() + 3 * (static_cast<std::size_t>(y) * scan.width + x);
        if (p[0] != 0) p[0] = 40, p[1] = 90, p[2] = 190;
      }
    }
  };
  const int top = scan.height - 260;
  for (int row = 0; row <= 4; ++row) paint(60, top + 50 * row, 723, top + 50 * row + 3);
  for (int column = 0; column <= 3; ++column)
    paint(60 + 220 * column, top, 63 + 220 * column, top + 203);
  const PreparedPage prepared = prepare(scan, {});
  const auto upright =
      std::count_if(prepared.rules.begin(), prepared.rules.end(), [&](const PixelRule& rule) {
        return !rule.horizontal && rule.box.y0 >= top - 3 && rule.box.height() > 190;
      });
  CHECK(upright == 4);
}

TEST_CASE("Places of upright pixels are told on the page turned upright",
          "[extractors][scan][prepare]") {
  Placement placement;
  placement.source_width = 1000;
  placement.source_height = 2000;
  placement.place = {0, 0, 360, 720};
  CHECK(upright_place(placement, {100, 200, 300, 400}) == Rect{36, 72, 108, 144});
  placement.margin_x = 10;
  placement.margin_y = 20;
  CHECK(upright_place(placement, {110, 220, 310, 420}).x0 == Approx(36));
  CHECK(upright_place(placement, {110, 220, 310, 420}).y1 == Approx(144));
  placement = {90, 0, 1000, 2000, 0, 0, {0, 0, 360, 720}};
  CHECK(upright_place(placement, {0, 0, 2000, 1000}) == Rect{0, 0, 720, 360});
}

TEST_CASE("A picture without a letter is prepared without trouble", "[extractors][scan][prepare]") {
  for (const auto& [width, height] : {std::pair{0, 0}, std::pair{3, 3}, std::pair{200, 100}}) {
    const PreparedPage page = prepare(DrawnPage(width, height).scan(), {});
    CHECK(page.rules.empty());
  }
  CHECK(prepare(DrawnPage(200, 100).box(0, 0, 200, 100).scan(), {}).rules.empty());
}

TEST_CASE("Light letters on dark bands are read as dark ones on paper",
          "[extractors][scan][prepare]") {
  DrawnPage page = report_page();
  const DrawnPage without = page;
  page.box(80, 850, 782, 900, 60);  // the head of a table, on a dark fill
  for (int i = 0; i < 12; ++i) {
    const int x = 120 + 15 * i;
    page.box(x, 866, x + 12, 868, 250)
        .box(x, 866, x + 2, 882, 250)
        .box(x + 10, 866, x + 12, 882, 250);
  }
  page.box(80, 930, 400, 980, 60);  // a bar of a chart
  const PreparedPage prepared = prepare(page.scan(), {});
  CHECK(at(prepared.ink, 121, 875) == 0);
  CHECK(at(prepared.ink, 600, 875) == 255);
  CHECK(at(prepared.ink, 600, 852) == 255);
  CHECK(at(prepared.ink, 200, 950) == 0);
  CHECK(count(prepared, true) == 5);
  CHECK(count(prepare(without.scan(), {}), true) == 3);
}

TEST_CASE("A thin stroke of a pen goes where its colour is weak, too",
          "[extractors][scan][prepare]") {
  const DrawnPage page = report_page();
  PageImage scan = in_colour(page);
  // It wanders along a line of text, and loses its colour for a while.
  for (int x = 200; x < 500; ++x) {
    const int y = 140 + (x / 60 % 2 == 0 ? x % 60 : 60 - x % 60) / 3;
    const bool pale = x > 300 && x < 340;
    for (int thick = 0; thick < 3; ++thick) {
      std::uint8_t* p =
          scan.pixels.data() + 3 * (static_cast<std::size_t>(y + thick) * scan.width + x);
      if (p[0] == 0) continue;
      p[0] = pale ? 82 : 60, p[1] = pale ? 82 : 70, p[2] = pale ? 102 : 150;
    }
  }
  const PreparedPage prepared = prepare(scan, {});
  const PreparedPage without = prepare(page.scan(), {});
  int left = 0;
  for (std::size_t i = 0; i < without.ink.pixels.size(); ++i)
    left += without.ink.pixels[i] != 0 && prepared.ink.pixels[i] == 0 ? 1 : 0;
  CHECK(left < 40);
}
