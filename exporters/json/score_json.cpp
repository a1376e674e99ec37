#include "exporters/json/score_json.h"

#include <string>

#include "exporters/iso_date.h"
#include "exporters/json/place_json.h"
#include "exporters/record_names.h"
#include "exporters/report_scores.h"

namespace prongsai {
namespace {

// Enough to tell 0.999 from 0.9999 and few enough to hide what binary fractions add.
constexpr int kConfidenceDecimals = 6;
constexpr int kLikelihoodDecimals = 4;

// A value that was found nowhere was not read by any method either.
bool was_seen(const Score& score) {
  return score.status != Status::kMissing || !score.raw.empty() || score.origin.page.has_value();
}

void write_method(JsonWriter& json, const Score& score) {
  json.key("origin");
  if (was_seen(score)) {
    json.string(record_name(score.origin.method));
  } else {
    json.null();
  }
}

void write_what_people_said(JsonWriter& json, const Score& score) {
  if (!score.confirmed.empty()) {
    json.key("confirmed");
    write_confirmation(json, score.confirmed.back());
  }
  if (score.used) json.key("used").hundredths(*score.used);
}

}  // namespace

void write_confirmation(JsonWriter& json, const Confirmation& confirmation) {
  json.begin_object();
  json.key("verdict").string(record_name(confirmation.verdict));
  json.key("by").string_or_null(confirmation.by);
  json.key("on").string_or_null(confirmation.on ? iso_date(*confirmation.on) : std::string());
  json.key("note").string_or_null(confirmation.note);
  json.end_object();
}

void write_score(JsonWriter& json, const Score& score, DocumentType type) {
  if (says_nothing(score, type)) {
    json.null();
    return;
  }
  json.begin_object();
  json.key("value").hundredths_or_null(score.value);
  json.key("status").string(record_name(score.status));
  json.key("raw").string_or_null(score.raw);
  write_method(json, score);
  json.key("confidence").decimal(score.confidence, kConfidenceDecimals);
  write_page_and_box(json, score.origin);
  json.key("checks").begin_array();
  for (const std::string& check : score.checks) json.string(check);
  json.end_array();
  if (!score.candidates.empty()) {
    json.key("candidates").begin_array();
    for (const Candidate& candidate : score.candidates) {
      json.begin_object();
      json.key("value").hundredths(candidate.value);
      json.key("likelihood").decimal(candidate.likelihood, kLikelihoodDecimals);
      json.end_object();
    }
    json.end_array();
  }
  if (score.points) {
    json.key("points").hundredths(*score.points);
    json.key("weighted").boolean(true);
  }
  write_what_people_said(json, score);
  if (score.source) json.key("source").integer(*score.source);
  json.end_object();
}

void write_scores(JsonWriter& json, const Score& score, const Part<Score>& part1,
                  const Part<Score>& part2, DocumentType type) {
  json.key("score");
  write_score(json, score, type);
  if (part1) {
    json.key("part1");
    write_score(json, *part1, type);
  }
  if (part2) {
    json.key("part2");
    write_score(json, *part2, type);
  }
}

}  // namespace prongsai
