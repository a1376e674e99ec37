#include "normalizers/text/compounds.h"

#include <array>

namespace prongsai {

std::span<const std::string_view> compounds() {
  static constexpr std::array<std::string_view, 31> kCompounds = {
      // bodies and people
      "ส่วนราชการ", "สำนักงาน", "เจ้าหน้าที่", "เจ้าพนักงาน", "คณะกรรมการ", "บุคลากร", "ประชาชน", "สาธารณชน",
      "ผู้บังคับบัญชา", "เทศบาล",
      // what they do
      "จัดจ้าง", "ส่วนร่วม", "ประชาสัมพันธ์", "ประพฤติมิชอบ", "มาตรการ", "มาตรฐาน", "เจตนารมณ์",
      // what is measured
      "ทุจริต", "โปร่งใส", "คุณธรรม", "จริยธรรม", "ทรัพย์สิน", "ครุภัณฑ์", "ผลประโยชน์", "ประสิทธิภาพ",
      "วัตถุประสงค์", "พึงพอใจ",
      // ways of telling
      "เว็บไซต์", "ออนไลน์", "อินเทอร์เน็ต", "อินโฟกราฟิก"};
  return kCompounds;
}

}  // namespace prongsai
