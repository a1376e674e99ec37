#pragma once

#include <string>
#include <vector>

#include "extractors/xlsx/read_sheets.h"
#include "model/comparison.h"
#include "model/review.h"

namespace prongsai {

// What people wrote into a workbook of ours.
struct WrittenNotes {
  FollowUp follow_up;  // of the sheet ติดตาม; the headings are those of people's columns
  std::vector<OldRemark>
      remarks;  // of the sheet ผลรายหน่วยงาน, column หมายเหตุ, the program's own too
  std::vector<ReviewAnswer> answers;  // of รายการรอตรวจสอบ
};

// Reads them from the sheets of a workbook; what has no such sheets has no notes.
[[nodiscard]] WrittenNotes read_notes(const std::vector<EditedSheet>& sheets);

}  // namespace prongsai
