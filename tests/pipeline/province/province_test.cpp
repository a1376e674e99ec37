// A province through three years: documents arrive in ten runs, people write notes and corrections
// between them, and nothing is counted twice or lost.
#include "pipeline/province/province.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <map>

#include "comparison/follow_up.h"
#include "comparison/roster.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "exporters/workbook/write_xlsx.h"
#include "extractors/review/read_notes.h"
#include "extractors/xlsx/read_sheets.h"
#include "pipeline/review/answer_memory.h"
#include "pipeline/review/review_run.h"
#include "tests/support/samples.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::read_file;
using prongsai::testing::reference_data;
using prongsai::testing::TemporaryFolder;

namespace {

constexpr std::size_t kAuthorities = 185;
constexpr std::size_t kMissing = 20;    // the last ones; of them
constexpr std::size_t kUnreadable = 5;  // the first send a file that cannot be read
constexpr int kRuns = 10;
constexpr Hundredths kPass{8500};

// The authorities of a province that has exactly as many.
std::vector<LocalAuthority> a_province() {
  std::map<std::string, std::vector<LocalAuthority>> by_province;
  for (const LocalAuthority& authority : reference_data().gazetteer.authorities) {
    by_province[authority.province].push_back(authority);
  }
  for (const auto& [province, authorities] : by_province) {
    if (authorities.size() == kAuthorities) return authorities;
  }
  throw std::runtime_error("no province has 185 authorities");
}

int score_of(std::size_t agency, int year) {
  return 8000 + static_cast<int>((agency * 37 + static_cast<std::size_t>(year) * 11) % 1900);
}

Report report_of(const LocalAuthority& authority, std::size_t agency, int year,
                 const std::string& document, DocumentType type) {
  Report report;
  report.source.file = document + ".pdf";
  report.source.sha256 = document;
  report.document_type = type;
  report.agency.name = report.agency.name_printed = authority.name;
  report.agency.kind = authority.kind;
  report.agency.code = authority.code;
  if (!authority.district.empty()) report.agency.district = authority.district;
  report.agency.province = authority.province;
  report.fiscal_year = FiscalYear{year};
  report.overall.score.value = Hundredths{score_of(agency, year)};
  report.overall.score.raw = to_string(*report.overall.score.value);
  report.overall.score.status = Status::kRead;
  return report;
}

void add(RunResult& run, Report report) {
  InputOutcome input;
  input.file = report.source.file;
  input.sha256 = report.source.sha256;
  input.kind = SourceKind::kText;
  input.reports.push_back(std::move(report));
  run.inputs.push_back(std::move(input));
}

Report with_measures(Report report) {
  for (const char* measure : {"จัดทำคู่มือการยืมทรัพย์สิน", "ประชุมชี้แจงแผนการใช้จ่ายงบประมาณ"}) {
    Plan<Score> plan;
    plan.item = ItemCode{Instrument::kIit, 10};
    plan.measure.value = measure;
    report.plans.push_back(plan);
  }
  return report;
}

// What lies in the folder at a run: a tenth of the agencies more each time, first a draft, two runs
// later the signed copy beside it; of every third agency the plan comes apart. The league table of
// all three years comes in run 4. One copy of the same bytes lies there under another name.
RunResult folder_at(int run_number, const std::vector<LocalAuthority>& authorities) {
  RunResult run;
  const std::size_t sending = kAuthorities - kMissing;
  for (const int year : {2566, 2567, 2568}) {
    for (std::size_t i = 0; i < sending; ++i) {
      const int arrives = static_cast<int>(i % 8) + (year == 2568 ? 1 : 0);
      const std::string name = std::to_string(i) + '-' + std::to_string(year);
      const auto document = [&](const std::string& what, DocumentType type) {
        return report_of(authorities[i], i, year, name + what, type);
      };
      if (run_number >= 4) {
        Report row = document("", DocumentType::kLeagueTable);
        row.source = {"league-" + std::to_string(year) + ".pdf", "league" + std::to_string(year), 9,
                      SourceKind::kText, SourceRow{1, static_cast<int>(i) + 1}};
        row.agency.code.reset();
        add(run, row);
      }
      if (run_number < arrives) continue;
      const Report draft = document("-draft", DocumentType::kAnalysisReport);
      add(run, i % 3 == 0 ? draft : with_measures(draft));
      if (run_number < arrives + 2) continue;
      add(run, with_measures(document("-signed", DocumentType::kAnalysisReport)));
      if (i == 0) {
        Report copy = with_measures(document("-signed", DocumentType::kAnalysisReport));
        copy.source.file = "copy-" + copy.source.file;
        add(run, copy);
      }
    }
  }
  for (std::size_t i = sending; i < sending + kUnreadable; ++i) {
    InputOutcome refused;
    refused.file = "สแกน/" + authorities[i].name + " " + authorities[i].district + ".pdf";
    refused.refusal = Refusal::kDamaged;
    run.inputs.push_back(refused);
  }
  return run;
}

int count(const std::vector<RosterRow>& rows, int year, ReportState state) {
  return static_cast<int>(std::count_if(rows.begin(), rows.end(), [&](const RosterRow& row) {
    return row.year == FiscalYear{year} && row.state == state;
  }));
}

std::vector<std::string> notes_in_sheet(const FollowUp& sheet) {
  std::vector<std::string> notes;
  for (const FollowUpRow& row : sheet.rows) {
    for (const FollowUpNote& note : row.notes) notes.push_back(row.agency + ": " + note.text);
  }
  std::sort(notes.begin(), notes.end());
  return notes;
}

}  // namespace

TEST_CASE("A province is run ten times as its documents arrive", "[pipeline][province]") {
  const std::vector<LocalAuthority> authorities = a_province();
  const TemporaryFolder folder;
  const auto work = folder.path() / "work";
  std::vector<std::string> carry;
  std::vector<std::string> written;  // all notes so far
  int corrected = 0;
  for (int number = 1; number <= kRuns; ++number) {
    CAPTURE(number);
    RunResult run = folder_at(number, authorities);
    (void)review_run(run, answers_about(run, remembered_answers(work)), reference_data());
    Province province = compare_province(run, reference_data().gazetteer, {}, {"", carry});

    // Nothing is counted twice, and every rate has its denominators.
    for (const int year : {2566, 2567, 2568}) {
      CAPTURE(year);
      const int with_report = count(province.roster, year, ReportState::kReceived);
      const PassRate rate = pass_rate(province.roster, FiscalYear{year}, kPass);
      CHECK(rate.all == static_cast<int>(kAuthorities));
      CHECK(rate.with_report == with_report);
      if (number >= 9) CHECK(with_report == static_cast<int>(kAuthorities - kMissing));
      if (number >= 4) CHECK(rate.announced == static_cast<int>(kAuthorities - kMissing));
      const int unreadable = count(province.roster, year, ReportState::kUnreadable);
      CHECK(unreadable ==
            (year == 2568 ? static_cast<int>(kUnreadable) : 0));  // the files name no year
    }
    const auto received =
        std::count_if(province.roster.begin(), province.roster.end(),
                      [](const RosterRow& row) { return row.state == ReportState::kReceived; });
    const auto own = std::count_if(
        province.joined.begin(), province.joined.end(), [](const JoinedAgency& agency) {
          return agency.report.document_type != DocumentType::kLeagueTable;
        });
    CHECK(received == own);

    // Every correction so far stands.
    const auto confirmed = std::count_if(
        province.joined.begin(), province.joined.end(), [](const JoinedAgency& agency) {
          return agency.report.overall.score.status == Status::kConfirmed;
        });
    CHECK(confirmed == corrected);

    // Every note so far is there, where it was written.
    CHECK(notes_in_sheet(province.follow_up) == written);

    // An officer writes a note, another corrects a value, and both workbooks are kept.
    auto& rows = province.follow_up.rows;
    const auto fresh = std::find_if(rows.begin(), rows.end(),
                                    [](const FollowUpRow& row) { return row.notes.empty(); });
    REQUIRE(fresh != rows.end());
    fresh->notes.push_back({"ผลรอบ 6 เดือน", "บันทึกรอบ " + std::to_string(number)});
    written = notes_in_sheet(province.follow_up);
    Workbook workbook = lay_out_workbook(joined_run(run, province.joined));
    (void)add_province_sheets(workbook, province, carry);
    carry = {(folder.path() / ("run" + std::to_string(number) + ".xlsx")).string()};
    write_xlsx(workbook, carry.front());
    CHECK_FALSE(notes_in(carry.front(), {}, {}).empty());

    const JoinedAgency& agency = province.joined[static_cast<std::size_t>(number)];
    ReviewAnswer answer;
    answer.sha256 = agency.report.source.sha256;
    answer.row = agency.report.source.row;
    answer.field = "overall";
    answer.value = "91.11";
    answer.said = {Verdict::kCorrected, "สมหญิง", {}, ""};
    if (agency.report.overall.score.status != Status::kConfirmed &&
        agency.report.document_type == DocumentType::kAnalysisReport) {
      remember_answers(work, {answer});
      ++corrected;
    }
  }
  CHECK(written.size() == kRuns);
  CHECK(corrected > 3);
}

TEST_CASE("Runs over unchanged inputs give the same bytes", "[pipeline][province]") {
  const std::vector<LocalAuthority> authorities = a_province();
  const TemporaryFolder folder;
  std::string first;
  for (int number = 0; number < 3; ++number) {
    const RunResult run = folder_at(5, authorities);
    const Province province = compare_province(run, reference_data().gazetteer, {}, {});
    Workbook workbook = lay_out_workbook(joined_run(run, province.joined));
    (void)add_province_sheets(workbook, province, {});
    write_xlsx(workbook, folder.path() / "a.xlsx");
    const std::string bytes = read_file(folder.path() / "a.xlsx");
    if (number == 0) first = bytes;
    CHECK(bytes == first);
  }
}

TEST_CASE("A remark beside an อบต. stands beside the เทศบาล that it became",
          "[pipeline][province]") {
  const Gazetteer& gazetteer = reference_data().gazetteer;
  const auto before = std::find_if(
      gazetteer.authorities.begin(), gazetteer.authorities.end(), [&](const LocalAuthority& known) {
        const std::string place = known.name.substr(known.kind.size());
        return known.kind == "องค์การบริหารส่วนตำบล" &&
               std::none_of(gazetteer.authorities.begin(), gazetteer.authorities.end(),
                            [&](const LocalAuthority& other) {
                              return other.district == known.district && other.kind != known.kind &&
                                     other.name == other.kind + place;
                            });
      });
  REQUIRE(before != gazetteer.authorities.end());
  LocalAuthority after = *before;
  after.kind = "เทศบาลตำบล";
  after.name = after.kind + before->name.substr(before->kind.size());
  after.code.clear();
  RunResult run;
  add(run, report_of(*before, 1, 2567, "before", DocumentType::kAnalysisReport));
  const TemporaryFolder folder;
  const std::string old = (folder.path() / "old.xlsx").string();
  Workbook first = lay_out_workbook(run);
  Sheet& results = first.sheets.front();
  for (std::size_t i = 0; i < results.columns.size(); ++i) {
    if (results.columns[i].header == "หมายเหตุ") results.rows[0].cells[i].value = "โทรแล้ว";
  }
  write_xlsx(first, old);

  Report raised = report_of(after, 1, 2568, "after", DocumentType::kAnalysisReport);
  raised.agency.code.reset();
  add(run, raised);
  const Province province = compare_province(run, gazetteer, {}, {"", {old}});
  Workbook second = lay_out_workbook(joined_run(run, province.joined));
  CHECK(add_province_sheets(second, province, {old}).empty());  // no remark is without a row
  int placed = 0;
  for (const SheetRow& row : second.sheets.front().rows) {
    placed += static_cast<int>(
        std::count(row.cells.begin(), row.cells.end(), SheetCell{std::string("โทรแล้ว")}));
  }
  CHECK(placed == 1);
  const auto in_all =
      std::count_if(province.roster.begin(), province.roster.end(),
                    [&](const RosterRow& row) { return row.agency.name == after.name; });
  CHECK(in_all == 2);  // a year each
  const auto gone =
      std::count_if(province.roster.begin(), province.roster.end(), [&](const RosterRow& row) {
        return row.agency.name == before->name && row.agency.district == before->district;
      });
  CHECK(gone == 0);
}
