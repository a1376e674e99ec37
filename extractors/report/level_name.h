#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/reference.h"

namespace prongsai {

// A level as the frameworks write it, out of "ระดับผ่านดี", " A ", "(AA)"; what is no known level
// stays as printed.
[[nodiscard]] std::string canonical_level(std::string_view printed, const Reference& reference);

// The known level that `text` begins with (longest first; a letter must stand alone), if any.
[[nodiscard]] std::optional<std::string> level_at(std::string_view text,
                                                  const Reference& reference);

// The text from where a level's name may begin: without what stands before such names. "ระดับ :
// ผ่านดี",
// "(อยู่ในระดับ “ผ่านดี”)".
[[nodiscard]] std::string_view at_level_name(std::string_view text);

// The same without the signs that close such names: "“ผ่านดี”)".
[[nodiscard]] std::string_view bare_level_name(std::string_view text);

}  // namespace prongsai
