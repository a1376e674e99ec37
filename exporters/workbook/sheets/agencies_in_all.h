#pragma once

#include <string>

#include "exporters/workbook/sheets/workings.h"

namespace prongsai {

// The end of the headline of ภาพรวมจังหวัด: " ทั้งหมด 185 แห่ง", those without a report too. Nothing
// where a kind or an area is chosen (of a part of them nobody has counted) or the number is not
// known.
struct InAll {
  std::string formula;  // begins with "&"; empty where no number is known
  std::string shown;
};
[[nodiscard]] InAll agencies_in_all(const Results& results, const ViewCells& cells,
                                    const View& view);

}  // namespace prongsai
