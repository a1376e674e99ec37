#include "extractors/layout/assemble_lines.h"

#include <algorithm>
#include <cmath>

#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// Baselines nearer than this share of the smaller font size are one line (mixed fonts differ by
// 0.1; lines set solid are 1.0 apart).
constexpr double kSameBaseline = 0.35;
// A gap wider than this share of the font size parts words even where no space was drawn; see
// build_words.cpp for what gaps mean inside Thai.
constexpr double kWideGap = 0.8;

bool same_line(const Word& a, const Word& b) {
  return std::abs(a.baseline - b.baseline) <= kSameBaseline * std::min(a.font_size, b.font_size);
}

bool has_digit(std::string_view text) {
  const std::string plain = with_ascii_digits(text);
  return plain.find_first_of("0123456789") != std::string::npos;
}

Line line_of(std::vector<const Word*>& words, const Page& page) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  Line line;
  Rect box = words.front()->box;
  const Word* previous = nullptr;
  for (const Word* word : words) {
    if (previous) {
      const Points gap = word->box.x0 - previous->box.x1;
      const bool space = previous->space_after || word->space_before ||
                         gap > kWideGap * std::min(word->font_size, previous->font_size);
      if (space) line.text += ' ';
    }
    line.text += word->text;
    line.words.push_back(static_cast<int>(word - page.words.data()));
    if (has_digit(word->text)) {
      line.numbers.push_back({word->text, {page.number, word->box, word->method}, word->guesses});
    }
    box = unite(box, word->box);
    previous = word;
  }
  line.ends_with_space = previous->space_after;
  line.origin = {page.number, box, words.front()->method};
  return line;
}

}  // namespace

std::vector<Line> assemble_lines(std::vector<const Word*> words, const Page& page) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->baseline < b->baseline; });
  std::vector<Line> lines;
  std::vector<const Word*> current;
  for (const Word* word : words) {
    if (!current.empty() && !same_line(*current.back(), *word)) {
      lines.push_back(line_of(current, page));
      current.clear();
    }
    current.push_back(word);
  }
  if (!current.empty()) lines.push_back(line_of(current, page));
  return lines;
}

}  // namespace prongsai
