#include "exporters/json/plan_json.h"

#include "exporters/iso_date.h"
#include "exporters/json/place_json.h"
#include "exporters/json/score_json.h"

namespace prongsai {
namespace {

using Measure = Plan<Score>;

void write_number_or_null(JsonWriter& json, const std::optional<int>& number) {
  if (number) {
    json.integer(*number);
  } else {
    json.null();
  }
}

void write_date_or_null(JsonWriter& json, const std::optional<Date>& date) {
  json.string_or_null(date ? iso_date(*date) : std::string());
}

void write_plan_places(JsonWriter& json, const Measure& plan) {
  Places places;
  places.add("item_text", plan.item_text);
  places.add("measure", plan.measure);
  places.add("finding", plan.finding);
  places.add("steps", plan.steps);
  places.add("period_text", plan.period);
  places.add("responsible", plan.responsible);
  places.add("budget", plan.budget);
  places.add("follow_up", plan.follow_up);
  places.write(json);
}

void write_text_if_any(JsonWriter& json, std::string_view name, const Text& text) {
  if (!text.value.empty()) json.key(name).string(text.value);
}

// `type` is empty for a former measure, which has no score of this year.
void write_plan(JsonWriter& json, const Measure& plan, std::optional<DocumentType> type) {
  json.begin_object();
  json.key("indicator");
  write_number_or_null(json, plan.indicator);
  json.key("item").string_or_null(plan.item ? to_string(*plan.item) : std::string());
  json.key("item_text").string_or_null(plan.item_text.value);
  if (type) write_scores(json, plan.score, plan.part1, plan.part2, *type);
  json.key("measure").string_or_null(plan.measure.value);
  json.key("finding").string_or_null(plan.finding.value);
  json.key("steps");
  write_texts(json, plan.steps);
  json.key("start");
  write_date_or_null(json, plan.start);
  json.key("end");
  write_date_or_null(json, plan.end);
  json.key("period_text").string_or_null(plan.period.value);
  json.key("responsible");
  write_texts(json, plan.responsible);
  write_text_if_any(json, "budget", plan.budget);
  write_text_if_any(json, "follow_up", plan.follow_up);
  json.key("page");
  write_number_or_null(json, plan.page);
  write_plan_places(json, plan);
  json.end_object();
}

}  // namespace

void write_plans(JsonWriter& json, const Report& report) {
  json.key("plans").begin_array();
  for (const Measure& plan : report.plans) write_plan(json, plan, report.document_type);
  json.end_array();
  if (report.follow_ups.empty()) return;
  json.key("follow_ups").begin_array();
  for (const Measure& plan : report.follow_ups) write_plan(json, plan, {});
  json.end_array();
}

}  // namespace prongsai
