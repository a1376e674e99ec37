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

  // Underlined, to be seen as what opens something.
  [[nodiscard]] lxw_format* link(ColumnKind kind, CellStyle style);

  // Only what a rule of looks changes: fill and letters.
  [[nodiscard]] lxw_format* look(CellStyle style);

 private:
  [[nodiscard]] lxw_format* make();
  [[nodiscard]] lxw_format* make_for(ColumnKind kind, CellStyle style);
  void show_as(lxw_format* format, ColumnKind kind, CellStyle style) const;
  void mark_form(lxw_format* format, CellStyle style) const;

  lxw_workbook* file_;
  const Workbook& workbook_;
  lxw_format* header_ = nullptr;
  std::map<std::pair<ColumnKind, CellStyle>, lxw_format*> formats_;
  std::map<std::pair<ColumnKind, CellStyle>, lxw_format*> links_;
  std::map<CellStyle, lxw_format*> looks_;
};

}  // namespace prongsai
