#pragma once

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

// Every value that a person should look at, with its picture and columns for the answer
// (รายการรอตรวจสอบ). Agencies with the gravest matters come first and each agency's rows stand
// together, the gravest first, so that every document is opened once.
//
// The two last columns are the key by which answers are read back: the document's SHA-256 and the
// field, in programs' words. They and the headers of the answer columns never change.
[[nodiscard]] Sheet lay_out_review(const Results& results);

}  // namespace prongsai
