#include "extractors/report/align_items.h"

#include <catch2/catch.hpp>

#include "extractors/report/row_findings.h"
#include "normalizers/numbers/score.h"
#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

const Framework& framework_2568() { return reference().frameworks.at(FiscalYear{2568}); }

// "ข้อ 1๑ question = 93.80", each part optional; "@i4" stands for the year's wording of an item.
ItemEvidence row_of(std::string_view text, std::string& source) {
  ItemEvidence row;
  source = std::string(text);
  if (const auto at = source.find(" = "); at != std::string::npos) {
    for (const FoundScore& score : find_scores(source.substr(at)))
      row.scores.push_back(score.value);
    source.erase(at);
  }
  if (const auto at = source.find('@'); at != std::string::npos) {
    for (const FrameworkItem& item : framework_2568().items) {
      if ('@' + to_string(item.code) == source.substr(at)) {
        source.replace(at, std::string::npos, item.text);
        break;
      }
    }
  }
  row.code = parse_item_code(source);
  row.question = row.code ? source.substr(row.code->text.size()) : source;
  return row;
}

// "i1 i3~ - i2+": placed, out of order, unplaced, one more row of an item.
std::string placed(const std::vector<std::string>& texts, std::optional<int> indicator,
                   const IndicatorScores& scores = {}) {
  std::vector<std::string> sources(texts.size());
  std::vector<ItemEvidence> rows;
  for (std::size_t i = 0; i < texts.size(); ++i) rows.push_back(row_of(texts[i], sources[i]));
  std::string line;
  for (const PlacedRow& row : align_items(rows, framework_2568(), indicator, scores)) {
    if (!line.empty()) line += ' ';
    if (row.item) {
      line += to_string(*row.item) + (row.swapped ? "~" : "");
    } else {
      line += row.repeated ? to_string(*row.repeated) + '+' : "-";
    }
  }
  return line;
}

struct Row {
  std::vector<std::string> rows;
  std::optional<int> indicator;
  IndicatorScores scores;
  std::string expected;
};

const std::string kForeign = "ท่านเดินทางมาทำงานด้วยพาหนะใดและใช้เวลาเท่าใด";

}  // namespace

TEST_CASE("rows are the items that codes, questions, headings and sums together make of them",
          "[extractors][align-items]") {
  const auto [rows, indicator, scores, expected] = GENERATE(values<Row>({
      {{"ข้อ i๑ @i1", "ข้อ i๒ @i2", "ข้อ i๓ @i3"}, 1, {}, "i1 i2 i3"},
      // One code for two items: the heading tells them apart, or the question.
      {{"ข้อ ๑๔"}, 2, {}, "i4"},
      {{"ข้อ ๑๔"}, 5, {}, "i14"},
      {{"ข้อ ๑๔ @i14"}, {}, {}, "i14"},
      {{"ข้อ ๑๔ @i4"}, {}, {}, "i4"},
      // Letters read as digits, digits lost, codes lost.
      {{"ข้อ 1๐ @i10", "ข้อ 1๑ @i11", "ข้อ 1๒ @i12"}, 4, {}, "i10 i11 i12"},
      {{"ข้อ 5๔ @e4", "ข้อ 6๕ @e5", "ข้อ E๖ @e6"}, 7, {}, "e4 e5 e6"},
      {{"ข้อ i๑ @i13", "ข้อ i๔ @i14", "ข้อ i๕ @i15"}, 5, {}, "i13 i14 i15"},
      {{"@i7", "@i8", "@i9"}, {}, {}, "i7 i8 i9"},
      {{"010 @o10", "ข้อ ๐๑๗ @o17"}, 9, {}, "o10 o17"},
      // A row that is missing, too many, elsewhere or twice there.
      {{"ข้อ i๑ @i1", "ข้อ i๓ @i3"}, 1, {}, "i1 i3"},
      {{"ข้อ i๑ @i1", kForeign, "ข้อ i๒ @i2"}, 1, {}, "i1 - i2"},
      {{"ข้อ i๒ @i2", "ข้อ i๑ @i1", "ข้อ i๓ @i3"}, 1, {}, "i2 i1~ i3"},
      {{"ข้อ i๑ @i1", "ข้อ i๘ @i8", "ข้อ i๒ @i2"}, 1, {}, "i1 i8~ i2"},
      {{"ข้อ i๑ @i1", "ข้อ i๒ @i2", "ข้อ i๑ @i1"}, 1, {}, "i1 i2 i1+"},
      // Two rows with each other's codes go by their questions.
      {{"ข้อ i๒ @i1", "ข้อ i๑ @i2", "ข้อ i๓ @i3"}, 1, {}, "i1 i2 i3"},
      // Neither heading nor question: the mean of the three rows is one indicator's score.
      {{"ข้อ ๑๓ = 96.52", "ข้อ ๑๔ = 95.65", "ข้อ ๑๕ = 93.91"},
       {},
       {{2, Hundredths{9797}}, {5, Hundredths{9536}}},
       "i13 i14 i15"},
      {{"ข้อ ๑๔ = 94.78", "ข้อ ๑๕ = 100.00", "ข้อ ๑๖ = 99.13"},
       {},
       {{2, Hundredths{9797}}, {5, Hundredths{9536}}},
       "i4 i5 i6"},
      // Full scores are the mean of any indicator that is full.
      {{"ก = 100.00", "ข = 100.00", "ค = 100.00"}, {}, {{3, Hundredths{10000}}}, "- - -"},
  }));
  CAPTURE(rows.front(), rows.size());
  CHECK(placed(rows, indicator, scores) == expected);
}

TEST_CASE("what is odd about rows is named", "[extractors][align-items]") {
  const ItemCode i1{Instrument::kIit, 1};
  const ItemCode i2{Instrument::kIit, 2};
  struct Named {
    NamedRow row;
    const char* code;
    const char* where;
  };
  for (const Named& named : {
           Named{{{i1, true, {}}, i1, "ข้อ i๑", 3}, "rows-swapped", "item:i1"},
           Named{{{i1, false, {}}, i2, "ข้อ i๒", 3}, "item-code-differs", "item:i1"},
           Named{{{{}, false, i1}, i1, "ข้อ i๑", 3}, "row-repeated", "item:i1"},
           Named{{{}, {}, "หมายเหตุ", 3}, "row-unplaced", ""},
       }) {
    Findings findings;
    report_rows({named.row, {{i2, false, {}}, i2, "ข้อ i๒", 3}}, findings);
    REQUIRE(findings.size() == 1);
    CHECK(findings.front().code == named.code);
    CHECK(findings.front().where == named.where);
    CHECK(findings.front().page == 3);
  }
}
