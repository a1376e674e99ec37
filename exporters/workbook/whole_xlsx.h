#pragma once

#include <filesystem>

namespace prongsai {

// True when `file` is a ZIP archive whose parts, but for pictures, all go on to the end tag of
// their root element. libxlsxwriter 1.1.4 collects sheets in temporary files and does not notice
// when those cannot be written to the end (a full /tmp): it then makes a file that no program
// opens, and reports success.
[[nodiscard]] bool is_whole_xlsx(const std::filesystem::path& file);

}  // namespace prongsai
