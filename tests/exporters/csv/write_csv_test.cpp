#include "exporters/csv/write_csv.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <string>

#include "exporters/csv/csv_text.h"
#include "exporters/tables/data_table.h"
#include "exporters/write_error.h"
#include "tests/support/made_up_run.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::TemporaryFolder;

namespace {

// The cells of a CSV text by RFC 4180 to the letter; fails on anything else.
std::vector<std::vector<std::string>> strictly_read(std::string_view text) {
  std::vector<std::vector<std::string>> rows(1, {""});
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted && c == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      rows.back().back() += '"';
      ++i;
    } else if (quoted) {
      if (c == '"') {
        quoted = false;
      } else {
        rows.back().back() += c;
      }
    } else if (c == '"') {
      REQUIRE(rows.back().back().empty());
      quoted = true;
    } else if (c == ',') {
      rows.back().emplace_back();
    } else if (c == '\r') {
      REQUIRE(i + 1 < text.size());
      REQUIRE(text[i + 1] == '\n');
      ++i;
      rows.push_back({""});
    } else {
      REQUIRE(c != '\n');
      rows.back().back() += c;
    }
  }
  REQUIRE_FALSE(quoted);
  REQUIRE(rows.back() == std::vector<std::string>{""});  // the last line has its end
  rows.pop_back();
  return rows;
}

}  // namespace

TEST_CASE("Texts that a spreadsheet would run are made harmless", "[exporters][csv]") {
  struct Row {
    std::string text;
    std::string written;
  };
  const auto row = GENERATE(values<Row>({
      {"=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")"},
      {"+66 75", "'+66 75"},
      {"- ส่งเสริม", "'- ส่งเสริม"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"\t=1", "'\t=1"},
      {"＝1", "'＝1"},
      {"การประชุม = ดี", "การประชุม = ดี"},
      {"ก-ข", "ก-ข"},
      {"", ""},
  }));
  CHECK(harmless(row.text) == row.written);
}

TEST_CASE("A row is written as RFC 4180 has it", "[exporters][csv]") {
  const Date day{std::chrono::year{2025} / 10 / 1};
  CHECK(csv_row({std::string("ก,ข"),
                 std::string("ว่า \"ดี\""),
                 std::string("ก\nข"),
                 {},
                 Hundredths{50},
                 std::int64_t{7},
                 day,
                 true,
                 0.98}) == "\"ก,ข\",\"ว่า \"\"ดี\"\"\",\"ก\nข\",,0.50,7,2025-10-01,true,0.98\r\n");
}

TEST_CASE("Every table is a file that a strict reader takes", "[exporters][csv]") {
  const TemporaryFolder folder;
  write_csv(made_up_run(), folder.path() / "out", Language::kThai);
  for (const DataTable& table : data_tables()) {
    CAPTURE(table.name);
    const std::string text = read_file(folder.path() / "out" / (std::string(table.name) + ".csv"));
    REQUIRE(text.substr(0, 3) == "\xEF\xBB\xBF");
    const auto rows = strictly_read(std::string_view(text).substr(3));
    std::size_t expected = 1;
    table.each_row(made_up_run(), [&](const DataRow&) { ++expected; });
    CHECK(rows.size() == expected);
    for (const auto& row : rows) CHECK(row.size() == rows.front().size());
  }
}

TEST_CASE("The package describes the files as they are", "[exporters][csv]") {
  const auto language = GENERATE(Language::kThai, Language::kEnglish);
  const TemporaryFolder folder;
  write_csv(made_up_run(), folder.path(), language);
  const auto package = nlohmann::json::parse(read_file(folder.path() / "datapackage.json"));
  CHECK(package.at("profile") == "tabular-data-package");
  CHECK(package.at("resources").size() == data_tables().size());
  for (const auto& resource : package.at("resources")) {
    const std::string text = read_file(folder.path() / resource.at("path").get<std::string>());
    const auto heading = strictly_read(std::string_view(text).substr(3)).front();
    std::vector<std::string> fields;
    for (const auto& field : resource.at("schema").at("fields")) fields.push_back(field.at("name"));
    CHECK(fields == heading);
  }
}

TEST_CASE("A folder that cannot be made is a WriteError", "[exporters][csv]") {
  const TemporaryFolder folder;
  folder.write("file", "x");
  CHECK_THROWS_AS(write_csv(made_up_run(), folder.path() / "file", Language::kThai), WriteError);
}
