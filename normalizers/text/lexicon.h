#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

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

  [[nodiscard]] bool empty() const { return nodes_.size() <= 1; }
  [[nodiscard]] bool contains(std::string_view word) const;

  // Calls found(n) for each n > 0 such that the first n code points of `text` are a word, the
  // shortest first.
  template <typename Found>
  void prefixes(std::u32string_view text, Found found) const {
    std::uint32_t node = 0;
    for (std::size_t n = 0; n < text.size(); ++n) {
      node = child(node, text[n]);
      if (node == 0) return;
      if (nodes_[node].is_word) found(n + 1);
    }
  }

 private:
  struct Node {
    std::uint32_t first_child = 0;  // children stand together, sorted by letter
    std::uint8_t children = 0;
    std::uint8_t letter = 0;  // less U+0E00
    bool is_word = false;
  };

  // 0, which is the root, where there is none.
  [[nodiscard]] std::uint32_t child(std::uint32_t node, char32_t letter) const;

  std::vector<Node> nodes_{Node{}};
};

// The word list of Debian's package hunspell-th (51,683 words), read when first asked for: only
// texts that may be damaged or misread need it, and reading it takes some 30 ms.
[[nodiscard]] const Lexicon& thai_lexicon();

}  // namespace prongsai
