#include <catch2/catch.hpp>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "exporters/json/record_json.h"
#include "tests/support/json_schema.h"
#include "tests/support/made_up_run.h"
#include "tests/support/project.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using nlohmann::json;
using prongsai::testing::made_up_report;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::schema_errors;

namespace {

json record_schema() {
  const std::filesystem::path root = testing::source_folder();
  return json::parse(read_file(root / "docs" / "ita-report-1.schema.json"));
}

struct Slip {
  const char* pointer;  // what is changed
  json value;           // to what
};

}  // namespace

TEST_CASE("Every record is valid by the published schema", "[exporters][json][schema]") {
  const json schema = record_schema();
  for (const InputOutcome& input : made_up_run().inputs) {
    for (const Report& report : input.reports) {
      CAPTURE(report.source.file);
      CHECK(schema_errors(schema, json::parse(to_json(report))) == std::vector<std::string>{});
    }
  }
}

TEST_CASE("An empty record is valid, too", "[exporters][json][schema]") {
  CHECK(schema_errors(record_schema(), json::parse(to_json(Report{}))) ==
        std::vector<std::string>{});
}

TEST_CASE("The schema refuses slips", "[exporters][json][schema]") {
  const json schema = record_schema();
  const std::vector<Slip> slips = {
      {"/schema", "ita-report/2"},
      {"/source/kind", "pdf"},
      {"/source/sha256", "ABC"},
      {"/source/path", "/tmp"},
      {"/document_type", nullptr},
      {"/agency/district", ""},
      {"/fiscal_year", 2025},
      {"/overall/score/value", 100.01},
      {"/overall/score/value", "96.83"},
      {"/overall/score/value", nullptr},
      {"/overall/score/status", "missing"},
      {"/overall/score/status", "ok"},
      {"/overall/score/bbox", {1, 2, 3}},
      {"/overall/score/page", 0},
      {"/overall/score/points", 28.1},
      {"/items/0/code", "I1"},
      {"/items/0/analyses", "x"},
      {"/plans/0/start", "1 ต.ค. 2568"},
      {"/plans/0/steps", "1. ประชุม"},
      {"/history/0/scope", "i1"},
      {"/findings/0/severity", "warning"},
  };
  for (const Slip& slip : slips) {
    json record = json::parse(to_json(made_up_report()));
    record[json::json_pointer(slip.pointer)] = slip.value;
    CAPTURE(slip.pointer, slip.value.dump());
    CHECK_FALSE(schema_errors(schema, record).empty());
  }
}

TEST_CASE("The schema misses fields that are left out", "[exporters][json][schema]") {
  const json schema = record_schema();
  const json record = json::parse(to_json(made_up_report()));
  for (const auto& [name, unused] : record.items()) {
    json shorter = record;
    shorter.erase(name);
    CAPTURE(name);
    CHECK(schema_errors(schema, shorter).empty() == (name == "limitations_places"));
  }
}
