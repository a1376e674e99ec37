#include <algorithm>
#include <optional>
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

// Where the text goes on behind such marks once they are moved: a space behind them goes, too.
std::size_t behind_marks(std::u32string_view text, std::size_t end) {
  const bool space = letter_at(text, end) == U' ' && is_thai_letter(letter_at(text, end + 1));
  return end + (space ? 1 : 0);
}

// Puts the marks at `at` on the first of the two consonants.
void move_marks(std::u32string& text, std::size_t at, std::size_t end) {
  text.erase(end, behind_marks(text, end) - end);
  const auto place = [&](std::size_t i) { return text.begin() + static_cast<std::ptrdiff_t>(i); };
  std::rotate(place(at + 1), place(at + 2), place(end));
}

// Places this close are compared before one of them is mended.
constexpr std::size_t kClose = 5;

// How many letters become known by moving the marks at a place of a text that is walked through
// from the left. Takes time in proportion to the letters walked over.
class Gains {
 public:
  Gains(const std::u32string& text, const Lexicon& lexicon)
      : text_(text), before_(lexicon), kept_(lexicon), moved_(lexicon), gains_(text.size()) {}

  // Of a place not before the one walked to.
  int at(std::size_t place) {
    if (place >= gains_.size()) return 0;
    if (!gains_[place]) gains_[place] = find(place);
    return *gains_[place];
  }

  // The text has changed at the place walked to: forgets what was found there and, no further than
  // it was looked at, behind.
  void forget() {
    const auto first = gains_.begin() + static_cast<std::ptrdiff_t>(walked_);
    std::fill(first, first + std::min<std::ptrdiff_t>(kClose + 1, gains_.end() - first),
              std::nullopt);
  }

  void walk_on() {
    before_.push(text_[walked_], letter_at(text_, walked_ + 1));
    ++walked_;
  }

  // Of the letters walked over.
  [[nodiscard]] int unknown() const { return before_.cost().unknown; }

 private:
  int find(std::size_t place) {
    constexpr std::size_t kWindow = 16;  // no word goes on further
    const std::size_t end = marks_on_second(text_, place);
    if (end == 0) return 0;
    kept_ = before_;
    for (std::size_t i = walked_; i < place; ++i) kept_.push(text_[i], text_[i + 1]);
    moved_ = kept_;
    const std::size_t rest = behind_marks(text_, end);
    push(kept_, place, rest, letter_at(text_, rest));
    moved_.push(text_[place], text_[place + 2]);
    push(moved_, place + 2, end, text_[place + 1]);
    moved_.push(text_[place + 1], letter_at(text_, rest));
    const std::size_t last = std::min(text_.size(), rest + kWindow);
    for (std::size_t i = rest; i < last && !kept_.goes_on_like(moved_); ++i) {
      kept_.push(text_[i], letter_at(text_, i + 1));
      moved_.push(text_[i], letter_at(text_, i + 1));
    }
    return kept_.cost().unknown - moved_.cost().unknown;
  }

  // The letters of text_[first, last), before `next`.
  void push(WordCutter& cutter, std::size_t first, std::size_t last, char32_t next) const {
    for (std::size_t i = first; i < last; ++i) {
      cutter.push(text_[i], i + 1 < last ? text_[i + 1] : next);
    }
  }

  const std::u32string& text_;
  std::size_t walked_ = 0;
  WordCutter before_;  // what was walked over
  WordCutter kept_, moved_;
  std::vector<std::optional<int>> gains_;  // each found once
};

// A piece of text between spaces that are not part of the damage, mended from the left, of places
// close together the one first that makes the most letters known; the piece as it was unless all
// are known in the end. Takes time in proportion to its length.
std::u32string mended(std::u32string_view piece, const Lexicon& lexicon) {
  std::u32string text(piece);
  if (word_cost(piece, lexicon).unknown == 0) return text;
  Gains gains(text, lexicon);
  for (std::size_t at = 0; at < text.size(); ++at) {
    const int gain = gains.at(at);
    bool best = gain > 0;
    for (std::size_t next = at + 1; best && next <= at + kClose; ++next) {
      best = gains.at(next) <= gain;
    }
    if (best) {
      move_marks(text, at, marks_on_second(text, at));
      gains.forget();
    }
    gains.walk_on();
  }
  return gains.unknown() == 0 ? text : std::u32string(piece);
}

// The letter of an abbreviation, which is no word: "พ" of "พ.ศ.".
bool is_abbreviation(std::u32string_view text, std::size_t at) {
  return is_consonant(text[at]) && letter_at(text, at + 1) == U'.' &&
         (at == 0 || !is_thai_letter(text[at - 1]));
}

// Whether a letter is of a piece to be mended: a space parts pieces unless a mark stands before it.
bool is_of_piece(std::u32string_view text, std::size_t at) {
  if (text[at] == U' ') {
    return at > 0 && is_thai_mark(text[at - 1]) && is_thai_letter(letter_at(text, at + 1));
  }
  return is_thai_letter(text[at]) && !is_abbreviation(text, at);
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
  const std::u32string_view whole = letters;
  for (std::size_t at = 0; at < whole.size();) {
    std::size_t end = at;
    while (end < whole.size() && is_of_piece(whole, end)) ++end;
    if (end > at) {
      repaired += mended(whole.substr(at, end - at), lexicon);
    } else {
      repaired += whole[end++];
    }
    at = end;
  }
  if (repaired == letters) return std::nullopt;
  return to_utf8(repaired);
}

}  // namespace prongsai
