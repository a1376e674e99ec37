#include "exporters/limitation_kind.h"

#include <array>

namespace prongsai {
namespace {

struct KindWord {
  std::string_view word;
  std::string_view kind;
};

constexpr std::string_view kRespondents = "ผู้ตอบ";
constexpr std::string_view kLeaders = "ผู้บริหาร";
constexpr std::string_view kSystem = "ระบบ-เว็บไซต์";
constexpr std::string_view kMoney = "งบประมาณ";
constexpr std::string_view kStaff = "บุคลากร";

// The first word found decides. Narrow words stand before wide ones: staff that does not know the
// web site is a matter of staff only where no system is named, and "ผู้ตอบแบบสำรวจ" is never staff.
// "เจ้าหน้าที่ผู้รับผิดชอบระบบมีน้อย" is kSystem by this order, which a person would accept;
// "การตอบ" alone would also catch "การตอบแทน" and is not listed.
constexpr std::array kWords{
    KindWord{"ผู้ตอบ", kRespondents},
    KindWord{"แบบสำรวจ", kRespondents},
    KindWord{"แบบวัด", kRespondents},
    KindWord{"แบบสอบถาม", kRespondents},
    KindWord{"ผู้มีส่วนได้ส่วนเสีย", kRespondents},
    KindWord{"ผู้รับบริการ", kRespondents},
    KindWord{"ประชาชน", kRespondents},
    KindWord{"เว็บไซต์", kSystem},
    KindWord{"เว็ปไซต์", kSystem},
    KindWord{"ระบบสารสนเทศ", kSystem},
    KindWord{"เทคโนโลยี", kSystem},
    KindWord{"อินเทอร์เน็ต", kSystem},
    KindWord{"ออนไลน์", kSystem},
    KindWord{"คอมพิวเตอร์", kSystem},
    KindWord{"งบประมาณ", kMoney},
    KindWord{"ค่าใช้จ่าย", kMoney},
    KindWord{"ผู้บริหาร", kLeaders},
    KindWord{"ผู้บังคับบัญชา", kLeaders},
    KindWord{"บุคลากร", kStaff},
    KindWord{"เจ้าหน้าที่", kStaff},
    KindWord{"อัตรากำลัง", kStaff},
    KindWord{"พนักงาน", kStaff},
    KindWord{"ระบบ", kSystem},
};

}  // namespace

std::string_view limitation_kind(std::string_view text) {
  for (const KindWord& known : kWords) {
    if (text.find(known.word) != std::string_view::npos) return known.kind;
  }
  return "อื่น ๆ";
}

}  // namespace prongsai
