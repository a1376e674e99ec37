#pragma once

#include <vector>

#include "model/page.h"

namespace prongsai {

// How far a text layer that is not used may still be heard.
enum class LayerTrust {
  kSomebodysOcr,  // behind a scan: says little, and only where the pixels leave doubt
  kRefusedText,   // typed, but damaged: its numbers may be what was printed
};

// Hears the words of a text layer that is not used, `layer`, on the numbers `seen` in the pixels of
// the same page. What it says is never the truth: at most it becomes one more, unlikely guess.
// Where a typed layer differs from a number that was read surely, both become guesses.
void hear_layer(const std::vector<Word>& layer, LayerTrust trust, std::vector<Word>& seen);

}  // namespace prongsai
