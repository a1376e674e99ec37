#include "exporters/workbook/xlsx_guard.h"

#include <xlsxwriter.h>

namespace prongsai {

void XlsxGuard::operator()(int error) const {
  if (error == LXW_NO_ERROR) return;
  throw WriteError(target_.string(), lxw_strerror(static_cast<lxw_error>(error)));
}

}  // namespace prongsai
