#pragma once

#include "exporters/json/json_writer.h"
#include "model/record.h"

namespace prongsai {

// What was computed and what is to be known about it, each with its key; respondents only
// where some are known.
void write_respondents(JsonWriter& json, const std::vector<Respondents>& respondents);
void write_checks(JsonWriter& json, const std::vector<Check>& checks);
void write_findings(JsonWriter& json, const Findings& findings);

// "corrections" of fields that are no scores; left out where there are none.
void write_corrections(JsonWriter& json, const std::vector<Correction>& corrections);

}  // namespace prongsai
