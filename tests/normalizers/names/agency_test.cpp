#include "normalizers/names/agency.h"

#include <catch2/catch.hpp>

#include "normalizers/names/agency_name.h"

namespace prongsai {
namespace {

// A country of a few invented authorities, in real spellings of kinds.
Gazetteer small_gazetteer() {
  Gazetteer gazetteer;
  gazetteer.provinces = {"นครใต้", "เมืองเหนือ"};
  gazetteer.districts = {{"นครใต้", "ถ้ำแก้ว"}, {"นครใต้", "เมืองนครใต้"}, {"เมืองเหนือ", "ดอยงาม"}};
  gazetteer.authorities = {
      {"6000001", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลคลองใส", "ถ้ำแก้ว", "นครใต้"},
      {"6000002", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลคลองใส", "เมืองนครใต้", "นครใต้"},
      {"6000003", "องค์การบริหารส่วนตำบล", "องค์การบริหารส่วนตำบลคลองใส", "ดอยงาม", "เมืองเหนือ"},
      {"5000001", "เทศบาลตำบล", "เทศบาลตำบลคลองใส", "ถ้ำแก้ว", "นครใต้"},
      {"5000002", "เทศบาลตำบล", "เทศบาลตำบลลำน้ำ", "ดอยงาม", "เมืองเหนือ"},
      {"2000001", "องค์การบริหารส่วนจังหวัด", "องค์การบริหารส่วนจังหวัดนครใต้", "", "นครใต้"},
      {"", "เมืองพัทยา", "เมืองพัทยา", "", "นครใต้"},
  };
  return gazetteer;
}

std::vector<Text> texts(const std::vector<std::string>& values) {
  std::vector<Text> result;
  for (const std::string& value : values) result.push_back({value, {}});
  return result;
}

using Prints = std::vector<std::string>;

TEST_CASE("the kind of an agency is told by its name", "[normalizers][agency]") {
  const auto [name, kind] = GENERATE(values<std::pair<const char*, const char*>>({
      {"องค์การบริหารส่วนตำบลคลองใส", "องค์การบริหารส่วนตำบล"},
      {"องค์กรบริหารส่วนตำบลคลองใส", "องค์การบริหารส่วนตำบล"},
      {"องค์การบริหารส่วนต าบลคลองใส", "องค์การบริหารส่วนตำบล"},
      {"ขององค์การบริหารส่วนตําบล คลองใส", "องค์การบริหารส่วนตำบล"},
      {"อบต.คลองใส", "องค์การบริหารส่วนตำบล"},
      {"อบจ.นครใต้", "องค์การบริหารส่วนจังหวัด"},
      {"ทต.ลำน้ำ", "เทศบาลตำบล"},
      {"เทศบาลเมืองคลองใส", "เทศบาลเมือง"},
      {"เทศบาลนครใต้", "เทศบาลนคร"},
      {"เมืองพัทยา", "เมืองพัทยา"},
      {"จังหวัดนครใต้", "จังหวัด"},
      {"กรมการแม่น้ำ", "กรม"},
      {"มหาวิทยาลัยลำน้ำ", "มหาวิทยาลัย"},
      {"สถาบันวิจัยลำน้ำ (องค์การมหาชน)", "องค์การมหาชน"},
      {"สำนักงานปลัดกระทรวงการน้ำ", "สำนักงานปลัดกระทรวง"},
      {"คณะกรมการ", ""},
      {"ทตคลองใส", ""},
      {"", ""},
  }));
  CAPTURE(name);
  CHECK(agency_kind(name) == kind);
}

TEST_CASE("spelling variants of a kind are evened out", "[normalizers][agency]") {
  const auto [name, full] = GENERATE(values<std::pair<const char*, const char*>>({
      {"องค์กรบริหารส่วนตำบลคลองใส", "องค์การบริหารส่วนตำบลคลองใส"},
      {"อบต. คลองใส", "องค์การบริหารส่วนตำบลคลองใส"},
      {"อบตคลองใส", "องค์การบริหารส่วนตำบลคลองใส"},
      {" องค์การบริหารส่วน ตําบล  คลองใส ", "องค์การบริหารส่วนตำบลคลองใส"},
      {"ท.ม.คลองใส", "เทศบาลเมืองคลองใส"},
      {"เทศบาลตำบลต้นตาล -  พระยาทด", "เทศบาลตำบลต้นตาล - พระยาทด"},
      {"กรมการ  ข้าว", "กรมการ ข้าว"},
      {"", ""},
  }));
  CHECK(spell_out_agency(name) == full);
}

TEST_CASE("an agency gets its code when all that is printed agrees on one",
          "[normalizers][agency]") {
  struct Row {
    Prints names, districts, provinces;
    const char* name;
    const char* code;     // "": none
    const char* finding;  // "": none
  };
  const char* const kKhlongSai = "องค์การบริหารส่วนตำบลคลองใส";
  const Row rows[] = {
      {{kKhlongSai}, {"ถ้ำแก้ว"}, {"นครใต้"}, kKhlongSai, "6000001", ""},
      {{"องค์กรบริหารส่วนตำบลคลองใส"}, {"ถ้าแก้ว"}, {"นครใต้"}, kKhlongSai, "6000001", ""},
      {{"อบต.คลองใส"}, {"ถ้ําแก้ว"}, {"นครใต"}, kKhlongSai, "6000001", ""},
      {{kKhlongSai}, {}, {"เมืองเหนือ"}, kKhlongSai, "6000003", ""},
      {{kKhlongSai}, {"ดอยงาม"}, {}, kKhlongSai, "6000003", ""},
      {{"เทศบาลตำบลลํานํ้า"}, {}, {}, "เทศบาลตำบลลำน้ำ", "5000002", ""},
      {{"องค์การบริหารส่วนจังหวัดนครใต้"},
       {"เมืองนครใต้"},
       {"นครใต้"},
       "องค์การบริหารส่วนจังหวัดนครใต้",
       "2000001",
       ""},
      {{"เมืองพัทยา"}, {}, {"นครใต้"}, "เมืองพัทยา", "", ""},
      // one misspelt print gives way to a right one, in name and in district
      {{"เทศบาลตำบลคลองไส", "เทศบาลตำบลคลองใส"},
       {"ถ้ำแดง", "ถ้ำแก้ว"},
       {"นครใต้"},
       "เทศบาลตำบลคลองใส",
       "5000001",
       ""},
      // two of that name in the province, none without a name
      {{kKhlongSai}, {}, {"นครใต้"}, kKhlongSai, "", "agency-ambiguous"},
      {{kKhlongSai}, {}, {}, kKhlongSai, "", "agency-ambiguous"},
      // the district printed is another one
      {{"เทศบาลตำบลคลองใส"}, {"เมืองนครใต้"}, {"นครใต้"}, "เทศบาลตำบลคลองใส", "", "agency-ambiguous"},
      {{"เทศบาลตำบลคลองใส"},
       {"ถ้ำแก้ว", "เมืองนครใต้"},
       {"นครใต้"},
       "เทศบาลตำบลคลองใส",
       "",
       "agency-ambiguous"},
      // a letter is misspelt; district and province are right
      {{"เทศบาลตำบลคลองไส"}, {"ถ้ำแก้ว"}, {"นครใต้"}, "เทศบาลตำบลคลองใส", "5000001", "agency-respelt"},
      // .. but nothing is near enough without its district
      {{"เทศบาลตำบลคลองไส"}, {}, {"นครใต้"}, "เทศบาลตำบลคลองไส", "", "agency-not-in-gazetteer"},
      // the gazetteer has no such name
      {{"อบต.บ้านไกล", "องค์การบริหารส่วนตำบลบ้านไกล"},
       {"ถ้ำแก้ว"},
       {"นครใต้"},
       "องค์การบริหารส่วนตำบลบ้านไกล",
       "",
       "agency-not-in-gazetteer"},
      {{"กรมการแม่น้ำ"}, {}, {}, "กรมการแม่น้ำ", "", ""},
      {{}, {}, {"นครใต้"}, "", "", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.names, row.districts, row.provinces);
    Findings findings;
    const Agency agency =
        settle_agency({texts(row.names), texts(row.districts), texts(row.provinces)},
                      small_gazetteer(), findings);
    CHECK(agency.name == row.name);
    CHECK(agency.code.value_or("") == row.code);
    REQUIRE(findings.size() == (*row.finding ? 1 : 0));
    if (*row.finding) CHECK(findings.front().code == row.finding);
  }
}

TEST_CASE("district and province are spelt as the gazetteer spells them", "[normalizers][agency]") {
  Findings findings;
  const Agency agency =
      settle_agency({texts({"องค์การบริหารส่วนตำบลคลองใส", "องค์กรบริหารส่วนตำบลคลองใส"}),
                     texts({"ถ้าแก้ว", "ถ้ำแก้ว", "ถ้ําแก้ว"}), texts({"นครใต้"})},
                    small_gazetteer(), findings);
  CHECK(agency.name_printed == "องค์การบริหารส่วนตำบลคลองใส");
  CHECK(agency.kind == "องค์การบริหารส่วนตำบล");
  CHECK(agency.district == "ถ้ำแก้ว");
  CHECK(agency.province == "นครใต้");

  const Agency elsewhere = settle_agency(
      {texts({"เทศบาลตำบลฟ้าใส"}), texts({"ถ้าแก้ว"}), texts({"นครใต้"})}, small_gazetteer(), findings);
  CHECK(elsewhere.district == "ถ้ำแก้ว");
  CHECK_FALSE(elsewhere.code);
}

}  // namespace
}  // namespace prongsai
