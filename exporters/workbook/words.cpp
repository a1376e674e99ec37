#include "exporters/workbook/words.h"

#include <map>

#include "exporters/workbook/english_words.h"

namespace prongsai {

std::string Words::operator()(std::string_view thai) const {
  if (!english()) return std::string(thai);
  static const std::map<std::string_view, std::string_view> kEnglish = [] {
    std::map<std::string_view, std::string_view> words;
    for (const EnglishWord& word : english_words()) words.emplace(word.thai, word.english);
    return words;
  }();
  const auto found = kEnglish.find(thai);
  return std::string(found == kEnglish.end() ? thai : found->second);
}

std::string thai_of(std::string_view english) {
  for (const EnglishWord& word : english_words()) {
    if (word.english == english) return std::string(word.thai);
  }
  return std::string(english);
}

}  // namespace prongsai
