#include "extractors/chart/slanted_writing.h"

#include <catch2/catch.hpp>
#include <cmath>
#include <numbers>
#include <utility>
#include <vector>

using namespace prongsai;

namespace {

constexpr double kType = 10;

struct Ink {
  GreyImage image{600, 300, std::vector<std::uint8_t>(600 * 300, 255)};

  void letter(double x, double y) {
    for (int dy = -4; dy <= 4; ++dy) {
      for (int dx = -4; dx <= 4; ++dx) {
        const bool hollow = std::abs(dx) < 2 && std::abs(dy) < 2;
        const int at = (static_cast<int>(y) + dy) * image.width + static_cast<int>(x) + dx;
        if (!hollow) image.pixels[static_cast<std::size_t>(at)] = 0;
      }
    }
  }

  // Letters from (x, y) on, down and away from the axis; `from` and `to` are the first and the
  // last.
  void name(double x, double y, double degrees, int letters, int from = 0) {
    const double angle = degrees * std::numbers::pi / 180;
    for (int i = from; i < letters; ++i) {
      const double away = 11.0 * i;
      const double side = degrees > 0 ? -1 : 1;
      letter(x + side * away * std::cos(angle), y + away * std::abs(std::sin(angle)));
    }
  }

  [[nodiscard]] std::vector<SlantedRow> rows() const {
    return find_slanted_rows(find_components(image), image.width, image.height, kType);
  }
};

}  // namespace

TEST_CASE("Names that go up to one level are a row, whatever the angle", "[extractors][chart]") {
  for (const double degrees : {30.0, 45.0, 60.0, 90.0, -45.0}) {
    Ink ink;
    for (int i = 0; i < 5; ++i) ink.name(150 + 60 * i, 60, degrees, 8 + i % 3);
    const auto rows = ink.rows();
    INFO(degrees);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].degrees == Approx(degrees).margin(2));
    CHECK(rows[0].members.size() == find_components(ink.image).all.size());
  }
}

TEST_CASE("What goes on behind a space and short names belong to the row", "[extractors][chart]") {
  Ink ink;
  for (int i = 0; i < 4; ++i) ink.name(150 + 60 * i, 60, 45, i == 2 ? 2 : 8);
  ink.name(150, 60, 45, 13, 9);
  const auto rows = ink.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].members.size() == find_components(ink.image).all.size());
}

TEST_CASE("The first and the last name belong to the row though their two lines touch",
          "[extractors][chart]") {
  for (const double beside : {90.0, 390.0}) {
    Ink ink;
    for (int i = 0; i < 4; ++i) ink.name(150 + 60 * i, 60, 90, 7 + i % 2);
    for (int line = 0; line < 4; ++line) ink.name(beside - 15 + 10 * line, 60, 90, 5);
    const auto rows = ink.rows();
    INFO(beside);
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].members.size() == find_components(ink.image).all.size());
  }
}

TEST_CASE(
    "What is hardly higher than two level words above one another is a row where it stands often",
    "[extractors][chart]") {
  const auto [names, is_row] = GENERATE(std::pair{4, false}, std::pair{9, true});
  CAPTURE(names);
  Ink ink;
  for (int i = 0; i < names; ++i) ink.name(40 + 60 * i, 60, 90, 3);
  CHECK(ink.rows().size() == (is_row ? 1 : 0));
}

TEST_CASE("A level word beside the first name does not belong to the row", "[extractors][chart]") {
  Ink ink;
  for (int i = 0; i < 4; ++i) ink.name(150 + 60 * i, 60, 90, 8);
  const std::size_t names = find_components(ink.image).all.size();
  for (int i = 0; i < 3; ++i) ink.letter(90 + 11 * i, 60);
  const auto rows = ink.rows();
  REQUIRE(rows.size() == 1);
  CHECK(rows[0].members.size() == names);
}

TEST_CASE("Level lines give no row, whether wrapped or in columns", "[extractors][chart]") {
  Ink ink;
  for (int column = 0; column < 5; ++column) {
    for (int line = 0; line < 5; ++line) {
      for (int i = 0; i < 3; ++i) ink.letter(100 + 60 * column + 11 * i, 40 + 22 * line);
    }
  }
  CHECK(ink.rows().empty());
}

TEST_CASE("Two slanting pieces are no row", "[extractors][chart]") {
  Ink ink;
  for (int i = 0; i < 2; ++i) ink.name(150 + 60 * i, 60, 45, 8);
  CHECK(ink.rows().empty());
}
