#include "extractors/report/readings.h"

#include <algorithm>
#include <cstddef>

#include "extractors/report/headings.h"
#include "normalizers/numbers/digit_at.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/guessed_scores.h"
#include "normalizers/numbers/score.h"
#include "normalizers/numbers/year.h"
#include "normalizers/text/join_lines.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

namespace {

// Which of a word's scores `raw` is. The only one is also found where it has no decimals.
ScorePlace place_of(std::string_view raw, std::string_view word) {
  const auto found = find_scores(word);
  if (found.size() < 2) return {};
  const auto at = std::find_if(found.begin(), found.end(), [&](const FoundScore& score) {
    return word.substr(score.offset, score.length) == raw;
  });
  return {static_cast<std::size_t>(at == found.end() ? 0 : at - found.begin()), found.size()};
}

// The only word with digits in a cell, where it has the recogniser's guesses; else nullptr.
const Numeral* guessed_numeral(std::span<const Line> cell) {
  const Numeral* only = nullptr;
  for (const Line& line : cell) {
    for (const Numeral& numeral : line.numbers) {
      if (only) return nullptr;
      only = &numeral;
    }
  }
  return only && !only->guesses.empty() ? only : nullptr;
}

// A number that a narrow column breaks behind its point or first decimal: "๙๕.๓" | "๓", "๑๐๐." |
// "๐๐". Not "95.30" | "3", nor "95" | "3": what is put together has two decimals.
std::optional<std::string> broken_number(std::span<const Line> cell) {
  if (cell.size() != 2) return std::nullopt;
  const std::string_view first = trim(cell.front().text);
  const std::string_view second = trim(cell.back().text);
  const auto bare = [](std::string_view text, std::string_view signs) {
    return with_ascii_digits(text).find_first_not_of(signs) == std::string::npos;
  };
  if (second.empty() || !bare(first, "0123456789.") || !bare(second, "0123456789"))
    return std::nullopt;
  std::string whole = std::string(first) + std::string(second);
  const std::string plain = with_ascii_digits(whole);
  const std::size_t point = plain.find('.');
  constexpr std::size_t kDecimals = 2;
  if (point == std::string::npos || plain.size() - point - 1 != kDecimals) return std::nullopt;
  return parse_score(whole) ? std::optional(std::move(whole)) : std::nullopt;
}

}  // namespace

std::optional<Reading> read_score(std::span<const Line> cell, std::string_view seen_in) {
  const Text text = join_text(cell);
  if (text.value.empty() || text.value == "-" || text.value == "–") return std::nullopt;
  Reading reading;
  reading.raw = text.value;
  reading.origin = text.origin;
  reading.seen_in = seen_in;
  if (const Numeral* guessed = guessed_numeral(cell)) {
    reading.raw = guessed->value;
    reading.origin = guessed->origin;
    reading.candidates = candidates_of(guessed->guesses);
  } else if (const auto whole = parse_score(text.value)) {
    reading.candidates.push_back({*whole, 1});
  } else if (auto broken = broken_number(cell)) {
    reading.candidates.push_back({*parse_score(*broken), 1});
    reading.raw = std::move(*broken);
  } else if (const auto found = find_scores(text.value); found.size() == 1) {
    return reading_of(found.front().value,
                      text.value.substr(found.front().offset, found.front().length), cell, seen_in);
  }
  return reading;
}

namespace {

// The number behind a label up to the next one: "97.20", "100 คะแนน", "(95.00)".
std::optional<FoundScore> labelled_score(std::string_view text) {
  const auto found = find_scores(text);
  if (found.size() == 1) return found.front();
  if (!found.empty()) return std::nullopt;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const DigitRun run = digit_run_at(text, at);
    if (run.digits == 0) continue;
    const auto value = parse_score(text.substr(at, run.end - at));
    return value ? std::optional(FoundScore{*value, at, run.end - at}) : std::nullopt;
  }
  return std::nullopt;
}

// Where the labels of parts 1 and 2 end in a text: "ส่วนที่ 1", "ส่วนที่ ๒".
std::optional<std::pair<std::size_t, std::size_t>> part_labels(std::string_view text) {
  constexpr std::string_view kPart = "ส่วนที่";
  std::vector<std::size_t> ends;
  for (std::size_t at = text.find(kPart); at != std::string_view::npos; at = text.find(kPart, at)) {
    at += kPart.size();
    while (at < text.size() && text[at] == ' ') ++at;
    const DigitRun number = digit_run_at(text, at);
    if (number.digits != 1 || number.value != static_cast<int>(ends.size()) + 1)
      return std::nullopt;
    ends.push_back(number.end);
    at = number.end;
  }
  if (ends.size() != 2) return std::nullopt;
  return std::pair{ends[0], ends[1]};
}

}  // namespace

std::optional<std::pair<Reading, Reading>> read_parts(std::span<const Line> cell,
                                                      std::string_view seen_in, bool labels) {
  const Text text = join_text(cell);
  const std::string_view all = text.value;
  std::optional<FoundScore> first;
  std::optional<FoundScore> second;
  if (const auto ends = part_labels(all)) {
    const std::size_t next_label = all.rfind("ส่วนที่", ends->second);
    first = labelled_score(all.substr(ends->first, next_label - ends->first));
    second = labelled_score(all.substr(ends->second));
    if (first) first->offset += ends->first;
    if (second) second->offset += ends->second;
  } else if (const auto found = find_scores(all); !labels && found.size() == 2 && !find_year(all)) {
    const auto label = part_named_in(all.substr(0, found[0].offset));
    first = label == 2 ? found[1] : found[0];
    second = label == 2 ? found[0] : found[1];
  }
  if (!first || !second) return std::nullopt;
  const auto reading = [&](const FoundScore& score) {
    return reading_of(score.value, all.substr(score.offset, score.length), cell, seen_in);
  };
  return std::pair{reading(*first), reading(*second)};
}

Reading reading_of(Hundredths value, std::string_view raw, std::span<const Line> lines,
                   std::string_view seen_in) {
  Reading reading = {std::string(raw), {{value, 1}}, join_text(lines).origin, std::string(seen_in)};
  for (const Line& line : lines) {
    const auto word = std::find_if(
        line.numbers.begin(), line.numbers.end(),
        [&](const Numeral& number) { return number.value.find(raw) != std::string::npos; });
    if (word == line.numbers.end()) continue;
    reading.origin = word->origin;
    if (auto guessed = candidates_of(word->guesses, place_of(raw, word->value)); !guessed.empty()) {
      reading.candidates = std::move(guessed);
    }
    break;
  }
  return reading;
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

ItemResult<Readings>* item_of(Draft& draft, ItemCode code, const Framework* framework) {
  const FrameworkItem* known = framework ? find_item(*framework, code) : nullptr;
  if (framework && !known) return nullptr;
  auto at = std::find_if(draft.items.begin(), draft.items.end(),
                         [&](const auto& item) { return item.code >= code; });
  if (at == draft.items.end() || at->code != code) {
    ItemResult<Readings> added;
    added.code = code;
    if (known) added.indicator = known->indicator;
    at = draft.items.insert(at, std::move(added));
  }
  return &*at;
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
