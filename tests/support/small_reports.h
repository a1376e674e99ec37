#pragma once

#include <string>

namespace prongsai::testing {

// The beginning of a report of an agency that does not exist, as a transcript: a title, a name, a
// year and a score; all else that a report has is missing.
[[nodiscard]] inline std::string small_transcript() {
  return "รายงานการวิเคราะห์ผลการประเมินคุณธรรมและความโปร่งใส\n"
         "ในการดำเนินงานของหน่วยงานภาครัฐ\n"
         "(Integrity and Transparency Assessment : ITA)\n"
         "ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n"
         "องค์การบริหารส่วนตำบลสมมติใต้\n"
         "อำเภอสมมติ\n"
         "จังหวัดนครสมมติ\n"
         "\n"
         "คะแนนภาพรวมของหน่วยงาน เท่ากับร้อยละ ๙๑.๒๕ คะแนน "
         "ซึ่งอยู่ในระดับผลการประเมิน ระดับผ่านดี\n";
}

}  // namespace prongsai::testing
