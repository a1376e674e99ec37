#pragma once

#include <string>

namespace prongsai::testing {

// A short report of an agency that does not exist, as a transcript: title, name, year and scores.
// Its overall score contradicts its instruments, so that there is something to review.
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
         "ซึ่งอยู่ในระดับผลการประเมิน ระดับผ่านดี\n"
         "\n"
         "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)\tได้คะแนน ๘๐.๐๐ คะแนน\n"
         "แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)\tได้คะแนน ๘๐.๐๐ คะแนน\n"
         "แบบตรวจการเปิดเผยข้อมูลสาธารณะ (OIT)\tได้คะแนน ๘๐.๐๐ คะแนน\n";
}

}  // namespace prongsai::testing
