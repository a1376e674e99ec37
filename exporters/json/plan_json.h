#pragma once

#include "exporters/json/json_writer.h"
#include "model/record.h"

namespace prongsai {

// "plans": what the agency will do, one object a measure.
void write_plans(JsonWriter& json, const Report& report);

}  // namespace prongsai
