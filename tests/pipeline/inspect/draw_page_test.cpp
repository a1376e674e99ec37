#include "pipeline/inspect/draw_page.h"

#include <catch2/catch.hpp>

#include "extractors/layout/lay_out.h"
#include "tests/support/project.h"
#include "tests/support/run_program.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using Catch::Contains;

namespace {

Page page_of(std::string text) {
  Document document;
  Page page;
  page.width = 600;
  page.height = 800;
  Word word;
  word.text = std::move(text);
  word.box = {50, 289, 70, 303};
  word.baseline = 300;
  word.font_size = 12;
  page.words = {word};
  document.pages.push_back(std::move(page));
  Findings findings;
  lay_out(document, findings);
  return document.pages[0];
}

}  // namespace

TEST_CASE("a page's words are drawn by what they became", "[pipeline][inspect]") {
  Page page = page_of("ก<ข&\x01");
  CHECK_THAT(draw_page(page, {}), Contains("fill=\"#202020\"") && Contains(">ก&lt;ข&amp;</text>"));
  page.blocks.clear();
  CHECK_THAT(draw_page(page, {}), Contains("fill=\"#e00000\""));
}

TEST_CASE("the page's own pixels lie pale under what was read", "[pipeline][inspect]") {
  const std::string drawing = draw_page(page_of("ก"), {}, {{{10, 20, 110, 70}, "foo"}});
  CHECK_THAT(drawing,
             Contains("<image x=\"10.00\" y=\"20.00\" width=\"100.00\" height=\"50.00\"") &&
                 Contains("base64,Zm9v\""));
  CHECK(drawing.find("<image") < drawing.find("<text"));
}

TEST_CASE("fields of the record are drawn on their own page", "[pipeline][inspect]") {
  const Page page = page_of("๙๖.๘๓");
  const Rect box{50, 289, 70, 303};
  CHECK_THAT(draw_page(page, {{"overall", {1, box}}}), Contains(">overall</text>"));
  CHECK_THAT(draw_page(page, {{"overall", {2, box}}}), !Contains("overall"));
}

TEST_CASE("a chart is drawn with what was read at each mark", "[pipeline][inspect]") {
  Page page = page_of("ก");
  Chart chart;
  chart.kind = ChartKind::kRadar;
  chart.origin = {1, Rect{100, 100, 300, 300}, Method::kOcr};
  ChartMark mark;
  mark.label = Numeral{"89.84", {1, Rect{150, 120, 180, 130}, Method::kOcr}, {}};
  mark.drawn = ValueRange{Hundredths{8932}, Hundredths{9177}};
  chart.marks.push_back(mark);
  page.charts.push_back(chart);
  CHECK_THAT(draw_page(page, {}), Contains(">chart radar</text>") && Contains(">89.84</text>") &&
                                      Contains(">89.32..91.77</text>"));
}

TEST_CASE("the number of a chart, what is drawn and its field stand at three heights",
          "[pipeline][inspect]") {
  Page page = page_of("ก");
  Chart chart;
  chart.origin = {1, Rect{100, 100, 300, 300}, Method::kOcr};
  const Rect box{150, 120, 180, 130};
  ChartMark mark;
  mark.label = Numeral{"89.84", {1, box, Method::kOcr}, {}};
  mark.drawn = ValueRange{Hundredths{8932}, Hundredths{9177}};
  chart.marks.push_back(mark);
  page.charts.push_back(chart);
  const std::string drawing = draw_page(page, {{"overall", {1, box}}});
  CHECK_THAT(drawing,
             Contains("y=\"119.00\"") && Contains("y=\"128.60\"") && Contains("y=\"134.00\""));
}

TEST_CASE("names whose boxes lie over one another are drawn slanting", "[pipeline][inspect]") {
  Page page = page_of("ก");
  Chart chart;
  chart.origin = {1, Rect{0, 0, 300, 300}, Method::kOcr};
  for (int i = 0; i < 3; ++i) {
    ChartMark mark;
    mark.box = {40.0 + 20 * i, 100, 50.0 + 20 * i, 200};
    mark.category.value = "การใช้อำนาจ";
    mark.category.origin.box = Rect{20.0 + 20 * i, 210, 60.0 + 20 * i, 250};
    chart.marks.push_back(mark);
  }
  page.charts.push_back(chart);
  CHECK_THAT(draw_page(page, {}), Contains("translate(26.00 250.00) rotate(-45.00)"));
  // Names that begin at their bars fall.
  for (int i = 0; i < 3; ++i) {
    page.charts[0].marks[static_cast<std::size_t>(i)].category.origin.box =
        Rect{46.0 + 20 * i, 210, 86.0 + 20 * i, 250};
  }
  CHECK_THAT(draw_page(page, {}), Contains("translate(46.00 216.00) rotate(45.00)"));
  for (int i = 0; i < 3; ++i) {
    page.charts[0].marks[static_cast<std::size_t>(i)].category.origin.box =
        Rect{10.0 + 50 * i, 210, 55.0 + 50 * i, 230};
  }
  CHECK_THAT(draw_page(page, {}), !Contains("rotate"));
}

TEST_CASE("inspect draws a page of a report and refuses what is none", "[pipeline][inspect]") {
  const prongsai::testing::TemporaryFolder folder;
  const std::string sample = (testing::source_folder() / "samples/league-2567-writer.pdf").string();
  const auto run = [&](const std::string& page, const std::string& output) {
    return prongsai::testing::run_program({"inspect", sample, "--page", page, "-o", output},
                                          folder.path());
  };
  CHECK(run("1", "page.svg").code == 0);
  CHECK(std::filesystem::exists(folder.path() / "page.svg"));
  CHECK(run("99", "page.svg").code == 2);
  CHECK(run("1", "page.pdf").code == 2);
}
