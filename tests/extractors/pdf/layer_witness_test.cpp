// What a text layer that is not used adds to the numbers seen.
#include "extractors/pdf/layer_witness.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace prongsai;

namespace {

Word word(const std::string& text, double x, std::vector<Guess> guesses = {}) {
  Word made;
  made.text = text;
  made.box = {x, 100, x + 40, 116};
  made.guesses = std::move(guesses);
  return made;
}

const std::vector<Guess> kDoubtful{{"๙๓.๘๐", 0.6}, {"๙๓.๔๐", 0.3}};

std::vector<Guess> after(const Word& seen, const Word& layer, LayerTrust trust) {
  std::vector<Word> words{seen};
  hear_layer({layer}, trust, words);
  CHECK(words.front().text == seen.text);
  return words.front().guesses;
}

double sum(const std::vector<Guess>& guesses) {
  double all = 0;
  for (const Guess& guess : guesses) all += guess.likelihood;
  return all;
}

}  // namespace

TEST_CASE("A hidden layer is one more guess where the pixels leave doubt",
          "[extractors][pdf][layer]") {
  const auto known =
      after(word("๙๓.๘๐", 100, kDoubtful), word("93.40", 102), LayerTrust::kSomebodysOcr);
  REQUIRE(known.size() == 2);
  CHECK(known[0].text == "๙๓.๘๐");
  CHECK(known[1].likelihood == Approx(0.314));
  const auto other =
      after(word("๙๓.๘๐", 100, kDoubtful), word("๒๓.๒๐", 102), LayerTrust::kSomebodysOcr);
  REQUIRE(other.size() == 3);
  CHECK(other[2].text == "๒๓.๒๐");
  CHECK(other[2].likelihood == Approx(0.02));
  CHECK(sum(other) <= 1);
}

TEST_CASE("A hidden layer says nothing against a sure reading", "[extractors][pdf][layer]") {
  CHECK(after(word("๙๓.๘๐", 100), word("๒๓.๒๐", 102), LayerTrust::kSomebodysOcr).empty());
}

TEST_CASE("A typed layer that differs from a sure reading makes both guesses",
          "[extractors][pdf][layer]") {
  const auto guesses = after(word("๙๓.๘๐", 100), word("93.40", 102), LayerTrust::kRefusedText);
  REQUIRE(guesses.size() == 2);
  CHECK(guesses[0].text == "๙๓.๘๐");
  CHECK(guesses[1].likelihood == Approx(0.1));
  CHECK(sum(guesses) <= 1);
}

TEST_CASE("A layer that agrees, stands elsewhere or holds no number adds nothing",
          "[extractors][pdf][layer]") {
  const Word seen = word("๙๓.๘๐", 100, kDoubtful);
  CHECK(after(seen, word("93.80", 102), LayerTrust::kRefusedText) == kDoubtful);
  CHECK(after(seen, word("93.40", 200), LayerTrust::kRefusedText) == kDoubtful);
  CHECK(after(seen, word("ลคฝ", 102), LayerTrust::kRefusedText) == kDoubtful);
}
