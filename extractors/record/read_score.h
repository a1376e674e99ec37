#pragma once

#include <optional>
#include <string_view>

#include "extractors/record/field.h"
#include "extractors/record/read_places.h"
#include "model/record.h"

namespace prongsai {

// A score; null reads as one that says nothing. Throws RecordError where it breaks the format: a
// value outside 0 to 100, a missing one with a value, one of another status without.
[[nodiscard]] Score read_score(const Field& field, const PlaceReader& places);

// The part `name` of `holder`; empty where the key is not there.
[[nodiscard]] std::optional<Score> read_part(const Field& holder, std::string_view name,
                                             const PlaceReader& places);

// "confirmed" of a score or a correction.
[[nodiscard]] Confirmation read_confirmation(const Field& field);

}  // namespace prongsai
