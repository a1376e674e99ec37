#pragma once

#include "exporters/workbook/xlsx_formats.h"
#include "exporters/workbook/xlsx_guard.h"
#include "model/workbook.h"

struct lxw_worksheet;

namespace prongsai {

// Writes columns, rows and the header of one sheet, and the Excel table over them.
void write_cells(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                 const XlsxGuard& guard);

}  // namespace prongsai
