#include "extractors/scan/lone_rows.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "tests/extractors/scan/drawn_page.h"

using namespace prongsai;

namespace {

std::ptrdiff_t kept(const DrawnPage& page) {
  const Components ink = find_components(page.image());
  const std::vector<bool> dots = dots_of_lone_rows(ink, DrawnPage::kType);
  return std::count(dots.begin(), dots.end(), true);
}

}  // namespace

TEST_CASE("Dots of a border are told from dots of a grey area", "[extractors][scan][dirt]") {
  DrawnPage border(400, 100);
  for (int x = 20; x < 380; x += 4) border.box(x, 50, x + 2, 52);
  CHECK(kept(border) == 90);

  DrawnPage grey(400, 100);
  for (int y = 20; y < 80; y += 5) {
    for (int x = 20; x < 380; x += 5) grey.box(x, y, x + 2, y + 2);
  }
  CHECK(kept(grey) == 0);
}

TEST_CASE("Specks here and there are of no border", "[extractors][scan][dirt]") {
  DrawnPage page(400, 400);
  std::uint32_t random = 1;
  for (int i = 0; i < 600; ++i) {
    random = random * 1664525 + 1013904223;
    const int x = static_cast<int>((random >> 8) % 390);
    const int y = static_cast<int>((random >> 20) % 390);
    page.box(x, y, x + 2, y + 2);
  }
  CHECK(kept(page) < 60);
}
