#include "extractors/layout/text_rows.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "normalizers/numbers/digits.h"

namespace prongsai {
namespace {

// As in assemble_lines.cpp: mixed fonts differ by 0.1 of their size, lines set solid by 1.0.
constexpr double kSameBaseline = 0.35;

bool same_row(const TextRow& row, const Word& word) {
  return std::abs(row.words.back()->baseline - word.baseline) <=
         kSameBaseline * std::min(row.words.back()->font_size, word.font_size);
}

std::size_t count_digits(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
}

}  // namespace

std::vector<TextRow> text_rows(std::vector<const Word*> words) {
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->baseline < b->baseline; });
  std::vector<TextRow> rows;
  for (const Word* word : words) {
    if (rows.empty() || !same_row(rows.back(), *word))
      rows.push_back({word->baseline, word->font_size, word->box, {}});
    TextRow& row = rows.back();
    row.words.push_back(word);
    row.box = unite(row.box, word->box);
    row.size = std::max(row.size, word->font_size);
  }
  for (TextRow& row : rows) {
    std::stable_sort(row.words.begin(), row.words.end(),
                     [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
  }
  return rows;
}

bool cuts_text(const std::vector<TextRow>& rows, std::size_t end) {
  constexpr double kNextLine = 1.5;  // of the font size; single spacing is 1.15 to 1.4
  constexpr double kCellGap = 0.5;
  return end > 0 && end < rows.size() && runs_of(rows[end], kCellGap).size() > 1 &&
         rows[end].baseline - rows[end - 1].baseline <= kNextLine * rows[end].size;
}

bool is_bold(const TextRow& row, const Page& page) {
  return std::all_of(row.words.begin(), row.words.end(), [&](const Word* word) {
    return word->font >= 0 && page.fonts[static_cast<std::size_t>(word->font)].bold;
  });
}

std::vector<WordRun> runs_of(const TextRow& row, double gap) {
  std::vector<WordRun> runs;
  for (const Word* word : row.words) {
    if (runs.empty() || word->box.x0 - runs.back().box.x1 > gap * word->font_size)
      runs.push_back({word->box, {}});
    runs.back().box = unite(runs.back().box, word->box);
    runs.back().words.push_back(word);
  }
  return runs;
}

bool is_value(const WordRun& run) {
  std::string text;
  for (const Word* word : run.words) text += with_ascii_digits(word->text);
  if (!text.empty() && text.back() == '%') text.pop_back();
  const std::size_t point = text.find('.');
  if (point == std::string::npos) return false;
  const std::string_view whole = std::string_view(text).substr(0, point);
  const std::string_view rest = std::string_view(text).substr(point + 1);
  const bool digits_only = count_digits(text) + 1 == text.size();
  return digits_only && !whole.empty() && whole.size() <= 3 && !rest.empty() && rest.size() <= 2;
}

bool is_page_number(const TextRow& row) {
  constexpr std::size_t kMostDigits = 4;
  constexpr double kCellGap = 0.5;
  if (runs_of(row, kCellGap).size() != 1) return false;
  std::string text;
  for (const Word* word : row.words) text += with_ascii_digits(word->text);
  const std::size_t digits = count_digits(text);
  return digits > 0 && digits <= kMostDigits &&
         text.find_first_not_of("0123456789-") == std::string::npos;
}

}  // namespace prongsai
