#include "normalizers/review/draft_of_record.h"

#include "normalizers/numbers/score.h"

namespace prongsai {
namespace {

Reading certain_reading(Hundredths value, const Origin& origin) {
  Reading reading;
  reading.raw = to_string(value);
  reading.candidates = {{value, 1}};
  reading.origin = origin;
  reading.origin.method = Method::kText;
  reading.seen_in = "answer";
  return reading;
}

// What a person said holds, whatever was read.
Readings readings_of(const Score& score) {
  if (!score.confirmed.empty() && score.confirmed.back().verdict != Verdict::kUnreadable) {
    const auto value = score.used ? score.used : score.value;
    return value ? Readings{certain_reading(*value, score.origin)} : Readings{};
  }
  if (score.origin.method == Method::kComputed) return {};
  Reading reading;
  reading.raw = score.raw;
  reading.origin = score.origin;
  reading.seen_in = "record";
  reading.weighted = score.points.has_value();
  reading.candidates = score.candidates;
  if (reading.candidates.empty()) {
    const auto printed = score.points ? score.points : parse_score(score.raw);
    if (printed) reading.candidates = {{*printed, 1}};
    if (!printed && score.value) reading.candidates = {{*score.value, 1}};
  }
  if (reading.raw.empty() && reading.candidates.empty()) return {};
  return {reading};
}

std::optional<Readings> readings_of(const Part<Score>& score) {
  if (!score) return std::nullopt;
  return readings_of(*score);
}

template <typename To, typename From>
void take_scores(To& to, const From& from) {
  to.score = readings_of(from.score);
  if constexpr (requires { from.part1; }) {
    to.part1 = readings_of(from.part1);
    to.part2 = readings_of(from.part2);
  }
}

template <typename To, typename From, typename CopyRest>
std::vector<To> each(const std::vector<From>& from, const CopyRest& copy_rest) {
  std::vector<To> to(from.size());
  for (std::size_t i = 0; i < from.size(); ++i) {
    copy_rest(to[i], from[i]);
    take_scores(to[i], from[i]);
  }
  return to;
}

void copy_plan(Plan<Readings>& to, const Plan<Score>& from) {
  to.indicator = from.indicator;
  to.item = from.item;
  to.item_text = from.item_text;
  to.page = from.page;
}

void copy_item(ItemResult<Readings>& to, const ItemResult<Score>& from) {
  to.code = from.code;
  to.indicator = from.indicator;
  to.code_printed = from.code_printed;
  to.group = from.group;
  to.text = from.text;
}

}  // namespace

Draft draft_of_record(const Report& report) {
  Draft draft;
  draft.source = report.source;
  draft.document_type = report.document_type;
  draft.agency = report.agency;
  draft.fiscal_year = report.fiscal_year;
  draft.plan_year = report.plan_year;
  draft.overall.level = report.overall.level;
  draft.overall.level_origin = report.overall.level_origin;
  draft.overall.score = readings_of(report.overall.score);
  draft.instruments = each<InstrumentResult<Readings>>(
      report.instruments, [](auto& to, const auto& from) { to.code = from.code; });
  draft.indicators =
      each<IndicatorResult<Readings>>(report.indicators, [](auto& to, const auto& from) {
        to.number = from.number;
        to.name = from.name;
        to.instrument = from.instrument;
      });
  draft.items = each<ItemResult<Readings>>(report.items, copy_item);
  draft.plans = each<Plan<Readings>>(report.plans, copy_plan);
  draft.history = each<HistoryEntry<Readings>>(report.history, [](auto& to, const auto& from) {
    to.year = from.year;
    to.scope = from.scope;
  });
  return draft;
}

}  // namespace prongsai
