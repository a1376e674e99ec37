#include "extractors/layout/cut_text.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <vector>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/list_number.h"
#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// A marker with the list that it counts in: 4 for "๔.๒", 0 for all others.
struct Entry {
  ListMarker marker;
  int list = 0;
};

std::optional<Entry> entry_at(std::string_view text) {
  Entry entry;
  if (const auto marker = read_list_marker(text); marker && marker->number) {
    entry.marker = *marker;
    return entry;
  }
  const auto decimal = read_decimal_marker(text, entry.list);
  if (!decimal) return std::nullopt;
  entry.marker = *decimal;
  return entry;
}

std::vector<Entry> entries_of(const Cell& cell) {
  std::vector<Entry> entries;
  for (const Line& line : cell.lines) {
    if (const auto entry = entry_at(trim(line.text))) entries.push_back(*entry);
  }
  return entries;
}

// "๑. … ๒. …" | "๓. …". A list of sub-entries may stand above: "๑. … (๑) …" | "๒. …".
bool list_goes_on(const Cell& cell, const Entry& next, int fewest) {
  std::optional<int> last;
  int count = 0;
  for (const Entry& entry : entries_of(cell)) {
    if (entry.marker.style != next.marker.style || entry.list != next.list) continue;
    last = entry.marker.number;
    ++count;
  }
  return count >= fewest && *last + 1 == *next.marker.number;
}

// "ก่อนวันที่ ๓๑": the month is missing.
bool ends_with_day(std::string_view text) {
  std::string plain = with_ascii_digits(text);
  const std::size_t digits = plain.size() - (plain.find_last_not_of("0123456789") + 1);
  if (digits < 1 || digits > 2) return false;
  return trim(std::string_view(plain).substr(0, plain.size() - digits)).ends_with("วันที่");
}

// "ตุลาคม ๒๕๖๔ -", "เผยแพร่และ", "คณะทำงาน (กองคลัง". A dash alone says that a cell is empty.
bool ends_open(std::string_view text) {
  constexpr std::array<std::string_view, 12> kEnds = {"-",  "–",   "และ", "หรือ", "รวมถึง", "รวมทั้ง",
                                                      "ซึ่ง", "เพื่อ", "โดย", ",",   "ควร",   "เช่น"};
  constexpr std::size_t kShortest = 4;  // bytes
  if (text.size() < kShortest) return false;
  if (std::count(text.begin(), text.end(), '(') > std::count(text.begin(), text.end(), ')'))
    return true;
  if (text.ends_with("สมควร")) return false;
  return ends_with_day(text) ||
         std::any_of(kEnds.begin(), kEnds.end(),
                     [text](std::string_view end) { return text.ends_with(end); });
}

std::string without_spaces(const Cell& cell) {
  std::string text = plain_text(cell);
  std::erase(text, ' ');
  return text;
}

bool begins_letter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

}  // namespace

bool is_blank(const Cell& cell) {
  return std::all_of(cell.lines.begin(), cell.lines.end(),
                     [](const Line& line) { return trim(line.text).empty(); });
}

bool begins_numbered(const Cell& cell) {
  return !cell.lines.empty() && entry_at(trim(cell.lines.front().text)).has_value();
}

bool begins_within_sentence(std::string_view text) {
  constexpr std::array<std::string_view, 8> kJoining{"ๆ",     "ฯ",     "และ", "หรือ",
                                                     "รวมถึง", "รวมทั้ง", "ซึ่ง",  "ตลอดจน"};
  return std::any_of(kJoining.begin(), kJoining.end(),
                     [&](std::string_view word) { return trim(text).starts_with(word); });
}

bool may_count_on(const Cell& cell, const Cell& rest) {
  if (rest.lines.empty()) return false;
  const auto next = entry_at(trim(rest.lines.front().text));
  return next && list_goes_on(cell, *next, 1);
}

bool lacks_its_mark(const Table& table, const Cell& rest) {
  if (is_blank(rest) || read_list_marker(trim(rest.lines.front().text))) return false;
  constexpr int kFewest = 3;
  std::optional<ListStyle> style;
  int marked = 0;
  for (const Cell& cell : table.cells) {
    const bool same = cell.row == rest.row && cell.column == rest.column;
    if (cell.column != rest.column || cell.row == 0 || same || is_blank(cell)) continue;
    const auto marker = read_list_marker(trim(cell.lines.front().text));
    if (!marker || marker->number.value_or(1) != 1 || (style && *style != marker->style))
      return false;
    style = marker->style;
    ++marked;
  }
  return marked >= kFewest;
}

bool said_in_one(const Table& table, const Cell& cell, const Cell& rest) {
  constexpr std::size_t kMost = 45;      // bytes; 15 Thai letters
  constexpr std::size_t kShortest = 24;  // 8 Thai letters
  std::string left = without_spaces(cell);
  std::string right = without_spaces(rest);
  if (left.size() < kShortest || right.size() < kShortest) return false;
  std::size_t from = left.size() - std::min(kMost, left.size());
  while (!begins_letter(left[from])) ++from;
  std::size_t to = std::min(kMost, right.size());
  while (to < right.size() && !begins_letter(right[to])) --to;
  const std::string both = left.substr(from) + right.substr(0, to);
  return std::any_of(table.cells.begin(), table.cells.end(), [&](const Cell& other) {
    return without_spaces(other).find(both) != std::string::npos;
  });
}

bool text_goes_on(const Cell& cell, const Cell& rest) {
  if (is_blank(cell) || is_blank(rest)) return false;
  const std::string above = plain_text(cell);
  const std::string below = plain_text(rest);
  constexpr int kFewest = 2;
  if (const auto next = entry_at(trim(below))) return list_goes_on(cell, *next, kFewest);
  if (read_list_marker(trim(below))) return false;  // a dash begins another entry
  return begins_within_sentence(below) || ends_open(trim(above)) ||
         seam_is_inside_word(trim(cell.lines.back().text), trim(rest.lines.front().text));
}

}  // namespace prongsai
