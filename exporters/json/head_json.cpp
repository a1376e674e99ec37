#include "exporters/json/head_json.h"

#include "exporters/json/place_json.h"
#include "exporters/json/score_json.h"
#include "exporters/record_names.h"

namespace prongsai {
namespace {

void write_pages(JsonWriter& json, const Source& source) {
  json.key("pages");
  if (source.kind == SourceKind::kTranscript) {
    json.null();
  } else {
    json.integer(source.pages);
  }
}

void write_row(JsonWriter& json, const Source& source) {
  json.key("row");
  if (!source.row) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("page").integer(source.row->page);
  json.key("row").integer(source.row->row);
  json.end_object();
}

void write_figure(JsonWriter& json, std::string_view name, const std::optional<double>& figure,
                  int decimals) {
  json.key(name);
  if (figure) {
    json.decimal(*figure, decimals);
  } else {
    json.null();
  }
}

// What the text gate measured, of a page (PageRead) or a font (FontRead).
template <typename Measured>
void write_figures(JsonWriter& json, const Measured& of) {
  write_figure(json, "valid_clusters", of.valid_clusters, 3);
  write_figure(json, "lexicon", of.lexicon, 3);
  write_figure(json, "am_rate", of.am_rate, 1);
  write_figure(json, "unmapped", of.unmapped, 3);
}

// Whether a page of the file is none of this record's: a league table's row is on one page, of
// several reports in one file each has its own.
bool is_of_others(const Source& source, int page) {
  if (source.row) return source.row->page != page;
  return source.page_from && source.page_to && (page < *source.page_from || page > *source.page_to);
}

void write_pages_read(JsonWriter& json, const Source& source) {
  if (source.pages_read.empty()) return;
  json.key("pages_read").begin_array();
  for (const PageRead& read : source.pages_read) {
    if (is_of_others(source, read.page)) continue;
    json.begin_object();
    json.key("page").integer(read.page);
    json.key("method").string(record_name(read.method));
    json.key("reason").string_or_null(read.reason);
    write_figures(json, read);
    json.end_object();
  }
  json.end_array();
}

// The gate's figures of each font; a league table's rows share their file's.
void write_fonts_read(JsonWriter& json, const Source& source) {
  if (source.fonts_read.empty()) return;
  json.key("fonts_read").begin_array();
  for (const FontRead& read : source.fonts_read) {
    json.begin_object();
    json.key("name").string(read.name);
    json.key("used").boolean(read.used);
    json.key("reason").string_or_null(read.reason);
    write_figures(json, read);
    json.end_object();
  }
  json.end_array();
}

}  // namespace

void write_source(JsonWriter& json, const Source& source) {
  json.key("source").begin_object();
  json.key("file").string(source.file);
  json.key("sha256").string(source.sha256);
  write_pages(json, source);
  json.key("kind").string(record_name(source.kind));
  write_row(json, source);
  if (source.page_from && source.page_to) {
    json.key("page_from").integer(*source.page_from);
    json.key("page_to").integer(*source.page_to);
  }
  write_pages_read(json, source);
  write_fonts_read(json, source);
  json.end_object();
}

void write_agency(JsonWriter& json, const Agency& agency) {
  json.key("agency").begin_object();
  json.key("name").string_or_null(agency.name);
  json.key("name_printed").string_or_null(agency.name_printed);
  json.key("kind").string_or_null(agency.kind);
  json.key("district").string_or_null(agency.district.value_or(""));
  json.key("province").string_or_null(agency.province.value_or(""));
  json.key("code").string_or_null(agency.code.value_or(""));
  Places places;
  places.add("name", agency.origin);
  places.write(json);
  json.end_object();
}

void write_overall(JsonWriter& json, const Report& report) {
  json.key("overall").begin_object();
  json.key("score");
  write_score(json, report.overall.score, report.document_type);
  json.key("level").string_or_null(report.overall.level.value_or(""));
  json.key("level_expected").string_or_null(report.overall.level_expected.value_or(""));
  Places places;
  if (report.overall.level) places.add("level", report.overall.level_origin);
  places.write(json);
  json.end_object();
}

}  // namespace prongsai
