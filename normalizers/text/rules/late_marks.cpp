#include <algorithm>
#include <vector>

#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

bool is_consonant(char32_t c) { return c >= 0x0E01 && c <= 0x0E2E; }
bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }
bool leads(char32_t c) { return c >= 0x0E40 && c <= 0x0E44; }

char32_t letter_at(std::u32string_view text, std::size_t at) {
  return at < text.size() ? text[at] : U' ';
}

// True where the mark at `at` cannot be the last of its letter: ั and ื need a consonant behind them,
// and a tone on a bare consonant needs a vowel before or behind it. "จดั ", "ชอื่ ", "เลม่ " are; "ชื่อ",
// "ตัว", "ไม่", "แปล่", "บ่" are not.
bool is_out_of_place(std::u32string_view text, std::size_t at) {
  const char32_t c = text[at];
  const std::size_t next = at + (is_tone(letter_at(text, at + 1)) ? 2 : 1);
  if (c == U'ั' || c == U'ื') {
    return !is_thai_letter(letter_at(text, next)) || leads(letter_at(text, next));
  }
  if (!is_tone(c) || is_thai_letter(letter_at(text, at + 1)) || at < 3) return false;
  const bool bare = is_consonant(text[at - 1]) && is_consonant(text[at - 2]);
  const bool pair = text[at - 1] == U'ร' || text[at - 1] == U'ล' || text[at - 1] == U'ว' ||
                    text[at - 2] == U'ห' || text[at - 2] == U'อ';
  return bare && leads(text[at - 3]) && !pair;
}

bool has_mark_out_of_place(std::u32string_view text) {
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (is_thai_mark(text[i]) && is_out_of_place(text, i)) return true;
  }
  return false;
}

// Two consonants, marks on the second, at `at`; where the marks end; 0: there is nothing of the
// kind.
std::size_t marks_on_second(std::u32string_view text, std::size_t at) {
  if (at + 2 >= text.size() || !is_consonant(text[at]) || !is_consonant(text[at + 1])) return 0;
  std::size_t end = at + 2;
  while (end < text.size() && is_thai_mark(text[end])) ++end;
  return end == at + 2 ? 0 : end;
}

// The text with the marks at `at` on the first of the two consonants; a space behind them goes,
// too.
std::u32string moved(std::u32string_view text, std::size_t at, std::size_t end) {
  std::u32string out(text.substr(0, at + 1));
  out += text.substr(at + 2, end - at - 2);
  out += text[at + 1];
  const bool space = letter_at(text, end) == U' ' && is_thai_letter(letter_at(text, end + 1));
  return out += text.substr(end + (space ? 1 : 0));
}

// How many letters near `at` become known by moving the marks of the two consonants there; words
// are shorter than the window on either side.
int gain_at(std::u32string_view text, std::size_t at, const Lexicon& lexicon) {
  constexpr std::size_t kWindow = 16;
  const std::size_t end = marks_on_second(text, at);
  if (end == 0) return 0;
  const std::size_t first = at - std::min(at, kWindow);
  const std::u32string_view window = text.substr(first, end - first + kWindow);
  return word_cost(window, lexicon).unknown -
         word_cost(moved(window, at - first, end - first), lexicon).unknown;
}

// A piece of text between spaces that are not part of the damage, mended from the left, of places
// close together the one first that makes the most letters known; the piece as it was unless all
// are known in the end. Takes time in proportion to its length.
std::u32string mended(const std::u32string& piece, const Lexicon& lexicon) {
  constexpr std::size_t kClose = 5;
  if (word_cost(piece, lexicon).unknown == 0) return piece;
  std::u32string text = piece;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int gain = gain_at(text, at, lexicon);
    if (gain <= 0) continue;
    bool best = true;
    for (std::size_t next = at + 1; best && next <= at + kClose; ++next) {
      best = gain_at(text, next, lexicon) <= gain;
    }
    if (best) text = moved(text, at, marks_on_second(text, at));
  }
  return word_cost(text, lexicon).unknown == 0 ? text : piece;
}

// The letter of an abbreviation, which is no word: "พ" of "พ.ศ.".
bool is_abbreviation(std::u32string_view text, std::size_t at) {
  return is_consonant(text[at]) && letter_at(text, at + 1) == U'.' &&
         (at == 0 || !is_thai_letter(text[at - 1]));
}

// Pieces to be mended one by one: a space parts them unless a mark stands before it.
std::vector<std::u32string> pieces_of(std::u32string_view text) {
  std::vector<std::u32string> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool inside = (is_thai_letter(text[i]) && !is_abbreviation(text, i)) ||
                        (text[i] == U' ' && i > 0 && is_thai_mark(text[i - 1]) &&
                         is_thai_letter(letter_at(text, i + 1)));
    if (!inside && !pieces.back().empty()) pieces.emplace_back();
    pieces.back() += text[i];
    if (!inside) pieces.emplace_back();
  }
  return pieces;
}

}  // namespace

// Damage: a mark one consonant late, and with it, often, a space. Evidence: programs that sort the
// glyphs of a page by their left edge; a mark's edge is that of the next letter ("นงั สือ", "จดั ทา",
// "เกย่ี วกับ"). Looked for where a mark stands that cannot be right, and mended only where every
// letter of the piece then belongs to a word: "นงั สือ" -> "นังสือ" is no word and stays, "หนงั สือ" ->
// "หนังสือ", "เลม่" -> "เล่ม"; "ตัว", "ชื่อ" stay.
Repaired late_marks(std::string_view text) {
  const std::u32string letters = to_code_points(text);
  if (!has_mark_out_of_place(letters)) return std::nullopt;
  const Lexicon& lexicon = thai_lexicon();
  if (lexicon.empty()) return std::nullopt;
  std::u32string repaired;
  for (const std::u32string& piece : pieces_of(letters)) {
    repaired += mended(piece, lexicon);
  }
  if (repaired == letters) return std::nullopt;
  return to_utf8(repaired);
}

}  // namespace prongsai
