#include "normalizers/text/lexicon.h"

#include <fstream>

namespace prongsai {

Lexicon Lexicon::read(const std::filesystem::path& file) {
  Lexicon lexicon;
  std::ifstream in(file);
  std::string line;
  while (std::getline(in, line)) {
    line.erase(std::min(line.size(), line.find_first_of("/\r")));
    if (!line.empty()) lexicon.words_.insert(line);
  }
  return lexicon;
}

bool Lexicon::contains(std::string_view word) const { return words_.find(word) != words_.end(); }

const Lexicon& thai_lexicon() {
  static const Lexicon lexicon = Lexicon::read("/usr/share/hunspell/th_TH.dic");
  return lexicon;
}

}  // namespace prongsai
