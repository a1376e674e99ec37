#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace prongsai {

// `text` as UTF-8 that every reader takes: malformed bytes (file names may hold any), surrogates
// and code points over U+10FFFF become U+FFFD, one for each byte that cannot be used.
[[nodiscard]] std::string sound_utf8(std::string_view text);

// The number of UTF-16 units of sound UTF-8: what Excel counts.
[[nodiscard]] std::size_t utf16_length(std::string_view text);

// The longest beginning of sound UTF-8 that has at most `units` UTF-16 units; no code point is cut.
[[nodiscard]] std::string_view utf16_prefix(std::string_view text, std::size_t units);

}  // namespace prongsai
