#include "extractors/pdf/written_pictures.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

namespace {

// A page with a picture and words of 30 by 8 points over it, so many in a row.
struct MadePage {
  Page page;
  explicit MadePage(const Rect& picture) {
    page.width = 595;
    page.height = 842;
    Picture shown;
    shown.box = picture;
    page.pictures.push_back(shown);
  }
  void write(int words, int in_row, const std::string& text) {
    const Rect& box = page.pictures[0].box;
    for (int i = 0; i < words; ++i) {
      const Points x = box.x0 + 10 + 36.0 * (i % in_row);
      const Points y = box.y0 + 10 + 12.0 * (i / in_row);
      Word word;
      word.text = text;
      word.box = {x, y, x + 30, y + 8};
      page.words.push_back(word);
    }
  }
  [[nodiscard]] bool labelled() const { return may_be_labelled(page.pictures[0], page); }
};

}  // namespace

TEST_CASE("Short words with numbers over a picture may label a chart", "[extractors][pdf]") {
  MadePage chart({100, 200, 450, 400});
  CHECK_FALSE(is_written_on(chart.page.pictures[0], chart.page));
  chart.write(4, 4, "ปี");
  CHECK(is_written_on(chart.page.pictures[0], chart.page));
  CHECK_FALSE(chart.labelled());
  chart.write(3, 3, "89.42");
  CHECK(chart.labelled());
}

TEST_CASE("Words over backgrounds, banners, paragraphs and charts already read label nothing",
          "[extractors][pdf]") {
  SECTION("the page's background") {
    MadePage made({0, 0, 595, 800});
    made.write(8, 4, "2568");
    CHECK_FALSE(made.labelled());
  }
  SECTION("a banner") {
    MadePage made({0, 20, 595, 80});
    made.write(8, 4, "2568");
    CHECK_FALSE(made.labelled());
  }
  SECTION("a paragraph in a box") {
    MadePage made({100, 200, 400, 300});
    made.write(56, 8, "2568");
    CHECK_FALSE(made.labelled());
  }
  SECTION("a chart drawn over it") {
    MadePage made({100, 200, 450, 400});
    made.write(8, 4, "89.42");
    Chart chart;
    chart.marks.emplace_back();
    chart.origin.box = Rect{120, 220, 430, 380};
    made.page.charts.push_back(chart);
    CHECK_FALSE(made.labelled());
  }
}
