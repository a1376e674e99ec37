#include "exporters/json/result_json.h"

#include "exporters/json/place_json.h"
#include "exporters/json/score_json.h"

namespace prongsai {
namespace {

using Item = ItemResult<Score>;

void write_text_or_null(JsonWriter& json, const std::optional<Text>& text) {
  json.string_or_null(text ? std::string_view(text->value) : std::string_view());
}

void write_item_places(JsonWriter& json, const Item& item) {
  Places places;
  places.add("group", item.group);
  places.add("text", item.text);
  if (item.analysis) places.add("analysis", *item.analysis);
  places.write(json);
}

void write_item(JsonWriter& json, const Item& item, DocumentType type) {
  json.begin_object();
  json.key("code").string(to_string(item.code));
  json.key("indicator");
  if (item.indicator == 0) {  // an assessment with indicators of its own
    json.null();
  } else {
    json.integer(item.indicator);
  }
  // Only OIT has sub-groups.
  if (item.code.instrument == Instrument::kOit || !item.group.value.empty()) {
    json.key("group").string_or_null(item.group.value);
  }
  json.key("text").string_or_null(item.text.value);
  write_scores(json, item.score, item.part1, item.part2, type);
  json.key("analysis");
  write_text_or_null(json, item.analysis);
  if (item.analysis_span) json.key("analysis_span").string(to_string(*item.analysis_span));
  json.key("code_printed").string_or_null(item.code_printed);
  write_item_places(json, item);
  json.end_object();
}

}  // namespace

void write_instruments(JsonWriter& json, const Report& report) {
  json.key("instruments").begin_array();
  for (const auto& instrument : report.instruments) {
    json.begin_object();
    json.key("code").string(name(instrument.code));
    write_scores(json, instrument.score, instrument.part1, instrument.part2, report.document_type);
    json.end_object();
  }
  json.end_array();
}

void write_indicators(JsonWriter& json, const Report& report) {
  json.key("indicators").begin_array();
  for (const auto& indicator : report.indicators) {
    json.begin_object();
    json.key("number").integer(indicator.number);
    json.key("name").string_or_null(indicator.name);
    json.key("instrument").string(name(indicator.instrument));
    write_scores(json, indicator.score, {}, {}, report.document_type);
    json.end_object();
  }
  json.end_array();
}

void write_items(JsonWriter& json, const Report& report) {
  json.key("items").begin_array();
  for (const Item& item : report.items) write_item(json, item, report.document_type);
  json.end_array();
}

void write_history(JsonWriter& json, const Report& report) {
  json.key("history").begin_array();
  for (const auto& entry : report.history) {
    json.begin_object();
    json.key("fiscal_year").integer(entry.year.buddhist_era);
    json.key("scope").string(entry.scope);
    write_scores(json, entry.score, {}, {}, report.document_type);
    json.end_object();
  }
  json.end_array();
}

}  // namespace prongsai
