#include "extractors/record/read_score.h"

#include <algorithm>

#include "extractors/record/record_words.h"

namespace prongsai {
namespace {

constexpr long long kMostSources = 10'000;

std::vector<Candidate> read_candidates(const Field& list) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const Field entry = list.at(i);
    candidates.push_back(
        {entry.at("value").hundredths(kFullScore), entry.at("likelihood").number(0, 1)});
  }
  return candidates;
}

// The method of a value that was found nowhere is not written.
Method method_or_text(const Field& field) {
  return field.is_null() ? Method::kText : read_method(field);
}

void read_what_people_said(Score& score, const Field& field) {
  const Field confirmed = field.at("confirmed");
  if (!confirmed.is_null()) score.confirmed = {read_confirmation(confirmed)};
  score.used = field.at("used").hundredths_or_none(kFullScore);
  score.source = field.at("source").integer_or_none(0, kMostSources);
}

}  // namespace

Confirmation read_confirmation(const Field& field) {
  Confirmation confirmation;
  confirmation.verdict = read_verdict(field.at("verdict"));
  confirmation.by = field.at("by").text_or_empty();
  confirmation.on = field.at("on").date_or_none();
  confirmation.note = field.at("note").text_or_empty();
  return confirmation;
}

Score read_score(const Field& field, const PlaceReader& places) {
  Score score;
  if (field.is_null()) return score;
  score.status = read_status(field.at("status"));
  score.value = field.at("value").hundredths_or_none(kFullScore);
  if (score.value.has_value() == (score.status == Status::kMissing)) {
    field.fail("has a value exactly when it is not missing");
  }
  score.raw = field.at("raw").text_or_empty();
  score.origin = places.origin(field);
  score.origin.method = method_or_text(field.at("origin"));
  score.confidence = field.at("confidence").is_null() ? 0 : field.at("confidence").number(0, 1);
  const Field checks = field.at("checks");
  for (std::size_t i = 0; i < checks.size(); ++i) score.checks.push_back(checks.at(i).text());
  score.candidates = read_candidates(field.at("candidates"));
  score.points = field.at("points").hundredths_or_none(kFullScore);
  read_what_people_said(score, field);
  return score;
}

std::optional<Score> read_part(const Field& holder, std::string_view name,
                               const PlaceReader& places) {
  const std::vector<std::string>& keys = holder.keys();
  if (std::find(keys.begin(), keys.end(), name) == keys.end()) return std::nullopt;
  return read_score(holder.at(name), places);
}

}  // namespace prongsai
