#include "extractors/chart/chart_values.h"

#include <catch2/catch.hpp>
#include <sstream>

#include "tests/support/samples.h"

using namespace prongsai;

namespace {

ChartMark mark_of(const std::string& category, const std::string& label,
                  std::optional<ValueRange> drawn = {}) {
  ChartMark mark;
  mark.category.value = category;
  if (!label.empty()) mark.label = Numeral{label, {1, Rect{10, 10, 30, 20}, Method::kOcr}, {}};
  mark.drawn = drawn;
  return mark;
}

Chart chart_of(const std::string& title, std::vector<ChartMark> marks) {
  Chart chart;
  chart.origin = {1, Rect{0, 0, 200, 200}, Method::kOcr};
  if (!title.empty()) chart.titles.push_back({title, {}});
  chart.marks = std::move(marks);
  return chart;
}

Readings printed(int value) {
  return {{"printed", {{Hundredths{value}, 1}}, {1, {}, Method::kText}, "sentence", false}};
}

// A report of 2568 that prints 90.29 and IIT 87.11, and one chart.
Draft draft_with(const Chart& chart) {
  Document document;
  document.pages.emplace_back();
  document.pages.back().charts.push_back(chart);
  std::vector<Draft> drafts(1);
  drafts[0].fiscal_year = FiscalYear{2568};
  drafts[0].overall.score = printed(9029);
  drafts[0].instruments.push_back({Instrument::kIit, printed(8711), {}, {}});
  drafts[0].indicators.push_back({1, "", Instrument::kIit, printed(9241)});
  add_chart_values(document, prongsai::testing::reference_data(), drafts);
  return drafts[0];
}

std::string codes_of(const Draft& draft) {
  std::string codes;
  for (const Finding& finding : draft.findings) codes += finding.code + ' ';
  return codes;
}

}  // namespace

TEST_CASE("Former years go into the history, the report's own beside its prints",
          "[extractors][chart]") {
  const Draft draft =
      draft_with(chart_of("คะแนนรวม ITA", {mark_of("ปี 2566", "83.09"), mark_of("ปี 2567", "87.92"),
                                           mark_of("ปี 2568", "90.29")}));
  REQUIRE(draft.history.size() == 2);
  CHECK(draft.history[0].year == FiscalYear{2567});
  CHECK(draft.history[0].scope == "overall");
  CHECK(draft.history[0].score[0].candidates[0].value == Hundredths{8792});
  CHECK(draft.overall.score.size() == 2);
  CHECK(draft.overall.score[1].seen_in == "chart");
  CHECK(codes_of(draft).empty());
}

TEST_CASE("Nothing is taken of a chart that leaves open what its values are of",
          "[extractors][chart]") {
  const auto chart = GENERATE(values<Chart>({
      // Two instruments in the title, years alone below.
      chart_of("คะแนน IIT และ EIT", {mark_of("2567", "87.92"), mark_of("2568", "90.29")}),
      // No year anywhere, and other numbers than the report's.
      chart_of("คะแนน", {mark_of("IIT", "80.00"), mark_of("EIT", "81.00")}),
      // The whole ministry's.
      chart_of("ผลการประเมินของหน่วยงานในสังกัด ปี 2568", {mark_of("IIT", "87.11")}),
      // One year twice.
      chart_of("คะแนนรวม", {mark_of("2567", "87.92"), mark_of("2567", "88.00")}),
      // A title of another score: this year's value is not the one printed.
      chart_of("คะแนนรวม", {mark_of("2567", "87.92"), mark_of("2568", "87.11")}),
      // Years that do not follow one another, from pixels: 2567 read as 2561.
      chart_of("คะแนนรวม", {mark_of("2561", "87.92"), mark_of("2568", "90.29")}),
  }));
  const Draft draft = draft_with(chart);
  CHECK(draft.history.empty());
  CHECK(draft.overall.score.size() == 1);
  CHECK(draft.instruments[0].score.size() == 1);
  CHECK(codes_of(draft) == "chart-unclear ");
}

TEST_CASE("A chart without a year is the report's own where its numbers are",
          "[extractors][chart]") {
  const Draft draft = draft_with(chart_of(
      "", {mark_of("IIT", "87.11"), mark_of("EIT", "86.35"), mark_of("การปฏิบัติหน้าที่", "92.41")}));
  CHECK(codes_of(draft).empty());
  REQUIRE(draft.instruments.size() == 2);
  CHECK(draft.instruments[1].score[0].candidates[0].value == Hundredths{8635});
}

TEST_CASE("Strokes beside EIT and OIT are IIT", "[extractors][chart]") {
  struct Row {
    std::string name;
    std::string other;
    std::size_t prints;  // of IIT, that of the report's table included
  };
  const auto row = GENERATE(values<Row>({{"[]", "OIT", 2},
                                         {"I T", "OIT", 2},
                                         {"ITA", "OIT", 1},
                                         {"รวม", "OIT", 1},
                                         {"[]", "IIT", 2}}));
  CAPTURE(row.name, row.other);
  Chart chart =
      chart_of("ผลคะแนน ปี 2568", {mark_of(row.name, "87.11"), mark_of("EIT", "86.35"),
                                  mark_of(row.other, row.other == "IIT" ? "87.11" : "95.63")});
  chart.origin.method = Method::kOcr;
  const Draft draft = draft_with(chart);
  REQUIRE(!draft.instruments.empty());
  CHECK(draft.instruments[0].score.size() == row.prints);
}

TEST_CASE("A number that its bar contradicts stays in doubt", "[extractors][chart]") {
  const ValueRange drawn{Hundredths{8650}, Hundredths{8900}};
  const Draft draft =
      draft_with(chart_of("คะแนนรวม", {mark_of("2567", "37.92", drawn), mark_of("2568", "90.29")}));
  REQUIRE(draft.history.size() == 1);
  CHECK(draft.history[0].score[0].candidates[0].likelihood <= 0.5);
  CHECK(codes_of(draft) == "chart-label-differs ");
  CHECK(draft.findings[0].where == "history:1");
}

TEST_CASE("A number read without its first digit stays in doubt", "[extractors][chart]") {
  const auto likelihood = [](std::optional<ValueRange> drawn, Method method = Method::kOcr) {
    Chart chart = chart_of("คะแนนรวม", {mark_of("2566", "86.11"), mark_of("2567", "6.11", drawn),
                                        mark_of("2568", "90.29")});
    chart.origin.method = method;
    const Draft draft = draft_with(chart);
    return draft.history.at(0).score.at(0).candidates.at(0).likelihood;
  };
  CHECK(likelihood({}) <= 0.5);
  CHECK(likelihood(ValueRange{Hundredths{8650}, Hundredths{8900}}) <= 0.5);
  CHECK(likelihood(ValueRange{Hundredths{500}, Hundredths{700}}) == Approx(1));
  CHECK(likelihood({}, Method::kText) == Approx(1));
}

TEST_CASE("Bars without numbers give a finding and no value", "[extractors][chart]") {
  const ValueRange drawn{Hundredths{8650}, Hundredths{8900}};
  const Draft draft =
      draft_with(chart_of("คะแนนรวม", {mark_of("2567", "", drawn), mark_of("2568", "", drawn)}));
  CHECK(draft.history.empty());
  CHECK(codes_of(draft) == "chart-without-values ");
}

namespace {

Chart lines_of(const std::string& first, const std::string& second, const std::string& own) {
  Chart chart =
      chart_of("คะแนนรายเครื่องมือ", {mark_of("ปี 2567", "80.11"), mark_of("ปี 2568", own),
                                   mark_of("ปี 2567", "91.20"), mark_of("ปี 2568", "93.30")});
  chart.kind = ChartKind::kLine;
  chart.series = {{first, {}}, {second, {}}};
  chart.marks[2].series = chart.marks[3].series = 1;
  return chart;
}

std::string scopes_of(const Draft& draft) {
  std::string scopes;
  for (const auto& entry : draft.history) scopes += entry.scope + ' ';
  return scopes;
}

}  // namespace

TEST_CASE("A line whose name was misread is the instrument's that prints its own year's score",
          "[extractors][chart]") {
  CHECK(scopes_of(draft_with(lines_of("IIT", "EIT", "87.11"))) == "IIT EIT ");
  CHECK(scopes_of(draft_with(lines_of("lII", "EIT", "87.11"))) == "IIT EIT ");
  CHECK(scopes_of(draft_with(lines_of("lII", "EIT", "87.12"))).empty());  // no print says it
  CHECK(scopes_of(draft_with(lines_of("lII", "IIT", "87.11"))).empty());  // the other has it
  CHECK(scopes_of(draft_with(lines_of("", "EIT", "87.11"))).empty());     // not told apart
}

TEST_CASE("A point whose number was not read is told with what its place says",
          "[extractors][chart]") {
  Chart chart = chart_of("คะแนนรวม", {mark_of("2567", ""), mark_of("2568", "90.29")});
  chart.kind = ChartKind::kLine;
  chart.marks[0].drawn = ValueRange{Hundredths{8650}, Hundredths{8710}};
  const Draft draft = draft_with(chart);
  CHECK(draft.history.empty());
  CHECK(codes_of(draft) == "chart-without-values ");
  CHECK(draft.findings[0].message_en.find("overall 2567 86.50–87.10") != std::string::npos);
}

TEST_CASE("Rounded numbers are no copies, and charts of other things no concern",
          "[extractors][chart]") {
  const Draft rounded =
      draft_with(chart_of("คะแนนรวม", {mark_of("2567", "88"), mark_of("2568", "90")}));
  CHECK(rounded.history.empty());
  CHECK(rounded.overall.score.size() == 1);
  const Draft budget = draft_with(
      chart_of("งบประมาณจำแนกตามหมวด", {mark_of("งบลงทุน", "40.00"), mark_of("งบบุคลากร", "60.00")}));
  CHECK(codes_of(budget).empty());
}

TEST_CASE("A name that cannot be read leaves the others what they are", "[extractors][chart]") {
  const Draft draft = draft_with(
      chart_of("คะแนนรวม ITA", {mark_of("ปี 2566", "83.09"), mark_of("&% f ล", "85.10"),
                                mark_of("ปี 2567", "87.92"), mark_of("ปี 2568", "90.29")}));
  CHECK(draft.history.size() == 2);
  CHECK(draft.overall.score.size() == 2);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == "chart-unclear");
  CHECK(draft.findings[0].message_en.ends_with(": &% f ล 85.10"));
}

TEST_CASE("Of ten indicators in turn, one whose name cannot be read is the one in between",
          "[extractors][chart]") {
  std::vector<ChartMark> marks;
  for (int i = 1; i <= 10; ++i) {
    const bool unreadable = i == 4 || i == 7;
    marks.push_back(mark_of(unreadable ? "ตัวชี้วัดที่ Aฎ" : "ตัวชี้วัดที่ " + std::to_string(i),
                            std::to_string(80 + i) + ".50"));
  }
  const auto scopes_of = [](const Draft& draft) {
    std::string scopes;
    for (const auto& entry : draft.history) scopes += entry.scope + ' ';
    return scopes;
  };
  CHECK(scopes_of(draft_with(chart_of("คะแนนรายตัวชี้วัด ปี 2567", marks))) == "1 2 3 4 5 6 7 8 9 10 ");
  // One read as another that is in its turn (๓ as ๖) is the one in between as well.
  std::vector<ChartMark> misread = marks;
  misread[6] = mark_of("ตัวชี้วัดที่ 7", "87.50");
  misread[2].category.value = "ตัวชี้วัดที่ 6";
  CHECK(scopes_of(draft_with(chart_of("คะแนนรายตัวชี้วัด ปี 2567", misread))) ==
        "1 2 3 4 5 6 7 8 9 10 ");
  // Ones that stand out of turn may be misread; too few are left then.
  std::swap(marks[0], marks[1]);
  const Draft swapped = draft_with(chart_of("คะแนนรายตัวชี้วัด ปี 2567", marks));
  CHECK(scopes_of(swapped).empty());
  CHECK(codes_of(swapped) == "chart-unclear ");
}

TEST_CASE("A number read from pixels that is out of turn gives no other indicator's value",
          "[extractors][chart]") {
  struct Row {
    std::string numbers;  // behind ตัวชี้วัดที่; "?" is unreadable
    std::string scopes;   // taken
  };
  const auto row = GENERATE(values<Row>({
      {"1 2 3 4 5", "1 2 3 4 5"},
      {"5 4 3 2 1", "1 2 3 4 5"},
      {"1 2 6 4 5", "1 2 4 5"},                               // ๓ as ๖
      {"1 2 6 4 5 ? 7 8 9 10", "1 2 4 5 7 8 9 10"},           // and the 6 itself not read
      {"1 2 6 ? ? ? 7 8 9 10", ""},                           // more open names than half
      {"9 2 4 1 10 3 5 8 6 7", "1 2 3 4 5 6 7 8 9 10"},       // sorted by value: all of them
      {"9 2 4 1 10 6 5 8 ? 7", ""},                           // sorted, one misread
      {"6 5", ""},                                            // of two nothing tells
      {"6 การใช้งบประมาณ|1 การปฏิบัติหน้าที่|3 การใช้อำนาจ", "1 3"},  // number and name disagree
      {"2 การใช้งบประมาณ|1 การปฏิบัติหน้าที่|5", "1 2"},             // number alone, out of turn
  }));
  CAPTURE(row.numbers);
  const char between = row.numbers.find('|') == std::string::npos ? ' ' : '|';
  std::istringstream numbers(row.numbers);
  std::vector<ChartMark> marks;
  for (std::string number; std::getline(numbers, number, between);) {
    marks.push_back(mark_of(number == "?" ? "ตัวชี้วัดที่ Aฎ" : "ตัวชี้วัดที่ " + number,
                            std::to_string(80 + marks.size()) + ".50"));
  }
  const Draft draft = draft_with(chart_of("คะแนนรายตัวชี้วัด ปี 2567", marks));
  std::string scopes;
  for (const auto& entry : draft.history) scopes += (scopes.empty() ? "" : " ") + entry.scope;
  CHECK(scopes == row.scopes);
  CHECK((draft.history.size() == marks.size()) == draft.findings.empty());
}

TEST_CASE("A series and a title are no other indicator's by a misread number",
          "[extractors][chart]") {
  Chart chart = chart_of("", {mark_of("2566", "82.00"), mark_of("2567", "84.00")});
  chart.series = {{"ตัวชี้วัดที่ 6", {}}};
  CHECK(draft_with(chart).history.empty());
  CHECK(codes_of(draft_with(chart)) == "chart-unclear ");
  chart.series = {{"ตัวชี้วัดที่ 3 การใช้อำนาจ", {}}};
  CHECK(draft_with(chart).history.size() == 2);

  const auto years = [](const std::string& title, const std::string& own) {
    return draft_with(chart_of(title, {mark_of("2567", "87.92"), mark_of("2568", own)}));
  };
  CHECK(years("ตัวชี้วัดที่ 1", "92.41").history.size() == 1);  // the value that is printed
  CHECK(years("ตัวชี้วัดที่ 6", "92.41").history.empty());
  CHECK(years("ตัวชี้วัดที่ 6", "").history.empty());
  CHECK(years("ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน", "").history.size() == 1);
}

TEST_CASE("Pixels of a number that has fewer decimals than another one have lost some",
          "[extractors][chart]") {
  const Draft draft = draft_with(chart_of(
      "คะแนนรวม ITA", {mark_of("ปี 2566", "๙๒", ValueRange{Hundredths{9100}, Hundredths{9300}}),
                       mark_of("ปี 2567", "๘๓.๘"), mark_of("ปี 2568", "90.29")}));
  REQUIRE(draft.history.size() == 2);
  for (const auto& entry : draft.history) {
    CHECK(entry.score[0].candidates[0].likelihood <= 0.5);
  }
  Chart one = chart_of("คะแนนรวม ITA", {mark_of("ปี 2566", "๙๒"), mark_of("ปี 2567", "๘๓.๘")});
  const Draft other = draft_with(one);
  for (const auto& entry : other.history) {
    if (entry.year == FiscalYear{2566}) CHECK(entry.score[0].candidates[0].likelihood <= 0.5);
  }
}

TEST_CASE("A single series of another year than its title's gives no values",
          "[extractors][chart]") {
  for (const int year : {2567, 2566}) {
    Chart chart = chart_of("คะแนนรายตัวชี้วัด ปี 2567",
                           {mark_of("การปฏิบัติหน้าที่", "92.41"), mark_of("การใช้งบประมาณ", "88.36")});
    chart.series = {Text{"ปี " + std::to_string(year), {}}};
    const Draft draft = draft_with(chart);
    CHECK(draft.history.empty() == (year == 2566));
    CHECK(codes_of(draft) == (year == 2566 ? "chart-unclear " : ""));
  }
}

TEST_CASE("The title of a drawing beside a chart is not the chart's, though nothing was read in it",
          "[extractors][chart]") {
  Chart chart = chart_of("", {mark_of("ปี 2566", "83.09"), mark_of("ปี 2567", "87.92")});
  const auto values_with = [&](const Rect& own, const Rect& title) {
    chart.origin.box = own;
    Document document;
    document.pages.emplace_back();
    document.pages.back().charts = {chart};
    Block heading;
    heading.kind = BlockKind::kLine;
    heading.text.text = "คะแนนแบบวัด EIT";
    heading.text.origin = {1, title, Method::kOcr};
    document.pages.back().blocks = {heading};
    std::vector<Draft> drafts(1);
    drafts[0].fiscal_year = FiscalYear{2568};
    add_chart_values(document, prongsai::testing::reference_data(), drafts);
    return drafts[0].history.size();
  };
  CHECK(values_with({0, 100, 200, 200}, {10, 80, 190, 95}) == 2);
  CHECK(values_with({0, 100, 200, 200}, {300, 80, 480, 95}) == 0);
  CHECK(values_with({250, 100, 400, 200}, {50, 80, 180, 95}) == 2);  // a heading at the margin
}

TEST_CASE("A line over two charts side by side is the title of neither", "[extractors][chart]") {
  struct Row {
    Rect line;
    std::size_t found;  // values in the history
  };
  const Row row = GENERATE(values<Row>({
      {{10, 80, 190, 95}, 2},  // over the left chart alone
      {{10, 80, 480, 95}, 0},  // "คะแนนรวม ITA   คะแนนแบบวัด EIT"
      {{300, 80, 480, 95}, 0},  // over the right one alone
  }));
  Chart left = chart_of("", {mark_of("ปี 2566", "83.09"), mark_of("ปี 2567", "87.92")});
  left.origin.box = Rect{0, 100, 200, 200};
  Chart right = chart_of("", {mark_of("ก", "83.10"), mark_of("ข", "87.91")});
  right.origin.box = Rect{290, 110, 490, 200};
  Document document;
  document.pages.emplace_back();
  Page& page = document.pages.back();
  page.charts = {left, right};
  Block heading;
  heading.kind = BlockKind::kLine;
  heading.text.text = "คะแนนแบบวัด EIT";
  heading.text.origin = {1, row.line, Method::kOcr};
  page.blocks.push_back(heading);
  std::vector<Draft> drafts(1);
  drafts[0].fiscal_year = FiscalYear{2568};
  add_chart_values(document, prongsai::testing::reference_data(), drafts);
  CHECK(drafts[0].history.size() == row.found);
}

TEST_CASE("A number of pixels that alone stands within its bar is in doubt",
          "[extractors][chart]") {
  Chart chart = chart_of("คะแนนรวม ITA", {mark_of("ปี 2565", "96.98"), mark_of("ปี 2566", "83.09"),
                                          mark_of("ปี 2567", "87.92")});
  chart.marks[0].box = {0, 0, 100, 100};
  const Draft draft = draft_with(chart);
  REQUIRE(draft.history.size() == 3);
  for (const auto& entry : draft.history) {
    CHECK((entry.score[0].candidates[0].likelihood <= 0.5) == (entry.year == FiscalYear{2565}));
  }
}
