#include "exporters/json/joined_json.h"

#include "exporters/json/json_writer.h"
#include "exporters/json/record_json.h"
#include "exporters/record_names.h"
#include "exporters/write_file.h"

namespace prongsai {
namespace {

void write_sources(JsonWriter& json, const JoinedAgency& joined) {
  json.key("sources").begin_array();
  for (std::size_t i = 0; i < joined.sources.size(); ++i) {
    const Source& source = joined.sources[i];
    json.begin_object();
    json.key("file").string(source.file);
    json.key("sha256").string(source.sha256);
    json.key("document_type").string(record_name(joined.types[i]));
    json.key("row");
    if (source.row) {
      json.begin_object();
      json.key("page").integer(source.row->page);
      json.key("row").integer(source.row->row);
      json.end_object();
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
}

void write_number_or_null(JsonWriter& json, const std::optional<int>& number) {
  if (number) {
    json.integer(*number);
  } else {
    json.null();
  }
}

void write_differences(JsonWriter& json, const std::vector<SourcesDiffer>& differences) {
  json.key("differences").begin_array();
  for (const SourcesDiffer& differ : differences) {
    json.begin_object();
    json.key("field").string(differ.field);
    json.key("values").begin_array();
    for (const SourceValue& value : differ.values) {
      json.begin_object();
      json.key("source").integer(value.source);
      json.key("value").hundredths(value.value);
      json.key("page");
      write_number_or_null(json, value.page);
      json.end_object();
    }
    json.end_array();
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const JoinedAgency& joined) {
  JsonWriter json;
  json.begin_object();
  write_sources(json, joined);
  json.key("plans_source");
  write_number_or_null(json, joined.plans_source);
  write_differences(json, joined.differences);
  json.key("duplicates").begin_array();
  for (const std::string& file : joined.duplicates) json.string(file);
  json.end_array();
  json.key("former_code").string_or_null(joined.former.code);
  json.key("former_name").string_or_null(joined.former.name);
  json.end_object();
  // Both are whole objects: the record's keys, then ours.
  std::string record = to_json(joined.report);
  record.back() = ',';
  return record + json.text().substr(1);
}

void write_joined(const std::vector<JoinedAgency>& joined, const std::filesystem::path& file) {
  PendingFile pending(file);
  for (const JoinedAgency& agency : joined) pending.write(to_json(agency) + '\n');
  pending.commit();
}

}  // namespace prongsai
