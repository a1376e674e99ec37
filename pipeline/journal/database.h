#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace prongsai {

// The file cannot be read or written, or is no database.
class DatabaseError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// One statement of SQL with places for values, which count from 1; columns count from 0.
class Statement {
 public:
  Statement(sqlite3* database, const char* sql);
  ~Statement();
  Statement(const Statement&) = delete;
  Statement& operator=(const Statement&) = delete;

  Statement& text(int place, std::string_view value);
  Statement& number(int place, std::int64_t value);
  Statement& blob(int place, std::string_view value);

  Statement& null(int place);

  bool step();  // true: there is a row to read
  void run();   // steps to its end and makes it ready for other values

  [[nodiscard]] std::string text_at(int column) const;
  [[nodiscard]] std::int64_t number_at(int column) const;
  [[nodiscard]] std::optional<std::string> blob_at(int column) const;

 private:
  void check(int result) const;

  sqlite3* database_;
  sqlite3_stmt* statement_ = nullptr;
};

// A database of SQLite in one file, or in memory. Everything throws DatabaseError. Several
// processes may use one file.
class Database {
 public:
  explicit Database(const std::filesystem::path& file);
  static Database in_memory() { return Database(":memory:"); }
  ~Database();
  Database(Database&& other) noexcept : database_(std::exchange(other.database_, nullptr)) {}
  Database& operator=(Database&& other) noexcept {
    std::swap(database_, other.database_);
    return *this;
  }

  void run(const char* sql);
  [[nodiscard]] Statement prepare(const char* sql) const { return Statement(database_, sql); }
  [[nodiscard]] std::int64_t last_row() const;

  // Calls `change` between BEGIN and COMMIT; where it throws, nothing is changed.
  template <typename Change>
  void together(Change change) {
    run("BEGIN IMMEDIATE");
    try {
      change();
      run("COMMIT");
    } catch (...) {
      roll_back();
      throw;
    }
  }

 private:
  void roll_back() noexcept;

  sqlite3* database_ = nullptr;
};

}  // namespace prongsai
