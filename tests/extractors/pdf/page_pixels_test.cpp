// One-page PDFs written here by hand, each holding one small picture in one coding: which pixels a
// page gives.
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "extractors/pdf/pdf_file.h"

using namespace prongsai;

namespace {

// The picture that all codings hold: 16 x 8 pixels, black in the upper left quarter.
constexpr int kWidth = 16;
constexpr int kHeight = 8;

// What tells a picture's coding: the entries of its dictionary, and its bytes as hexadecimal.
struct Coding {
  std::string name;
  std::string entries;
  std::string hex;
};

std::string plain_hex() {
  std::string hex;
  for (int y = 0; y < kHeight; ++y)
    hex += (y < 4 ? "0000000000000000" : "FFFFFFFFFFFFFFFF") + std::string("FFFFFFFFFFFFFFFF");
  return hex;
}

const std::string kGrey = "/ColorSpace/DeviceGray/BitsPerComponent 8";
const std::string kBilevel = "/ColorSpace/DeviceGray/BitsPerComponent 1";

Coding plain() { return {"plain", kGrey + "/Filter/ASCIIHexDecode", plain_hex()}; }

std::vector<Coding> codings() {
  return {
      plain(),
      {"Flate", kGrey + "/Filter[/ASCIIHexDecode/FlateDecode]",
       "78da63608080ff50c040229f5200009ded5fa1"},
      {"DCT", kGrey + "/Filter[/ASCIIHexDecode/DCTDecode]",
       "ffd8ffe000104a46494600010100000100010000ffdb0043000302020302020303030304030304050805050404"
       "050a070706080c0a0c0c0b0a0b0b0d0e12100d0e110e0b0b1016101113141515150c0f171816141812141514ff"
       "c0000b080008001001011100ffc4001500010100000000000000000000000000000109ffc40018100002030000"
       "0000000000000000000000001967a6e4ffda0008010100003f00118cd954da5543ffd9"},
      {"CCITT",
       kBilevel + "/Filter[/ASCIIHexDecode/CCITTFaxDecode]/DecodeParms[null<</K -1/Columns 16/Rows "
                  "8/BlackIs1 true>>]",
       "3317f26a0bfe002002"},
      // A page of 16 x 8 with one generic region, coded like a fax.
      {"JBIG2", kBilevel + "/Decode[1 0]/Filter[/ASCIIHexDecode/JBIG2Decode]",
       "00000000300001000000130000001000000008000000000000000000000000"
       "000001260001"
       "0000001b"
       "0000001000000008000000000000000000"
       "01"
       "3317f26a0bfe002002"},
      {"JPX", "/Filter[/ASCIIHexDecode/JPXDecode]",
       "0000000c6a5020200d0a870a00000014667479706a703220000000006a7032200000002d6a7032680000001669"
       "68647200000008000000100001070700000000000f636f6c7201000000000011000000dd6a703263ff4fff5100"
       "29000000000010000000080000000000000000000000100000000800000000000000000001070101ff52000c00"
       "000001000304040001ff5c000d4040484850484850484850ff640025000143726561746564206279204f70656e"
       "4a5045472076657273696f6e20322e352e30ff90000a0000000000620001ff93cfb40c096911c7da077e6091f8"
       "018005857f0443193f03008fcfc01a7e0130fb41800e51d7131c5f0658fe11dba11357db0e800536150fcfc01e"
       "7e01507d406020432cc311d37f2040493d7f85af64ff7f20475fffd9"},
      {"one bit, two colours",
       "/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]/BitsPerComponent 1/Filter/ASCIIHexDecode",
       "00FF00FF00FF00FFFFFFFFFFFFFFFFFF"},
  };
}

std::string object(int number, const std::string& body) {
  return std::to_string(number) + " 0 obj" + body + "endobj\n";
}

std::string stream(const std::string& entries, const std::string& bytes) {
  return "<<" + entries + "/Length " + std::to_string(bytes.size()) + ">>stream\n" + bytes +
         "\nendstream ";
}

// A page of 160 x 80 points that draws `content`, in which /P is the picture; `page` are further
// entries of the page.
PdfFile pdf_with(const Coding& coding, const std::string& content, const std::string& page = "") {
  const std::string picture = "/Type/XObject/Subtype/Image/Width 16/Height 8" + coding.entries;
  const std::string pdf =
      "%PDF-1.5\n" + object(1, "<</Type/Catalog/Pages 2 0 R>>") +
      object(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>") +
      object(3, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 160 80]" + page +
                    "/Contents 4 0 R/Resources<</XObject<</P 5 0 R>>/Font<</F 6 0 R>>>>>>") +
      object(4, stream("", content)) + object(5, stream(picture, coding.hex + ">")) +
      object(6, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>") + "trailer<</Root 1 0 R>>\n";
  return {pdf, "made.pdf", std::nullopt};
}

const std::string kWholePage = "160 0 0 80 0 0 cm /P Do ";

// "#" where the middle of each of 4 x 4 pieces of the picture is dark, row by row.
std::string pieces(const PageImage& image) {
  std::string seen;
  for (int row = 0; row < 4; ++row) {
    for (int column = 0; column < 4; ++column) {
      const int x = image.width * (2 * column + 1) / 8;
      const int y = image.height * (2 * row + 1) / 8;
      const auto at = static_cast<std::size_t>((y * image.width + x) * image.channels);
      seen += image.pixels.at(at) < 128 ? '#' : '.';
    }
    seen += '/';
  }
  return seen;
}

const std::string kAsStored = "##../##../..../..../";

}  // namespace

TEST_CASE("A page that is one picture gives the picture's own pixels",
          "[extractors][pdf][pixels]") {
  for (const Coding& coding : codings()) {
    INFO(coding.name);
    const PageImage image = pdf_with(coding, kWholePage).read_pixels(1);
    CHECK_FALSE(image.rendered);
    CHECK(image.width == kWidth);
    CHECK(image.height == kHeight);
    CHECK(image.channels == 1);
    REQUIRE(image.pixels.size() == static_cast<std::size_t>(kWidth) * kHeight);
    CHECK(pieces(image) == kAsStored);
    CHECK(image.place.x1 == Approx(160));
    CHECK(image.place.y1 == Approx(80));
  }
}

TEST_CASE("Pixels stand as the page displays them", "[extractors][pdf][pixels]") {
  struct Row {
    std::string content;
    std::string page;
    std::string seen;
  };
  const std::vector<Row> rows{
      {kWholePage, "/Rotate 90", "..##/..##/..../..../"},
      {kWholePage, "/Rotate 180", "..../..../..##/..##/"},
      {kWholePage, "/Rotate 270", "..../..../##../##../"},
      {"-160 0 0 80 160 0 cm /P Do", "", "..##/..##/..../..../"},
      {"160 0 0 -80 0 80 cm /P Do", "", "..../..../##../##../"},
      {"-160 0 0 -80 160 80 cm /P Do", "", "..../..../..##/..##/"},
      // Turned by the matrix: rows of the picture run up the page.
      {"0 80 -160 0 160 0 cm /P Do", "", "..../..../##../##../"},
      // Turned by 1 degree, as scanner programs do to straighten a page.
      {"160 1.4 -2.8 80 0 0 cm /P Do", "", kAsStored},
      // A crop box that displays the left half.
      {kWholePage, "/CropBox[0 0 80 80]", "####/####/..../..../"},
  };
  for (const Row& row : rows) {
    INFO(row.content << ' ' << row.page);
    const PageImage image = pdf_with(plain(), row.content, row.page).read_pixels(1);
    CHECK_FALSE(image.rendered);
    CHECK(pieces(image) == row.seen);
  }
}

TEST_CASE("Strips that tile a page are one picture", "[extractors][pdf][pixels]") {
  const PageImage image =
      pdf_with(plain(), "q 160 0 0 40 0 40 cm /P Do Q q 160 0 0 40 0 0 cm /P Do Q").read_pixels(1);
  CHECK_FALSE(image.rendered);
  CHECK(image.width == 16);
  CHECK(image.height == 16);
  CHECK(pieces(image) == "##../..../##../..../");
}

TEST_CASE("Black painted through a stencil is the page's print", "[extractors][pdf][pixels]") {
  const Coding stencil{"stencil", "/ImageMask true/BitsPerComponent 1/Filter/ASCIIHexDecode",
                       "00FF00FF00FF00FFFFFFFFFFFFFFFFFF"};
  const PageImage black = pdf_with(stencil, kWholePage).read_pixels(1);
  CHECK_FALSE(black.rendered);
  CHECK(pieces(black) == kAsStored);
  const PageImage light = pdf_with(stencil, "0.9 g " + kWholePage).read_pixels(1);
  CHECK(light.rendered);
}

TEST_CASE("A page with other ink than a picture is drawn", "[extractors][pdf][pixels]") {
  const std::string line = "0 0 0 RG 8 w 0 10 m 160 10 l S ";
  const PageImage drawn = pdf_with(plain(), "q " + kWholePage + "Q " + line).read_pixels(1);
  CHECK(drawn.rendered);
  CHECK(pieces(drawn) == "##../##../..../####/");
  CHECK(drawn.width == Approx(160 * 300 / 72.0).margin(2));

  SECTION("but not for what the picture covers") {
    const PageImage covered = pdf_with(plain(), line + kWholePage).read_pixels(1);
    CHECK_FALSE(covered.rendered);
  }
  SECTION("nor for white paper under it") {
    CHECK_FALSE(pdf_with(plain(), "1 g 0 0 160 80 re f " + kWholePage).read_pixels(1).rendered);
  }
}

TEST_CASE("Invisible text is not drawn", "[extractors][pdf][pixels]") {
  const std::string text = "BT /F 60 Tf 3 Tr 10 10 Td (HHHH) Tj ET ";
  const PageImage scan = pdf_with(plain(), "q " + kWholePage + "Q " + text).read_pixels(1);
  CHECK_FALSE(scan.rendered);
  CHECK(pieces(scan) == kAsStored);
  const PageImage nothing = pdf_with(plain(), text).read_pixels(1);
  CHECK(nothing.rendered);
  CHECK(pieces(nothing) == "..../..../..../..../");
}

TEST_CASE("A region gives its own pixels", "[extractors][pdf][pixels]") {
  // A picture in the upper half of a page of text.
  const PdfFile file =
      pdf_with(plain(), "q 160 0 0 40 0 40 cm /P Do Q BT /F 30 Tf 10 5 Td (text) Tj ET");
  const PageImage picture = file.read_pixels(1, Rect{0, 0, 160, 40});
  CHECK_FALSE(picture.rendered);
  CHECK(pieces(picture) == kAsStored);
  CHECK(picture.place.y1 == Approx(40));
  const PageImage text = file.read_pixels(1, Rect{0, 40, 160, 80});
  CHECK(text.rendered);
  CHECK(text.place.y0 == Approx(40).margin(0.5));
  CHECK(text.height == Approx(40 * 300 / 72.0).margin(2));
}

TEST_CASE("Pages too large to hold are drawn smaller", "[extractors][pdf][pixels]") {
  const PageImage image =
      pdf_with(plain(), "0 0 10 10 re f", "/MediaBox[0 0 7200 7200]").read_pixels(1);
  CHECK(image.rendered);
  CHECK(image.width * image.height <= 18'100'000);
}

TEST_CASE("A page that is not there has no pixels", "[extractors][pdf][pixels]") {
  CHECK(pdf_with(plain(), kWholePage).read_pixels(7).pixels.empty());
}
