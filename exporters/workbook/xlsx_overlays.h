#pragma once

#include "exporters/workbook/xlsx_formats.h"
#include "exporters/workbook/xlsx_guard.h"
#include "model/workbook.h"

struct lxw_worksheet;

namespace prongsai {

// Writes what lies over the cells of one sheet, but for charts: lists, rules, looks, comments,
// pictures, merged cells.
void write_overlays(lxw_worksheet* out, const Sheet& sheet, XlsxFormats& formats,
                    const XlsxGuard& guard);

}  // namespace prongsai
