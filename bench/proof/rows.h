#pragma once

#include "model/framework.h"
#include "proof/simulate.h"

namespace prongsai::bench {

enum class RowDamage { kNone, kSwapped, kMissing, kExtra };

struct RowCounts {
  int tables = 0;
  int rows = 0;
  int right = 0;  // rows taken for what they are
  int wrong = 0;  // rows taken for another item
  int named = 0;  // tables whose damage is told
};

// Makes `tables` item tables of one indicator each, as recognisers read them: codes whose letters
// became digits or whose digits were lost, questions with a letter in 30 misread or lost, one
// heading in ten not read. Damages their rows, aligns them, and compares.
[[nodiscard]] RowCounts align_damaged_rows(const Framework& framework, int tables, RowDamage damage,
                                           Chance& chance);

}  // namespace prongsai::bench
