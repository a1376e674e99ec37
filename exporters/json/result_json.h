#pragma once

#include "exporters/json/json_writer.h"
#include "model/record.h"

namespace prongsai {

// The lists of a record's scores, each with its key.
void write_instruments(JsonWriter& json, const Report& report);
void write_indicators(JsonWriter& json, const Report& report);
void write_items(JsonWriter& json, const Report& report);
void write_history(JsonWriter& json, const Report& report);

}  // namespace prongsai
