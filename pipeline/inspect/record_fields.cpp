#include "pipeline/inspect/record_fields.h"

#include <utility>

namespace prongsai {
namespace {

class Collector {
 public:
  void add(const std::string& name, const Origin& origin) {
    if (origin.page && origin.box) fields_.push_back({name, origin});
  }
  void add(const std::string& name, const Text& text) {
    if (!text.value.empty()) add(name, text.origin);
  }
  void add(const std::string& name, const Readings& readings) {
    for (const Reading& reading : readings) add(name, reading.origin);
  }
  template <typename Value>
  void add(const std::string& name, const std::optional<Value>& value) {
    if (value) add(name, *value);
  }
  void add(const std::string& name, const std::vector<Text>& texts) {
    for (std::size_t i = 0; i < texts.size(); ++i)
      add(name + ':' + std::to_string(i + 1), texts[i]);
  }
  void add(const std::string& name, const Plan<Readings>& plan) {
    add(name + ".item_text", plan.item_text);
    add(name + ".score", plan.score);
    add(name + ".part1", plan.part1);
    add(name + ".part2", plan.part2);
    add(name + ".measure", plan.measure);
    add(name + ".finding", plan.finding);
    add(name + ".step", plan.steps);
    add(name + ".period", plan.period);
    add(name + ".responsible", plan.responsible);
    add(name + ".budget", plan.budget);
    add(name + ".follow_up", plan.follow_up);
  }

  std::vector<RecordField> take() { return std::move(fields_); }

 private:
  std::vector<RecordField> fields_;
};

void add_totals(const Draft& draft, Collector& fields) {
  fields.add("agency", draft.agency.origin);
  fields.add("overall", draft.overall.score);
  if (draft.overall.level) fields.add("overall.level", draft.overall.level_origin);
  for (const auto& instrument : draft.instruments) {
    const std::string field = "instrument:" + std::string(name(instrument.code));
    fields.add(field, instrument.score);
    fields.add(field + ".part1", instrument.part1);
    fields.add(field + ".part2", instrument.part2);
  }
  for (const auto& indicator : draft.indicators)
    fields.add("indicator:" + std::to_string(indicator.number), indicator.score);
}

void add_items(const Draft& draft, Collector& fields) {
  for (const auto& item : draft.items) {
    const std::string name = "item:" + to_string(item.code);
    fields.add(name, item.score);
    fields.add(name + ".part1", item.part1);
    fields.add(name + ".part2", item.part2);
    fields.add(name + ".text", item.text);
    fields.add(name + ".group", item.group);
    fields.add(name + ".analysis", item.analysis);
  }
}

}  // namespace

std::vector<RecordField> record_fields(const Draft& draft) {
  Collector fields;
  add_totals(draft, fields);
  add_items(draft, fields);
  for (std::size_t i = 0; i < draft.plans.size(); ++i)
    fields.add("plan:" + std::to_string(i + 1), draft.plans[i]);
  for (std::size_t i = 0; i < draft.follow_ups.size(); ++i)
    fields.add("follow_up:" + std::to_string(i + 1), draft.follow_ups[i]);
  fields.add("strength", draft.strengths);
  fields.add("limitation", draft.limitations);
  for (const Rank& rank : draft.ranks) fields.add("rank", rank.text);
  for (const auto& entry : draft.history) {
    fields.add("history:" + std::to_string(entry.year.buddhist_era) + ':' + entry.scope,
               entry.score);
  }
  return fields.take();
}

}  // namespace prongsai
