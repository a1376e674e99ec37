#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace prongsai {

// For each text the likest one of another owner, where at least four fifths of their shingles (five
// letters in a row, marks and spaces aside) are the same; of equally like ones the first. Texts of
// fewer than 25 letters have no twin: "จัดทำคู่มือการปฏิบัติงาน" is written by many who never met.
// Memory and time grow with the texts, not with their pairs.
[[nodiscard]] std::vector<std::optional<std::size_t>> find_twins(
    const std::vector<std::string>& texts, const std::vector<std::string>& owners);

}  // namespace prongsai
