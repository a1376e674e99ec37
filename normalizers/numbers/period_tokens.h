#pragma once

#include <string_view>
#include <vector>

namespace prongsai {

// The words of a plan's period that carry meaning; the rest ("วันที่", "เดือน", "ระหว่าง") is left out.
struct PeriodToken {
  enum class Kind {
    kDay,         // a number right before a month, or before a dash and a second day
    kMonth,       // 1 to 12
    kYear,        // of the Buddhist era, four digits
    kFiscalYear,  // the same, behind "ปีงบประมาณ"
    kQuarter,     // 1 to 4
    kTo,          // "-", "–" (value 0), the words "ถึง", "สิ้นสุด" (value 1)
    kBefore,      // "ก่อน": what follows is no day of the period
    kWithin,      // "ภายใน": what follows is the end
    kOnwards,     // "เป็นต้นไป": what stands before is the start
    kWholeYear,   // "ตลอดปี", "ตลอดปีงบประมาณ"
    kUnread,      // a year's two digits behind what is no month that can be read: "กะย๖๕"
  };
  Kind kind = Kind::kTo;
  int value = 0;
  bool operator==(const PeriodToken&) const = default;
};

// Reads them in order. `text` must have ASCII digits only. "๑/๑๐/๒๕๖๘" gives day, month and year.
[[nodiscard]] std::vector<PeriodToken> period_tokens(std::string_view text);

}  // namespace prongsai
