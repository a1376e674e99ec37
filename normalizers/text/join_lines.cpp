#include "normalizers/text/join_lines.h"

#include <array>

#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

char32_t first_of(std::string_view text) {
  std::size_t offset = 0;
  return next_code_point(text, offset);
}

// The last code point; what stands before it is left in `text`.
char32_t take_last(std::string_view& text) {
  std::size_t start = text.size() - 1;
  while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
  const char32_t c = first_of(text.substr(start));
  text.remove_suffix(text.size() - start);
  return c;
}

// Nothing is put behind these: "(", "[", "{", opening quotation marks, and the slash, behind which
// Thai lines are broken without a space ("วัสดุ/" | "ครุภัณฑ์").
bool binds_to_next(char32_t c) {
  return c == '(' || c == '[' || c == '{' || c == 0x201C || c == 0x2018 || c == '/';
}

// Nothing is put before these, be it closing or belonging to the word before it.
bool binds_to_last(char32_t c) {
  constexpr std::array<char32_t, 16> kSigns = {')', ']', '}', ',',    '.',    ';',    ':',  '!',
                                               '?', '%', '/', 0x201D, 0x2019, 0x2026, U'ฯ', U'ๆ'};
  for (const char32_t sign : kSigns) {
    if (sign == c) return true;
  }
  return is_thai_mark(c);
}

// A hyphen within a word ("E-" | "Service"), not a dash between two ("๒๕๖๘ -" | "กันยายน").
bool ends_with_hyphen(char32_t last, std::string_view before) {
  if (last != '-' && last != 0x2010 && last != 0x2011) return false;
  return !before.empty() && trim(before).size() == before.size();
}

// Appends `text` with its white space made single spaces.
void append_squeezed(std::string_view text, std::string& out) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool space = text[i] == ' ' || (text[i] >= '\t' && text[i] <= '\r');
    if (!space) {
      out += text[i];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
}

}  // namespace

std::string_view seam(std::string_view left, bool left_ends_with_space, std::string_view right) {
  const std::string_view l = trim(left);
  const std::string_view r = trim(right);
  if (l.empty() || r.empty()) return "";
  const bool drawn = left_ends_with_space || l.end() != left.end() || r.begin() != right.begin();
  // A space at a line's end inside a word ("ทุกส่วน " | "ราชการ") was put there by the wrap.
  if (drawn) return seam_is_inside_word(l, r) ? "" : " ";
  std::string_view before = l;
  const char32_t last = take_last(before);
  const char32_t next = first_of(r);
  if (is_thai_letter(last) && is_thai_letter(next)) return "";
  if (binds_to_next(last) || binds_to_last(next)) return "";
  return ends_with_hyphen(last, before) ? "" : " ";
}

std::string join_lines(std::span<const Line> lines) {
  std::string joined;
  bool space = false;  // one is due before the next text, whatever stands at the seam
  for (const Line& line : lines) {
    if (!trim(line.text).empty()) {
      const std::string_view between = seam(joined, space, line.text);
      joined += between;
      append_squeezed(trim(line.text), joined);
      space = trim(line.text).end() != std::string_view(line.text).end();
    }
    space = space || line.ends_with_space || line.paragraph_end;
  }
  return joined;
}

Text join_text(std::span<const Line> lines) {
  Text text{join_lines(lines), {}};
  bool first = true;
  for (const Line& line : lines) {
    text.origin = first ? line.origin : unite(text.origin, line.origin);
    first = false;
  }
  return text;
}

}  // namespace prongsai
