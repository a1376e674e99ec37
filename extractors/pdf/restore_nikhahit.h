#pragma once

#include "extractors/pdf/ink.h"

namespace prongsai {

// Gives the nikhahit (ํ) of an ำ that is drawn as two glyphs its character back. Word's font maps
// call it a space, LibreOffice's call it ำ itself (under an ActualText, which converters drop); it
// has no width of its own, and the next glyph that is no tone mark is า (or ำ, in fonts that call
// every า so). Evidence: in a real report of 2562, 118 such spaces are exactly its 118 ำ; other
// programs drop them, and อำนาจ comes out as อานาจ.
//
// Accepts อ[space without width]านาจ; refuses ก[space without width]ข and "ตา มี", whose space is
// wide.
void restore_nikhahit(PageInk& ink);

}  // namespace prongsai
