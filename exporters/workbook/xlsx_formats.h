#pragma once

#include <map>
#include <utility>

#include "model/workbook.h"

struct lxw_format;
struct lxw_workbook;

namespace prongsai {

// The formats of one file, made when first asked for. They belong to the file's lxw_workbook, which
// must live longer. (The two library types are only named here, never used.)
class XlsxFormats {
 public:
  XlsxFormats(lxw_workbook* file, const Workbook& workbook);

  [[nodiscard]] lxw_format* header();
  [[nodiscard]] lxw_format* of(ColumnKind kind, CellStyle style);

 private:
  [[nodiscard]] lxw_format* make();

  lxw_workbook* file_;
  const Workbook& workbook_;
  lxw_format* header_ = nullptr;
  std::map<std::pair<ColumnKind, CellStyle>, lxw_format*> formats_;
};

}  // namespace prongsai
