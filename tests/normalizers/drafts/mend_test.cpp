#include "normalizers/drafts/mend.h"

#include <catch2/catch.hpp>

#include "normalizers/text/lexicon.h"

using namespace prongsai;

namespace {

Reference one_item() {
  Framework framework;
  framework.year = {2568};
  framework.items.push_back({{Instrument::kIit, 1}, 1, "", "การปฏิบัติหน้าที่ มากน้อยเพียงใด"});
  return {{{framework.year, framework}}, {}, {}, {}};
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

TEST_CASE("The agency's own places are spelt as the gazetteer has them", "[normalizers][mend]") {
  Reference reference;
  reference.gazetteer.provinces = {"นครศรีธรรมราช"};
  reference.gazetteer.districts = {{"นครศรีธรรมราช", "ถ้ำพรรณรา"}};
  reference.gazetteer.authorities = {{"1", "เทศบาลตำบล", "เทศบาลตำบลบางพลี", "", ""},
                                     {"2", "เทศบาลตำบล", "เทศบาลตำบลบางพลู", "", ""}};
  Draft draft;
  draft.agency.name = "เทศบาลตำบลบางพลี";
  draft.agency.district = "ถ้ำพรรณรา";
  draft.limitations = {{"เทศบาลตำบลบางพล อำเภอถ้าพรรณรา จังหวัดนครศรีธรรมราช", {}}};
  std::vector<Change> changes;
  mend_texts(reference, changes, draft);
  CHECK(changes.empty());  // the gazetteer did not know it
  draft.agency.code = "1";
  mend_texts(reference, changes, draft);
  CHECK(draft.limitations[0].value == "เทศบาลตำบลบางพล อำเภอถ้ำพรรณรา จังหวัดนครศรีธรรมราช");
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].rule == kPlaceName);
}

TEST_CASE("A period whose months are damaged is read once they are mended", "[normalizers][mend]") {
  if (thai_lexicon().empty()) return;
  Draft draft;
  draft.plan_year = FiscalYear{2569};
  draft.plans.resize(2);
  draft.plans[0].period = {"๑ ตลุาคม ๒๕๖๘ ถึง เดือนกนัยายน ๒๕๖๙", {7, {}}};
  draft.plans[1].period = {"ตลอดปี", {7, {}}};
  std::vector<Change> changes;
  mend_texts({}, changes, draft);
  CHECK(draft.plans[0].period.value == "๑ ตุลาคม ๒๕๖๘ ถึง เดือนกันยายน ๒๕๖๙");
  CHECK(draft.plans[0].start == first_day(FiscalYear{2569}));
  CHECK(draft.plans[0].end == last_day(FiscalYear{2569}));
  REQUIRE(changes.size() == 1);
  CHECK(changes[0].rule == kMonthName);
}

TEST_CASE("Names of units are mended in all texts", "[normalizers][mend]") {
  if (thai_lexicon().empty()) return;
  Reference reference;
  reference.units = {"กองคลัง", "สำนักปลัด"};
  Draft draft;
  draft.plans.resize(1);
  draft.plans[0].responsible = {
      {"กองคลงั", {7, {}}}, {"กองช้าง", {7, {}}}, {"ITA (สานักปลัด/กอง)", {7, {}}}};
  draft.plans[0].steps = {{"๑. ให้ กองคลงั รายงาน", {7, {}}}};
  std::vector<Change> changes;
  mend_texts(reference, changes, draft, {{std::string(kUnitName)}});
  CHECK(changes.empty());
  mend_texts(reference, changes, draft);
  CHECK(draft.plans[0].responsible[0].value == "กองคลัง");
  CHECK(draft.plans[0].responsible[1].value == "กองช้าง");
  CHECK(draft.plans[0].steps[0].value == "๑. ให้ กองคลัง รายงาน");
  CHECK(draft.plans[0].responsible[2].value == "ITA (สำนักปลัด/กอง)");
  CHECK(changes.size() == 3);
  CHECK(changes[0].rule == kUnitName);
}
