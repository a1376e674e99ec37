#pragma once

#include "extractors/record/field.h"
#include "extractors/record/read_places.h"
#include "model/record.h"

namespace prongsai {

// "source", "agency" and "overall" of a record. Each throws RecordError.
[[nodiscard]] Source read_source(const Field& field);
[[nodiscard]] Agency read_agency(const Field& field, const PlaceReader& places);
[[nodiscard]] Overall<Score> read_overall(const Field& field, const PlaceReader& places);

}  // namespace prongsai
