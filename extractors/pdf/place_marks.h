#pragma once

#include "extractors/pdf/ink.h"

namespace prongsai {

// Puts marks that are drawn apart from their letters behind them. Evidence: iText stamps the heads
// of the Royal Gazette's pages mark by mark, "่" first and "เลม" after it; other programs print
// "เลม่" or "่เลม". A mark is drawn where the pen stands behind its letter, so its letter is the
// consonant of the line that ends there.
//
// A mark that follows its letter, or a mark of its letter, is left where it is, and so is one with
// no consonant ending within kReach of it.
void place_marks(PageInk& ink);

}  // namespace prongsai
