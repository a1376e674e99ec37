#include "comparison/roster.h"

#include <catch2/catch.hpp>

#include "extractors/roster/read_csv.h"
#include "extractors/roster/read_roster.h"
#include "model/conversion_error.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::TemporaryFolder;

namespace {

RosterEntry entry(const std::string& code, const std::string& name) {
  RosterEntry entry;
  entry.code = code;
  entry.name = name;
  entry.district = "ปัว";
  entry.province = "น่าน";
  return entry;
}

JoinedAgency joined(const std::string& code, const std::string& name, int overall) {
  JoinedAgency agency;
  agency.report.agency.code = code;
  agency.report.agency.name = name;
  agency.report.agency.district = "ปัว";
  agency.report.agency.province = "น่าน";
  agency.report.fiscal_year = FiscalYear{2568};
  agency.report.overall.score.value = Hundredths{overall};
  agency.report.overall.score.origin.page = 2;
  agency.report.overall.level = "ผ่าน";
  agency.types = {DocumentType::kAnalysisReport};
  agency.sources = {{}};
  return agency;
}

}  // namespace

TEST_CASE("Every agency of the roster has a row, and every rate its denominators",
          "[comparison][roster]") {
  RunResult run;
  run.inputs.resize(1);
  run.inputs[0].file = "สแกน/เทศบาลตำบลเสีย.pdf";
  run.inputs[0].refusal = Refusal::kDamaged;
  const std::vector<RosterEntry> roster{entry("1", "เทศบาลตำบลก"), entry("2", "เทศบาลตำบลข"),
                                        entry("3", "เทศบาลตำบลเสีย"), entry("1", "เทศบาลตำบลก")};
  const std::vector<JoinedAgency> agencies{joined("1", "เทศบาลตำบลก", 8500),
                                           joined("9", "เทศบาลตำบลนอกบัญชี", 8499)};
  const auto rows = match_roster(roster, agencies, run);
  REQUIRE(rows.size() == 4);
  CHECK(rows[0].state == ReportState::kReceived);
  CHECK(rows[0].page == 2);
  CHECK(rows[1].state == ReportState::kNotFound);
  CHECK(rows[2].agency.code == "9");
  CHECK(rows[3].state == ReportState::kUnreadable);
  CHECK(rows[3].file == "สแกน/เทศบาลตำบลเสีย.pdf");
  const PassRate rate = pass_rate(rows, FiscalYear{2568}, Hundredths{8500});
  CHECK(rate == PassRate{1, 2, 4});
  CHECK(words_of(rate) == "ผ่าน 1 จาก 2 แห่งที่มีรายงาน ทั้งหมด 4 แห่ง");
}

TEST_CASE("Differences from what was announced come first, the largest before",
          "[comparison][roster]") {
  std::vector<RosterEntry> roster{entry("1", "เทศบาลตำบลก"), entry("2", "เทศบาลตำบลข"),
                                  entry("3", "เทศบาลตำบลค"), entry("4", "เทศบาลตำบลง")};
  roster[0].announced[FiscalYear{2568}] = {Hundredths{9001}, "ผ่าน"};
  roster[1].announced[FiscalYear{2568}] = {Hundredths{8000}, "ไม่ผ่าน"};
  roster[2].announced[FiscalYear{2568}] = {Hundredths{9000}, "ผ่าน"};
  roster[3].announced[FiscalYear{2568}] = {Hundredths{9000}, "ผ่านดี"};
  const std::vector<JoinedAgency> agencies{
      joined("1", "เทศบาลตำบลก", 9000), joined("2", "เทศบาลตำบลข", 9000),
      joined("3", "เทศบาลตำบลค", 9000), joined("4", "เทศบาลตำบลง", 9000)};
  const auto rows = match_roster(roster, agencies, {});
  const auto differing = announced_otherwise(rows);
  REQUIRE(differing.size() == 3);
  CHECK(differing[0]->agency.code == "2");
  CHECK(differing[1]->agency.code == "1");
  CHECK(differing[2]->agency.code == "4");
}

TEST_CASE("A league table announces where the roster does not", "[comparison][roster]") {
  JoinedAgency agency = joined("1", "เทศบาลตำบลก", 9000);
  agency.types.push_back(DocumentType::kLeagueTable);
  agency.sources.emplace_back();
  agency.differences = {{"overall", {{0, Hundredths{9000}, 2}, {1, Hundredths{9100}, 7}}}};
  const auto rows = match_roster({entry("1", "เทศบาลตำบลก")}, {agency}, {});
  CHECK(rows.at(0).announced.score == Hundredths{9100});
  CHECK(announced_otherwise(rows).size() == 1);
}

TEST_CASE("Without a list the gazetteer's authorities of the provinces are expected",
          "[comparison][roster]") {
  Gazetteer gazetteer;
  gazetteer.authorities = {{"1", "เทศบาลตำบล", "เทศบาลตำบลก", "ปัว", "น่าน"},
                           {"2", "เทศบาลตำบล", "เทศบาลตำบลข", "เมือง", "เลย"}};
  CHECK(default_roster(gazetteer, {joined("1", "เทศบาลตำบลก", 9000)}).size() == 1);
  CHECK(default_roster(gazetteer, {}).empty());
}

TEST_CASE("Rosters are read as people keep them", "[comparison][roster]") {
  const TemporaryFolder folder;
  folder.write("a.csv",
               "\xEF\xBB\xBFรหัส,ชื่อหน่วยงาน,อำเภอ,จังหวัด,ประเภท,คะแนน 2568,ระดับ 2568,"
               "คะแนน ปี ๒๕๖๗,URL,อื่น\r\n"
               "05470301,\"เทศบาลตำบล \"\"ก\"\"\",อำเภอปัว,จังหวัดน่าน,เทศบาลตำบล,๙๖.๘๓,ผ่านดี,-,"
               "https://x/a.pdf,z\r\n"
               ",,,,,,,,,\r\n");
  const auto roster = read_roster(folder.path() / "a.csv", "a.csv");
  REQUIRE(roster.size() == 1);
  CHECK(roster[0].code == "05470301");
  CHECK(roster[0].name == "เทศบาลตำบล \"ก\"");
  CHECK(roster[0].district == "ปัว");
  CHECK(roster[0].province == "น่าน");
  CHECK(roster[0].url == "https://x/a.pdf");
  CHECK(roster[0].announced ==
        std::map<FiscalYear, Announced>{{FiscalYear{2568}, {Hundredths{9683}, "ผ่านดี"}}});
  folder.write("b.csv", "ชื่อ;คะแนน 2568\nก;สูง\n");
  CHECK_THROWS_WITH(read_roster(folder.path() / "b.csv", "b.csv"), "b.csv: row 2: สูง is no score");
  folder.write("c.csv", "x,y\n1,2\n");
  CHECK_THROWS_AS(read_roster(folder.path() / "c.csv", "c.csv"), ConversionError);
  folder.write("d.csv", "\xAA\xAB");
  CHECK_THROWS_AS(read_roster(folder.path() / "d.csv", "d.csv"), ConversionError);
  CHECK(parse_csv("a,\"b\n\",c").at(0) == std::vector<std::string>{"a", "b\n", "c"});
}
