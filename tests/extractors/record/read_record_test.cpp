#include "extractors/record/read_record.h"

#include <catch2/catch.hpp>
#include <string>

#include "exporters/json/record_json.h"
#include "model/conversion_error.h"
#include "tests/support/made_up_run.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using Catch::Contains;
using prongsai::testing::made_up_report;
using prongsai::testing::made_up_run;
using prongsai::testing::TemporaryFolder;

namespace {

Report confirmed_report() {
  Report report = made_up_report();
  const Confirmation said{Verdict::kMisprint, "สมหญิง", Date{std::chrono::year{2026} / 1 / 9},
                          "ดูหน้า 4"};
  Score& score = report.items.front().score;
  score.status = Status::kConfirmed;
  score.confirmed = {said};
  score.used = Hundredths{9565};
  score.source = 1;
  report.corrections = {
      {"agency.district", "เมืองสมมุต", "เมืองสมมุติ", {Verdict::kCorrected, "", {}, ""}}};
  return report;
}

// The record of made_up_report() with `from` replaced by `to` once.
std::string damaged(const std::string& from, const std::string& to) {
  std::string json = to_json(made_up_report());
  const std::size_t at = json.find(from);
  REQUIRE(at != std::string::npos);
  return json.replace(at, from.size(), to);
}

std::string error_of(const std::string& json) {
  try {
    (void)read_record(json);
  } catch (const RecordError& error) {
    return error.what();
  }
  return "";
}

}  // namespace

TEST_CASE("What was read writes the same bytes again", "[extractors][record]") {
  for (const InputOutcome& input : made_up_run().inputs) {
    for (const Report& report : input.reports) {
      const std::string json = to_json(report);
      CHECK(to_json(read_record(json)) == json);
    }
  }
  for (const Report& report :
       {Report{}, confirmed_report(), prongsai::testing::report_with_added_fields()}) {
    const std::string json = to_json(report);
    CHECK(to_json(read_record(json)) == json);
  }
}

TEST_CASE("A record read back is the report that was written", "[extractors][record]") {
  const Report report = confirmed_report();
  const Report again = read_record(to_json(report));
  CHECK(again.instruments == report.instruments);
  CHECK(again.history == report.history);
  CHECK(again.checks == report.checks);
  CHECK(again.findings == report.findings);
  CHECK(again.corrections == report.corrections);
  CHECK(again.items.front().score == report.items.front().score);
  CHECK(again.items.front().analysis->value == report.items.front().analysis->value);
  CHECK(again.plans.front().steps.size() == report.plans.front().steps.size());
  CHECK(read_record(to_json(again)) == again);  // but for the boxes' third decimals
}

TEST_CASE("An error names the field", "[extractors][record]") {
  struct Row {
    std::string from;
    std::string to;
    std::string error;
  };
  const auto row = GENERATE(values<Row>({
      {"ita-report/1", "ita-report/2", "schema: no record of the format ita-report/1"},
      {"\"value\":96.83", "\"value\":196.83",
       "overall.score.value: not a number from 0 to 100.00 with two decimal places"},
      {"\"value\":96.83", "\"value\":96.835",
       "overall.score.value: not a number from 0 to 100.00 with two decimal places"},
      {"\"value\":96.83", "\"value\":-1",
       "overall.score.value: not a number from 0 to 100.00 with two decimal places"},
      {"\"value\":96.83", "\"value\":\"96.83\"",
       "overall.score.value: not a number from 0 to 100.00 with two decimal places"},
      {"\"value\":96.83", "\"value\":null",
       "overall.score: has a value exactly when it is not missing"},
      {"\"status\":\"verified\"", "\"status\":\"sure\"",
       "overall.score.status: \"sure\" is no word of the format"},
      {"\"fiscal_year\":2568", "\"fiscal_year\":2025",
       "fiscal_year: not a whole number from 2500 to 2699"},
      {"\"code\":\"e3\"", "\"code\":\"x3\"", "items[1].code: no item code like i10"},
      {"\"code\":\"e3\"", "\"code\":\"e\"", "items[1].code: no item code like i10"},
      {"\"start\":\"2025-10-01\"", "\"start\":\"2025-02-30\"",
       "plans[0].start: no day of the calendar"},
      {"\"start\":\"2025-10-01\"", "\"start\":\"1 ต.ค.\"",
       "plans[0].start: not a date like 2025-10-01"},
      {"\"steps\":[", "\"steps\":[\"ก\",", "plans[0].places.steps: not as long as its list"},
      {"\"items\":[", "\"items\":7,\"more\":[", "items: not a list"},
  }));
  CAPTURE(row.from, row.to);
  CHECK(error_of(damaged(row.from, row.to)) == row.error);
}

TEST_CASE("Keys that are not known are passed over, keys that are not there are null",
          "[extractors][record]") {
  const std::string json = to_json(made_up_report());
  CHECK(to_json(read_record(
            damaged("\"agency\":{", "\"new\":[{\"x\":1}],\"agency\":{\"y\":{},"))) == json);
  CHECK(read_record(damaged(",\"plan_year\":2569", "")).plan_year == std::nullopt);
}

TEST_CASE("Numbers as other programs write them are read", "[extractors][record]") {
  CHECK(
      read_record(damaged("\"value\":96.83", "\"value\":96.830000000000013")).overall.score.value ==
      Hundredths{9683});
  CHECK(read_record(damaged("\"value\":96.83", "\"value\":97")).overall.score.value ==
        Hundredths{9700});
}

TEST_CASE("Hostile JSON is refused", "[extractors][record]") {
  CHECK_THAT(error_of(""), Contains("no valid JSON"));
  CHECK_THAT(error_of("{\"schema\":"), Contains("no valid JSON from byte"));
  CHECK_THAT(error_of("{} {}"), Contains("no valid JSON from byte"));
  CHECK_THAT(error_of("{\"a\":\"\xFF\"}"), Contains("no valid JSON from byte"));
  CHECK(error_of("[]") == "not an object");
  CHECK(error_of(std::string(1'000'000, '[')) == "nests deeper than any record");
  std::string deep;
  for (int i = 0; i < 100'000; ++i) deep += "{\"a\":";
  CHECK(error_of(deep) == "nests deeper than any record");
  CHECK_THAT(error_of(damaged("\"page\":2", "\"page\":1e400")),
             !Contains("crash") && !Contains("ok"));
  CHECK(error_of(damaged("\"page\":2,", "\"page\":99999999999999999999,")) ==
        "overall.score.page: not a whole number from 1 to 1000000");
}

TEST_CASE("A file of records is read line by line", "[extractors][record]") {
  const TemporaryFolder folder;
  const std::string json = to_json(made_up_report());
  folder.write("a.jsonl", "\xEF\xBB\xBF" + json + "\r\n\n" + json);
  const RecordFile file = read_record_file(folder.path() / "a.jsonl", "a.jsonl");
  CHECK(file.reports.size() == 2);
  CHECK(file.sha256.size() == 64);
}

TEST_CASE("A bad line refuses the file by name, line and field", "[extractors][record]") {
  const TemporaryFolder folder;
  const std::string json = to_json(made_up_report());
  folder.write("a.jsonl", json + "\n\n" + damaged("\"value\":96.83", "\"value\":true"));
  folder.write("empty.jsonl", "");
  CHECK_THROWS_WITH(read_record_file(folder.path() / "a.jsonl", "x/a.jsonl"),
                    "x/a.jsonl: line 3: overall.score.value: not a number from 0 to 100.00 with "
                    "two decimal places");
  CHECK_THROWS_AS(read_record_file(folder.path() / "empty.jsonl", "empty.jsonl"), ConversionError);
  CHECK_THROWS_AS(read_record_file(folder.path() / "none.jsonl", "none.jsonl"), ConversionError);
}

TEST_CASE("Files of records are told by their name", "[extractors][record]") {
  CHECK(is_record_file("a/b.jsonl"));
  CHECK(is_record_file("B.JSONL"));
  CHECK_FALSE(is_record_file("b.json"));
  CHECK_FALSE(is_record_file("jsonl"));
}
