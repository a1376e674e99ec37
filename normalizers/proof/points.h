#pragma once

#include "model/framework.h"
#include "normalizers/proof/evidence.h"

namespace prongsai {

// Gives every instrument of which only points are printed its score: the one hundredth that agrees
// with the points and with the mean of the printed indicators. 38.70 of 40 may be 96.74, 96.75 or
// 96.76; with indicators 93.50 and 100.00 it is 96.75. Where several agree, points / weight x 100,
// half up, stays.
void settle_points(const Framework& framework, Evidence& evidence);

}  // namespace prongsai
