#include "extractors/ocr/word_guesses.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// One in two of such numbers was wrong in the reports where they were found; none of them may pass
// for sure, and the arithmetic may still prove the other half.
constexpr double kGluedOddly = 0.5;

bool is_latin(char32_t c) { return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }
bool is_letter(char32_t c) { return is_latin(c) || (is_thai_letter(c) && !is_thai_mark(c)); }

// "O๙", "i๑๐", "E3".
bool is_item_letter(char32_t c) {
  return std::u32string_view(U"iIeEoOl").find(c) != std::u32string_view::npos;
}

bool is_sign(char32_t c) {
  return std::u32string_view(U" ()[]{}%\"'“”‘’,.:/-–—−+±*=<>≤≥~•…").find(c) !=
         std::u32string_view::npos;
}

std::u32string code_points(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) points += next_code_point(text, at);
  return points;
}

// "]" of "71.2]" was a one.
bool is_bracket(char32_t c) { return std::u32string_view(U"[]{}").find(c) != std::u32string::npos; }

// Letters before a point that no abbreviation has, for they begin no syllable: "าา." of "77.91" in
// a typewriter's face; not "ก.", "พ.ศ.", "O.".
bool is_no_abbreviation(const std::u32string& left) {
  if (left.size() < 2 || left.back() != '.') return false;
  const char32_t last = left[left.size() - 2];
  const bool consonant = last >= U'ก' && last <= U'ฮ';
  return is_thai_letter(last) && !consonant &&
         left.find_first_of(U"กขคงจชซดตทนบปผพฟมยรลวสหอฮ") == std::u32string::npos;
}

// Nothing, a sign of punctuation, or a word of two letters or more, seen from the number on.
template <typename Iterator>
bool is_usual(Iterator nearest, Iterator end) {
  if (nearest == end || is_sign(*nearest)) return true;
  const auto word_end =
      std::find_if(nearest, end, [](char32_t c) { return !is_letter(c) && !is_thai_mark(c); });
  return std::count_if(nearest, word_end, is_letter) >= 2 || word_end - nearest > 2;  // "ที่"
}

}  // namespace

bool may_hide_digit(std::string_view before, std::string_view after) {
  const std::u32string left = code_points(before);
  const std::u32string right = code_points(after);
  const bool code = left.size() == 1 && is_item_letter(left.front());
  const bool opened = !left.empty() && is_bracket(left.back());
  const bool closed = !right.empty() && is_bracket(right.front());
  return opened != closed || is_no_abbreviation(left) ||
         !(code || is_usual(left.rbegin(), left.rend())) || !is_usual(right.begin(), right.end());
}

std::vector<Guess> guesses_of(const std::vector<WordPart>& parts) {
  // The word with `instead` in the place of part `changed`.
  const auto word_with = [&](std::size_t changed, const Guess* instead) {
    Guess word{"", 1};
    for (std::size_t i = 0; i < parts.size(); ++i) {
      const Guess* guess = parts[i].guesses.empty() ? nullptr
                           : i == changed           ? instead
                                                    : &parts[i].guesses.front();
      word.text += guess ? guess->text : parts[i].text;
      if (!guess) continue;
      word.likelihood *= guess->likelihood;
      const std::string_view before = i > 0 ? std::string_view(parts[i - 1].text) : "";
      const std::string_view after =
          i + 1 < parts.size() ? std::string_view(parts[i + 1].text) : "";
      if (may_hide_digit(before, after)) word.likelihood *= kGluedOddly;
    }
    return word;
  };
  std::vector<Guess> words;
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::vector<Guess>& guesses = parts[i].guesses;
    // The word of all first guesses is listed once.
    for (std::size_t j = words.empty() ? 0 : 1; j < guesses.size(); ++j) {
      words.push_back(word_with(i, &guesses[j]));
    }
  }
  return words;
}

}  // namespace prongsai
