#pragma once

#include <optional>
#include <string_view>

#include "model/calendar.h"

namespace prongsai {

// When something is to be done. Either end may be open.
struct Period {
  std::optional<Date> start;
  std::optional<Date> end;
  bool operator==(const Period&) const = default;
};

// Reads a plan's period in Thai: full and short month names, Thai and ASCII digits, years of the
// Buddhist era with two or four digits.
//   "๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙"       2025-10-01 .. 2026-09-30
//   "ตุลาคม ๒๕๖๘ - กันยายน ๒๕๖๙"             2025-10-01 .. 2026-09-30
//   "ต.ค. - ธ.ค. ๒๕๖๘", "ต.ค. ๖๘ – ก.ย. ๖๙"  a year left out is the other end's (ends in order)
//   "ไตรมาสที่ ๔ (กรกฎาคม - กันยายน ๒๕๖๙)"   the months in parentheses; quarters are of the fiscal
//   year "ไตรมาส ๑–๔", "ตลอดปีงบประมาณ พ.ศ. ๒๕๖๙"  quarter or whole fiscal year of the year named,
//   else
//                                            of `plan_year`
//   "ภายในเดือนธันวาคม ๒๕๖๔", "ถึง ธ.ค. ๖๔"   only an end: 2021-12-31; so, too, "ภายในไตรมาสที่ ๑"
// What it cannot read gives neither end.
[[nodiscard]] Period parse_period(std::string_view text, std::optional<FiscalYear> plan_year);

}  // namespace prongsai
