#pragma once

#include "exporters/json/json_writer.h"
#include "model/record.h"

namespace prongsai {

// The parts of a record that say what it is about, each with its key.
void write_source(JsonWriter& json, const Source& source);
void write_agency(JsonWriter& json, const Agency& agency);
void write_overall(JsonWriter& json, const Report& report);

}  // namespace prongsai
