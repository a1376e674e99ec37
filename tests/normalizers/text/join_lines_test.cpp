#include "normalizers/text/join_lines.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("A seam gets a space exactly where the line break hid one", "[normalizers][join_lines]") {
  struct Row {
    std::string left, right, between;
  };
  const auto row = GENERATE(values<Row>({
      {"หน่วย", "งาน", ""},        {"หน่วย ", "งาน", " "},
      {"หน่วย", " งาน", " "},      {"พ.ศ.", "๒๕๖๘", " "},
      {"ตัวชี้วัดที่", "๑", " "},       {"๒๕๖๘", "ของ", " "},
      {"ระบบ", "ITA", " "},       {"ITA", "ประจำปี", " "},
      {"No Gift", "Policy", " "}, {"๓๐", "๒๕๖๙", " "},
      {"E-", "Service", ""},      {"๒๕๖๘ -", "กันยายน", " "},
      {"-", "หน่วยงาน", " "},      {"วัสดุ/", "ครุภัณฑ์", ""},
      {"วัสดุ/ ", "ครุภัณฑ์", " "},    {"งานพัสดุ", "/กองคลัง", ""},
      {"(", "ร้อยละ", ""},         {"ระบบ (", "ITA", ""},
      {"ระบบ", "(ITA)", " "},     {"(ITA", ")", ""},
      {"(ITA)", "ประจำปี", " "},   {"Facebook", ", Line", ""},
      {"Facebook,", "Line", " "}, {"แผน", "ฯ", ""},
      {"ต่าง", "ๆ", ""},           {"ต่าง ", "ๆ", " "},
      {"แผนฯ", "ที่ได้", " "},       {"๙๕", "%", ""},
      {"ร", "\u0E48าง", ""},      {"", "งาน", ""},
      {"งาน", " ", ""},
  }));
  CHECK(seam(row.left, false, row.right) == row.between);
}

TEST_CASE("A space drawn at a line's end is kept once", "[normalizers][join_lines]") {
  CHECK(seam("หน่วย", true, "งาน") == " ");
  CHECK(seam("E-", true, "Service") == " ");
  CHECK(seam("", true, "งาน").empty());
}

TEST_CASE("Lines of a cell become one text", "[normalizers][join_lines]") {
  const auto line = [](std::string text, bool space = false, bool end = false) {
    return Line{std::move(text), {}, space, end};
  };
  CHECK(join_lines({}).empty());
  CHECK(join_lines(std::vector{line(" แผ่น  พับ\t"), line(""), line("ป้าย ")}) == "แผ่น พับ ป้าย");
  CHECK(join_lines(std::vector{line("เจ้าหน้า"), line("ที่ใน", true), line("หน่วยงาน")}) ==
        "เจ้าหน้าที่ใน หน่วยงาน");
  CHECK(join_lines(std::vector{line("๑ ตุลาคม ๒๕๖๘", false, true), line("ถึง", false, true),
                               line("๓๐ กันยายน ๒๕๖๙", false, true)}) ==
        "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙");
  CHECK(join_lines(std::vector{line("นั้น", false, true), line("", false, false), line("หน่วยงาน")}) ==
        "นั้น หน่วยงาน");
}

TEST_CASE("A joined text keeps the place it was read at", "[normalizers][join_lines]") {
  const Line first{"ก", Origin{2, Rect{10, 10, 20, 20}, Method::kText}, false, false};
  const Line second{"ข", Origin{2, Rect{10, 20, 30, 30}, Method::kText}, false, false};
  const Line next_page{"ค", Origin{3, Rect{0, 0, 99, 99}, Method::kText}, false, false};
  const Text text = join_text(std::vector{first, second, next_page});
  CHECK(text.value == "กขค");
  CHECK(text.origin == Origin{2, Rect{10, 10, 30, 30}, Method::kText});
  CHECK(join_text({}).value.empty());
}
