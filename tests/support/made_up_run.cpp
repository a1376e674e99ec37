#include "tests/support/made_up_run.h"

namespace prongsai::testing {
namespace {

Origin on_page(int page) { return {page, Rect{72, 100.125, 523.276, 118.5}, Method::kText}; }
Text text_on(int page, const std::string& value) { return {value, on_page(page)}; }
Text transcribed(const std::string& value) { return {value, {{}, {}, Method::kTranscript}}; }

Score transcribed_score(int hundredths) {
  Score score;
  score.value = Hundredths{hundredths};
  score.status = Status::kRead;
  score.raw = to_string(*score.value);
  score.origin.method = Method::kTranscript;
  score.confidence = 1;
  return score;
}

Date day(int year, unsigned month, unsigned day_of_month) {
  return Date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day_of_month}};
}

InstrumentResult<Score> instrument(Instrument code, const Score& score) {
  InstrumentResult<Score> result;
  result.code = code;
  result.score = score;
  return result;
}

std::vector<InstrumentResult<Score>> made_up_instruments() {
  auto iit = instrument(Instrument::kIit, printed_score(9380, Status::kVerified, 2));
  auto eit = instrument(Instrument::kEit, computed_score(9730, Status::kVerified));
  eit.part1 = printed_score(9738, Status::kVerified, 2);
  eit.part2 = printed_score(9722, Status::kConflict, 2);
  auto oit = instrument(Instrument::kOit, printed_score(9875, Status::kVerified, 2));
  oit.score.raw = "39.50";
  oit.score.points = Hundredths{3950};
  return {iit, eit, oit};
}

ItemResult<Score> item(ItemCode code, int indicator, const std::string& text, const Score& score) {
  ItemResult<Score> result;
  result.code = code;
  result.indicator = indicator;
  result.code_printed = "ข้อ " + to_string(code);
  result.text = text_on(4, text);
  result.score = score;
  return result;
}

std::vector<ItemResult<Score>> made_up_items() {
  auto i10 = item({Instrument::kIit, 10}, 4, "การขอยืมทรัพย์สินของหน่วยงาน",
                  printed_score(3565, Status::kRepaired, 4));
  i10.analysis = text_on(5, "ควรจัดทำแนวทางการขอยืมทรัพย์สิน\nและแจ้งเวียนให้ทราบ");
  auto e3 = item({Instrument::kEit, 3}, 6, "การเรียกรับสินบน", computed_score(9850, Status::kRead));
  e3.part1 = printed_score(10000, Status::kRead, 6);
  e3.part2 = printed_score(9700, Status::kRead, 6);
  auto o2 = item({Instrument::kOit, 2}, 9, "=ข้อมูลผู้บริหาร", Score{});
  o2.group = text_on(7, "ข้อมูลพื้นฐาน");
  o2.code_printed.clear();
  return {i10, e3, o2};
}

std::vector<Plan<Score>> made_up_plans() {
  Plan<Score> first;
  first.indicator = 4;
  first.item = ItemCode{Instrument::kIit, 10};
  first.item_text = text_on(9, "การขอยืมทรัพย์สินของหน่วยงาน");
  first.score = printed_score(3565, Status::kRead, 9);
  first.measure = text_on(9, "จัดทำคู่มือการยืมทรัพย์สิน");
  first.finding = text_on(9, "บุคลากรไม่ทราบแนวทาง");
  first.steps = {text_on(9, "ประชุมชี้แจง"), text_on(10, "เผยแพร่คู่มือ")};
  first.start = day(2025, 10, 1);
  first.end = day(2026, 9, 30);
  first.period = text_on(9, "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙");
  first.responsible = {text_on(9, "งานพัสดุ"), text_on(9, "กองคลัง")};
  first.page = 9;
  Plan<Score> second;
  second.measure = text_on(10, "- ส่งเสริมการใช้ช่องทางออนไลน์");
  second.steps = {text_on(10, "ปรับปรุงเว็บไซต์")};
  return {first, second};
}

std::vector<Check> made_up_checks() {
  Check failing{"overall:weights", false, Hundredths{9684}, Hundredths{9683}, {"instrument:IIT"}};
  Check open{"indicator-mean:4", true, Hundredths{7623}, {}, {"item:i10", "item:i11"}};
  return {failing, open};
}

Findings made_up_findings() {
  return {{Severity::kInfo, "text-doubtful", "plan:1", 9, "ข้อความน่าสงสัย", "doubtful text"},
          {Severity::kError, "item-missing", "item:o2", {}, "ไม่พบข้อ o2", "o2 not found"}};
}

Report transcript_report() {
  Report report;
  report.source = {"ข/หนองแก้ว.txt", std::string(64, 'b'), 0, SourceKind::kTranscript, {}};
  report.agency.name = report.agency.name_printed = "เทศบาลตำบลหนองแก้วเจียระไน";
  report.agency.kind = "เทศบาลตำบล";
  report.agency.district = "เมืองสมมุติ";
  report.agency.province = "สมมุติบุรี";
  report.fiscal_year = FiscalYear{2564};
  report.overall.score = transcribed_score(9029);
  report.overall.level = report.overall.level_expected = "A";
  report.instruments = {instrument(Instrument::kIit, transcribed_score(9545)),
                        instrument(Instrument::kEit, transcribed_score(9181)),
                        instrument(Instrument::kOit, transcribed_score(8528))};
  report.limitations = {transcribed("งบประมาณไม่เพียงพอ")};
  return report;
}

Report league_table_report() {
  Report report;
  report.source = {"ค/ตาราง.pdf", std::string(64, 'c'), 3, SourceKind::kText, SourceRow{2, 12}};
  report.document_type = DocumentType::kLeagueTable;
  report.agency.name = report.agency.name_printed = "โรงพยาบาลบ้านสมมุติ";
  report.agency.origin = on_page(2);
  report.fiscal_year = FiscalYear{2565};
  report.overall.score = printed_score(8800, Status::kRead, 2);
  report.indicators = {{1, "การปฏิบัติหน้าที่", Instrument::kIit, printed_score(9100, Status::kRead, 2)}};
  return report;
}

InputOutcome read_input(const Report& report) {
  return {report.source.file,
          report.source.sha256,
          report.source.pages,
          report.source.kind,
          {},
          {},
          {report}};
}

InputOutcome not_ita_input() {
  Report report;
  report.source = {"ง/คำสั่ง.pdf", std::string(64, 'd'), 1, SourceKind::kText, {}};
  report.document_type = DocumentType::kNotIta;
  report.findings = {{Severity::kInfo, "not-ita", "", {}, "ไม่พบหัวเรื่อง ITA", "no ITA title"}};
  return read_input(report);
}

InputOutcome unreadable_input() {
  InputOutcome input;
  input.file = "จ/เสีย.pdf";
  input.refusal = Refusal::kDamaged;
  input.message = "ไฟล์เสียหาย (damaged)";
  return input;
}

}  // namespace

Score printed_score(int hundredths, Status status, int page) {
  Score score;
  score.value = Hundredths{hundredths};
  score.status = status;
  score.raw = to_string(*score.value);
  score.origin = {page, Rect{401.2, 233, 437.9, 247.5}, Method::kText};
  score.confidence = 1;
  return score;
}

Score computed_score(int hundredths, Status status) {
  Score score;
  score.value = Hundredths{hundredths};
  score.status = status;
  score.origin.method = Method::kComputed;
  score.confidence = 1;
  return score;
}

Report made_up_report() {
  Report report;
  report.source = {"ก/บ้านสมมุติ.pdf", std::string(64, 'a'), 12, SourceKind::kMixed, {}};
  report.agency = {"องค์การบริหารส่วนตำบลบ้านสมมุติ",
                   "อบต.บ้านสมมุติ",
                   "องค์การบริหารส่วนตำบล",
                   "เมืองสมมุติ",
                   "สมมุติบุรี",
                   "09990101",
                   on_page(1)};
  report.fiscal_year = FiscalYear{2568};
  report.overall = {printed_score(9683, Status::kVerified, 2), "ผ่านดี", "ผ่าน", on_page(2)};
  report.overall.score.checks = {"overall:weights"};
  report.instruments = made_up_instruments();
  report.indicators = {
      {4, "การใช้ทรัพย์สินของราชการ", Instrument::kIit, printed_score(7623, Status::kVerified, 3)}};
  report.items = made_up_items();
  report.plan_year = FiscalYear{2569};
  report.plans = made_up_plans();
  report.limitations = {text_on(11, "บุคลากรไม่เพียงพอ"), text_on(11, "เว็บไซต์ขัดข้อง")};
  report.history = {{FiscalYear{2567}, "overall", printed_score(9012, Status::kRead, 11)}};
  report.checks = made_up_checks();
  report.findings = made_up_findings();
  return report;
}

Report report_with_added_fields() {
  Report report = made_up_report();
  report.source.page_from = 3;
  report.source.page_to = 9;
  for (const int page : {2, 3, 9, 10}) {
    report.source.pages_read.emplace_back();
    report.source.pages_read.back().page = page;
  }
  report.items.front().analysis_span = ItemCode{Instrument::kIit, 9};
  report.plans.front().budget = text_on(9, "๑๐,๐๐๐ บาท");
  report.plans.front().follow_up = text_on(9, "รายงานทุกไตรมาส");
  report.follow_ups.resize(1);
  report.follow_ups.front().measure = text_on(9, "จัดทำคู่มือ");
  report.follow_ups.front().follow_up = text_on(9, "ดำเนินการแล้ว");
  report.strengths = {text_on(9, "บุคลากรทุกคนให้ความร่วมมือ")};
  report.ranks = {{76, 211, text_on(9, "ลำดับที่ 76 จาก 211 แห่ง")}, {14, {}, text_on(9, "อันดับที่ 14")}};
  return report;
}

RunResult made_up_run() {
  return {{read_input(made_up_report()), read_input(transcript_report()),
           read_input(league_table_report()), not_ita_input(), unreadable_input()},
          2};
}

}  // namespace prongsai::testing
