#pragma once

#include <string>
#include <vector>

#include "extractors/xlsx/read_sheets.h"
#include "model/review.h"

namespace prongsai {

// The answers of one reviewed workbook, and what could not be made of its rows.
struct ReviewedRows {
  std::vector<ReviewAnswer> answers;
  std::vector<std::string> troubles;  // for a person, Thai and English, each with its place
};

// Reads the answers from the sheets that have the columns of รายการรอตรวจสอบ: รหัสช่อง and ผลการตรวจ
// in one row among the first twenty. A row with a word in ผลการตรวจ is an answer; one with only
// ค่าที่ถูกต้อง is a correction (แก้ไข); one without แฮชเอกสาร is about an agency (แจ้งแก้ไข), one without
// รหัสช่อง about the field that รายการ names in words. Rows without either answer are not answered.
// `name` is what places and troubles call the file. Fields are canonical names where they are known,
// else as written. Throws nothing.
[[nodiscard]] ReviewedRows read_answers(const std::vector<EditedSheet>& sheets,
                                        const std::string& name);

}  // namespace prongsai
