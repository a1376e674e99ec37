#include <vector>

#include "normalizers/text/letter_spacing.h"
#include "normalizers/text/rules/rules.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

// Thai text between spaces, and whether a space stands behind it that has Thai on both sides.
struct Piece {
  std::u32string text;
  bool joins_next = false;
};

// At least 4 pieces of on average at most 9 letters: sound Thai has a space after 20 to 40 letters,
// text set with justification ruined has one inside every word.
bool is_torn(std::string_view text) {
  std::size_t spaces = 0;
  std::size_t letters = 0;
  char32_t last = 0;
  bool behind_letter = false;  // the last space stands behind one
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (is_thai_letter(c)) {
      ++letters;
      if (last == U' ' && behind_letter) ++spaces;
    }
    if (c == U' ') behind_letter = is_thai_letter(last);
    last = c;
  }
  return spaces >= 3 && letters <= 9 * (spaces + 1);
}

std::vector<Piece> pieces_of(std::u32string_view text) {
  std::vector<Piece> pieces(1);
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool between = text[i] == U' ' && i > 0 && i + 1 < text.size() &&
                         is_thai_letter(text[i - 1]) && is_thai_letter(text[i + 1]);
    if (between) {
      pieces.back().joins_next = true;
      pieces.emplace_back();
    } else {
      pieces.back().text += text[i];
    }
  }
  return pieces;
}

// True where `left` and `right` have letters that belong to no word, have none together, and some
// word stands across the seam.
bool is_torn_word(const std::u32string& left, const std::u32string& right, const Lexicon& lexicon) {
  const WordCost parts[] = {word_cost(left, lexicon), word_cost(right, lexicon)};
  if (parts[0].unknown + parts[1].unknown == 0) return false;
  const WordCost whole = word_cost(left + right, lexicon);
  return whole.unknown == 0 && whole.words < parts[0].words + parts[1].words;
}

// Joins what is torn, from the left; true where anything was.
bool join(std::vector<Piece>& pieces, const Lexicon& lexicon) {
  std::vector<Piece> joined;
  for (Piece& piece : pieces) {
    const bool meets = !joined.empty() && joined.back().joins_next;
    if (meets && is_torn_word(joined.back().text, piece.text, lexicon)) {
      joined.back().text += piece.text;
      joined.back().joins_next = piece.joins_next;
    } else {
      joined.push_back(std::move(piece));
    }
  }
  const bool changed = joined.size() < pieces.size();
  pieces = std::move(joined);
  return changed;
}

}  // namespace

// Damage: spaces inside words all over a line. Evidence: justified text whose gaps a program took
// for spaces. Pieces are joined where each has letters that belong to no word, and together they
// have none: "ประชาสัม พันธ์" -> "ประชาสัมพันธ์" in a line of short pieces; "นายก รองนายก ปลัด ผู้อำนวยการ"
// stays.
Repaired parted_words(std::string_view text) {
  // Letter-spaced text is closed up as a whole (letter_spacing.h), or left alone.
  if (!is_torn(text) || spacing_of(text).is_letter_spaced() || thai_lexicon().empty()) {
    return std::nullopt;
  }
  std::vector<Piece> pieces = pieces_of(to_code_points(text));
  if (!join(pieces, thai_lexicon())) return std::nullopt;
  while (join(pieces, thai_lexicon())) {
  }
  std::u32string repaired;
  for (const Piece& piece : pieces) {
    repaired += piece.text;
    if (piece.joins_next) repaired += U' ';
  }
  return to_utf8(repaired);
}

}  // namespace prongsai
