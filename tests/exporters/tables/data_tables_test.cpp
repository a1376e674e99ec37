#include <catch2/catch.hpp>
#include <fstream>
#include <set>
#include <sstream>
#include <string>

#include "exporters/tables/data_table.h"
#include "exporters/tables/score_fields.h"
#include "tests/support/made_up_run.h"
#include "tests/support/project.h"

using namespace prongsai;
using prongsai::testing::made_up_report;
using prongsai::testing::made_up_run;

namespace {

std::string key_of(const DataTable& table, const DataRow& row) {
  std::string key;
  for (int i = 0; i < table.key_columns; ++i) {
    const DataValue& value = row[static_cast<std::size_t>(i)];
    if (const auto* number = std::get_if<std::int64_t>(&value)) key += std::to_string(*number);
    if (const auto* text = std::get_if<std::string>(&value)) key += *text;
    key += '|';
  }
  return key;
}

}  // namespace

TEST_CASE("Rows are as wide as their table, and keys are there and once", "[exporters][tables]") {
  const RunResult run = made_up_run();
  for (const DataTable& table : data_tables()) {
    CAPTURE(table.name);
    std::set<std::string> keys;
    table.each_row(run, [&](const DataRow& row) {
      CHECK(row.size() == table.columns.size());
      for (int i = 0; i < table.key_columns; ++i) {
        CHECK_FALSE(std::holds_alternative<std::monostate>(row[static_cast<std::size_t>(i)]));
      }
      CHECK(keys.insert(key_of(table, row)).second);
    });
  }
}

TEST_CASE("Names and headings are told apart, and each is documented", "[exporters][tables]") {
  std::ifstream in(prongsai::testing::source_folder() / "docs/tables.md");
  std::ostringstream text;
  text << in.rdbuf();
  std::set<std::string_view> tables;
  for (const DataTable& table : data_tables()) {
    CHECK(tables.insert(table.name).second);
    CHECK(tables.insert(table.heading).second);
    CHECK(text.str().find("## " + std::string(table.name)) != std::string::npos);
    std::set<std::string_view> names;
    for (const DataColumn& column : table.columns) {
      CAPTURE(table.name, column.name);
      CHECK(names.insert(column.name).second);
      CHECK(names.insert(column.heading).second);
      const std::string line =
          "`" + std::string(column.name) + "` | " + std::string(column.heading) + " |";
      CHECK(text.str().find(line) != std::string::npos);
    }
  }
}

TEST_CASE("A field's name stands once in a record", "[exporters][tables]") {
  Report report = made_up_report();
  report.items.push_back(report.items.front());
  std::set<std::string> names;
  for (const ScoreField& entry : score_fields(report)) CHECK(names.insert(entry.field).second);
  CHECK(names.count("item:i10") == 1);
  CHECK(names.count("item:i10#2") == 1);
  CHECK(names.count("instrument:EIT.part1") == 1);
  CHECK(names.count("plan:2") == 1);
}
