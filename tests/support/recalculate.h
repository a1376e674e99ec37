#pragma once

#include <filesystem>
#include <optional>

#include "tests/support/read_xlsx.h"

namespace prongsai::testing {

// The workbook as LibreOffice sees it after calculating every formula anew, whatever values are
// stored. Nothing where LibreOffice is not installed.
[[nodiscard]] std::optional<ReadWorkbook> recalculate(const std::filesystem::path& file);

}  // namespace prongsai::testing
