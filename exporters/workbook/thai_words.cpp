#include "exporters/workbook/thai_words.h"

namespace prongsai {

std::string_view thai_word(Status status) {
  switch (status) {
    case Status::kVerified:
      return "สอบยันตรงกัน";
    case Status::kRead:
      return "ตามเอกสาร";
    case Status::kRepaired:
      return "แก้คำอ่านโดยโปรแกรม";
    case Status::kConflict:
      return "ข้อมูลไม่ตรงกัน";
    case Status::kConfirmed:
      return "เจ้าหน้าที่ยืนยันแล้ว";
    case Status::kMissing:
      return "ไม่พบในรายงาน";
  }
  return {};
}

std::string_view thai_word(Severity severity) {
  switch (severity) {
    case Severity::kInfo:
      return "แจ้งให้ทราบ";
    case Severity::kReview:
      return "ต้องตรวจสอบ";
    case Severity::kError:
      return "ข้อผิดพลาด";
  }
  return {};
}

std::string_view thai_word(SourceKind kind) {
  switch (kind) {
    case SourceKind::kText:
      return "ข้อความในไฟล์";
    case SourceKind::kScan:
      return "ภาพสแกน";
    case SourceKind::kMixed:
      return "ข้อความและภาพสแกน";
    case SourceKind::kTranscript:
      return "ไฟล์ถอดข้อความ";
  }
  return {};
}

std::string_view thai_word(DocumentType type) {
  switch (type) {
    case DocumentType::kAnalysisReport:
      return "รายงานผลการวิเคราะห์";
    case DocumentType::kResultSheet:
      return "ใบแจ้งผลคะแนน";
    case DocumentType::kLeagueTable:
      return "ตารางคะแนนหลายหน่วยงาน";
    case DocumentType::kOtherProgramme:
      return "การประเมินอื่นที่ใช้ชื่อ ITA";
    case DocumentType::kNotIta:
      return "ไม่ใช่รายงาน ITA";
  }
  return {};
}

std::string_view thai_word(Refusal refusal) {
  switch (refusal) {
    case Refusal::kNotFound:
      return "ไม่พบไฟล์หรือเปิดไม่ได้";
    case Refusal::kNotADocument:
      return "ไม่ใช่ไฟล์เอกสารที่อ่านได้";
    case Refusal::kEmpty:
      return "ไฟล์ว่างเปล่า";
    case Refusal::kDamaged:
      return "ไฟล์เสียหาย";
    case Refusal::kNeedsPassword:
      return "ไฟล์มีรหัสผ่าน";
    case Refusal::kWrongEncoding:
      return "รหัสอักขระไม่ใช่ UTF-8";
    case Refusal::kTooLarge:
      return "ไฟล์ใหญ่เกินกำหนด";
    case Refusal::kNoText:
      return "เป็นภาพสแกนทั้งฉบับ ยังอ่านไม่ได้";
    case Refusal::kOutOfMemory:
      return "หน่วยความจำไม่พอ";
    case Refusal::kTimedOut:
      return "ใช้เวลาอ่านนานเกินกำหนด";
    case Refusal::kCrashed:
      return "โปรแกรมอ่านหยุดทำงาน";
    case Refusal::kNotRead:
      return "ยังไม่ได้อ่าน";
  }
  return {};
}

}  // namespace prongsai
