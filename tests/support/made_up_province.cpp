#include "tests/support/made_up_province.h"

#include "tests/support/made_up_run.h"

namespace prongsai::testing {
namespace {

struct Made {
  const char* name;
  const char* kind;
  const char* district;  // empty: none
  int year;
  int overall;  // in hundredths; 0: missing
  const char* level;
  Status status = Status::kVerified;
};

constexpr Made kMade[] = {
    {"องค์การบริหารส่วนตำบลแก้ว", "องค์การบริหารส่วนตำบล", "เมือง", 2568, 9683, "ผ่านดี"},
    {"องค์การบริหารส่วนตำบลไก่", "องค์การบริหารส่วนตำบล", "เมือง", 2568, 9120, "ผ่านดี"},
    {"เทศบาลตำบลขวด", "เทศบาลตำบล", "เมือง", 2568, 9120, "ผ่าน"},
    {"องค์การบริหารส่วนตำบลงาม", "องค์การบริหารส่วนตำบล", "เวียง", 2568, 8450, "ต้องปรับปรุง",
     Status::kConflict},
    {"เทศบาลตำบลจันทร์", "เทศบาลตำบล", "เวียง", 2568, 0, "", Status::kMissing},
    {"องค์การบริหารส่วนจังหวัดสมมุติ", "องค์การบริหารส่วนจังหวัด", "", 2568, 9900, ""},
    {"องค์การบริหารส่วนตำบลแก้ว", "องค์การบริหารส่วนตำบล", "เมือง", 2567, 9012, "ผ่านดี"},
    {"เทศบาลตำบลขวด", "เทศบาลตำบล", "เมือง", 2567, 9530, "ผ่านดีเยี่ยม"},
};

Score score(int hundredths, Status status = Status::kVerified) {
  return hundredths == 0 ? Score{} : printed_score(hundredths, status, 2);
}

ItemResult<Score> item(ItemCode code, int indicator, const char* text, int hundredths) {
  ItemResult<Score> item;
  item.code = code;
  item.indicator = indicator;
  item.text = {text, {4, {}, Method::kText}};
  item.score = score(hundredths);
  return item;
}

void add_scores(Report& report, int base) {
  report.instruments = {
      {Instrument::kIit, score(base - 100), {}, {}},
      {Instrument::kEit, score(base - 900), score(base - 700), score(base - 1100)},
      {Instrument::kOit, score(base), {}, {}}};
  for (int number = 1; number <= 10; ++number) {
    const Instrument instrument = number <= 5   ? Instrument::kIit
                                  : number <= 8 ? Instrument::kEit
                                                : Instrument::kOit;
    report.indicators.push_back({number, "ชื่อตัวชี้วัด", instrument, score(base - 37 * number)});
  }
  report.items = {item({Instrument::kIit, 1}, 1, "การให้บริการ", base - 200),
                  item({Instrument::kEit, 2}, 6, "คุณภาพ", base - 100),
                  item({Instrument::kOit, 10}, 9, "E-Service", base > 9500 ? 10000 : 5000)};
  report.items[1].part1 = score(base);
  report.items[1].part2 = score(base - 200);
}

void add_plan(Report& report) {
  Plan<Score> plan;
  plan.indicator = 1;
  plan.item = ItemCode{Instrument::kIit, 1};
  plan.measure = {"จัดทำคู่มือ", {9, {}, Method::kText}};
  plan.start = first_day(FiscalYear{2569});
  plan.end = last_day(FiscalYear{2569});
  Plan<Score> wide;
  wide.indicator = 9;
  wide.measure = {"ปรับปรุงเว็บไซต์", {9, {}, Method::kText}};
  wide.start = Date{std::chrono::year{2026}, std::chrono::January, std::chrono::day{5}};
  wide.end = Date{std::chrono::year{2026}, std::chrono::March, std::chrono::day{1}};
  report.plan_year = FiscalYear{2569};
  report.plans = {plan, wide};
}

Report report_of(const Made& made, int number) {
  Report report;
  report.source = {"เอกสาร " + std::to_string(number) + ".pdf",
                   std::string(63, 'a') + std::to_string(number),
                   30,
                   SourceKind::kText,
                   {}};
  report.agency.name = report.agency.name_printed = made.name;
  report.agency.kind = made.kind;
  report.agency.province = "สมมุติบุรี";
  if (*made.district != '\0') report.agency.district = made.district;
  report.fiscal_year = FiscalYear{made.year};
  report.overall.score = score(made.overall, made.status);
  if (*made.level != '\0') report.overall.level = made.level;
  report.overall.level_expected = report.overall.level;
  add_scores(report, made.overall == 0 ? 8000 : made.overall);
  if (number % 2 == 1) add_plan(report);
  return report;
}

InputOutcome input_of(Report report) {
  InputOutcome input;
  input.file = report.source.file;
  input.sha256 = report.source.sha256;
  input.pages = report.source.pages;
  input.kind = report.source.kind;
  input.reports = {std::move(report)};
  return input;
}

Framework framework(int year, const char* question) {
  Framework framework;
  framework.year = {year};
  framework.instruments = {
      {Instrument::kIit, "", 30}, {Instrument::kEit, "", 30}, {Instrument::kOit, "", 40}};
  framework.items = {{{Instrument::kIit, 1}, 1, "", "การให้บริการ", false},
                     {{Instrument::kEit, 2}, 6, "", question, false}};
  framework.levels = {{"ผ่านดีเยี่ยม", Hundredths{9500}, Hundredths{9500}},
                      {"ผ่านดี", Hundredths{8500}, Hundredths{8500}},
                      {"ผ่าน", Hundredths{8500}, Hundredths{0}},
                      {"ต้องปรับปรุง", Hundredths{0}, Hundredths{0}}};
  return framework;
}

}  // namespace

RunResult made_up_province() {
  RunResult run;
  int number = 0;
  for (const Made& made : kMade) run.inputs.push_back(input_of(report_of(made, ++number)));
  run.inputs[1].reports[0].history = {{FiscalYear{2566}, "overall", score(8000)},
                                      {FiscalYear{2567}, "overall", score(9320)}};
  Report repeated = report_of(kMade[0], ++number);
  repeated.document_type = DocumentType::kLeagueTable;
  repeated.source.row = SourceRow{1, 3};
  repeated.items.clear();
  run.inputs.push_back(input_of(repeated));
  return run;
}

std::map<FiscalYear, Framework> made_up_frameworks() {
  return {{FiscalYear{2567}, framework(2567, "คุณภาพเดิม")},
          {FiscalYear{2568}, framework(2568, "คุณภาพใหม่")}};
}

}  // namespace prongsai::testing
