#pragma once

#include "model/page.h"

namespace prongsai {

// Where a word counts as being: the middle of its body, whatever marks tower over it.
[[nodiscard]] Point body_of(const Word& word);

// A letter without width cannot be seen: producers leave such scraps of a line that a page break
// cut. A mark has no width of its own and is seen all the same.
[[nodiscard]] bool is_scrap(const Word& word);

}  // namespace prongsai
