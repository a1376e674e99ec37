#pragma once

#include <vector>

#include "extractors/report/vocabulary.h"
#include "model/record.h"
#include "model/reference.h"
#include "model/table.h"

namespace prongsai {

// Reads the numbers inside sentences and headings: overall score and level ("คะแนนที่ได้ ๙๖.๘๓
// (ผ่านดี)", "เท่ากับร้อยละ ๙๖.๘๓ คะแนน … ระดับผ่านดี"), instruments ("แบบวัด … (EIT) ส่วนที่ ๑ ได้คะแนน ๙๗.๓๘
// คะแนน"), indicators ("ตัวชี้วัดที่ ๑ … คะแนนที่ได้ ๙๙.๔๒ คะแนน"). What a number is of is told by the last
// such word before it. Numbers of other years, of ranges (85.00-94.99) and of full marks are left
// alone. `lines` are the flow's lines outside tables, in order.
// Items' scores in sentences come with them (item_sentences.h); `framework` may be null.
void read_prose(const std::vector<Line>& lines, const Vocabulary& vocabulary,
                const Framework* framework, const Reference& reference, Draft& draft);

}  // namespace prongsai
