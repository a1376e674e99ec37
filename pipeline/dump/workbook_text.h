#pragma once

#include <string>

#include "model/workbook.h"

namespace prongsai {

// The workbook, sheet by sheet: its columns, then its rows, one filled cell a line under its
// spreadsheet name ("C7  96.83"); styles but the normal one behind it ("C8  - missing").
[[nodiscard]] std::string workbook_text(const Workbook& workbook);

}  // namespace prongsai
