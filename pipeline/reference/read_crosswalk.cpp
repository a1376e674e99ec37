#include "pipeline/reference/read_crosswalk.h"

#include <fstream>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>

namespace prongsai {
namespace {

// "o10"
bool read_code(const std::string& text, ItemCode& code) {
  constexpr std::string_view kLetters = "ieo";  // in the order of Instrument
  const std::size_t letter = text.empty() ? std::string_view::npos : kLetters.find(text.front());
  std::istringstream number(text.substr(text.empty() ? 0 : 1));
  if (letter == std::string_view::npos || !(number >> code.number)) return false;
  code.instrument = static_cast<Instrument>(letter);
  return code.number > 0;
}

bool read_certainty(const std::string& word, Certainty& certainty) {
  if (word != "sourced" && word != "derived" && word != "unverified") return false;
  certainty = word == "sourced"   ? Certainty::kSourced
              : word == "derived" ? Certainty::kDerived
                                  : Certainty::kUnverified;
  return true;
}

}  // namespace

std::vector<ItemPair> read_crosswalk(const std::filesystem::path& file) {
  std::vector<ItemPair> pairs;
  std::ifstream in(file);
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    if (++number == 1) continue;  // the header
    std::istringstream fields(line);
    ItemPair pair;
    std::string item;
    std::string same;
    std::string sure;
    const bool whole = static_cast<bool>(fields >> pair.from.buddhist_era >> item >>
                                         pair.to.buddhist_era >> same >> sure);
    if (!whole || !read_code(item, pair.item) || !read_code(same, pair.same) ||
        !read_certainty(sure, pair.certainty)) {
      throw std::runtime_error(file.string() + ':' + std::to_string(number) + ": no pair of items");
    }
    pairs.push_back(pair);
  }
  return pairs;
}

}  // namespace prongsai
