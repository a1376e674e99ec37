#include "exporters/limitation_kind.h"

#include <catch2/catch.hpp>
#include <string>

using namespace prongsai;

TEST_CASE("A problem's words tell what it is about", "[exporters][limitation_kind]") {
  const auto [text, kind] = GENERATE(table<std::string, std::string>({
      {"บุคลากรของหน่วยงานไม่เพียงพอต่อการปฏิบัติหน้าที่", "บุคลากร"},
      {"เจ้าหน้าที่ขาดความรู้", "บุคลากร"},
      {"งบประมาณมีจำกัด", "งบประมาณ"},
      {"เว็บไซต์ขัดข้อง", "ระบบ-เว็บไซต์"},
      {"ระบบล่าช้า", "ระบบ-เว็บไซต์"},
      {"ผู้ตอบแบบสำรวจไม่เข้าใจข้อคำถาม", "ผู้ตอบ"},
      {"ประชาชนไม่ให้ความร่วมมือ", "ผู้ตอบ"},
      {"ผู้บริหารเปลี่ยนบ่อย", "ผู้บริหาร"},
      {"ระยะเวลาจำกัด", "อื่น ๆ"},
      {"", "อื่น ๆ"},
  }));
  CHECK(limitation_kind(text) == kind);
}
