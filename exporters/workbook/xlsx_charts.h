#pragma once

#include "exporters/workbook/xlsx_guard.h"
#include "model/workbook.h"

struct lxw_workbook;
struct lxw_worksheet;

namespace prongsai {

// Writes the charts of one sheet. The values their series have now are stored with them, of formula
// cells too, so that viewers that do not calculate draw them.
void write_charts(lxw_workbook* file, lxw_worksheet* out, const Sheet& sheet,
                  const Workbook& workbook, const XlsxGuard& guard);

}  // namespace prongsai
