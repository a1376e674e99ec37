#include "extractors/report/table_level.h"

#include <algorithm>
#include <string>
#include <string_view>

#include "extractors/report/level_name.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

bool row_says_level(const Table& table, int row) {
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& cell) {
    return cell.row == row &&
           std::any_of(cell.lines.begin(), cell.lines.end(), [](const Line& line) {
             return line.text.find("ระดับ") != std::string::npos;
           });
  });
}

}  // namespace

std::optional<Text> level_in(const Table& table, const Reference& reference) {
  constexpr std::size_t kLetters = 2;  // "AA"
  for (const Cell& cell : table.cells) {
    for (const Line& line : cell.lines) {
      const std::string_view text = bare_level_name(line.text);
      const auto level = level_at(text, reference);
      if (!level || *level != text) continue;
      if (text.size() <= kLetters && !row_says_level(table, cell.row)) continue;
      return Text{*level, line.origin};
    }
  }
  return std::nullopt;
}

std::optional<Text> level_in(const std::vector<Line>& lines, const Reference& reference) {
  constexpr std::string_view kLabel = "ระดับผลการประเมิน";
  constexpr std::size_t kMark = 12;  // bytes: a bullet, a number in a list
  for (const Line& line : lines) {
    const std::string_view text = trim(line.text);
    const std::size_t at = text.find(kLabel);
    if (at == std::string_view::npos || at > kMark) continue;
    const std::string_view behind = bare_level_name(text.substr(at));
    const auto level = level_at(behind, reference);
    if (level && *level == behind) return Text{*level, line.origin};
  }
  return std::nullopt;
}

}  // namespace prongsai
