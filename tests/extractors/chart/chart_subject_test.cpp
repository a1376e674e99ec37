#include "extractors/chart/chart_subject.h"

#include <catch2/catch.hpp>

#include "tests/support/samples.h"

using namespace prongsai;

namespace {

struct Row {
  std::string text;
  std::string scope;
  int year = 0;  // 0: none
  bool others = false;
};

}  // namespace

TEST_CASE("Categories and names of series say what and which year", "[extractors][chart]") {
  const SubjectReader reader(prongsai::testing::reference_data());
  const auto row = GENERATE(values<Row>({
      {"ปี 2568", "", 2568},
      {"๒๕๖๗", "", 2567},
      {"พ.ศ. ๒๕๖๗", "", 2567},
      {"ปี 68", "", 2568},
      {"IIT", "IIT", 0},
      {"แบบวัด OIT", "OIT", 0},
      {"llT", "IIT", 0},
      {"ElT", "EIT", 0},
      {"0IT", "OIT", 0},
      {"ITT", "", 0},
      {"แบบวัดIIT", "IIT", 0},
      {"คะแนน IITA", "", 0},
      {"IT", "", 0},
      {"CREDIT", "", 0},
      {"EIT ปี 2566", "EIT", 2566},
      {"EIT ส่วนที่ 1", "", 0, true},
      {"การปฏิบัติหน้าที่", "1", 0},
      {"การปฏิบัติหป้าที่", "1", 0},
      {"การใช้ทรัพย์สินของทางราชการ", "4", 0},
      {"ทรัพย์สินของราชการ", "4", 0},
      {"การใช้อานาจ", "3", 0},
      {"คุณภาพการดำเนินงานของหน่วยงาน", "6", 0},
      {"ประสิทธิภาพการสือสาร", "7", 0},
      {"ตัวชี้วัดที่ ๑๐", "10", 0},
      {"ตัวชี้วัดที่ 2 การใช้งบประมาณ", "2", 0},
      {"ตัวชี้วัดที่ 6 การใช้งบประมาณ", "", 0},
      {"l ตัวชี้วัดที่ 1", "1", 0},
      {"ตัวชี้วัดที่ 3 l", "3", 0},
      {"ตัวชี้วัดที 4", "4", 0},
      {"ด๋วิชี้วัดที่ ๙", "9", 0},
      {"ตัวชี้วัดที 12", "", 0},
      {"ตัวชี้วัด", "", 0},
      {"ตัวอย่างที่ 4", "", 0},
      {"เ ปี 2568", "", 2568},
      {"คะแนนรวม", "overall", 0},
      {"ITA", "overall", 0},
      {"ค่าเฉลี่ยระดับประเทศ", "", 0, true},
      {"ค่าเป้าหมาย", "", 0, true},
      {"การใช้", "", 0},
      {"งบลงทุน", "", 0},
      {"", "", 0},
  }));
  CAPTURE(row.text);
  const ChartSubject subject = reader.label(row.text);
  CHECK(subject.scope == row.scope);
  CHECK((subject.year ? subject.year->buddhist_era : 0) == row.year);
  CHECK(subject.others == row.others);
}

TEST_CASE("A title of several years or instruments leaves both open", "[extractors][chart]") {
  const SubjectReader reader(prongsai::testing::reference_data());
  CHECK(reader.title("คะแนนรวม ปี 2566–2568").several_years);
  CHECK_FALSE(reader.title("คะแนนรวม ปี 2566–2568").year);
  CHECK(reader.title("คะแนน IIT EIT และ OIT").several_scopes);
  CHECK(reader.title("คะแนนจำแนกรายตัวชี้วัด ปี ๒๕๖๘").year == FiscalYear{2568});
  CHECK(reader.title("คะแนนจำแนกรายตัวชี้วัด ปี ๒๕๖๘").several_scopes);
  CHECK(reader.title("ผลการประเมินของหน่วยงานในสังกัด").others);
  CHECK(reader.title("คะแนนแบบวัด EIT ย้อนหลัง").scope == "EIT");
  CHECK(reader.title("คะแนน IITA ย้อนหลัง").scope == "overall");
}
