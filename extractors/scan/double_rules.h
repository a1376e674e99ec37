#pragma once

#include <vector>

#include "extractors/scan/components.h"
#include "extractors/scan/prepare.h"

namespace prongsai {

// Level stretches of ink of at least `shortest` pixels, each row seen with the rows next to it, so
// that what falls by 2 degrees, or is one pixel thin, still gives long ones; gaps of `gap` pixels
// at most are closed.
[[nodiscard]] std::vector<InkRun> find_long_runs(const GreyImage& ink, int shortest, int gap);

// The same ink with the narrow white between two level strokes of one rule filled: of a double or
// triple border, a scan has now two strokes, now one thick one. `runs` are the long ones of `ink`.
[[nodiscard]] GreyImage with_doubles_closed(const GreyImage& ink, const std::vector<InkRun>& runs,
                                            double type_height);

// Rules of one direction that leave no room for type between them are one, as wide as both.
[[nodiscard]] std::vector<PixelRule> without_doubles(std::vector<PixelRule> rules,
                                                     double type_height);

}  // namespace prongsai
