#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "extractors/scanner/read_scan.h"

namespace prongsai {

// Readings of pages kept as files, so that a second run over the same scan reads nothing again. A
// file that is damaged, or of another version of the reader, counts as not there.

// Nothing where none is kept under `key`.
[[nodiscard]] std::optional<ScanReading> recall(const std::filesystem::path& folder,
                                                const std::string& key);

// The text that recall() reads.
[[nodiscard]] std::string reading_text(const ScanReading& reading);

// Keeps such a text. Where the folder cannot be written it is not kept; that is no error.
void keep_reading(const std::filesystem::path& folder, const std::string& key,
                  const std::string& text);

}  // namespace prongsai
