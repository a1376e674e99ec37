#pragma once

#include <string>
#include <string_view>

namespace prongsai {

// A key under which the same phrase is found again however it was damaged or spaced: no spaces, no
// punctuation, no marks above or below (tone marks, ์, and the vowels ั ิ ี ึ ื ุ ู, too, since OCR and
// old fonts lose them), ำ and ํา as า, เเ as แ, Thai digits as ASCII ones, Latin letters lower case.
[[nodiscard]] std::string phrase_key(std::string_view text);

// How alike two phrases are: 1 = equal keys, 0 = nothing in common; one minus the edit distance of
// the keys (in code points) over the longer one's length. Both empty: 1.
[[nodiscard]] double phrase_likeness(std::string_view a, std::string_view b);

// The same for keys made before, for comparing one text with many.
[[nodiscard]] double key_likeness(std::string_view key_a, std::string_view key_b);

}  // namespace prongsai
