// One-page PDFs written here by hand: what Poppler tells of what is drawn.
#include "extractors/pdf/pdf_file.h"
#include "tests/support/project.h"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>

using namespace prongsai;

namespace {

// A page of 600 x 800 points that draws `content`; without a table of references, which Poppler
// makes for itself.
PdfFile pdf_drawing(std::string_view content) {
  std::string pdf =
      "%PDF-1.4\n"
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
      "4 0 obj<</Length ";
  pdf += std::to_string(content.size()) + ">>stream\n";
  pdf += content;
  pdf += "\nendstream endobj\ntrailer<</Root 1 0 R>>\n";
  return {std::move(pdf), "made.pdf", std::nullopt};
}

}  // namespace

TEST_CASE("Lines are told from the top of the page", "[extractors][pdf][file]") {
  const PageInk ink = pdf_drawing("2 w 20 700 m 120 700 l S").read_page(1);
  CHECK(ink.width == Approx(600));
  CHECK(ink.height == Approx(800));
  REQUIRE(ink.segments.size() == 1);
  CHECK(ink.segments[0].from.x == Approx(20));
  CHECK(ink.segments[0].to.x == Approx(120));
  CHECK(ink.segments[0].from.y == Approx(100));
  CHECK(ink.segments[0].thickness == Approx(2));
}

TEST_CASE("A short level line in colour or thick may name a line of a chart, a long one does not",
          "[extractors][pdf][file]") {
  const PageInk ink = pdf_drawing(
                          "2 w 0.95 0.55 0.16 RG 100 50 m 118 50 l S "  // a legend's
                          "1 w 0.5 G 200 50 m 218 50 l S "              // the border of a cell
                          "2 w 0.6 G 250 50 m 268 50 l S "              // a legend's in grey
                          "0 0 1 RG 300 50 m 400 50 l S "               // an underline
                          "450 50 m 453 50 l S "                        // a dash
                          "500 50 m 500 68 l S")                        // upright
                          .read_page(1);
  REQUIRE(ink.shapes.swatches.size() == 2);
  CHECK(ink.shapes.swatches[1].box.x0 == Approx(250));
  const Patch& swatch = ink.shapes.swatches[0];
  CHECK(swatch.box.x0 == Approx(100));
  CHECK(swatch.box.x1 == Approx(118));
  CHECK(swatch.box.centre().y == Approx(750));
  CHECK(swatch.colour.red > 230);
  CHECK(swatch.colour.blue < 60);
}

TEST_CASE("Lines are cut to what the clip displays", "[extractors][pdf][file]") {
  const PageInk ink =
      pdf_drawing("100 690 50 20 re W n 20 700 m 220 700 l S 20 300 m 220 300 l S").read_page(1);
  REQUIRE(ink.segments.size() == 1);
  CHECK(ink.segments[0].from.x == Approx(100));
  CHECK(ink.segments[0].to.x == Approx(150));
}

TEST_CASE("Where clips do not meet nothing is displayed", "[extractors][pdf][file]") {
  const PageInk ink = pdf_drawing(
                          "q 100 100 50 50 re W n 300 300 50 50 re W n "
                          "0 0 m 200 0 l S 10 10 100 1 re f Q 20 20 m 120 20 l S")
                          .read_page(1);
  CHECK(ink.segments.size() == 1);
  CHECK(ink.filled.empty());
}

TEST_CASE("A file whose list of parts had to be rebuilt says so", "[extractors][pdf][file]") {
  CHECK(pdf_drawing("").rebuilt());

  std::ifstream sound(testing::source_folder() / "tests/data/plain.pdf", std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(sound), {}};
  REQUIRE_FALSE(bytes.empty());
  CHECK_FALSE(PdfFile(bytes, "plain.pdf", std::nullopt).rebuilt());
  bytes.replace(bytes.find("xref"), 4, "lost");
  CHECK(PdfFile(bytes, "lost.pdf", std::nullopt).rebuilt());
}

TEST_CASE("A page without contents is blank, one that draws nothing is not known to be",
          "[extractors][pdf][file]") {
  const std::string pdf =
      "%PDF-1.4\n"
      "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
      "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
      "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n"
      "trailer<</Root 1 0 R>>\n";
  CHECK(PdfFile(pdf, "blank.pdf", std::nullopt).read_page(1).blank);
  CHECK_FALSE(pdf_drawing("q Q").read_page(1).blank);
}
