#pragma once

#include "model/record.h"

namespace prongsai {

// The prints that a report's scores were read from, as far as the report tells: one a score, with
// the candidates that a recogniser gave. What a person confirmed is as sure as a sound text layer;
// of a misprint, the value to compare with stands for the printed one. Of numbers printed several
// times, the other prints are lost. The draft has no findings and no checks.
[[nodiscard]] Draft draft_of_record(const Report& report);

}  // namespace prongsai
