#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/calendar.h"
#include "model/hundredths.h"
#include "model/run_result.h"

namespace prongsai {

// What a run knows as tables for other programs: each row one thing, each column one fact of it,
// tied together by keys. CSV files and the SQLite database are written from the same tables;
// docs/tables.md describes them.

enum class DataType {
  kText,
  kInteger,
  kYear,   // of the Buddhist era
  kScore,  // 0.00 to 100.00
  kShare,  // 0 to 1
  kDate,   // of the common era
  kBoolean,
};

// Nothing is an empty cell: not known, not printed.
using DataValue =
    std::variant<std::monostate, std::string, std::int64_t, Hundredths, double, Date, bool>;
using DataRow = std::vector<DataValue>;
using RowSink = std::function<void(const DataRow&)>;

struct DataColumn {
  std::string_view name;     // "fiscal_year"; stays
  std::string_view heading;  // "ปีงบประมาณ (พ.ศ.)", the workbook's word
  DataType type = DataType::kText;
  std::string_view meaning = {};  // English; with the unit where it has one
};

struct DataTable {
  std::string_view name;  // "items"
  std::string_view heading;  // "คะแนนรายข้อ", the workbook's sheet where it has one
  std::string_view meaning;  // English
  std::vector<DataColumn> columns;
  int key_columns = 1;           // the first ones make a row's key
  std::string_view parent = {};  // the table whose key its first columns refer to; empty: none
  // Gives each row to the sink, in the order of the run. Rows are as long as `columns`.
  void (*each_row)(const RunResult& run, const RowSink& sink);
};

// All of them; a parent stands before its children. The first one is "records", whose key "record"
// (from 1, in the order of the run) begins every table but "sources".
[[nodiscard]] const std::vector<DataTable>& data_tables();

}  // namespace prongsai
