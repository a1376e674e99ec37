#include "normalizers/text/lexicon.h"

#include <algorithm>
#include <fstream>
#include <span>

#include "normalizers/text/clusters.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool is_sound_word(const std::u32string& word, std::string_view text) {
  const bool thai = std::all_of(word.begin(), word.end(), [](char32_t c) { return is_thai(c); });
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
        if (below.empty() || below.back().last != i || lexicon.nodes_[range.node].children == 0 ||
            words[i - 1][depth] != letter) {
          below.push_back({static_cast<std::uint32_t>(lexicon.nodes_.size()), i, i});
          lexicon.nodes_.push_back({0, 0, static_cast<std::uint8_t>(letter - 0x0E00), false});
          ++lexicon.nodes_[range.node].children;
        }
        below.back().last = i + 1;
        if (words[i].size() == depth + 1) lexicon.nodes_[below.back().node].is_word = true;
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

std::uint32_t Lexicon::child(std::uint32_t node, char32_t letter) const {
  if (!is_thai(letter)) return 0;
  const auto wanted = static_cast<std::uint8_t>(letter - 0x0E00);
  const std::span<const Node> children(nodes_.data() + nodes_[node].first_child,
                                       nodes_[node].children);
  const auto found =
      std::lower_bound(children.begin(), children.end(), wanted,
                       [](const Node& child, std::uint8_t c) { return child.letter < c; });
  if (found == children.end() || found->letter != wanted) return 0;
  return nodes_[node].first_child + static_cast<std::uint32_t>(found - children.begin());
}

bool Lexicon::contains(std::string_view word) const {
  std::uint32_t node = 0;
  for (std::size_t offset = 0; offset < word.size();) {
    node = child(node, next_code_point(word, offset));
    if (node == 0) return false;
  }
  return nodes_[node].is_word;
}

const Lexicon& thai_lexicon() {
  static const Lexicon lexicon = Lexicon::read("/usr/share/hunspell/th_TH.dic");
  return lexicon;
}

}  // namespace prongsai
