#include "exporters/sqlite/write_sqlite.h"

#include <sqlite3.h>

#include <memory>
#include <string>

#include "exporters/iso_date.h"
#include "exporters/sqlite/table_sql.h"
#include "exporters/tables/data_table.h"
#include "exporters/text/utf8.h"
#include "exporters/write_error.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

struct Closer {
  void operator()(sqlite3* database) const { sqlite3_close(database); }
  void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

class Database {
 public:
  Database(const std::filesystem::path& file, std::string shown) : shown_(std::move(shown)) {
    sqlite3* opened = nullptr;
    const int result =
        sqlite3_open_v2(file.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, nullptr);
    handle_.reset(opened);
    check(result);
  }

  void run(const std::string& sql) {
    check(sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr));
  }

  void insert_all(const DataTable& table, const RunResult& result) {
    sqlite3_stmt* prepared = nullptr;
    check(sqlite3_prepare_v2(handle_.get(), insert_sql(table).c_str(), -1, &prepared, nullptr));
    const Statement statement(prepared);
    table.each_row(result, [&](const DataRow& row) { insert(prepared, row); });
  }

 private:
  void insert(sqlite3_stmt* statement, const DataRow& row) {
    sqlite3_reset(statement);
    int column = 0;
    for (const DataValue& value : row) {
      ++column;
      check(std::visit([&](const auto& known) { return bind(statement, column, known); }, value));
    }
    if (sqlite3_step(statement) != SQLITE_DONE) fail();
  }

  static int bind(sqlite3_stmt* statement, int column, std::monostate) {
    return sqlite3_bind_null(statement, column);
  }
  static int bind(sqlite3_stmt* statement, int column, const std::string& text) {
    const std::string sound = sound_utf8(text);
    return sqlite3_bind_text64(statement, column, sound.data(), sound.size(), SQLITE_TRANSIENT,
                               SQLITE_UTF8);
  }
  static int bind(sqlite3_stmt* statement, int column, std::int64_t number) {
    return sqlite3_bind_int64(statement, column, number);
  }
  static int bind(sqlite3_stmt* statement, int column, Hundredths score) {
    return sqlite3_bind_double(statement, column, score.value / 100.0);  // the nearest to 96.83
  }
  static int bind(sqlite3_stmt* statement, int column, double share) {
    return sqlite3_bind_double(statement, column, share);
  }
  static int bind(sqlite3_stmt* statement, int column, const Date& date) {
    return bind(statement, column, iso_date(date));
  }
  static int bind(sqlite3_stmt* statement, int column, bool truth) {
    return sqlite3_bind_int(statement, column, truth ? 1 : 0);
  }

  void check(int result) const {
    if (result != SQLITE_OK) fail();
  }
  [[noreturn]] void fail() const {
    throw WriteError(shown_, handle_ ? sqlite3_errmsg(handle_.get()) : "not enough memory");
  }

  Handle handle_;
  std::string shown_;  // the file as the user calls it
};

}  // namespace

void write_sqlite(const RunResult& run, const std::filesystem::path& target) {
  PendingFile file(target);
  {
    Database database(file.path(), target.string());
    // The file is put in place only when it is whole: SQLite need not guard it besides.
    database.run("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    for (const DataTable& table : data_tables()) {
      database.run(create_table_sql(table));
      database.insert_all(table, run);
    }
    for (const DataTable& table : data_tables()) database.run(create_view_sql(table));
    database.run("COMMIT");
  }
  file.commit();
}

}  // namespace prongsai
