#pragma once

#include <string_view>

#include "model/record.h"

namespace prongsai {

// The names by which the values of a record are known outside: in JSON and every later export.
// Programs depend on them; they never change within ita-report/1.
[[nodiscard]] std::string_view record_name(Status status);      // "verified"
[[nodiscard]] std::string_view record_name(Method method);      // "text"
[[nodiscard]] std::string_view record_name(SourceKind kind);    // "scan"
[[nodiscard]] std::string_view record_name(PageMethod method);  // "hidden-layer"
[[nodiscard]] std::string_view record_name(DocumentType type);  // "analysis-report"
[[nodiscard]] std::string_view record_name(Severity severity);  // "review"
[[nodiscard]] std::string_view record_name(Verdict verdict);    // "misprint"

}  // namespace prongsai
