#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/text/rule.h"

using namespace prongsai;

namespace {

struct Row {
  std::string before;
  std::string after;  // empty: the rule leaves the text alone
};

void check(std::string_view name, const std::vector<Row>& rows) {
  const auto rules = all_rules();
  const auto rule =
      std::find_if(rules.begin(), rules.end(), [name](const Rule& r) { return r.name == name; });
  REQUIRE(rule != rules.end());
  for (const Row& row : rows) {
    CAPTURE(name, row.before);
    const auto repaired = rule->apply(row.before);
    CHECK(repaired.has_value() == !row.after.empty());
    if (repaired) CHECK(*repaired == row.after);
  }
}

}  // namespace

TEST_CASE("What is no text is taken out", "[normalizers][rules]") {
  check("stray-tags", {{"<p>ทุกส่วน</p> <p>ราชการ", "ทุกส่วน ราชการ"},
                       {"<P>งาน</P>", "งาน"},
                       {"ก<br/>ข<br />ค", "ก ข ค"},
                       {"ก < ข > ค", ""},
                       {"<ITA>", ""},
                       {"<pre>", ""},
                       {"p>", ""}});
  check("invisible-characters", {{"หน่วย\u200Bงาน", "หน่วยงาน"},
                                 {"\uFEFFITA", "ITA"},
                                 {"ก\u200C\u200Dข\u00ADค\u2060ง\u200E\u202A\u2069จ", "กขคงจ"},
                                 {"หน่วยงาน", ""},
                                 {"– “ ” … •", ""}});
  check(
      "odd-spaces",
      {{"ปี\u00A0๒๕๖๘", "ปี ๒๕๖๘"}, {"ก\u2007ข\u2009ค\u202Fง\u3000จ", "ก ข ค ง จ"}, {"ก ข\tค", ""}});
  check("double-spaces",
        {{"อำเภอ  ถ้ำพรรณรา", "อำเภอ ถ้ำพรรณรา"}, {"   ก", " ก"}, {"ก ข ค", ""}, {" ", ""}});
}

TEST_CASE("Private code points become the marks they draw", "[normalizers][rules]") {
  check("private-use-marks", {{"ป\uF70Aา", "ป่า"},
                              {"ปีที\uF70A", "ปีที่"},
                              {"ก\uF712", "ก็"},
                              {"ป\uF710น", "ปัน"},
                              {"\uF700าน", "ฐาน"},
                              {"\uF70Fาติ", "ญาติ"},
                              {"ฎ\uF718", "ฎุ"},
                              {"ป\uF88Bา", "ป่า"},
                              {"ป\uF884น", "ปัน"},
                              {"\uF89Eาน", "ฐาน"},
                              {"ป\uF899", "ป\u0E4D"},
                              {"\uF881ษี", "ฤๅษี"},
                              {"\uF71B", ""},
                              {"\U0010FC00", ""},
                              {"ป่า", ""}});
}

TEST_CASE("Marks come back to the letter they stand on", "[normalizers][rules]") {
  check("space-before-mark", {{"ทรัพย์ส ิน", "ทรัพย์สิน"},
                              {"ที ่", "ที่"},
                              {"เคร ่งคร ี ด", "เคร่งครี ด"},
                              {"สิทธิ ์", "สิทธิ์"},
                              {"ก ิ ่", "กิ่"},
                              {"ำ ่", ""},
                              {"1 ่", ""},
                              {"ฤ ่", ""},
                              {"ก ข", ""},
                              {"ก า", ""}});
  check("tone-before-vowel",
        {{"ท่ี", "ที่"}, {"พันธ์ุ", "พันธุ์"}, {"ก่ื่", "กื่่"}, {"ผู้ื่น", ""}, {"ผู้", ""}, {"ก่อน", ""}});
  check("tone-after-vowel", {{"หนา้", "หน้า"},
                             {"คะ่", "ค่ะ"},
                             {"หน้า้", "หน้้า"},
                             {"ค่ะ", ""},
                             {"า ่", ""},
                             {"ำะ่", ""},
                             {" า่", ""}});
  check("tone-after-sara-am", {{"นำ้", "น้ำ"}, {"น้ำ", ""}, {"นำ", ""}, {" ำ่", ""}});
  check("same-mark-twice",
        {{"ที่่", "ที่"}, {"กิิิน", "กิน"}, {"ิิ่่", "ิ่"}, {"ก่้", ""}, {"กาา", ""}, {"ต่างๆๆ", ""}});
}

TEST_CASE("Letters that only look right become right", "[normalizers][rules]") {
  check("split-sara-am", {{"นํา", "นำ"},
                          {"น้ํา", "น้ำ"},
                          {"นํ้า", "น้ำ"},
                          {"อําเภอถ้ําพรรณรา", "อำเภอถ้ำพรรณรา"},
                          {"การดําเนินการประจําปี", "การดำเนินการประจำปี"},
                          {"น้ำ", ""},
                          {"สงฺฆํ", ""}});
  check("nikhahit-before-sara-am", {{"นํำ", "นำ"}, {"นํ้ำ", "น้ำ"}, {"น้ํำ", "น้ำ"}, {"น้ำ", ""}});
  check("double-sara-e", {{"เเผน", "แผน"}, {"เเปลก", "แปลก"}, {"แผน", ""}, {"เ เ", ""}});
  check("ru-sara-aa", {{"ฤาษี", "ฤๅษี"}, {"ฦาชา", "ฦๅชา"}, {"ฤๅษี", ""}, {"ฤดู", ""}});
  check("stray-lakkhangyao",
        {{"กๅร", "การ"}, {"ก่ๅๅ", "ก่าๅ"}, {"ฤๅษี", ""}, {"ข้อ ๅ", ""}, {"๑ๅ", ""}});
}

TEST_CASE("Words torn by a line end in a transcript are joined", "[normalizers][rules]") {
  check("wrapped-words", {{"จัดซื้อจัด จ้าง", "จัดซื้อจัดจ้าง"},
                          {"ทุกส่วน ราชการ", "ทุกส่วนราชการ"},
                          {"สำนัก งานปลัด", "สำนักงานปลัด"},
                          {"ได้เข้ามามีส่วน ร่วมใน", "ได้เข้ามามีส่วนร่วมใน"},
                          {"โปร่ง ใส และ คุณ ธรรม", "โปร่งใส และ คุณธรรม"},
                          {"เ จ้าหน้าที่", "เจ้าหน้าที่"},
                          {"ประชา สัม พันธ์", ""},
                          {"แผ่นพับ อินโฟกราฟิก", ""},
                          {"หน่วยงานของ ท่าน", ""},
                          {"การใช้ งบประมาณ", ""},
                          {"การปฏิบัติงาน การอนุมัติ", ""},
                          {"ประจำปี พ.ศ. ๒๕๖๘", ""},
                          {"ตามภารกิจ กรรมการ", ""},
                          {"ด าเนินการ", ""},
                          {"ข้อ ๑ ส่วน", ""},
                          {"No Gift", ""}});
}
