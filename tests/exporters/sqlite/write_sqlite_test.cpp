#include "exporters/sqlite/write_sqlite.h"

#include <sqlite3.h>

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "exporters/tables/data_table.h"
#include "exporters/write_error.h"
#include "tests/support/made_up_run.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::made_up_run;
using prongsai::testing::read_file;
using prongsai::testing::TemporaryFolder;

namespace {

// The cells of a query's rows.
std::vector<std::string> ask(const std::filesystem::path& file, const std::string& sql) {
  sqlite3* database = nullptr;
  REQUIRE(sqlite3_open_v2(file.c_str(), &database, SQLITE_OPEN_READONLY, nullptr) == SQLITE_OK);
  std::vector<std::string> cells;
  const auto keep = [](void* target, int count, char** values, char**) {
    for (int i = 0; i < count; ++i) {
      static_cast<std::vector<std::string>*>(target)->push_back(values[i] ? values[i] : "NULL");
    }
    return 0;
  };
  char* error = nullptr;
  const int result = sqlite3_exec(database, sql.c_str(), keep, &cells, &error);
  CAPTURE(sql, error == nullptr ? "" : error);
  CHECK(result == SQLITE_OK);
  sqlite3_free(error);
  sqlite3_close(database);
  return cells;
}

}  // namespace

TEST_CASE("The database holds every row of every table, its keys hold", "[exporters][sqlite]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.sqlite";
  write_sqlite(made_up_run(), file);
  for (const DataTable& table : data_tables()) {
    int rows = 0;
    table.each_row(made_up_run(), [&](const DataRow&) { ++rows; });
    const std::vector<std::string> count{std::to_string(rows)};
    CHECK(ask(file, "SELECT count(*) FROM \"" + std::string(table.name) + '"') == count);
    CHECK(ask(file, "SELECT count(*) FROM \"" + std::string(table.heading) + '"') == count);
  }
  CHECK(ask(file, "PRAGMA integrity_check") == std::vector<std::string>{"ok"});
  CHECK(ask(file, "PRAGMA foreign_key_check").empty());
}

TEST_CASE("Values come out as they went in", "[exporters][sqlite]") {
  const TemporaryFolder folder;
  const auto file = folder.path() / "a.sqlite";
  write_sqlite(made_up_run(), file);
  CHECK(ask(file,
            "SELECT overall, typeof(overall), level, fiscal_year FROM records WHERE record=1") ==
        std::vector<std::string>{"96.83", "real", "ผ่านดี", "2568"});
  CHECK(ask(file, "SELECT \"หน่วยงาน\", \"ข้อ\", \"คะแนน\" FROM \"คะแนนรายข้อ\" WHERE \"ข้อ\"='i10'") ==
        std::vector<std::string>{"องค์การบริหารส่วนตำบลบ้านสมมุติ", "i10", "35.65"});
  CHECK(ask(file, "SELECT start, item_text FROM plans WHERE record=1 AND plan=1") ==
        std::vector<std::string>{"2025-10-01", "การขอยืมทรัพย์สินของหน่วยงาน"});
}

TEST_CASE("Equal runs give equal databases", "[exporters][sqlite]") {
  const TemporaryFolder folder;
  write_sqlite(made_up_run(), folder.path() / "a.sqlite");
  write_sqlite(made_up_run(), folder.path() / "b.sqlite");
  CHECK(read_file(folder.path() / "a.sqlite") == read_file(folder.path() / "b.sqlite"));
  CHECK_THROWS_AS(write_sqlite(made_up_run(), folder.path() / "no/a.sqlite"), WriteError);
}
