#pragma once

#include "extractors/pdf/ink.h"

namespace prongsai {

// Takes out visible glyphs that are drawn a second time where they stand: letters with an outline
// (numbers upon bars of a web page's charts), bold made by printing twice.
void drop_overprints(PageInk& ink);

}  // namespace prongsai
