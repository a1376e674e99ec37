#include "exporters/workbook/number_format.h"

namespace prongsai {

std::string number_format(ColumnKind kind, bool thai_digits) {
  const std::string digits = thai_digits ? "[$-D00041E]" : "";
  switch (kind) {
    case ColumnKind::kText:
    case ColumnKind::kWrapped:
      break;
    case ColumnKind::kInteger:
      return digits + "0";
    case ColumnKind::kScore:
      return digits + "0.00";
    case ColumnKind::kDate:
      return thai_digits ? "[$-D07041E]d mmm yyyy" : "[$-107041E]d mmm yyyy";
    case ColumnKind::kChange:
      return digits + "+0.00;" + digits + "-0.00;" + digits + "0.00";
    case ColumnKind::kShare:
      return digits + "0.0%";
  }
  return {};
}

}  // namespace prongsai
