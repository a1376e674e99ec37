#include "normalizers/proof/answer_grid.h"

#include <catch2/catch.hpp>

#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

TEST_CASE("a score is a whole number of steps out of the respondents", "[normalizers][proof]") {
  struct Row {
    int score;
    int step;
    int respondents;
    int nearest;
  };
  for (const Row& row : {
           Row{3565, 20, 23, 3565},  // 41 of 115 steps
           Row{3665, 20, 23, 3652},
           Row{9826, 20, 23, 9826},
           Row{9820, 20, 23, 9826},
           Row{9720, 20, 50, 9720},
           Row{9730, 20, 50, 9720},
           Row{9500, 20, 20, 9500},
           Row{9565, 100, 23, 9565},  // 22 of 23 people said no
           Row{9826, 100, 23, 10000},
           Row{10000, 20, 7, 10000},
           Row{0, 20, 7, 0},
       }) {
    CAPTURE(row.score, row.step, row.respondents);
    CHECK(nearest_on_grid(Hundredths{row.score}, row.step, row.respondents).value == row.nearest);
    CHECK(on_grid(Hundredths{row.score}, row.step, row.respondents) == (row.score == row.nearest));
  }
}

TEST_CASE("on the grid a score means the number behind it", "[normalizers][proof]") {
  const Interval point = grid_point(Hundredths{3565}, 20, 23);  // 35.652173..
  CHECK(point.low == 2000LL * 41 * kUnit / 23);
  CHECK(point.high == point.low + 1);
  CHECK(intersect(point, rounded(Hundredths{3565})));
}

TEST_CASE("the step of a scale is the distance of its answers", "[normalizers][proof]") {
  CHECK(step_of({0, 20, 40, 60, 80, 100}) == 20);
  CHECK(step_of({0, 33, 67, 100}) == 1);
  CHECK(step_of({0, 100}) == 100);
  CHECK(step_of({}) == 0);
}

TEST_CASE("respondents are told by the items of their part", "[normalizers][proof]") {
  const Report report = prove(draft_2568(), real_reference());
  CHECK(report.respondents ==
        std::vector<Respondents>{{"IIT", 23}, {"EIT.part1", 50}, {"EIT.part2", 20}});
  const Check* check = find_check(report, "answer-grid:i10");
  REQUIRE(check);
  CHECK(check->holds);
  CHECK(check->inputs == std::vector<std::string>{"item:i10"});
  CHECK(find_check(report, "answer-grid:e9.part2")->holds);
  CHECK(find_check(report, "allowed-value:o10")->holds);
}

TEST_CASE("a score off the grid is told and doubted where its sum fails", "[normalizers][proof]") {
  Draft draft = draft_2568();
  readings_of(draft, "item:i10") = prints({"36.65"});
  const Report report = prove(draft, real_reference());
  CHECK_FALSE(find_check(report, "answer-grid:i10")->holds);
  CHECK(find_check(report, "answer-grid:i10")->expected == Hundredths{3652});
  CHECK(score_of(report, "item:i10").status == Status::kConflict);
  CHECK(score_of(report, "item:i10").value == Hundredths{3665});
  CHECK(codes_of(report.findings) == std::vector<std::string>{"value-off-grid", "sum-mismatch"});
}

TEST_CASE("where every score is full nothing is known of the respondents", "[normalizers][proof]") {
  const Report report = prove(draft_2564(), real_reference());
  CHECK(report.respondents.empty());
  CHECK_FALSE(find_check(report, "answer-grid:i1"));
}

}  // namespace
}  // namespace prongsai
