#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace re2 {
class RE2;
}

namespace prongsai {

// Replaces all matches of `pattern` by `rewrite` (\1 is its first group), again until none is left,
// so that a rule made of it is idempotent. Nothing when there is no match. Each replacement must
// bring the text nearer to one without a match: shorten it, or move a character one way only.
[[nodiscard]] std::optional<std::string> replace_all(std::string_view text, const re2::RE2& pattern,
                                                     std::string_view rewrite);

}  // namespace prongsai
