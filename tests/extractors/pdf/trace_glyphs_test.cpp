#include "extractors/pdf/trace_glyphs.h"

#include <catch2/catch.hpp>

#include "extractors/pdf/glyph_rules.h"
#include "extractors/pdf/place_marks.h"
#include "extractors/pdf/restore_nikhahit.h"
#include "tests/extractors/pdf/drawing.h"

using namespace prongsai;

namespace {

struct Step {
  std::string_view rule;
  std::string before;
  std::string after;
  bool operator==(const Step&) const = default;
};

std::vector<Step> traced(PageInk& ink) {
  Page page;
  page.number = 4;
  std::vector<CuredWord> cured;
  page.words = build_words(ink, {}, &cured);
  std::vector<Change> changes;
  trace_glyphs(page, cured, changes);
  std::vector<Step> steps;
  for (const Change& change : changes) {
    CHECK(change.where.page == 4);
    CHECK(change.where.box.has_value());
    CHECK(change.repair_class == RepairClass::kExact);
    steps.push_back({change.rule, change.before, change.after});
  }
  return steps;
}

}  // namespace

TEST_CASE("a nikhahit without width is traced with its word, page and box", "[extractors][trace]") {
  DrawnInk drawing;
  drawing.draw(U"การ").glyph(' ', 8).draw(U"ด").glyph(' ', 0).draw(U"า");
  restore_nikhahit(drawing.ink());
  CHECK(traced(drawing.ink()) == std::vector<Step>{{kZeroWidthNikhahit, "ด า", "ด\u0E4Dา"}});
}

TEST_CASE("a mark put in its place is traced from where it stood", "[extractors][trace]") {
  DrawnInk drawing;
  drawing.at(16, 100).glyph(U'่', 0).at(0, 100).draw(U"เลม");
  place_marks(drawing.ink());
  CHECK(traced(drawing.ink()) == std::vector<Step>{{kPlacedMarks, "่เลม", "เล่ม"}});
}

TEST_CASE("several cures of a word are steps of one way", "[extractors][trace]") {
  DrawnInk drawing;
  drawing.draw(U"กข").glyph(' ', 0).draw(U"า");
  Glyph& first = drawing.ink().glyphs[0];
  first.cure = Cure::kFontMap;
  first.mapped = U"x";
  restore_nikhahit(drawing.ink());
  CHECK(traced(drawing.ink()) == std::vector<Step>{{kFontMapRule, "xข า", "กข า"},
                                                   {kZeroWidthNikhahit, "กข า", "กข\u0E4Dา"}});
}

TEST_CASE("words that nothing was done to are not traced", "[extractors][trace]") {
  DrawnInk drawing;
  drawing.draw(U"การดำเนินงาน");
  CHECK(traced(drawing.ink()).empty());
}
