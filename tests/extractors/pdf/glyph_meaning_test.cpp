#include "extractors/pdf/glyph_meaning.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// left, bottom, right, top, contours, floating_top, advances; as measured in Laksaman and TH
// Sarabun New.
const GlyphShape kMaiEk{-0.14, 0.72, -0.09, 0.94, 1, false, false, 1, {}};
const GlyphShape kMaiTho{-0.35, 0.72, 0.03, 0.98, 2, false, false, 2, {}};
const GlyphShape kSaraU{-0.24, -0.35, -0.08, -0.07, 2, false, false, 3, {}};
const GlyphShape kSaraUu{-0.40, -0.37, -0.08, -0.07, 2, false, false, 4, {}};
const GlyphShape kPhinthu{-0.17, -0.14, -0.09, -0.06, 1, false, false, 5, {}};
const GlyphShape kRing{-0.24, 0.69, -0.01, 0.93, 2, false, false, 6, {}};
const GlyphShape kAa{0.04, 0.0, 0.39, 0.60, 1, false, true, 7, {}};
const GlyphShape kAm{-0.24, 0.0, 0.39, 0.93, 3, true, true, 8, {}};

GlyphMeaning judge(char32_t mapped, const GlyphShape& shape, bool mark) {
  GlyphEvidence glyph;
  glyph.mapped = mapped;
  glyph.zero_advance = mark;
  glyph.shape = shape;
  return judge_glyph(glyph);
}

}  // namespace

TEST_CASE("a mark is what is drawn, above or below", "[extractors][glyphs]") {
  CHECK(judge(U'\u0E48', kMaiEk, true).letter == U'\u0E48');
  CHECK_FALSE(judge(U'\u0E48', kMaiEk, true).contradicted);
  CHECK(judge(U'\u0E48', kSaraUu, true).letter == U'\u0E39');
  CHECK(judge(U'\u0E49', kSaraU, true).letter == U'\u0E38');
  CHECK(judge(U'\uF70A', kSaraUu, true).letter == U'\u0E39');
  CHECK(judge(U'\u0E48', kPhinthu, true).letter == U'\u0E3A');
  CHECK(judge(U'\u0E38', kSaraU, true).letter == U'\u0E38');
}

TEST_CASE("a mark above that is mapped to one below is its partner's", "[extractors][glyphs]") {
  GlyphEvidence glyph;
  glyph.mapped = U'\u0E39';
  glyph.zero_advance = true;
  glyph.shape = kMaiTho;
  CHECK(judge_glyph(glyph).letter == 0);
  CHECK(judge_glyph(glyph).contradicted);
  glyph.partner = U'\u0E49';
  CHECK(judge_glyph(glyph).letter == U'\u0E49');
  glyph.twin = U'\u0E4A';  // a glyph that looks the same says more
  CHECK(judge_glyph(glyph).letter == U'\u0E4A');
}

TEST_CASE("ำ has a ring and า has none", "[extractors][glyphs]") {
  CHECK(judge(U'\u0E33', kAm, false).letter == U'\u0E33');
  CHECK(judge(U'\u0E33', kAa, false).letter == U'\u0E32');
  CHECK(judge(U'\u0E32', kAm, false).letter == U'\u0E33');
  CHECK(judge(U'\u0E32', kAa, false).letter == U'\u0E32');
}

TEST_CASE("an ำ without width is a nikhahit", "[extractors][glyphs]") {
  CHECK(judge(U'\u0E33', kRing, true).letter == U'\u0E4D');
}

TEST_CASE("a letter without width is none", "[extractors][glyphs]") {
  CHECK(judge(U'A', kMaiTho, true).letter == 0);
  CHECK(judge(U' ', GlyphShape{}, true).letter == U' ');
  CHECK(judge(U'A', kAa, false).letter == U'A');
  CHECK(judge(U'A', kAa, true).letter == U'A');               // placed by the PDF, wide in the font
  CHECK(judge(U'\u0301', kMaiEk, true).letter == U'\u0301');  // an accent of Latin
}

TEST_CASE("a font's own map is believed first", "[extractors][glyphs]") {
  GlyphEvidence glyph;
  glyph.mapped = U'\u0E33';
  glyph.shape = kAa;
  glyph.own = U'\u0E32';
  CHECK(judge_glyph(glyph).letter == U'\u0E32');
  CHECK(judge_glyph(glyph).contradicted);
}

TEST_CASE("without a shape the map is believed, and no map is none", "[extractors][glyphs]") {
  GlyphEvidence glyph;
  glyph.mapped = U'\u0E48';
  CHECK(judge_glyph(glyph).letter == U'\u0E48');
  glyph.mapped = U'\uFFFD';
  CHECK(judge_glyph(glyph).letter == 0);
}
