#include "extractors/pdf/layer_witness.h"

#include <algorithm>
#include <string>

#include "extractors/ocr/number_text.h"

namespace prongsai {
namespace {

// A reading this likely is not asked about.
constexpr double kSure = 0.99;
// Recognisers without ๔ ๖ ๗ ๘ ๙ wrote most hidden layers: what they say of a Thai number is wrong
// more often than not, and wrong as a misread is.
constexpr double kHiddenLayer = 0.02;
// Numbers survive most damage of typed text. Where they differ from a sure reading of the pixels,
// which is wrong in 2 of 10,000, either may be.
constexpr double kTypedLayer = 0.1;

bool has_digit(const std::string& key) {
  return std::any_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// What the layer has where `box` is: words whose middles lie in it, from left to right.
std::string text_at(const Rect& box, const std::vector<Word>& layer) {
  std::vector<const Word*> there;
  for (const Word& word : layer) {
    if (box.contains(word.box.centre())) there.push_back(&word);
  }
  std::sort(there.begin(), there.end(),
            [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  std::string text;
  for (const Word* word : there) text += word->text;
  return text;
}

// Adds a guess, or makes a known one likelier; what was likeliest stays so.
void add_guess(const std::string& text, double likelihood, std::vector<Guess>& guesses) {
  const std::string key = number_key(text);
  for (Guess& guess : guesses) guess.likelihood *= 1 - likelihood;
  const auto known = std::find_if(guesses.begin(), guesses.end(), [&](const Guess& guess) {
    return number_key(guess.text) == key;
  });
  const double most = guesses.front().likelihood;
  if (known == guesses.end()) {
    guesses.push_back({text, std::min(likelihood, most)});
  } else {
    known->likelihood = std::min(known->likelihood + likelihood, most);
  }
  std::stable_sort(guesses.begin() + 1, guesses.end(),
                   [](const Guess& a, const Guess& b) { return a.likelihood > b.likelihood; });
}

}  // namespace

void hear_layer(const std::vector<Word>& layer, LayerTrust trust, std::vector<Word>& seen) {
  if (layer.empty()) return;
  for (Word& word : seen) {
    if (!is_number_text(word.text)) continue;
    const bool sure = word.guesses.empty() || word.guesses.front().likelihood >= kSure;
    if (sure && trust == LayerTrust::kSomebodysOcr) continue;
    const std::string heard = text_at(word.box, layer);
    if (!is_number_text(heard) || !has_digit(number_key(heard))) continue;
    if (number_key(heard) == number_key(word.text)) continue;
    if (word.guesses.empty()) word.guesses.push_back({word.text, kSure});
    add_guess(heard, trust == LayerTrust::kSomebodysOcr ? kHiddenLayer : kTypedLayer, word.guesses);
  }
}

}  // namespace prongsai
