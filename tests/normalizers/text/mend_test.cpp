#include "normalizers/text/mend.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

Reference one_item() {
  Framework framework;
  framework.year = {2568};
  framework.items.push_back({{Instrument::kIit, 1}, 1, "", "การปฏิบัติหน้าที่ มากน้อยเพียงใด"});
  return {{{framework.year, framework}}, {}, {}};
}

Draft one_text(std::string text) {
  Draft draft;
  draft.fiscal_year = FiscalYear{2568};
  draft.items.resize(1);
  draft.items[0].code = {Instrument::kIit, 1};
  draft.items[0].text = {std::move(text), {4, {}}};
  return draft;
}

}  // namespace

TEST_CASE("An item's text gets the marks of the official wording", "[normalizers][mend]") {
  std::vector<Change> changes;
  Draft draft = one_text("การปฏิบัติหนาที มากนอย เพียงใด");
  mend_texts(one_item(), changes, draft);
  CHECK(draft.items[0].text.value == "การปฏิบัติหน้าที่ มากน้อย เพียงใด");
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].rule == kOfficialWording);
  CHECK(changes[0].repair_class == RepairClass::kDictionary);
  report_repaired_texts(changes, draft);
  REQUIRE(draft.findings.size() == 1);
  CHECK(draft.findings[0].code == "text-repaired");
  CHECK(draft.findings[0].severity == Severity::kInfo);
  CHECK(draft.findings[0].where == "item:i1.text");
  CHECK(draft.findings[0].page == 4);
}

TEST_CASE("Texts of other wording, other years, and rules left out stay", "[normalizers][mend]") {
  for (const char* text : {"การปฏิบัติหน้าที่ มากน้อยเพียงใด", "การปฏิบัติงานหนาที มากน้อยเพียงใด", ""}) {
    std::vector<Change> changes;
    Draft draft = one_text(text);
    mend_texts(one_item(), changes, draft);
    CHECK(draft.items[0].text.value == text);
    CHECK(changes.empty());
  }
  std::vector<Change> changes;
  Draft draft = one_text("การปฏิบัติหนาที มากน้อยเพียงใด");
  mend_texts(one_item(), changes, draft, {{std::string(kOfficialWording)}});
  draft.fiscal_year = FiscalYear{2567};
  mend_texts(one_item(), changes, draft);
  CHECK(changes.empty());
}

TEST_CASE("Repairs by words are reported once a field, exact ones are not", "[normalizers][mend]") {
  Draft draft = one_text("การดำเนินงานตามอำนาจหน้าที่ของจำนวนที่กำหนด");
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
  CHECK(draft.findings[0].message_en.find("อานาจ") != std::string::npos);
  CHECK(draft.findings[0].message_en.find("ดาเนิน") != std::string::npos);
  CHECK(draft.findings[0].message_en.find("จานวน") == std::string::npos);
  CHECK(draft.findings[0].message_en.find("กําหนด") == std::string::npos);
}
