#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// SHA-256 of bytes, as lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

// The same of a regular file's bytes, read piece by piece; nothing where it cannot be read.
[[nodiscard]] std::optional<std::string> sha256_of_file(const std::filesystem::path& file);

}  // namespace prongsai
