// Pictures cut from pages written here by hand, decoded again.
#include "extractors/pdf/cut_picture.h"

#include <catch2/catch.hpp>
#include <cstdint>
#include <string>
#include <vector>

#include "model/conversion_error.h"

using namespace prongsai;

namespace {

std::string object(int number, const std::string& body) {
  return std::to_string(number) + " 0 obj" + body + "endobj\n";
}

// A page of 600 x 800 points with a black bar of 60 x 20 at (100, 80) from the top left corner.
std::string page_with_bar() {
  const std::string content = "0 g 100 700 60 20 re f";
  return "%PDF-1.5\n" + object(1, "<</Type/Catalog/Pages 2 0 R>>") +
         object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>") +
         object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>") +
         object(4, "<</Length " + std::to_string(content.size()) + ">>stream\n" + content +
                       "\nendstream ") +
         "trailer<</Root 1 0 R>>\n";
}

std::vector<std::string> cut(const std::vector<Cutting>& cuttings) {
  return cut_pictures(page_with_bar(), "made.pdf", std::nullopt, cuttings);
}

// A number of a PNG's header: 0 its width, 1 its height.
int side(const std::string& png, std::size_t which) {
  int value = 0;
  for (std::size_t i = 0; i < 4; ++i)
    value = value * 256 + static_cast<unsigned char>(png.at(16 + 4 * which + i));
  return value;
}

constexpr Rect kBar{100, 80, 160, 100};

}  // namespace

TEST_CASE("A picture shows a box and half its height around it", "[extractors][pdf][cut]") {
  const std::string png = cut({{1, kBar, 0}}).at(0);
  REQUIRE(png.substr(0, 8) == "\x89PNG\r\n\x1a\n");
  CHECK(side(png, 0) == Approx(80 * 150 / 72.0).margin(2));
  CHECK(side(png, 1) == Approx(40 * 150 / 72.0).margin(2));
  CHECK(png.size() < 400);
}

TEST_CASE("A bare picture shows the box and nothing else", "[extractors][pdf][cut]") {
  const std::string png = cut({{1, kBar, 0, /*bare=*/true}}).at(0);
  CHECK(side(png, 0) == Approx(60 * 150 / 72.0).margin(2));
  CHECK(side(png, 1) == Approx(20 * 150 / 72.0).margin(2));
}

TEST_CASE("A picture is turned as the page is read", "[extractors][pdf][cut]") {
  const std::string png = cut({{1, kBar, 90}}).at(0);
  CHECK(side(png, 0) == Approx(40 * 150 / 72.0).margin(2));
  CHECK(side(png, 1) == Approx(80 * 150 / 72.0).margin(2));
}

TEST_CASE("Each place has its picture, nowhere has none", "[extractors][pdf][cut]") {
  const Rect paper{300, 300, 360, 320};
  const Rect beside{700, 300, 760, 320};
  const auto pictures = cut({{1, paper, 0}, {2, kBar, 0}, {0, kBar, 0}, {1, kBar, 0}});
  CHECK_FALSE(pictures.at(0).empty());
  CHECK(pictures.at(1).empty());
  CHECK(pictures.at(2).empty());
  CHECK(pictures.at(3) == cut({{1, kBar, 0}}).at(0));
  CHECK(pictures.at(0) != pictures.at(3));
  CHECK(cut({{1, beside, 0}}).at(0).empty());
}

TEST_CASE("A file that is no PDF gives no pictures", "[extractors][pdf][cut]") {
  CHECK_THROWS_AS(cut_pictures("nothing", "made.pdf", std::nullopt, {{1, kBar, 0}}),
                  ConversionError);
  CHECK_THROWS_AS(cut_pictures("/nowhere/made.pdf", std::nullopt, {{1, kBar, 0}}), ConversionError);
}
