#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "normalizers/text/utf8.h"

namespace prongsai {

// A list of Thai words, kept as a tree of letters: 51,683 words take 1.5 MB.
class Lexicon {
 public:
  // Reads a word list in Hunspell's form, UTF-8, one word a line, what follows a slash left out.
  // Words that are not all Thai, and words that are themselves damaged as texts are (เเ for แ, ํา
  // for ำ, ฤา), are left out: they would make damage look sound. A file that is not there gives an
  // empty lexicon.
  [[nodiscard]] static Lexicon read(const std::filesystem::path& file);

  [[nodiscard]] static Lexicon of(std::vector<std::u32string> words);

  Lexicon() { first_.fill(kNowhere); }

  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }
  [[nodiscard]] bool contains(std::string_view word) const;

  // A beginning of words; the empty one is kStart, and kNowhere begins none.
  using Beginning = std::uint32_t;
  static constexpr Beginning kStart = 0;
  static constexpr Beginning kNowhere = ~Beginning{0};

  // The beginning with one more letter.
  [[nodiscard]] Beginning with(Beginning beginning, char32_t letter) const {
    if (!is_thai(letter)) return kNowhere;
    if (beginning == kStart) return first_[letter & 0x7FU];
    // The children's letters as bits: the rank of the letter's bit is the number of its child.
    const Node node = nodes_[beginning];
    const unsigned bit = letter & 0x3FU;
    const bool high = (letter & 0x40U) != 0;
    const std::uint64_t letters = high ? node.high & ~kIsWord : node.low;
    if ((letters >> bit & 1U) == 0) return kNowhere;
    // Most nodes have one child: nothing has to be counted for it.
    const auto count = [](std::uint64_t bits) { return bits == 0 ? 0 : popcount(bits); };
    const int before =
        count(letters & ((std::uint64_t{1} << bit) - 1U)) + (high ? count(node.low) : 0);
    return node.first_child + static_cast<Beginning>(before);
  }

  [[nodiscard]] bool is_word(Beginning beginning) const {
    return (nodes_[beginning].high & kIsWord) != 0;
  }

 private:
  static constexpr std::uint32_t kIsWord = 1U << 31U;

  struct Node {
    std::uint64_t low = 0;          // letters U+0E00-0E3F that a child is for
    std::uint32_t high = 0;         // U+0E40-0E5E; kIsWord: the letters so far are a word
    std::uint32_t first_child = 0;  // children stand together, sorted by letter

    void add(char32_t letter) {
      if (letter < 0x0E40) {
        low |= std::uint64_t{1} << (letter - 0x0E00);
      } else {
        high |= std::uint32_t{1} << (letter - 0x0E40);
      }
    }
  };

  // Counted without the library's function, which processors of any age can run.
  static int popcount(std::uint64_t bits) {
    bits -= (bits >> 1U) & 0x5555555555555555U;
    bits = (bits & 0x3333333333333333U) + ((bits >> 2U) & 0x3333333333333333U);
    bits = (bits + (bits >> 4U)) & 0x0F0F0F0F0F0F0F0FU;
    return static_cast<int>(bits * 0x0101010101010101U >> 56U);
  }

  std::vector<Node> nodes_{Node{}};
  std::array<Beginning, 0x80> first_;  // with(kStart, letter), the most asked
};

// The word list of Debian's package hunspell-th (51,683 words), read when first asked for: only
// texts that may be damaged or misread need it, and reading it takes some 30 ms.
[[nodiscard]] const Lexicon& thai_lexicon();

}  // namespace prongsai
