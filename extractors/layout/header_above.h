#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// A header that is only shaded has no rulings and stands above the grid as loose words. Where the
// lines right above a table fall into its columns, one run of words each, they are its first row.
// `outside` holds the page's words that no table has; those taken leave it.
void adopt_header_above(Table& table, std::vector<const Word*>& outside, const Page& page);

}  // namespace prongsai
