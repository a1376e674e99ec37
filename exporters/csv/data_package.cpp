#include "exporters/csv/data_package.h"

#include "exporters/json/json_writer.h"

namespace prongsai {
namespace {

std::string_view type_name(DataType type) {
  switch (type) {
    case DataType::kText:
      return "string";
    case DataType::kInteger:
    case DataType::kYear:
      return "integer";
    case DataType::kScore:
    case DataType::kShare:
      return "number";
    case DataType::kDate:
      return "date";
    case DataType::kBoolean:
      return "boolean";
  }
  return {};
}

// The unit that numbers are in; empty: none.
std::string_view unit_of(DataType type) {
  switch (type) {
    case DataType::kScore:
      return "points of 100";
    case DataType::kYear:
      return "fiscal year of the Buddhist era (common era + 543, from 1 October of the year "
             "before)";
    case DataType::kShare:
      return "share of 1";
    default:
      return {};
  }
}

std::string_view name_in(Language language, const DataColumn& column) {
  return language == Language::kThai ? column.heading : column.name;
}

void write_field(JsonWriter& json, const DataColumn& column, Language language, bool is_key) {
  json.begin_object();
  json.key("name").string(name_in(language, column));
  json.key("title").string(language == Language::kThai ? column.name : column.heading);
  json.key("type").string(type_name(column.type));
  if (!unit_of(column.type).empty()) json.key("unit").string(unit_of(column.type));
  if (!column.meaning.empty()) json.key("description").string(column.meaning);
  if (is_key) {
    json.key("constraints").begin_object();
    json.key("required").boolean(true);
    json.end_object();
  }
  json.end_object();
}

// The first `count` key columns' names; the agency stands between the first and the second.
void write_key(JsonWriter& json, const DataTable& table, int count, Language language) {
  json.begin_array();
  for (int i = 0; i < count; ++i) {
    json.string(name_in(language, table.columns[static_cast<std::size_t>(i)]));
  }
  json.end_array();
}

const DataTable* parent_of(const DataTable& table) {
  for (const DataTable& candidate : data_tables()) {
    if (candidate.name == table.parent) return &candidate;
  }
  return nullptr;
}

void write_foreign_key(JsonWriter& json, const DataTable& table, Language language) {
  const DataTable* parent = parent_of(table);
  if (parent == nullptr) return;
  json.key("foreignKeys").begin_array();
  json.begin_object();
  json.key("fields");
  write_key(json, table, parent->key_columns, language);
  json.key("reference").begin_object();
  json.key("resource").string(parent->name);
  json.key("fields");
  write_key(json, *parent, parent->key_columns, language);
  json.end_object();
  json.end_object();
  json.end_array();
}

bool is_key_column(const DataTable& table, std::string_view name) {
  for (int i = 0; i < table.key_columns; ++i) {
    if (table.columns[static_cast<std::size_t>(i)].name == name) return true;
  }
  return false;
}

void write_schema(JsonWriter& json, const DataTable& table, Language language) {
  json.key("schema").begin_object();
  json.key("fields").begin_array();
  for (const DataColumn& column : csv_columns(table)) {
    write_field(json, column, language, is_key_column(table, column.name));
  }
  json.end_array();
  json.key("primaryKey");
  write_key(json, table, table.key_columns, language);
  write_foreign_key(json, table, language);
  json.key("missingValues").begin_array();
  json.string("");
  json.end_array();
  json.end_object();
}

void write_resource(JsonWriter& json, const DataTable& table, Language language) {
  json.begin_object();
  json.key("name").string(table.name);
  json.key("title").string(table.heading);
  json.key("description").string(table.meaning);
  json.key("path").string(csv_file_name(table));
  json.key("profile").string("tabular-data-resource");
  json.key("format").string("csv");
  json.key("mediatype").string("text/csv");
  json.key("encoding").string("utf-8");
  write_schema(json, table, language);
  json.end_object();
}

}  // namespace

std::string csv_file_name(const DataTable& table) { return std::string(table.name) + ".csv"; }

bool has_agency_columns(const DataTable& table) { return !table.parent.empty(); }

std::vector<DataColumn> csv_columns(const DataTable& table) {
  if (!has_agency_columns(table)) return table.columns;
  std::vector<DataColumn> columns{table.columns.front(),
                                  {"agency_code", "รหัส อปท.", DataType::kText},
                                  {"province", "จังหวัด", DataType::kText},
                                  {"district", "อำเภอ", DataType::kText},
                                  {"agency", "หน่วยงาน", DataType::kText},
                                  {"agency_year", "ปีของรายงาน (พ.ศ.)", DataType::kYear}};
  columns.insert(columns.end(), table.columns.begin() + 1, table.columns.end());
  return columns;
}

std::string data_package_json(Language language) {
  JsonWriter json;
  json.begin_object();
  json.key("profile").string("tabular-data-package");
  json.key("name").string("prongsai");
  json.key("title").string("ผลการประเมินคุณธรรมและความโปร่งใส (ITA)");
  json.key("description")
      .string(
          "Results read from agencies' ITA reports. Texts that a spreadsheet would take for a "
          "formula begin with an apostrophe.");
  json.key("resources").begin_array();
  for (const DataTable& table : data_tables()) write_resource(json, table, language);
  json.end_array();
  json.end_object();
  return json.text();
}

}  // namespace prongsai
