#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// Bytes as RFC 4648 writes them in letters: "ab" is "YWI=".
[[nodiscard]] std::string as_base64(std::string_view bytes);

}  // namespace prongsai
