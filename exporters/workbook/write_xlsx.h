#pragma once

#include <filesystem>

#include "model/workbook.h"

namespace prongsai {

// Writes the workbook down; decides nothing. Equal workbooks give equal bytes. Texts stay texts,
// whatever they begin with; characters that XML cannot hold are left out, and a text of more than
// 32,767 UTF-16 units is cut and ends in "…". The file appears whole or not at all. Throws
// WriteError.
void write_xlsx(const Workbook& workbook, const std::filesystem::path& target);

}  // namespace prongsai
