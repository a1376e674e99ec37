#pragma once

#include <string>

#include "model/record.h"

namespace prongsai {

// The record as one line of JSON without a line end: "ita-report/1", as
// docs/ita-report-1.schema.json has it. Keys always stand in the same order; equal reports give
// equal bytes. Added to the format: "name_printed", "code_printed", and where each text stands
// ("places", "limitations_places").
[[nodiscard]] std::string to_json(const Report& report);

}  // namespace prongsai
