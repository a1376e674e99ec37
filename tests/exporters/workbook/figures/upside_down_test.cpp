#include "exporters/workbook/figures/upside_down.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::printed_score;

namespace {

struct Question {
  int number;
  bool negative;
  int score;  // in hundredths
};

std::optional<ItemCode> told_by(const std::vector<Question>& questions) {
  Framework framework;
  Report report;
  for (const Question& question : questions) {
    const ItemCode code{Instrument::kIit, question.number};
    framework.items.push_back({code, 4, "", "", false, question.negative});
    ItemResult<Score> item;
    item.code = code;
    item.score = printed_score(question.score, Status::kVerified, 3);
    report.items.push_back(item);
  }
  return read_upside_down(report, framework);
}

}  // namespace

TEST_CASE("A single positive question far below its negative neighbours may be misread",
          "[exporters][upside_down]") {
  struct Row {
    const char* what;
    std::vector<Question> questions;
    int item;  // 0: none
  };
  const Row row = GENERATE(values<Row>({
      {"as in a published report", {{9, true, 10000}, {10, false, 3565}, {11, true, 10000}}, 10},
      {"weak, but not far below", {{9, true, 10000}, {10, false, 7100}, {11, true, 10000}}, 0},
      {"just far enough", {{9, true, 9000}, {10, false, 6000}, {11, true, 9500}}, 10},
      {"a negative one", {{9, true, 10000}, {10, true, 3565}, {11, true, 10000}}, 0},
      {"a positive neighbour", {{9, false, 10000}, {10, false, 3565}, {11, true, 10000}}, 0},
      {"the neighbours are weak, too", {{9, true, 5000}, {10, false, 3565}, {11, true, 4000}}, 0},
      {"no neighbour before it", {{10, false, 3565}, {11, true, 10000}}, 0},
      {"two of them: people dislike it, or all of the form is upside down",
       {{9, true, 10000},
        {10, false, 3565},
        {11, true, 10000},
        {12, false, 3000},
        {13, true, 9900}},
       0},
  }));
  CAPTURE(row.what);
  const auto told = told_by(row.questions);
  CHECK((told ? told->number : 0) == row.item);
}
