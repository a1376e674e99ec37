#pragma once

#include <string>
#include <vector>

#include "exporters/workbook/figures/results.h"
#include "model/workbook.h"

namespace prongsai {

inline constexpr int kWeakRows = 10;
inline constexpr int kMeasureRows = 8;

// The weak items and the measures of one record as lines, for สรุปรายแห่ง.
struct AgencyFacts {
  struct WeakItem {
    std::string text;  // "i10 การขอยืมทรัพย์สินของหน่วยงาน"
    Hundredths score;  // of the weaker part
    std::string cover;
  };
  std::vector<WeakItem> weak;         // below the threshold, the weakest first; at most kWeakRows
  std::vector<std::string> measures;  // "i10: จัดทำคู่มือ"; at most kMeasureRows
};
[[nodiscard]] AgencyFacts agency_facts(const AgencyResult& result, const Results& results);

// The hidden sheet of them (ข้อมูลสรุป): a row a record that counts, found by its key.
struct FactsSheet {
  Sheet sheet;
  SheetRange keys;            // "name|district|province|year"
  int first_weak_column = 0;  // text, score, cover of the first, of the second, …
  int first_measure_column = 0;
};
[[nodiscard]] FactsSheet lay_out_facts(const Results& results);

}  // namespace prongsai
