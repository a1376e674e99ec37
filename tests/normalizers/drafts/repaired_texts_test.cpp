#include "normalizers/drafts/repaired_texts.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Repairs by words are reported once a field, exact ones are not",
          "[normalizers][repaired_texts]") {
  Draft draft;
  draft.items.resize(1);
  draft.items[0].code = {Instrument::kIit, 1};
  draft.items[0].text = {"การดำเนินงานตามอำนาจหน้าที่ของจำนวนที่กำหนด", {4, {}}};
  const Origin page{4, {}};
  report_repaired_texts(
      {{"lost-sara-am", "การดาเนินงานตาม", "การดำเนินงานตาม", page, RepairClass::kDictionary, 0.95},
       {"lost-sara-am", "อานาจหน้าที่", "อำนาจหน้าที่", page, RepairClass::kDictionary, 0.95},
       {"lost-sara-am", "ตาบล", "ตำบล", page, RepairClass::kDictionary, 0.95},
       {"lost-sara-am", "ทุกจานวนที่", "ทุกจำนวนที่", page, RepairClass::kDictionary, 0.95},
       {"lost-sara-am", "จานวน", "จำนวน", {9, {}}, RepairClass::kDictionary, 0.95},
       {"split-sara-am", "กําหนด", "กำหนด", page}},
      draft);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == "text-repaired");
  CHECK(draft.findings[0].severity == Severity::kInfo);
  CHECK(draft.findings[0].where == "item:i1.text");
  CHECK(draft.findings[0].page == 4);
  CHECK(draft.findings[0].message_en.find("อานาจ") != std::string::npos);
  CHECK(draft.findings[0].message_en.find("ดาเนิน") != std::string::npos);
  CHECK(draft.findings[0].message_en.find("จานวน") == std::string::npos);
  CHECK(draft.findings[0].message_en.find("กําหนด") == std::string::npos);
}

TEST_CASE("A line that went on being repaired is found in its field",
          "[normalizers][repaired_texts]") {
  Draft draft;
  draft.limitations = {{"ทั้งนี้ แผ่นพับประชาสัมพันธ์ของอำเภอ และอื่น ๆ", {}}};
  report_repaired_texts(
      {{"lost-sara-am", "เเผ่นพับของ อาเภอ", "เเผ่นพับของ อำเภอ", {}, RepairClass::kDictionary, 0.95},
       {"double-sara-e", "เเผ่นพับของ อำเภอ", "แผ่นพับของ อำเภอ", {}}},
      draft);
  CHECK(draft.findings.empty());  // another text
  draft.limitations[0].value = "ทั้งนี้ แผ่นพับของ อำเภอ และอื่น ๆ";
  report_repaired_texts(
      {{"lost-sara-am", "เเผ่นพับของ อาเภอ", "เเผ่นพับของ อำเภอ", {}, RepairClass::kDictionary, 0.95},
       {"double-sara-e", "เเผ่นพับของ อำเภอ", "แผ่นพับของ อำเภอ", {}}},
      draft);
  CHECK(draft.findings.size() == 1);
}
