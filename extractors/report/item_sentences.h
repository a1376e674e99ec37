#pragma once

#include <vector>

#include "model/record.h"
#include "model/reference.h"
#include "model/table.h"

namespace prongsai {

// Reads the scores of items in sentences: "ข้อ i1 การปฏิบัติงาน… ได้คะแนนร้อยละ 95.14", "ข้อ i5 ได้ 97.30
// คะแนน และ ข้อ i10 ได้ 35.65 คะแนน", "e1 … ส่วนที่ 1 ได้ 96.67 ส่วนที่ 2 ได้ 95.78". A number counts where
// words for a score lead to it; results of other years and agencies, bounds and targets do not.
// Returns, for each line, whether it belongs to such a sentence: its numbers are no one else's,
// read or not.
std::vector<bool> read_item_sentences(const std::vector<Line>& lines, const Framework* framework,
                                      Draft& draft);

}  // namespace prongsai
