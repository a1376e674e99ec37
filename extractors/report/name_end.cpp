#include "extractors/report/name_end.h"

#include <algorithm>

namespace prongsai {

// None of these words stands behind the second letter of any of the gazetteer's 7,852 names; "มี",
// "ใน", "ที่", "เป็น" and "ขอ" do (ท่าบุญมี, แม่สลองใน, น้ำเที่ยง, น้ำเป็น, บ้านขอ).
std::string_view without_sentence(std::string_view word) {
  constexpr std::size_t kShortest = 6;  // bytes: two Thai letters
  std::size_t end = word.size();
  for (const std::string_view next :
       {"ได้", "มีผล", "มีคะแนน", "ประจำ", "พบว่า", "จึง", "ซึ่ง", "โดย", "และ", "อำเภอ", "จังหวัด", "ในปี",
        "ในการ", "ในภาพรวม", "เข้าร่วม", "เข้ารับ"}) {
    if (word.size() > kShortest) end = std::min(end, word.find(next, kShortest));
  }
  return word.substr(0, end);
}

}  // namespace prongsai
