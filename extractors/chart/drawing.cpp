#include "extractors/chart/drawing.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "extractors/chart/slanted_words.h"
#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// "89.84%", "(90.12)", "๘๙.๘๔ คะแนน": the number alone.
std::string bare(std::string_view text) {
  constexpr std::string_view kUnit = "คะแนน";
  const std::size_t whole = text.size();
  if (const std::size_t unit = text.find(kUnit); unit != std::string_view::npos && unit > 0) {
    text = text.substr(0, unit);
  }
  // What pixels make of a line of the grid between a number and its unit: "85.04-คะแนน".
  while (text.size() < whole && text.ends_with('-')) text.remove_suffix(1);
  std::string number;
  for (const char c : text) {
    if (c != '(' && c != ')' && c != '%' && c != ' ') number += c;
  }
  return number;
}

std::optional<Hundredths> value_of(const Word& word) {
  if (const auto value = parse_score(bare(word.text))) return value;
  for (const Guess& guess : word.guesses) {
    if (const auto value = parse_score(bare(guess.text))) return value;
  }
  return std::nullopt;
}

// Digits on both sides of the point: "๑." is a number in a list, ".๙" a stroke of an emblem.
bool has_decimals(std::string_view text) {
  const std::string ascii = with_ascii_digits(text);
  const std::size_t point = ascii.find('.');
  const auto is_digit = [&](std::size_t i) {
    return i < ascii.size() && ascii[i] >= '0' && ascii[i] <= '9';
  };
  return point != std::string::npos && point > 0 && is_digit(point - 1) && is_digit(point + 1);
}

Points overlap(Points a0, Points a1, Points b0, Points b1) {
  return std::min(a1, b1) - std::max(a0, b0);
}

// Written upwards or downwards: as high as its box is broad.
bool is_turned(const Word& word) {
  const double slant = std::abs(word.slant);
  return slant > 45 && slant < 135;
}

// Of two words, whether they stand on one line.
bool on_one_line(const Rect& a, const Rect& b) {
  return overlap(a.y0, a.y1, b.y0, b.y1) > 0.5 * std::min(a.height(), b.height());
}

// "1ตัวชี้วัดที่", "2565ปีงบประมาณ": names below neighbouring bars with hardly a space between them. How
// many bytes of the text are the end of the first one; 0 where it is one.
std::size_t end_of_first_name(std::string_view text) {
  const std::string ascii = with_ascii_digits(text);
  std::size_t digits = 0;
  while (digits < ascii.size() && ascii[digits] >= '0' && ascii[digits] <= '9') ++digits;
  if (digits == 0 || digits > 4) return 0;
  const std::string_view rest = std::string_view(ascii).substr(digits);
  constexpr std::string_view kBegins[] = {"ตัวชี้วัด", "ปี", "พ.ศ."};
  const bool begins = std::any_of(std::begin(kBegins), std::end(kBegins),
                                  [&](std::string_view name) { return rest.starts_with(name); });
  std::size_t end = 0;  // Thai digits have more bytes
  for (std::size_t i = 0; begins && i < digits; ++i) static_cast<void>(next_code_point(text, end));
  return end;
}

// Letters with a breadth of their own; marks above and below have none.
double breadths_of(std::string_view text) {
  double breadths = 0;
  for (const char32_t letter : to_code_points(text)) breadths += is_thai_mark(letter) ? 0 : 1;
  return breadths;
}

// The two parts of a word, each in its share of the box.
std::pair<Word, Word> parts_of(const Word& word, std::size_t end) {
  std::pair<Word, Word> parts{word, word};
  parts.first.text = word.text.substr(0, end);
  parts.second.text = word.text.substr(end);
  const Points middle =
      word.box.x0 + word.box.width() * breadths_of(parts.first.text) / breadths_of(word.text);
  parts.first.box.x1 = parts.second.box.x0 = middle;
  parts.first.space_after = parts.second.space_before = true;
  parts.first.guesses.clear();
  parts.second.guesses.clear();
  return parts;
}

}  // namespace

Drawing drawing_of(Shapes shapes, const std::vector<Word>& words, const Rect& region, int page) {
  Drawing drawing;
  drawing.region = region;
  drawing.page = page;
  drawing.shapes = std::move(shapes);
  std::vector<Points> heights;
  const auto add = [&](const Word& word, std::size_t index) {
    DrawnWord drawn;
    drawn.word = &word;
    drawn.index = static_cast<int>(index);
    drawn.value = value_of(word);
    drawn.decimals = drawn.value && has_decimals(word.text);
    drawing.words.push_back(drawn);
    heights.push_back(is_turned(word) ? word.box.width() : word.box.height());
  };
  const auto parted = std::make_shared<std::vector<Word>>();
  parted->reserve(2 * words.size());  // its words stay where they are
  for (std::size_t i = 0; i < words.size(); ++i) {
    const Word& word = words[i];
    if (trim(word.text).empty() || !region.contains(word.box.centre())) continue;
    if (is_slanted_name(word)) continue;
    if (const std::size_t end = end_of_first_name(word.text); end > 0) {
      auto [first, second] = parts_of(word, end);
      add(parted->emplace_back(std::move(first)), i);
      add(parted->emplace_back(std::move(second)), i);
    } else {
      add(word, i);
    }
  }
  drawing.parted = parted;
  if (!heights.empty()) {
    const auto middle = heights.begin() + static_cast<std::ptrdiff_t>(heights.size() / 2);
    std::nth_element(heights.begin(), middle, heights.end());
    drawing.type = *middle;
  }
  return drawing;
}

std::vector<Phrase2D> phrases_on_lines(const Drawing& drawing, const std::vector<int>& words,
                                       double gap) {
  std::vector<int> sorted = words;
  const auto box_of = [&](int word) -> const Rect& {
    return drawing.words[static_cast<std::size_t>(word)].word->box;
  };
  std::sort(sorted.begin(), sorted.end(),
            [&](int a, int b) { return box_of(a).x0 < box_of(b).x0; });
  std::vector<Phrase2D> phrases;
  for (const int word : sorted) {
    const Rect& box = box_of(word);
    Phrase2D* nearest = nullptr;
    for (Phrase2D& phrase : phrases) {
      const Rect& last = box_of(phrase.words.back());
      const Points between = box.x0 - last.x1;
      if (!on_one_line(last, box) || between > gap * drawing.type) continue;
      if (!nearest || last.x1 > box_of(nearest->words.back()).x1) nearest = &phrase;
    }
    if (nearest) {
      nearest->words.push_back(word);
      nearest->box = unite(nearest->box, box);
    } else {
      phrases.push_back({{word}, box});
    }
  }
  std::sort(phrases.begin(), phrases.end(), [](const Phrase2D& a, const Phrase2D& b) {
    if (!on_one_line(a.box, b.box)) return a.box.y0 < b.box.y0;
    return a.box.x0 < b.box.x0;
  });
  return phrases;
}

Text text_of(const Drawing& drawing, std::vector<int> words) {
  Text text;
  text.origin.page = drawing.page;
  constexpr double kAnyGap = 1e6;
  std::optional<Rect> all;
  for (const Phrase2D& line : phrases_on_lines(drawing, words, kAnyGap)) {
    const Word* last = nullptr;
    for (const int index : line.words) {
      const Word& word = *drawing.words[static_cast<std::size_t>(index)].word;
      const bool apart = last == nullptr || last->space_after || word.space_before ||
                         word.box.x0 - last->box.x1 > 0.5 * drawing.type;
      if (!text.value.empty() && apart) text.value += ' ';
      text.value += word.text;
      text.origin.method = word.method;
      last = &word;
    }
    all = all ? unite(*all, line.box) : line.box;
  }
  text.origin.box = all;
  return text;
}

Numeral numeral_of(const Drawing& drawing, const DrawnWord& drawn) {
  const Word& word = *drawn.word;
  Numeral numeral;
  numeral.value = bare(word.text);
  numeral.origin = {drawing.page, word.box, word.method};
  for (const Guess& guess : word.guesses) {
    numeral.guesses.push_back({bare(guess.text), guess.likelihood});
  }
  return numeral;
}

}  // namespace prongsai
