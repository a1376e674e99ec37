#pragma once

#include <string>
#include <string_view>

#include "model/geometry.h"

namespace prongsai {

// Pieces of SVG, in points of the page, each with a line break behind it. Texts are escaped.

[[nodiscard]] std::string number(Points value);
[[nodiscard]] std::string escaped(std::string_view text);
[[nodiscard]] std::string box_element(const Rect& box, std::string_view style);

// Small letters at the top of a box, at its foot, above and below it.
[[nodiscard]] std::string label(const Rect& box, std::string_view text, std::string_view colour);
[[nodiscard]] std::string label_at_foot(const Rect& box, std::string_view text,
                                        std::string_view colour);
[[nodiscard]] std::string label_above(const Rect& box, std::string_view text,
                                      std::string_view colour);
[[nodiscard]] std::string label_below(const Rect& box, std::string_view text,
                                      std::string_view colour);

// A text that fills its box.
[[nodiscard]] std::string text_within(const Rect& box, std::string_view text,
                                      std::string_view colour);

}  // namespace prongsai
