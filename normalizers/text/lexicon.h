#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_set>

namespace prongsai {

// A list of Thai words.
class Lexicon {
 public:
  // Reads a word list in Hunspell's form, UTF-8, one word a line, what follows a slash left out. A
  // file that is not there gives an empty lexicon.
  [[nodiscard]] static Lexicon read(const std::filesystem::path& file);

  [[nodiscard]] bool empty() const { return words_.empty(); }
  [[nodiscard]] bool contains(std::string_view word) const;

 private:
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  std::unordered_set<std::string, Hash, std::equal_to<>> words_;
};

// The word list of Debian's package hunspell-th (51,683 words), read when first asked for: only texts
// that may be misread need it, and reading it takes some 10 ms.
[[nodiscard]] const Lexicon& thai_lexicon();

}  // namespace prongsai
