#include "extractors/report/readings.h"

#include <algorithm>

#include "normalizers/numbers/score.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {

std::optional<Reading> read_score(std::span<const Line> cell, std::string_view seen_in) {
  const Text text = join_text(cell);
  if (text.value.empty() || text.value == "-" || text.value == "–") return std::nullopt;
  Reading reading;
  reading.raw = text.value;
  reading.origin = text.origin;
  reading.seen_in = seen_in;
  if (const auto whole = parse_score(text.value)) {
    reading.candidates.push_back({*whole, 1});
  } else if (const auto found = find_scores(text.value); found.size() == 1) {
    reading.candidates.push_back({found.front().value, 1});
    reading.raw = text.value.substr(found.front().offset, found.front().length);
  }
  return reading;
}

Reading reading_of(Hundredths value, std::string_view raw, const Origin& origin,
                   std::string_view seen_in) {
  return {std::string(raw), {{value, 1}}, origin, std::string(seen_in), false};
}

InstrumentResult<Readings>& instrument_of(Draft& draft, Instrument code) {
  auto place = std::find_if(draft.instruments.begin(), draft.instruments.end(),
                            [&](const auto& known) { return known.code >= code; });
  if (place == draft.instruments.end() || place->code != code) {
    InstrumentResult<Readings> added;
    added.code = code;
    place = draft.instruments.insert(place, std::move(added));
  }
  return *place;
}

IndicatorResult<Readings>& indicator_of(Draft& draft, int number) {
  auto place = std::find_if(draft.indicators.begin(), draft.indicators.end(),
                            [&](const auto& known) { return known.number >= number; });
  if (place == draft.indicators.end() || place->number != number) {
    IndicatorResult<Readings> added;
    added.number = number;
    place = draft.indicators.insert(place, std::move(added));
  }
  return *place;
}

void add(Readings& readings, std::optional<Reading> reading) {
  if (reading) readings.push_back(std::move(*reading));
}

void add(std::optional<Readings>& readings, std::optional<Reading> reading) {
  if (!reading) return;
  if (!readings) readings.emplace();
  readings->push_back(std::move(*reading));
}

}  // namespace prongsai
