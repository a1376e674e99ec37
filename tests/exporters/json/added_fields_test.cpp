// Fields that a record has only where its document says something of them.
#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "exporters/json/record_json.h"
#include "tests/support/json_schema.h"
#include "tests/support/made_up_run.h"
#include "tests/support/project.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using nlohmann::json;
using prongsai::testing::made_up_report;
using prongsai::testing::report_with_added_fields;

namespace {

json record_schema() {
  const auto schema = testing::source_folder() / "docs" / "ita-report-1.schema.json";
  return json::parse(testing::read_file(schema));
}

}  // namespace

TEST_CASE("Added fields are written and allowed by the schema", "[exporters][json][schema]") {
  const json record = json::parse(to_json(report_with_added_fields()));
  using prongsai::testing::schema_errors;
  CHECK(schema_errors(record_schema(), record) == std::vector<std::string>{});
  CHECK(record["source"]["page_from"] == 3);
  CHECK(record["source"]["page_to"] == 9);
  CHECK(record["source"]["pages_read"].size() == 2);
  CHECK(record["items"][0]["analysis_span"] == "i9");
  CHECK(record["plans"][0]["budget"] == "๑๐,๐๐๐ บาท");
  CHECK(record["plans"][0]["follow_up"] == "รายงานทุกไตรมาส");
  CHECK(record["follow_ups"][0]["follow_up"] == "ดำเนินการแล้ว");
  CHECK_FALSE(record["follow_ups"][0].contains("score"));
  CHECK(record["strengths"] == json({"บุคลากรทุกคนให้ความร่วมมือ"}));
  CHECK(record["ranks"][0]["of"] == 211);
  CHECK(record["ranks"][1]["of"].is_null());
}

TEST_CASE("Added fields are left out where nothing is said of them", "[exporters][json]") {
  const json record = json::parse(to_json(made_up_report()));
  CHECK_FALSE(record["source"].contains("page_from"));
  CHECK_FALSE(record["items"][0].contains("analysis_span"));
  CHECK_FALSE(record["plans"][0].contains("budget"));
  for (const char* name : {"follow_ups", "strengths", "ranks"}) CHECK_FALSE(record.contains(name));
}
