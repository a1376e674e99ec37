#pragma once

#include <string>

namespace prongsai::bench {

// A picture of 250 x 50 dots in black and white, 1.7 kB as cut pictures are: bars that write
// `number` in binary, so that no two are alike.
[[nodiscard]] std::string small_png(unsigned number);

}  // namespace prongsai::bench
