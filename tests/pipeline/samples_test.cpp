// Every sample gives its true record, field for field, valid by the published schema, and the same
// bytes again once read back.
#include <catch2/catch.hpp>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "exporters/json/record_json.h"
#include "extractors/record/read_record.h"
#include "pipeline/convert.h"
#include "tests/support/compare_record.h"
#include "tests/support/json_schema.h"
#include "tests/support/project.h"
#include "tests/support/samples.h"

using nlohmann::json;
using prongsai::testing::compare_record;
using prongsai::testing::Difference;
using prongsai::testing::Sample;
using prongsai::testing::ThaiSpaces;

namespace {

json records_of(const Sample& sample, prongsai::SourceKind& kind) {
  static prongsai::Scanner scanner(
      {prongsai::testing::source_folder() / "reference/models", "", 1});
  prongsai::ConvertOptions options;
  options.read.scanner = &scanner;
  const prongsai::Conversion conversion =
      prongsai::convert(sample.file, sample.name, prongsai::testing::reference_data(), options);
  kind = conversion.source.kind;
  json records = json::array();
  for (const prongsai::Report& report : conversion.reports) {
    const std::string record = prongsai::to_json(report);
    CHECK(prongsai::to_json(prongsai::read_record(record)) == record);
    records.push_back(json::parse(record));
  }
  return records;
}

json truth_of(const Sample& sample) {
  std::ifstream in(sample.truth);
  const json truth = json::parse(in);
  return truth.is_array() ? truth : json::array({truth});
}

const json& record_schema() {
  static const json schema = [] {
    std::ifstream in(prongsai::testing::source_folder() / "docs/ita-report-1.schema.json");
    return json::parse(in);
  }();
  return schema;
}

void check(const Sample& sample) {
  prongsai::SourceKind kind{};
  const json records = records_of(sample, kind);
  for (const json& record : records) {
    CAPTURE(sample.name, record.at("agency").dump());
    CHECK(prongsai::testing::schema_errors(record_schema(), record) == std::vector<std::string>{});
  }
  const bool has_spaces = kind == prongsai::SourceKind::kTranscript;
  for (const Difference& difference : compare_record(
           truth_of(sample), records, has_spaces ? ThaiSpaces::kCount : ThaiSpaces::kAside)) {
    // Catch2 breaks long lines between the bytes of a Thai letter; what is to be read goes past it.
    std::cerr << sample.name << difference.field << "\n  expected " << difference.expected
              << "\n  got      " << difference.got << '\n';
    FAIL_CHECK(sample.name << difference.field);
  }
}

}  // namespace

TEST_CASE("Every sample gives its true record", "[pipeline][samples]") {
  const std::vector<Sample> samples = prongsai::testing::own_samples();
  CHECK(samples.size() >= 6);
  for (const Sample& sample : samples) check(sample);
}

TEST_CASE("Every scanned sample gives its true record", "[pipeline][samples][scans]") {
  const auto samples =
      prongsai::testing::samples_of(prongsai::testing::source_folder() / "samples/scans");
  CHECK_FALSE(samples.empty());
  for (const Sample& sample : samples) check(sample);
}

// For reports that may not be published: PRONGSAI_SAMPLES names a folder of them.
TEST_CASE("Every sample of one's own gives its true record", "[pipeline][samples]") {
  const char* folder = std::getenv("PRONGSAI_SAMPLES");
  if (folder == nullptr) return;
  for (const Sample& sample : prongsai::testing::samples_of(folder)) check(sample);
}

TEST_CASE("The comparison names the field that differs", "[pipeline][samples]") {
  struct Row {
    std::string truth;
    std::string record;
    ThaiSpaces spaces;
    std::string field;  // empty: no difference
  };
  const auto row = GENERATE(values<Row>({
      {R"({"a": 1.1})", R"({"a": 1.10, "b": 2})", ThaiSpaces::kCount, ""},
      {R"({"a": 1.1})", R"({"a": 1.11})", ThaiSpaces::kCount, "a"},
      {R"({"a": 1.1})", R"({})", ThaiSpaces::kCount, "a"},
      {R"({"a": null})", R"({})", ThaiSpaces::kCount, ""},
      {R"({"a": null})", R"({"a": 0})", ThaiSpaces::kCount, "a"},
      {R"({"_note": 1})", R"({})", ThaiSpaces::kCount, ""},
      {R"({"value": 1, "accept": [1.01]})", R"({"value": 1.01})", ThaiSpaces::kCount, ""},
      {R"({"value": 1, "accept": [1.01]})", R"({"value": 1.02})", ThaiSpaces::kCount, "value"},
      {R"({"t": null, "t_accept": ["x"]})", R"({"t": "x"})", ThaiSpaces::kCount, ""},
      {R"({"t": null, "t_accept": ["x"]})", R"({"t": "y"})", ThaiSpaces::kCount, "t"},
      {R"({"items": [{"code": "i1", "n": 1}, {"code": "i2", "n": 2}]})",
       R"({"items": [{"code": "i1", "n": 1}, {"code": "i2", "n": 3}]})", ThaiSpaces::kCount,
       "items[i2].n"},
      {R"({"steps": ["ก", "ข"]})", R"({"steps": ["ก"]})", ThaiSpaces::kCount, "steps"},
      {R"({"t": "การ ให้"})", R"({"t": "การให้"})", ThaiSpaces::kCount, "t"},
      {R"({"t": "การ ให้"})", R"({"t": "การให้"})", ThaiSpaces::kAside, ""},
      {R"({"t": "ทั่ว ๆ ไป"})", R"({"t": "ทั่วๆไป"})", ThaiSpaces::kAside, ""},
      {R"({"t": "ปี ๒๕๖๘"})", R"({"t": "ปี๒๕๖๘"})", ThaiSpaces::kAside, "t"},
      {R"({"t": "แบบ IIT"})", R"({"t": "แบบIIT"})", ThaiSpaces::kAside, "t"},
      {R"({"t": "การ ให้"})", R"({"t": "การไห้"})", ThaiSpaces::kAside, "t"},
  }));
  CAPTURE(row.truth, row.record);
  const auto differences =
      compare_record(json::parse(row.truth), json::parse(row.record), row.spaces);
  CHECK(differences.empty() == row.field.empty());
  if (!differences.empty()) CHECK(differences.front().field == row.field);
}
