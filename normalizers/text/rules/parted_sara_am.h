#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace prongsai {

// What stands for a consonant and า with a space between them: see parted_sara_am.cpp. This is for
// the spaces that words do not decide ("น าไป"), in a text of which others show that its spaces are
// the lost half of ำ: all of them become ำ.
[[nodiscard]] std::optional<std::string> all_parted_sara_am(std::string_view text);

}  // namespace prongsai
