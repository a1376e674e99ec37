#pragma once

#include <vector>

#include "model/document.h"
#include "model/finding.h"
#include "model/flow.h"

namespace prongsai {

// Where the layout put a word of a page.
struct WordPlace {
  int block = -1;  // index into Page::blocks; -1: nowhere
  int cell = -1;   // index into the block's table's cells; -1: the block is no table
  int times = 0;   // how often it stands in the blocks
  bool operator==(const WordPlace&) const = default;
};

// The place of every word of a page that is laid out, in the order of Page::words.
[[nodiscard]] std::vector<WordPlace> places_of_words(const Page& page);

// Every word of a page that is read stands in exactly one of its blocks, but for scraps that nobody
// can see. Reports kWordLost and kWordTwice, once a page each. Pages without words (transcripts)
// have nothing to lose.
void check_blocks(const Document& document, Findings& findings);

// The same for the flow: every word of a block is in the flow once, or in a running line, or in a
// header that a join left out.
void check_flow(const Document& document, const Flow& flow, Findings& findings);

}  // namespace prongsai
