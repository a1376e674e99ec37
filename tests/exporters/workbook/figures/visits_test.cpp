#include "exporters/workbook/figures/visits.h"

#include <catch2/catch.hpp>

#include "tests/support/made_up_province.h"
#include "tests/support/made_up_run.h"

using namespace prongsai;
using prongsai::testing::made_up_frameworks;
using prongsai::testing::printed_score;

namespace {

Score score(int hundredths) { return printed_score(hundredths, Status::kVerified, 1); }

// Levels as made up; i3 asks about bribery.
std::map<FiscalYear, Framework> frameworks() {
  auto frameworks = made_up_frameworks();
  for (auto& [year, framework] : frameworks) {
    framework.items = {
        {{Instrument::kIit, 1}, 1, "", "ก", false},
        {{Instrument::kIit, 3}, 1, "", "ข", true, true, Graft::kBribery},
        {{Instrument::kEit, 1}, 6, "", "ค", false},
        {{Instrument::kOit, 1}, 9, "", "ง", false},
    };
  }
  return frameworks;
}

ItemResult<Score> item(Instrument instrument, int number, int hundredths) {
  ItemResult<Score> item;
  item.code = {instrument, number};
  item.indicator = instrument == Instrument::kIit ? 1 : instrument == Instrument::kEit ? 6 : 9;
  item.score = score(hundredths);
  return item;
}

Report report_of(int year, int overall, int iit, int eit, int oit) {
  Report report;
  report.source.file = std::to_string(year) + ".pdf";
  report.agency.name = "องค์การบริหารส่วนตำบลงาม";
  report.agency.district = "เวียง";
  report.agency.province = "สมมุติบุรี";
  report.fiscal_year = FiscalYear{year};
  report.overall.score = score(overall);
  report.instruments = {{Instrument::kIit, score(iit), {}, {}},
                        {Instrument::kEit, score(eit), {}, {}},
                        {Instrument::kOit, score(oit), {}, {}}};
  return report;
}

// The cases of one agency's records; the run and frameworks live as long as they do.
struct Found {
  RunResult run;
  std::map<FiscalYear, Framework> years = frameworks();
  Results results;
  std::vector<VisitCase> visits;

  explicit Found(std::vector<Report> reports) {
    for (Report& report : reports) {
      InputOutcome input;
      input.file = report.source.file;
      input.reports.push_back(std::move(report));
      run.inputs.push_back(std::move(input));
    }
    WorkbookOptions options;
    options.frameworks = &years;
    results = gather_results(run, options);
    visits = visit_cases(results);
  }

  [[nodiscard]] const VisitCase* of(Help help) const {
    for (const VisitCase& visit : visits) {
      if (visit.help == help) return &visit;
    }
    return nullptr;
  }
  [[nodiscard]] std::string words(Reason reason) const {
    const VisitCase* visit = of(criterion(reason).help);
    if (visit == nullptr) return "no case";
    const auto& found = visit->reasons[static_cast<std::size_t>(reason)];
    return found ? found->words : "no reason";
  }
};

}  // namespace

TEST_CASE("The instrument that holds a level down is a reason, in points", "[exporters][visits]") {
  const Found eit({report_of(2568, 9683, 9550, 9420, 9875)});
  CHECK(eit.words(Reason::kSurveyLevel) == "EIT ขาด 0.80 คะแนนสู่ระดับผ่านดีเยี่ยม");
  CHECK(eit.of(Help::kClinic) == nullptr);

  const Found oit({report_of(2568, 8900, 9550, 9520, 8000)});
  CHECK(oit.words(Reason::kOitLevel) == "OIT ขาด 5.00 คะแนนสู่ระดับผ่านดี");
  CHECK(oit.words(Reason::kSurveyLevel) == "no reason");

  // The overall score alone is too low: what loses most points of it.
  const Found overall({report_of(2568, 8450, 8800, 8700, 8000)});
  CHECK(overall.words(Reason::kOitLevel) == "ภาพรวม ขาด 0.50 คะแนนสู่ระดับผ่าน ฉุดโดย OIT");
  CHECK(overall.words(Reason::kSurveyLevel) == "no reason");
}

TEST_CASE("A fall that one person can have made is none", "[exporters][visits]") {
  struct Row {
    const char* what;
    int iit;                  // after 95.00
    std::vector<int> before;  // respondents
    std::vector<int> now;
    const char* words;
  };
  const Row row = GENERATE(values<Row>({
      {"100/25 is 4.00", 9101, {25}, {25}, "no reason"},
      {"as much as one answer moves", 9100, {25}, {25}, "IIT ลดลง 4.00 จากปี 2567"},
      {"fewer people the year before", 9100, {20}, {25}, "no reason"},
      {"fewer people now", 9100, {25}, {20}, "no reason"},
      {"many people", 9400, {100}, {120}, "IIT ลดลง 1.00 จากปี 2567"},
      {"nobody knows how many", 9400, {}, {}, "IIT ลดลง 1.00 จากปี 2567 (ไม่ทราบจำนวนผู้ตอบ)"},
      {"no fall", 9500, {100}, {100}, "no reason"},
      {"a rise", 9600, {100}, {100}, "no reason"},
  }));
  CAPTURE(row.what);
  Report before = report_of(2567, 9500, 9500, 9500, 9500);
  Report now = report_of(2568, 9500, row.iit, 9700, 9500);
  for (const int count : row.before) before.respondents.push_back({"IIT", count});
  for (const int count : row.now) now.respondents.push_back({"IIT", count});
  CHECK(Found({before, now}).words(Reason::kSurveyFall) == row.words);
}

TEST_CASE("Of an instrument in two parts one person moves half as much", "[exporters][visits]") {
  Report before = report_of(2567, 9500, 9500, 9500, 9500);
  Report now = report_of(2568, 9500, 9500, 9300, 9500);
  now.respondents = {{"IIT", 30}, {"EIT.part1", 50}, {"EIT.part2", 25}};
  const Found enough({before, now});
  CHECK(enough.words(Reason::kSurveyFall) == "EIT ลดลง 2.00 จากปี 2567");
  CHECK(enough.of(Help::kVisit)->respondents == "IIT 30, EIT 50 + 25");
  now.respondents[2].count = 20;  // 100/20/2 is 2.50
  CHECK(Found({before, now}).words(Reason::kSurveyFall) == "no reason");
}

TEST_CASE("Items about bribery, items at 0 and items without a measure are named",
          "[exporters][visits]") {
  Report report = report_of(2568, 9683, 9550, 9520, 9875);
  report.items = {item(Instrument::kIit, 1, 9000), item(Instrument::kIit, 3, 9565),
                  item(Instrument::kEit, 1, 9900), item(Instrument::kOit, 1, 0),
                  item(Instrument::kOit, 2, 5000)};
  const Found without_plan({report});
  CHECK(without_plan.words(Reason::kGraft) == "สินบนหรือเบิกเท็จต่ำกว่า 100 คะแนน 1 ข้อ (i3=95.65)");
  CHECK(without_plan.words(Reason::kOitZero) == "OIT ได้ 0 คะแนน 1 ข้อ (o1)");
  CHECK(without_plan.words(Reason::kSurveyUnanswered) == "no reason");
  CHECK(without_plan.of(Help::kVisit)->remarks == std::vector<std::string>{"ไม่พบส่วนแผนในเอกสาร"});

  Plan<Score> plan;
  plan.item = ItemCode{Instrument::kOit, 1};
  plan.measure.value = "จัดทำเว็บไซต์";
  report.plans.push_back(plan);
  const Found with_plan({report});
  CHECK(with_plan.words(Reason::kSurveyUnanswered) == "ไม่พบมาตรการ 1 ข้อ (i1)");
  CHECK(with_plan.words(Reason::kOitUnanswered) == "ไม่พบมาตรการ 1 ข้อ (o2)");
  CHECK(with_plan.of(Help::kVisit)->remarks.empty());
}

TEST_CASE("Gaps between the inside and the outside, and between EIT's parts",
          "[exporters][visits]") {
  Report report = report_of(2568, 9683, 9800, 8650, 9875);
  report.instruments[1].part1 = score(8200);
  report.instruments[1].part2 = score(9100);
  const Found found({report});
  CHECK(found.words(Reason::kIitEitGap) == "IIT สูงกว่า EIT 11.50");
  CHECK(found.words(Reason::kEitPartsGap) == "EIT ส่วนที่ 2 สูงกว่า EIT ส่วนที่ 1 9.00");
  // 8.50 to the next level three times, a gap of 11.50 and one of 9.00 once
  CHECK(urgency(*found.of(Help::kVisit)).value == 3 * 850 + 1150 + 900);
}

TEST_CASE("A small gap is no reason by the first criteria, and is there for other ones",
          "[exporters][visits]") {
  const Found found({report_of(2568, 9700, 9800, 9600, 9875)});
  CHECK(found.words(Reason::kIitEitGap) == "IIT สูงกว่า EIT 2.00");
  CHECK(urgency(*found.of(Help::kVisit)).value == 0);
}

TEST_CASE("What rests on a value in doubt says so", "[exporters][visits]") {
  Report report = report_of(2568, 9683, 9550, 9420, 9875);
  report.instruments[1].score.status = Status::kConflict;
  const Found found({report});
  const VisitCase& visit = *found.of(Help::kVisit);
  CHECK(visit.reasons[static_cast<std::size_t>(Reason::kSurveyLevel)]->doubtful);
  CHECK(visit.remarks == std::vector<std::string>{"มีค่าที่ต้องตรวจสอบก่อน", "ไม่พบส่วนแผนในเอกสาร"});
}

TEST_CASE("An agency stands under its latest record", "[exporters][visits]") {
  const Found found(
      {report_of(2567, 8000, 8000, 8000, 8000), report_of(2568, 9683, 9550, 9420, 9875)});
  REQUIRE(found.visits.size() == 1);
  CHECK((found.visits[0].result->report->fiscal_year == FiscalYear{2568}));
}

TEST_CASE("A fall from a year whose questions nobody knows says so", "[exporters][visits]") {
  const Report before = report_of(2566, 9500, 9500, 9500, 9500);
  Report now = report_of(2567, 9500, 9000, 9600, 9500);
  Found found({before, now});
  CHECK(found.words(Reason::kSurveyFall) == "IIT ลดลง 5.00 จากปี 2566 (ไม่ทราบจำนวนผู้ตอบ)");
  const std::vector<std::string>& remarks = found.of(Help::kVisit)->remarks;
  REQUIRE_FALSE(remarks.empty());
  CHECK(remarks.front() == "ไม่ทราบว่าเกณฑ์ปีก่อนเหมือนกันหรือไม่");
}
