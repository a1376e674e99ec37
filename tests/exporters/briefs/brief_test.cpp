#include "exporters/briefs/brief.h"

#include <catch2/catch.hpp>

#include "exporters/briefs/draw_brief.h"
#include "exporters/briefs/write_briefs.h"
#include "tests/support/made_up_run.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_report;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::TemporaryFolder;

namespace fs = std::filesystem;

TEST_CASE("A brief says what the record says", "[exporters][briefs]") {
  const Brief brief = lay_out_brief(made_up_report());
  CHECK(brief.title == "องค์การบริหารส่วนตำบลบ้านสมมุติ");
  CHECK(brief.place == "อำเภอเมืองสมมุติ จังหวัดสมมุติบุรี · ปีงบประมาณ พ.ศ. 2568");
  CHECK(brief.overall.text == "96.83");
  CHECK(brief.level == "ผ่านดี (คะแนนตรงกับ ผ่าน)");
  REQUIRE(brief.instruments.size() == 5);
  CHECK(brief.instruments[3] == BriefLine{"EIT ส่วนที่ 2", Hundredths{9722}, "97.22 *"});
  REQUIRE(brief.indicators.size() == 1);
  CHECK(brief.indicators[0].name == "ตช.4 การใช้ทรัพย์สินของราชการ");
  // i10 is below 95; both parts of e3 are not; a missing o2 is no weak item but an unknown one.
  REQUIRE(brief.weak_items.size() == 1);
  CHECK(brief.weak_items[0] == BriefItem{"i10 การขอยืมทรัพย์สินของหน่วยงาน", "35.65"});
  REQUIRE(brief.measures.size() == 2);
  CHECK(brief.measures[0].about == "i10");
  CHECK(brief.measures[0].period == "1 ต.ค. 2568 – 30 ก.ย. 2569");
  CHECK(brief.notes.front() == "* ข้อมูลในเอกสารไม่ตรงกัน รอเจ้าหน้าที่ตรวจสอบ");
}

TEST_CASE("A confirmed misprint is shown by the value to use", "[exporters][briefs]") {
  Report report = made_up_report();
  report.overall.score.used = Hundredths{9638};
  CHECK(lay_out_brief(report).overall == BriefLine{"คะแนนภาพรวม", Hundredths{9638}, "96.38 †"});
}

TEST_CASE("An EIT item is weak where either part is, an OIT item below 100",
          "[exporters][briefs]") {
  Report report = made_up_report();
  report.items[1].part2->value = Hundredths{9499};
  report.items[2].score.status = Status::kRead;
  report.items[2].score.value = Hundredths{5000};
  const Brief brief = lay_out_brief(report);
  REQUIRE(brief.weak_items.size() == 3);
  CHECK(brief.weak_items[1].name.substr(0, 2) == "o2");
  CHECK(brief.weak_items[2].score == "100.00 / 94.99");
}

TEST_CASE("A page is one page of PDF, and equal briefs give equal bytes", "[exporters][briefs]") {
  const TemporaryFolder folder;
  const Brief brief = lay_out_brief(made_up_report());
  write_brief_pdf(brief, folder.path() / "a.pdf");
  write_brief_pdf(brief, folder.path() / "b.pdf");
  write_brief_pdf(Brief{}, folder.path() / "c.pdf");
  const std::string bytes = read_file(folder.path() / "a.pdf");
  CHECK(bytes.substr(0, 5) == "%PDF-");
  CHECK(bytes == read_file(folder.path() / "b.pdf"));
}

TEST_CASE("Names of files are Thai and taken by every file system", "[exporters][briefs]") {
  CHECK(file_name_of("อำเภอปัว") == "อำเภอปัว");
  CHECK(file_name_of("ก/ข:ค*\n") == "ก_ข_ค__");
  CHECK(file_name_of("..") == "_");
  CHECK(file_name_of(".ก") == "_.ก");
  std::string long_name;
  for (int i = 0; i < 100; ++i) long_name += "ก";
  CHECK(file_name_of(long_name).size() == 198);
}

TEST_CASE("A folder has a page an agency and year", "[exporters][briefs]") {
  const TemporaryFolder folder;
  RunResult run = made_up_run();
  run.inputs.push_back(run.inputs.front());  // a copy: the same agency and year
  write_briefs(run, folder.path() / "out");
  CHECK(std::distance(fs::directory_iterator(folder.path() / "out"), fs::directory_iterator()) ==
        3);
  CHECK(fs::exists(folder.path() / "out" / "องค์การบริหารส่วนตำบลบ้านสมมุติ อ.เมืองสมมุติ 2568.pdf"));
}

TEST_CASE("A district's run has its own agencies only", "[exporters][briefs]") {
  RunResult run = made_up_run();
  Report other = made_up_report();
  other.agency.district = "เมืองอื่น";
  run.inputs.front().reports.push_back(other);
  const std::vector<DistrictRun> districts = runs_by_district(run);
  REQUIRE(districts.size() == 2);
  for (const DistrictRun& district : districts) {
    for (const InputOutcome& input : district.run.inputs) {
      CHECK(input.message.empty());
      for (const Report& report : input.reports) {
        CHECK(district.name ==
              "อำเภอ" + *report.agency.district + " จังหวัด" + report.agency.province.value_or(""));
      }
    }
  }
}
