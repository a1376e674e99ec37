#pragma once

#include <optional>
#include <string>
#include <vector>

namespace prongsai::testing {

// The lines, split at tabs, that tests/support/office.py prints of what LibreOffice shows. Nothing
// where LibreOffice or its Python bridge is not installed. Throws std::runtime_error where it
// fails.
using OfficeLines = std::vector<std::vector<std::string>>;
[[nodiscard]] std::optional<OfficeLines> in_office(const std::vector<std::string>& arguments);

}  // namespace prongsai::testing
