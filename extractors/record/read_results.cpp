#include "extractors/record/read_results.h"

#include <algorithm>

#include "extractors/record/read_score.h"
#include "extractors/record/record_words.h"

namespace prongsai {
namespace {

constexpr long long kMostIndicators = 999;

// `read_one` of each entry of a list.
template <typename Entry, typename ReadOne>
std::vector<Entry> read_each(const Field& list, const ReadOne& read_one) {
  std::vector<Entry> entries(list.size());
  for (std::size_t i = 0; i < entries.size(); ++i) read_one(entries[i], list.at(i));
  return entries;
}

template <typename Entry>
void read_with_parts(Entry& entry, const Field& field, const PlaceReader& places) {
  entry.score = read_score(field.at("score"), places);
  entry.part1 = read_part(field, "part1", places);
  entry.part2 = read_part(field, "part2", places);
}

void read_plan(Plan<Score>& plan, const Field& field, const PlaceReader& places) {
  plan.indicator = field.at("indicator").integer_or_none(1, kMostIndicators);
  const Field item = field.at("item");
  if (!item.is_null()) plan.item = read_item_code(item);
  plan.item_text = places.text(field, "item_text");
  const std::vector<std::string>& keys = field.keys();
  const bool scored = std::find(keys.begin(), keys.end(), "score") != keys.end();
  if (scored) read_with_parts(plan, field, places);  // a former measure has none
  plan.measure = places.text(field, "measure");
  plan.finding = places.text(field, "finding");
  plan.steps = places.texts(field, "steps");
  plan.start = field.at("start").date_or_none();
  plan.end = field.at("end").date_or_none();
  plan.period = places.text(field, "period_text");
  plan.responsible = places.texts(field, "responsible");
  plan.page = read_page(field.at("page"));
  plan.budget = places.text(field, "budget");
  plan.follow_up = places.text(field, "follow_up");
}

}  // namespace

std::vector<InstrumentResult<Score>> read_instruments(const Field& list,
                                                      const PlaceReader& places) {
  return read_each<InstrumentResult<Score>>(list, [&](auto& instrument, const Field& field) {
    instrument.code = read_instrument(field.at("code"));
    read_with_parts(instrument, field, places);
  });
}

std::vector<IndicatorResult<Score>> read_indicators(const Field& list, const PlaceReader& places) {
  return read_each<IndicatorResult<Score>>(list, [&](auto& indicator, const Field& field) {
    indicator.number = static_cast<int>(field.at("number").integer(1, kMostIndicators));
    indicator.name = field.at("name").text_or_empty();
    indicator.instrument = read_instrument(field.at("instrument"));
    indicator.score = read_score(field.at("score"), places);
  });
}

std::vector<ItemResult<Score>> read_items(const Field& list, const PlaceReader& places) {
  return read_each<ItemResult<Score>>(list, [&](auto& item, const Field& field) {
    item.code = read_item_code(field.at("code"));
    item.indicator = field.at("indicator").integer_or_none(1, kMostIndicators).value_or(0);
    item.code_printed = field.at("code_printed").text_or_empty();
    item.group = places.text(field, "group");
    item.text = places.text(field, "text");
    read_with_parts(item, field, places);
    item.analysis = places.text_or_none(field, "analysis");
    const Field span = field.at("analysis_span");
    if (!span.is_null()) item.analysis_span = read_item_code(span);
  });
}

std::vector<Plan<Score>> read_plans(const Field& list, const PlaceReader& places) {
  return read_each<Plan<Score>>(
      list, [&](Plan<Score>& plan, const Field& field) { read_plan(plan, field, places); });
}

std::vector<Rank> read_ranks(const Field& list, const PlaceReader& places) {
  constexpr long long kMostAgencies = 1'000'000;
  return read_each<Rank>(list, [&](Rank& rank, const Field& field) {
    rank.position = static_cast<int>(field.at("position").integer(1, kMostAgencies));
    rank.of = field.at("of").integer_or_none(1, kMostAgencies);
    rank.text = {field.at("text").text(), places.origin(field)};
  });
}

std::vector<HistoryEntry<Score>> read_history(const Field& list, const PlaceReader& places) {
  return read_each<HistoryEntry<Score>>(list, [&](auto& entry, const Field& field) {
    const Field year = field.at("fiscal_year");
    if (year.is_null()) year.fail("is missing");
    entry.year = *year.year_or_none();
    entry.scope = field.at("scope").text();
    entry.score = read_score(field.at("score"), places);
  });
}

std::vector<UnplacedRow> read_unplaced_rows(const Field& list, const PlaceReader& places) {
  return read_each<UnplacedRow>(list, [&](UnplacedRow& row, const Field& field) {
    row.indicator = field.at("indicator").integer_or_none(1, kMostIndicators);
    row.code_printed = field.at("code_printed").text_or_empty();
    const Origin origin = places.origin(field);  // the page alone: boxes are not written
    row.text = {field.at("text").text_or_empty(), origin};
    row.scores = places.texts(field, "scores");
    for (Text& score : row.scores) score.origin = origin;
  });
}

}  // namespace prongsai
