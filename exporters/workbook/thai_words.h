#pragma once

#include <string>
#include <string_view>

#include "model/conversion_error.h"
#include "model/record.h"

namespace prongsai {

// What the workbook calls things; docs/workbook.md lists these words. Officials filter by them.
[[nodiscard]] std::string_view thai_word(Status status);  // "สอบยันตรงกัน"
[[nodiscard]] std::string_view thai_word(Severity severity);  // "ต้องตรวจสอบ"
[[nodiscard]] std::string_view thai_word(SourceKind kind);    // "ภาพสแกน"
[[nodiscard]] std::string_view thai_word(DocumentType type);  // "รายงานผลการวิเคราะห์"
[[nodiscard]] std::string_view thai_word(Refusal refusal);  // "ไม่พบไฟล์"

}  // namespace prongsai
