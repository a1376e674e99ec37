#pragma once

#include "model/record.h"
#include "model/reference.h"

namespace prongsai {

// Turns evidence into values: picks each score's value among its readings, computes what is not
// printed (EIT from its parts, an e-item's mean), checks all of the year's arithmetic in hundredths
// and gives every score its status as record-format.md defines it. Items, indicators and
// instruments that the year expects and the draft lacks are added as missing (analysis reports
// only). What a sound text layer or a transcript says is never changed: a value that contradicts
// the arithmetic is kept as printed, in conflict, with a finding. A number read by a recogniser is
// evidence; it is repaired where all checks leave one likely value. Pure: no clock, no chance;
// never throws.
[[nodiscard]] Report prove(const Draft& draft, const Reference& reference);

}  // namespace prongsai
