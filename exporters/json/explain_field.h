#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// The file that a record (a line of JSON) is of; nothing where the line is no record.
[[nodiscard]] std::optional<std::string> file_of_record(std::string_view line);

// How the score of `field` ("item:i10", "instrument:EIT.part1", "overall", "plan:2") came to its
// value, in English lines: what was read and where, the checks with their inputs, what was found,
// and why the score has its status. Nothing where the record has no such score.
[[nodiscard]] std::optional<std::string> explain_field(std::string_view line,
                                                       std::string_view field);

}  // namespace prongsai
