#include "exporters/sqlite/table_sql.h"

namespace prongsai {
namespace {

// A name in quotation marks; none of ours holds any.
std::string quoted(std::string_view name) { return '"' + std::string(name) + '"'; }

std::string_view type_name(DataType type) {
  switch (type) {
    case DataType::kInteger:
    case DataType::kYear:
    case DataType::kBoolean:
      return "INTEGER";
    case DataType::kScore:
    case DataType::kShare:
      return "REAL";
    case DataType::kText:
    case DataType::kDate:
      break;
  }
  return "TEXT";
}

const DataTable* parent_of(const DataTable& table) {
  for (const DataTable& candidate : data_tables()) {
    if (candidate.name == table.parent) return &candidate;
  }
  return nullptr;
}

std::string names(const DataTable& table, int count) {
  std::string list;
  for (int i = 0; i < count; ++i) {
    list += (i > 0 ? ", " : "") + quoted(table.columns[static_cast<std::size_t>(i)].name);
  }
  return list;
}

}  // namespace

std::string create_table_sql(const DataTable& table) {
  std::string sql = "CREATE TABLE " + quoted(table.name) + " (";
  int number = 0;
  for (const DataColumn& column : table.columns) {
    sql += "\n  " + quoted(column.name) + ' ' + std::string(type_name(column.type));
    sql += (++number <= table.key_columns ? " NOT NULL," : ",");
  }
  sql += "\n  PRIMARY KEY (" + names(table, table.key_columns) + ')';
  if (const DataTable* parent = parent_of(table)) {
    sql += ",\n  FOREIGN KEY (" + names(table, parent->key_columns) + ") REFERENCES " +
           quoted(parent->name) + " (" + names(*parent, parent->key_columns) + ')';
  }
  if (table.name == "records") {
    sql += ",\n  FOREIGN KEY (\"source\") REFERENCES \"sources\" (\"source\")";
  }
  return sql + "\n)";
}

std::string create_view_sql(const DataTable& table) {
  std::string sql = "CREATE VIEW " + quoted(table.heading) + " AS SELECT\n  ";
  const bool of_record = !table.parent.empty();
  if (of_record) {
    sql +=
        "r.\"agency_code\" AS \"รหัส อปท.\", r.\"province\" AS \"จังหวัด\", r.\"district\" AS "
        "\"อำเภอ\",\n  "
        "r.\"agency\" AS \"หน่วยงาน\", r.\"fiscal_year\" AS \"ปีของรายงาน (พ.ศ.)\",\n  ";
  }
  bool first = true;
  for (const DataColumn& column : table.columns) {
    if (!first) sql += ",\n  ";
    first = false;
    sql += "t." + quoted(column.name) + " AS " + quoted(column.heading);
  }
  sql += "\nFROM " + quoted(table.name) + " AS t";
  if (of_record) sql += " JOIN \"records\" AS r ON r.\"record\" = t.\"record\"";
  return sql;
}

std::string insert_sql(const DataTable& table) {
  std::string sql = "INSERT INTO " + quoted(table.name) + " VALUES (";
  for (std::size_t i = 1; i <= table.columns.size(); ++i) {
    sql += (i > 1 ? ", ?" : "?") + std::to_string(i);
  }
  return sql + ')';
}

}  // namespace prongsai
