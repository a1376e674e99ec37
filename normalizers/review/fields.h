#pragma once

#include <map>
#include <string>

#include "model/record.h"

namespace prongsai {

// Every score of a report by its field's name ("item:i10.part1"); of several entries of one name
// the later ones are "item:i10#2". The pointers live until the report changes.
[[nodiscard]] std::map<std::string, Score*> scores_by_field(Report& report);

// Whether something stands in the field: a score with a value, a text that is not empty.
[[nodiscard]] bool says_something(const Report& report, const std::string& field);

// The text of a field that is no score, for reading and writing: "agency.district",
// "overall.level", "item:i10.analysis", "plan:3.measure", "limitation:2". Lists (steps,
// responsible) are one text, an entry a line; years and dates are written in digits ("2568",
// "2025-10-01").
enum class TextChange { kDone, kNoSuchField, kBadValue };
[[nodiscard]] bool read_text_field(const Report& report, const std::string& field,
                                   std::string& text);
[[nodiscard]] TextChange write_text_field(Report& report, const std::string& field,
                                          const std::string& text);

}  // namespace prongsai
