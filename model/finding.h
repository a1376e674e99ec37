#pragma once

#include <optional>
#include <string>
#include <vector>

namespace prongsai {

enum class Severity { kInfo, kReview, kError };

// Something the reader of the workbook must know about one place in one document. Findings are
// data: they travel with the result and land in the record and in the workbook's sheet of findings.
// They are never only logged.
struct Finding {
  Severity severity = Severity::kInfo;
  std::string code;        // stable, for programs: "level-mismatch"; docs/findings.md lists them all
  std::string where;       // the record's field: "item:i10", "overall", "plan:3", or empty
  std::optional<int> page;
  std::string message;     // Thai
  std::string message_en;
  bool operator==(const Finding&) const = default;
};

using Findings = std::vector<Finding>;

}  // namespace prongsai
