#include "normalizers/text/lexicon.h"

#include <algorithm>
#include <fstream>

#include "normalizers/text/clusters.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool is_sound_word(const std::u32string& word, std::string_view text) {
  const bool thai =
      std::all_of(word.begin(), word.end(), [](char32_t c) { return is_thai(c) && c <= 0x0E5B; });
  return !word.empty() && thai && count_clusters(text).invalid == 0;
}

}  // namespace

Lexicon Lexicon::of(std::vector<std::u32string> words) {
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  // Level by level, so that a node's children stand together: the words below a node are a range.
  struct Range {
    std::uint32_t node;
    std::size_t first, last;
  };
  Lexicon lexicon;
  std::vector<Range> level{{0, 0, words.size()}};
  for (std::size_t depth = 0; !level.empty(); ++depth) {
    std::vector<Range> below;
    for (const Range& range : level) {
      lexicon.nodes_[range.node].first_child = static_cast<std::uint32_t>(lexicon.nodes_.size());
      for (std::size_t i = range.first; i < range.last; ++i) {
        if (words[i].size() <= depth) continue;
        const char32_t letter = words[i][depth];
        if (below.empty() || below.back().last != i || i == range.first ||
            words[i - 1].size() <= depth || words[i - 1][depth] != letter) {
          below.push_back({static_cast<std::uint32_t>(lexicon.nodes_.size()), i, i});
          lexicon.nodes_.emplace_back();
          lexicon.nodes_[range.node].add(letter);
          if (depth == 0) lexicon.first_[letter & 0x7FU] = below.back().node;
        }
        below.back().last = i + 1;
        if (words[i].size() == depth + 1) lexicon.nodes_[below.back().node].high |= kIsWord;
      }
    }
    level = std::move(below);
  }
  return lexicon;
}

Lexicon Lexicon::read(const std::filesystem::path& file) {
  std::vector<std::u32string> words;
  std::ifstream in(file);
  for (std::string line; std::getline(in, line);) {
    line.erase(std::min(line.size(), line.find_first_of("/\r")));
    std::u32string word = to_code_points(line);
    if (is_sound_word(word, line)) words.push_back(std::move(word));
  }
  return of(std::move(words));
}

bool Lexicon::contains(std::string_view word) const {
  Beginning beginning = kStart;
  for (std::size_t offset = 0; offset < word.size();) {
    beginning = with(beginning, next_code_point(word, offset));
    if (beginning == kNowhere) return false;
  }
  return is_word(beginning);
}

const Lexicon& thai_lexicon() {
  static const Lexicon lexicon = Lexicon::read("/usr/share/hunspell/th_TH.dic");
  return lexicon;
}

}  // namespace prongsai
