#include "extractors/report/line_context.h"

#include <algorithm>

#include "extractors/report/printed_code.h"
#include "normalizers/text/join_lines.h"

namespace prongsai {
namespace {

// A sentence goes on over at most this many lines before the one with its number.
constexpr std::size_t kLinesBefore = 2;

}  // namespace

LineContext context_of(const std::vector<Line>& lines, std::size_t index) {
  LineContext context;
  context.line = &lines[index];
  constexpr std::size_t kNear = 3;
  for (std::size_t i = index - std::min(index, kNear);
       i < std::min(lines.size(), index + kNear + 1); ++i) {
    if (parse_item_code(lines[i].text)) context.near_item = true;
  }
  for (std::size_t i = index - std::min(index, kLinesBefore); i < index; ++i) {
    context.text += lines[i].text;
    context.text += seam(lines[i].text, lines[i].ends_with_space, lines[i + 1].text);
  }
  context.line_begins = context.text.size();
  context.text += lines[index].text;
  return context;
}

}  // namespace prongsai
