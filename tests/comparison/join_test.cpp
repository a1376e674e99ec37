#include "comparison/join.h"

#include <catch2/catch.hpp>

#include "comparison/identity.h"

using namespace prongsai;

namespace {

Report report_of(const std::string& file, DocumentType type, int overall, Status status) {
  Report report;
  report.source.file = file;
  report.source.sha256 = file;
  report.document_type = type;
  report.agency.name = "เทศบาลตำบลศรีพวงชมพู";
  report.agency.kind = "เทศบาลตำบล";
  report.agency.district = "ปัว";
  report.agency.province = "น่าน";
  report.fiscal_year = FiscalYear{2568};
  report.overall.score.value = Hundredths{overall};
  report.overall.score.status = status;
  return report;
}

RunResult run_of(const std::vector<Report>& reports) {
  RunResult run;
  for (const Report& report : reports) {
    InputOutcome input;
    input.file = report.source.file;
    input.sha256 = report.source.sha256;
    input.reports = {report};
    run.inputs.push_back(input);
  }
  return run;
}

const auto kAnalysis = DocumentType::kAnalysisReport;
const auto kSheet = DocumentType::kResultSheet;
const auto kLeague = DocumentType::kLeagueTable;

}  // namespace

TEST_CASE("Documents of an agency and year are one row, by the stated order", "[comparison]") {
  Report plan = report_of("4-plan.pdf", kAnalysis, 9000, Status::kRead);
  plan.overall.score = {};
  plan.plans.resize(2);
  const auto joined =
      join_agencies(run_of({report_of("1-league.pdf", kLeague, 9000, Status::kRead),
                            report_of("2-sheet.pdf", kSheet, 9000, Status::kRead),
                            report_of("3.pdf", kAnalysis, 9000, Status::kVerified), plan}));
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].sources.front().file == "3.pdf");
  CHECK(joined[0].sources.size() == 4);
  CHECK(joined[0].report.overall.score.status == Status::kVerified);
  CHECK(joined[0].report.overall.score.source == 0);
  CHECK(joined[0].report.plans.size() == 2);
  CHECK(joined[0].sources[static_cast<std::size_t>(joined[0].plans_source.value())].file ==
        "4-plan.pdf");
  CHECK(joined[0].differences.empty());
  CHECK(joined[0].report.findings.empty());
}

TEST_CASE("A value that only another document has is taken from there", "[comparison]") {
  Report empty = report_of("a.pdf", kAnalysis, 0, Status::kMissing);
  empty.overall.score.value.reset();
  Report sheet = report_of("b.pdf", kSheet, 9123, Status::kRead);
  sheet.indicators = {{4, "การใช้ทรัพย์สินของราชการ", Instrument::kIit, sheet.overall.score}};
  const auto joined = join_agencies(run_of({empty, sheet}));
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].report.overall.score.value == Hundredths{9123});
  CHECK(joined[0].report.overall.score.source == 1);
  REQUIRE(joined[0].report.indicators.size() == 1);
  CHECK(joined[0].report.indicators[0].score.source == 1);
}

TEST_CASE("Values that differ stand side by side", "[comparison]") {
  const Report proved = report_of("a.pdf", kAnalysis, 9000, Status::kVerified);
  const Report league = report_of("b.pdf", kLeague, 9100, Status::kRead);
  const auto joined = join_agencies(run_of({league, proved}));
  REQUIRE(joined.size() == 1);
  REQUIRE(joined[0].differences.size() == 1);
  CHECK(joined[0].differences[0].field == "overall");
  CHECK(joined[0].differences[0].values ==
        std::vector<SourceValue>{{0, Hundredths{9000}, {}}, {1, Hundredths{9100}, {}}});
  CHECK(joined[0].report.overall.score.status == Status::kVerified);
  REQUIRE(joined[0].report.findings.size() == 1);
  CHECK(joined[0].report.findings[0].code == "sources-differ");

  const auto doubtful =
      join_agencies(run_of({report_of("a.pdf", kAnalysis, 9000, Status::kRead), league}));
  CHECK(doubtful[0].report.overall.score.status == Status::kConflict);
}

TEST_CASE("What a person confirmed counts most", "[comparison]") {
  Report sheet = report_of("b.pdf", kSheet, 9100, Status::kConfirmed);
  sheet.overall.score.confirmed = {{Verdict::kCorrected, "ก", {}, ""}};
  const auto joined =
      join_agencies(run_of({report_of("a.pdf", kAnalysis, 9000, Status::kVerified), sheet}));
  CHECK(joined[0].report.overall.score.value == Hundredths{9100});
  CHECK(joined[0].report.overall.score.status == Status::kConfirmed);
  CHECK(joined[0].differences.size() == 1);
}

TEST_CASE("Equal contents count once and are named", "[comparison]") {
  Report copy = report_of("copy.pdf", kAnalysis, 9000, Status::kVerified);
  copy.source.sha256 = "a.pdf";
  const auto joined =
      join_agencies(run_of({report_of("a.pdf", kAnalysis, 9000, Status::kVerified), copy}));
  REQUIRE(joined.size() == 1);
  CHECK(joined[0].sources.size() == 1);
  CHECK(joined[0].duplicates == std::vector<std::string>{"copy.pdf"});
}

TEST_CASE("Other years and other agencies stay apart", "[comparison]") {
  const Report report = report_of("a.pdf", kAnalysis, 9000, Status::kVerified);
  Report year = report_of("b.pdf", kAnalysis, 9000, Status::kVerified);
  year.fiscal_year = FiscalYear{2567};
  Report namesake = report_of("c.pdf", kAnalysis, 9000, Status::kVerified);
  namesake.agency.kind = "องค์การบริหารส่วนตำบล";
  Report district = report_of("d.pdf", kAnalysis, 9000, Status::kVerified);
  district.agency.district = "เมืองน่าน";
  Report nobody = report_of("e.pdf", kAnalysis, 9000, Status::kVerified);
  nobody.agency = {};
  Report nobody_else = nobody;
  nobody_else.source.sha256 = "f.pdf";
  CHECK(join_agencies(run_of({report, year, namesake, district, nobody, nobody_else})).size() == 6);
}

TEST_CASE("Who an agency is", "[comparison]") {
  const auto identity = [](const char* code, const char* name, const char* district) {
    return identity_of(code, name, "", district, *district == '\0' ? "" : "น่าน");
  };
  using Groups = std::vector<std::size_t>;
  // A code is stronger than a spelling.
  CHECK(group_identities({identity("1", "เทศบาลตำบลปัว", "ปัว"),
                          identity("1", "เทศบาลตำบลบัว", "ปัว")}) == Groups{0, 0});
  // Without a code the place tells; without a place the single one that fits.
  CHECK(group_identities({identity("1", "เทศบาลตำบลปัว", "ปัว"), identity("", "เทศบาลตำบล ปัว", "ปัว"),
                          identity("", "เทศบาลตำบลปัว", "")}) == Groups{0, 0, 0});
  // With two that fit, nobody can tell.
  CHECK(group_identities({identity("", "เทศบาลตำบลบ้านใหม่", "ปัว"),
                          identity("", "เทศบาลตำบลบ้านใหม่", "เชียงกลาง"),
                          identity("", "เทศบาลตำบลบ้านใหม่", "")}) == Groups{0, 1, 2});
  // An incomplete one comes first and is still the same.
  CHECK(group_identities({identity("", "เทศบาลตำบลปัว", ""), identity("1", "เทศบาลตำบลปัว", "ปัว")}) ==
        Groups{0, 0});
  CHECK(group_identities({identity("1", "เทศบาลตำบลปัว", "ปัว"),
                          identity("2", "เทศบาลตำบลปัว", "ปัว")}) == Groups{0, 1});
}
