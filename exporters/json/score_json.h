#pragma once

#include <optional>

#include "exporters/json/json_writer.h"
#include "model/record.h"

namespace prongsai {

// A score object; null where the score says nothing in a document of that type (report_scores.h).
void write_score(JsonWriter& json, const Score& score, DocumentType type);

// "score", and "part1" and "part2" where the year has them; else those keys are left out.
void write_scores(JsonWriter& json, const Score& score, const Part<Score>& part1,
                  const Part<Score>& part2, DocumentType type);

// What a person said of a value: "verdict", "by", "on", "note".
void write_confirmation(JsonWriter& json, const Confirmation& confirmation);

}  // namespace prongsai
