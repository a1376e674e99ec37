#include "normalizers/proof/level.h"

#include <catch2/catch.hpp>

#include "normalizers/proof/prove.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

Report scored(std::optional<int> overall, std::vector<std::optional<int>> instruments) {
  Report report;
  const auto score = [](std::optional<int> hundredths) {
    Score result;
    if (hundredths) result.value = Hundredths{*hundredths};
    return result;
  };
  report.overall.score = score(overall);
  for (std::size_t i = 0; i < instruments.size(); ++i) {
    report.instruments.push_back({static_cast<Instrument>(i), score(instruments[i]), {}, {}});
  }
  return report;
}

TEST_CASE("the level follows from overall score and instruments", "[normalizers][proof]") {
  struct Row {
    int year;
    std::optional<int> overall;
    std::vector<std::optional<int>> instruments;
    const char* level;  // "": cannot be told
  };
  const Row rows[] = {
      // words: every instrument counts
      {2568, 9683, {9380, 9730, 9875}, "ผ่านดี"},
      {2568, 9683, {9500, 9500, 9500}, "ผ่านดีเยี่ยม"},
      {2568, 9499, {9800, 9800, 9800}, "ผ่านดี"},
      {2568, 9464, {9800, 8499, 9900}, "ผ่าน"},
      {2568, 9464, {9800, 8500, 9900}, "ผ่านดี"},
      {2566, 8678, {8000, 8800, 9000}, "ผ่าน"},
      {2568, 8499, {9000, 9000, 7700}, "ต้องปรับปรุง"},
      {2568, 7000, {}, "ต้องปรับปรุง"},
      {2568, 6999, {}, "ต้องปรับปรุงโดยด่วน"},
      {2568, 5880, {}, "ต้องปรับปรุงโดยด่วน"},
      // an instrument that is not printed leaves the upper levels open, unless another settles it
      {2568, 9683, {9600, std::nullopt, 9875}, ""},
      {2568, 9683, {8400, std::nullopt, 9875}, "ผ่าน"},
      {2568, 9683, {}, ""},
      {2568, std::nullopt, {9600, 9600, 9600}, ""},
      // letters: the overall score alone
      {2564, 9500, {}, "AA"},
      {2564, 9499, {}, "A"},
      {2564, 8837, {7000, 9900, 9900}, "A"},
      {2564, 8499, {}, "B"},
      {2562, 6538, {}, "C"},
      {2565, 5813, {}, "D"},
      {2564, 5499, {}, "E"},
      {2564, 0, {}, "F"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.year, row.overall ? row.overall.value() : -1, row.level);
    const Framework& framework = real_reference().frameworks.at(FiscalYear{row.year});
    CHECK(expected_level(scored(row.overall, row.instruments), framework).value_or("") ==
          row.level);
  }
}

TEST_CASE("a printed level that does not follow is a finding, and doubts no score",
          "[normalizers][proof]") {
  Draft draft = draft_2568();
  draft.overall.level = "ผ่านดีเยี่ยม";
  draft.overall.level_origin.page = 2;
  const Report report = prove(draft, real_reference());
  REQUIRE(codes_of(report.findings) == std::vector<std::string>{"level-mismatch"});
  CHECK(report.findings[0].severity == Severity::kReview);
  CHECK(report.findings[0].page == 2);
  CHECK_FALSE(find_check(report, "level")->holds);
  CHECK(report.overall.level == "ผ่านดีเยี่ยม");
  CHECK(report.overall.level_expected == "ผ่านดี");
  CHECK(score_of(report, "instrument:OIT").status == Status::kVerified);
  CHECK(score_of(report, "overall").status == Status::kVerified);
}

TEST_CASE("a level spelt with lost marks is the same level", "[normalizers][proof]") {
  Draft draft = draft_2568();
  draft.overall.level = "ผานดี";
  CHECK(find_check(prove(draft, real_reference()), "level")->holds);
}

}  // namespace
}  // namespace prongsai
