#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "model/comparison.h"

namespace prongsai {

// Reads a list of agencies, .xlsx (its first sheet that has the columns) or CSV (UTF-8, comma or
// semicolon). Columns by their headings, in any order: รหัส…, ชื่อ… or หน่วยงาน, ประเภท, อำเภอ, จังหวัด,
// URL; "คะแนน 2568" and "ระดับ 2568" (any year) what NACC announced. Prefixes อำเภอ and จังหวัด in
// cells are taken off. Throws ConversionError: kNotFound, kDamaged where there is no column of
// names, a score is none, or a file is no UTF-8, with the row.
[[nodiscard]] std::vector<RosterEntry> read_roster(const std::filesystem::path& file,
                                                   const std::string& name);

}  // namespace prongsai
