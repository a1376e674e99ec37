#include "normalizers/text/letter_spacing.h"

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool joins(char32_t c) { return is_thai_letter(c) || c == '/'; }

}  // namespace

Spacing spacing_of(std::string_view text) {
  Spacing spacing;
  int letters = 0;  // of the piece so far, marks not counted; a mark alone is a piece all the same
  bool thai = false;
  const auto end_piece = [&] {
    if (thai) ++spacing.tokens;
    if (thai && letters <= 1) ++spacing.single;
    letters = 0;
    thai = false;
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == ' ' || c == 0x00A0) {
      end_piece();
    } else {
      thai = thai || is_thai_letter(c);
      letters += is_thai_mark(c) ? 0 : 1;
    }
  }
  end_piece();
  return spacing;
}

Spacing spacing_of(std::span<const Line> lines) {
  Spacing all;
  for (const Line& line : lines) {
    const Spacing one = spacing_of(line.text);
    all.tokens += one.tokens;
    all.single += one.single;
  }
  return all;
}

std::string closed_up(std::string_view text) {
  std::string closed;
  char32_t last = 0;
  int spaces = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c == ' ' || c == 0x00A0) {
      ++spaces;
      continue;
    }
    const bool join = joins(last) && joins(c) && (last != '/' || c != '/');
    if (spaces > 1 || (spaces == 1 && !join)) closed += ' ';
    append_utf8(c, closed);
    last = c;
    spaces = 0;
  }
  if (spaces > 0) closed += ' ';
  return closed;
}

}  // namespace prongsai
