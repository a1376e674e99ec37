#include "exporters/json/record_json.h"

#include "exporters/json/head_json.h"
#include "exporters/json/json_writer.h"
#include "exporters/json/place_json.h"
#include "exporters/json/plan_json.h"
#include "exporters/json/proof_json.h"
#include "exporters/json/result_json.h"
#include "exporters/record_names.h"

namespace prongsai {
namespace {

void write_year_or_null(JsonWriter& json, const std::optional<FiscalYear>& year) {
  if (year) {
    json.integer(year->buddhist_era);
  } else {
    json.null();
  }
}

void write_list(JsonWriter& json, const std::string& name, const std::vector<Text>& texts) {
  json.key(name);
  write_texts(json, texts);
  const std::vector<Origin> places = places_of(texts);
  if (places.empty()) return;
  json.key(name + "_places");
  write_places(json, places);
}

void write_ranks(JsonWriter& json, const std::vector<Rank>& ranks) {
  if (ranks.empty()) return;
  json.key("ranks").begin_array();
  for (const Rank& rank : ranks) {
    json.begin_object();
    json.key("position").integer(rank.position);
    json.key("of");
    if (rank.of) {
      json.integer(*rank.of);
    } else {
      json.null();
    }
    json.key("text").string_or_null(rank.text.value);
    write_page_and_box(json, rank.text.origin);
    json.end_object();
  }
  json.end_array();
}

void write_unplaced_rows(JsonWriter& json, const std::vector<UnplacedRow>& rows) {
  if (rows.empty()) return;
  json.key("unplaced_rows").begin_array();
  for (const UnplacedRow& row : rows) {
    json.begin_object();
    json.key("indicator");
    if (row.indicator) {
      json.integer(*row.indicator);
    } else {
      json.null();
    }
    json.key("code_printed").string_or_null(row.code_printed);
    json.key("text").string_or_null(row.text.value);
    json.key("scores");
    write_texts(json, row.scores);
    json.key("page");
    if (row.text.origin.page) {
      json.integer(*row.text.origin.page);
    } else {
      json.null();
    }
    json.end_object();
  }
  json.end_array();
}

}  // namespace

std::string to_json(const Report& report) {
  JsonWriter json;
  json.begin_object();
  json.key("schema").string("ita-report/1");
  write_source(json, report.source);
  json.key("document_type").string(record_name(report.document_type));
  write_agency(json, report.agency);
  json.key("fiscal_year");
  write_year_or_null(json, report.fiscal_year);
  write_overall(json, report);
  write_instruments(json, report);
  write_indicators(json, report);
  write_items(json, report);
  write_unplaced_rows(json, report.unplaced_rows);
  json.key("plan_year");
  write_year_or_null(json, report.plan_year);
  write_plans(json, report);
  if (!report.strengths.empty()) write_list(json, "strengths", report.strengths);
  write_list(json, "limitations", report.limitations);
  write_history(json, report);
  write_ranks(json, report.ranks);
  write_respondents(json, report.respondents);
  write_checks(json, report.checks);
  write_findings(json, report.findings);
  write_corrections(json, report.corrections);
  json.end_object();
  return json.text();
}

}  // namespace prongsai
