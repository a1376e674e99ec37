#include "extractors/ocr/number_text.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Letters that models write for a digit (๐ and 0 as o, O or อ; 1 as l, I or |).
constexpr std::array<std::pair<std::string_view, char>, 6> kLookAlikes{
    {{"o", '0'}, {"O", '0'}, {"อ", '0'}, {"l", '1'}, {"I", '1'}, {"|", '1'}}};
constexpr std::string_view kSigns = ".,%()-/+:±";
constexpr std::string_view kCodeLetters = "iIeEoOlI|";

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string without_spaces(std::string_view text) {
  std::string kept(text);
  kept.erase(std::remove(kept.begin(), kept.end(), ' '), kept.end());
  return kept;
}

std::string with_look_alikes(std::string text) {
  for (const auto& [letter, digit] : kLookAlikes) {
    for (std::size_t at = text.find(letter); at != std::string::npos; at = text.find(letter, at)) {
      text.replace(at, letter.size(), 1, digit);
    }
  }
  return text;
}

// Digits and signs, of which at least one is a digit.
bool is_plain_number(std::string_view text) {
  return std::any_of(text.begin(), text.end(), is_digit) &&
         std::all_of(text.begin(), text.end(), [](char c) {
           return is_digit(c) || kSigns.find(c) != std::string_view::npos;
         });
}

// "i10", "E9", "O.1", "e3"; not "O.00", which is a zero.
bool is_code(std::string_view text) {
  if (text.size() < 2 || kCodeLetters.find(text.front()) == std::string_view::npos) return false;
  text.remove_prefix(text[1] == '.' || text[1] == '-' ? 2 : 1);
  return !text.empty() && text.size() <= 2 && text.front() != '0' &&
         std::all_of(text.begin(), text.end(), is_digit);
}

}  // namespace

std::string number_key(std::string_view text) {
  std::string plain = with_ascii_digits(without_spaces(text));
  if (is_code(plain)) return plain;
  std::string folded = with_look_alikes(plain);
  const bool number = is_plain_number(folded) && std::any_of(plain.begin(), plain.end(), is_digit);
  return number ? folded : plain;
}

std::string with_digits_alone(std::string_view text) {
  const std::string key = number_key(text);
  if (!is_plain_number(key)) return std::string(text);
  const bool thai = without_spaces(text) != with_ascii_digits(without_spaces(text));
  std::string digits(text);
  for (const auto& [letter, digit] : kLookAlikes) {
    const std::string by = !thai ? std::string(1, digit) : digit == '0' ? "๐" : "๑";
    for (std::size_t at = digits.find(letter); at != std::string::npos;
         at = digits.find(letter, at + by.size())) {
      digits.replace(at, letter.size(), by);
    }
  }
  return digits;
}

std::string with_short_name(std::string_view word) {
  std::string name(word);
  for (const std::string_view zero : {"๐", "อ"}) {
    const std::size_t at = name.find(zero);
    if (at <= 1) name.replace(at, zero.size(), 1, 'O');
  }
  if (name == "IITA") return "ITA";  // no name: models see an I twice where a broad T follows
  const bool framed = name.size() == 5 && name.front() == '(' && name.back() == ')';
  if (name.size() != 3 && !framed) return std::string(word);
  for (char& c : name) {
    if (c == 'l' || c == '1' || c == '|') c = 'I';
    if (c == '0' || c == 'Q') c = 'O';
  }
  const std::string_view core = framed ? std::string_view(name).substr(1, 3) : name;
  const bool known = core == "IIT" || core == "EIT" || core == "OIT" || core == "ITA";
  return known ? name : std::string(word);
}

bool is_number_text(std::string_view text) {
  const std::string key = number_key(text);
  return is_plain_number(key) || is_code(key);
}

bool is_score_form(std::string_view text) {
  const std::string key = number_key(text);
  const std::size_t point = key.find('.');
  return point != std::string::npos && point >= 1 && key.size() == point + 3 &&
         parse_score(key).has_value();
}

bool is_odd(std::string_view text) {
  int thai = 0;
  int latin = 0;
  int other = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (is_thai_letter(c)) {
      ++thai;
    } else if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) {
      ++latin;
    } else if (c != ' ') {
      ++other;
    }
  }
  return thai < 2 && (other > 0 || latin < 2);
}

bool may_be_score(std::string_view text) {
  const std::string plain = with_ascii_digits(text);
  const std::size_t point = plain.find('.');
  const bool parts = point != std::string::npos && point > 0 && point + 1 < plain.size() &&
                     is_digit(plain[point - 1]) && is_digit(plain[point + 1]);
  return parts && plain.find(' ') == std::string::npos &&
         std::count_if(plain.begin(), plain.end(), is_digit) >= 3;
}

bool has_brackets_for_ones(std::string_view text, std::string_view score) {
  std::string ones(text);
  std::replace_if(
      ones.begin(), ones.end(),
      [](char c) { return std::string_view("[]{}!").find(c) != std::string_view::npos; }, '1');
  return ones != text && is_score_form(score) && number_key(ones) == number_key(score);
}

bool may_be_short_name(std::string_view text) {
  constexpr std::size_t kLongest = 5;
  const bool capitals = std::all_of(text.begin(), text.end(),
                                    [](char c) { return (c >= 'A' && c <= 'Z') || c == 'l'; });
  return capitals && text.size() >= 2 && text.size() <= kLongest &&
         text.find('T') != std::string_view::npos && text != "IIT" && text != "EIT" &&
         text != "OIT" && text != "ITA";
}

bool is_instrument(std::string_view name) {
  return name == "IIT" || name == "EIT" || name == "OIT";
}

}  // namespace prongsai
