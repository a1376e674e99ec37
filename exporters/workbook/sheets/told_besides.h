#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// What few reports tell; each sheet is left out where none does.

// "ผลมาตรการเดิม": a row a measure of a former plan, with what came of it.
[[nodiscard]] Sheet lay_out_former_measures(const Results& results);

// "จุดแข็งและลำดับ": a row a strength that the agency names, a row a place among other agencies.
[[nodiscard]] Sheet lay_out_strengths(const Results& results);

}  // namespace prongsai
