#include "pipeline/inputs/refusal_words.h"

#include <array>

namespace prongsai {
namespace {

struct Words {
  std::string_view name;
  std::string_view thai;
  std::string_view english;
};

// By Refusal, in its order.
constexpr std::array<Words, 12> kWords{{
    {"not-found", "ไม่พบไฟล์หรือเปิดไม่ได้", "not found or cannot be opened"},
    {"not-a-pdf", "ไม่ใช่ไฟล์รายงาน", "not a document"},
    {"empty", "ไฟล์ว่าง", "empty file"},
    {"damaged", "ไฟล์เสียหาย", "damaged"},
    {"needs-password", "ต้องใช้รหัสผ่าน", "needs a password"},
    {"wrong-encoding", "ข้อความไม่ได้เข้ารหัสแบบ UTF-8", "text is not UTF-8"},
    {"too-large", "ไฟล์ใหญ่เกินกำหนด", "too large"},
    {"no-text", "เป็นภาพสแกนทั้งฉบับ และไม่ได้อ่านจากภาพ", "a scan whose pixels were not read"},
    {"out-of-memory", "หน่วยความจำไม่พอ ลองใหม่อีกครั้งได้", "out of memory, a retry may help"},
    {"timed-out", "ใช้เวลาอ่านนานเกินกำหนด ลองใหม่อีกครั้งได้", "timed out, a retry may help"},
    {"crashed", "โปรแกรมอ่านหยุดทำงาน", "the reader crashed"},
    {"not-read", "ยังไม่ได้อ่าน", "not read"},
}};
static_assert(static_cast<std::size_t>(Refusal::kNotRead) + 1 == kWords.size());

const Words& words(Refusal refusal) { return kWords.at(static_cast<std::size_t>(refusal)); }

}  // namespace

std::string_view refusal_name(Refusal refusal) { return words(refusal).name; }

std::string refusal_message(Refusal refusal, std::string_view reason) {
  std::string message(words(refusal).thai);
  message += " / ";
  message += words(refusal).english;
  if (!reason.empty()) {
    message += ": ";
    message += reason;
  }
  return message;
}

}  // namespace prongsai
