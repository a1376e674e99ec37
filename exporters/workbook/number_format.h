#pragma once

#include <string>

#include "model/workbook.h"

namespace prongsai {

// The number format of a kind of column, with Arabic or Thai digits; empty for texts.
//
// Locale 041E is Thai, calendar 07 the Buddhist one, digits 01 those of ASCII and 0D those of Thai.
// LibreOffice 7.4 shows "1 ต.ค. 2568" and "๙๖.๘๓" by them; formats with "bbbb" or a bare "t" would
// be shorter, but it shows those literally.
[[nodiscard]] std::string number_format(ColumnKind kind, bool thai_digits);

}  // namespace prongsai
