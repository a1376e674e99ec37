#include "pipeline/journal/database.h"

#include <sqlite3.h>

namespace prongsai {
namespace {

// Another program on the same file holds its lock for milliseconds; a network disk may take longer.
constexpr int kPatienceMilliseconds = 60'000;

[[noreturn]] void fail(sqlite3* database) {
  throw DatabaseError(database != nullptr ? sqlite3_errmsg(database) : "out of memory");
}

}  // namespace

Statement::Statement(sqlite3* database, const char* sql) : database_(database) {
  check(sqlite3_prepare_v2(database, sql, -1, &statement_, nullptr));
}

Statement::~Statement() { sqlite3_finalize(statement_); }

void Statement::check(int result) const {
  if (result != SQLITE_OK) fail(database_);
}

Statement& Statement::text(int place, std::string_view value) {
  check(sqlite3_bind_text64(statement_, place, value.data(), value.size(), SQLITE_TRANSIENT,
                            SQLITE_UTF8));
  return *this;
}

Statement& Statement::number(int place, std::int64_t value) {
  check(sqlite3_bind_int64(statement_, place, value));
  return *this;
}

Statement& Statement::blob(int place, std::string_view value) {
  check(sqlite3_bind_blob64(statement_, place, value.data(), value.size(), SQLITE_TRANSIENT));
  return *this;
}

Statement& Statement::null(int place) {
  check(sqlite3_bind_null(statement_, place));
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(statement_);
  if (result != SQLITE_ROW && result != SQLITE_DONE) {
    sqlite3_reset(statement_);
    fail(database_);
  }
  return result == SQLITE_ROW;
}

void Statement::run() {
  while (step()) {
  }
  check(sqlite3_reset(statement_));
}

std::string Statement::text_at(int column) const { return blob_at(column).value_or(""); }

std::int64_t Statement::number_at(int column) const {
  return sqlite3_column_int64(statement_, column);
}

std::optional<std::string> Statement::blob_at(int column) const {
  if (sqlite3_column_type(statement_, column) == SQLITE_NULL) return std::nullopt;
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_, column));
  const int size = sqlite3_column_bytes(statement_, column);
  return std::string(bytes == nullptr ? "" : bytes, static_cast<std::size_t>(size));
}

Database::Database(const std::filesystem::path& file) {
  constexpr int kHow = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(file.c_str(), &database_, kHow, nullptr) != SQLITE_OK) {
    const std::string why = database_ != nullptr ? sqlite3_errmsg(database_) : "out of memory";
    sqlite3_close(database_);
    throw DatabaseError(why);
  }
  sqlite3_busy_timeout(database_, kPatienceMilliseconds);
}

Database::~Database() { sqlite3_close(database_); }

void Database::run(const char* sql) {
  if (sqlite3_exec(database_, sql, nullptr, nullptr, nullptr) != SQLITE_OK) fail(database_);
}

void Database::roll_back() noexcept {
  sqlite3_exec(database_, "ROLLBACK", nullptr, nullptr, nullptr);
}

std::int64_t Database::last_row() const { return sqlite3_last_insert_rowid(database_); }

}  // namespace prongsai
