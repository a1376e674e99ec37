#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// SHA-256 of bytes, as lower-case hexadecimal.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace prongsai
