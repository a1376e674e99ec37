// Marks without colour, drawn over lines of text.
#include "extractors/scan/stray_strokes.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <cstddef>
#include <numbers>
#include <vector>

#include "extractors/scan/prepare.h"
#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

DrawnPage text_page() {
  DrawnPage page(900, 1100);
  for (int i = 0; i < 16; ++i) page.line(80, 100 + 50 * i, 45 - i % 3);
  return page;
}

void draw_stroke(double x0, double y0, double x1, double y1, DrawnPage& page,
                 double thickness = 3) {
  const double length = std::hypot(x1 - x0, y1 - y0);
  for (double at = 0; at <= length; at += 0.3) {
    const double x = x0 + (x1 - x0) * at / length;
    const double y = y0 + (y1 - y0) * at / length;
    for (double across = -thickness / 2; across < thickness / 2; across += 0.3) {
      const int u = static_cast<int>(x - across * (y1 - y0) / length);
      const int v = static_cast<int>(y + across * (x1 - x0) / length);
      page.box(u, v, u + 1, v + 1);
    }
  }
}

// The frame of a stamp, `width` x `height`, turned by some degrees about (x, y), its upper corner.
void draw_frame(double x, double y, double width, double height, double degrees, DrawnPage& page) {
  const double c = std::cos(degrees * std::numbers::pi / 180);
  const double s = std::sin(degrees * std::numbers::pi / 180);
  const double ax = x + width * c, ay = y + width * s;
  const double bx = x - height * s, by = y + height * c;
  draw_stroke(x, y, ax, ay, page), draw_stroke(bx, by, bx + width * c, by + width * s, page);
  draw_stroke(x, y, bx, by, page), draw_stroke(ax, ay, bx + width * c, by + width * s, page);
}

void draw_circle(double x, double y, double radius, DrawnPage& page) {
  for (double angle = 0; angle < 2 * std::numbers::pi; angle += 0.3 / radius) {
    for (double r = radius - 1.5; r < radius + 1.5; r += 0.4) {
      const int u = static_cast<int>(x + r * std::cos(angle));
      const int v = static_cast<int>(y + r * std::sin(angle));
      page.box(u, v, u + 1, v + 1);
    }
  }
}

struct Shares {
  double mark_left = 0;   // of the mark's own pixels
  double print_lost = 0;  // of the print's
};

Shares shares_after(const GreyImage& print, const GreyImage& marked, const GreyImage& left) {
  double mark = 0, mark_left = 0, all = 0, lost = 0;
  for (std::size_t i = 0; i < print.pixels.size(); ++i) {
    if (print.pixels[i] == 0) {
      ++all;
      lost += left.pixels[i] != 0 ? 1 : 0;
    } else if (marked.pixels[i] == 0) {
      ++mark;
      mark_left += left.pixels[i] == 0 ? 1 : 0;
    }
  }
  return {mark_left / std::max(mark, 1.0), lost / std::max(all, 1.0)};
}

Shares shares_of(const DrawnPage& print, const DrawnPage& marked, std::size_t& places) {
  GreyImage ink = marked.image();
  GreyImage grey = marked.image();
  places = whiten_stray_strokes(marked.image(), DrawnPage::kType, ink, grey).size();
  CHECK(ink == grey);  // drawn in black and white
  return shares_after(print.image(), marked.image(), ink);
}

}  // namespace

TEST_CASE("A slanted frame over text goes, the text stays", "[extractors][scan][strokes]") {
  for (const double degrees : {-25.0, -12.0, 8.0, 20.0, 40.0}) {
    INFO(degrees);
    const DrawnPage print = text_page();
    DrawnPage marked = print;
    draw_frame(300, 400, 220, 90, degrees, marked);
    std::size_t places = 0;
    const Shares shares = shares_of(print, marked, places);
    CHECK(places > 10);
    CHECK(shares.mark_left < 0.1);
    CHECK(shares.print_lost < 0.01);
  }
}

TEST_CASE("The circles of a seal go, the text stays", "[extractors][scan][strokes]") {
  const DrawnPage print = text_page();
  DrawnPage marked = print;
  draw_circle(450, 480, 120, marked);
  draw_circle(450, 480, 95, marked);
  std::size_t places = 0;
  const Shares shares = shares_of(print, marked, places);
  CHECK(shares.mark_left < 0.25);
  CHECK(shares.print_lost < 0.02);
}

TEST_CASE("A straight stroke of a pen goes, the text stays", "[extractors][scan][strokes]") {
  const DrawnPage print = text_page();
  DrawnPage marked = print;
  draw_stroke(120, 700, 420, 610, marked);
  draw_stroke(420, 610, 470, 760, marked);
  std::size_t places = 0;
  const Shares shares = shares_of(print, marked, places);
  CHECK(places > 10);
  CHECK(shares.mark_left < 0.1);
  CHECK(shares.print_lost < 0.01);
}

TEST_CASE("Letters that climb within a slanted frame go, lines of text there stay",
          "[extractors][scan][strokes]") {
  const DrawnPage print = DrawnPage(900, 600).line(80, 300, 45).line(80, 500, 45);
  DrawnPage marked = print;
  draw_frame(300, 380, 220, 70, -18, marked);
  for (int i = 0; i < 10; ++i) marked.letter(335 + 16 * i, 420 - 5 * i);
  std::size_t places = 0;
  const Shares shares = shares_of(print, marked, places);
  CHECK(shares.mark_left < 0.05);
  CHECK(shares.print_lost < 0.01);
}

TEST_CASE("Print alone loses nothing", "[extractors][scan][strokes]") {
  DrawnPage page = text_page();
  page.line(80, 1000, 12, 3);  // a headline, three times as large
  page.level_rule(80, 700, 1040).level_rule(80, 700, 1080);
  page.upright_rule(80, 1040, 1082).upright_rule(700, 1040, 1082);
  std::size_t places = 0;
  const Shares shares = shares_of(page, page, places);
  CHECK(places == 0);
  CHECK(shares.print_lost == 0);
}

TEST_CASE("Places of strokes are told with the page", "[extractors][scan][strokes][prepare]") {
  DrawnPage marked = text_page();
  CHECK(prepare(marked.scan(), {}).marked.empty());
  draw_frame(300, 400, 220, 90, 20, marked);
  const PreparedPage page = prepare(marked.scan(), {});
  CHECK_FALSE(page.marked.empty());
  for (const PixelBox& box : page.marked) {
    CHECK(box.x0 > 250);
    CHECK(box.x1 < 530);
    CHECK(box.y0 > 380);
    CHECK(box.y1 < 580);
  }
}
