#include "normalizers/numbers/list_number.h"

#include <algorithm>
#include <array>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

std::size_t spaces_at(std::string_view text, std::size_t offset) {
  std::size_t end = offset;
  while (end < text.size() && text[end] == ' ') ++end;
  return end - offset;
}

std::optional<ListMarker> marker(std::string_view text, ListStyle style, std::optional<int> number,
                                 std::size_t end) {
  return ListMarker{style, number, end + spaces_at(text, end)};
}

// "๑.", "๑)" and "๑.)" with the digits at `run`.
std::optional<ListMarker> numbered(std::string_view text, const DigitRun& run) {
  const std::string_view behind = text.substr(run.end);
  if (behind.starts_with(".)")) {
    return marker(text, ListStyle::kParenthesis, run.value, run.end + 2);
  }
  if (behind.starts_with(')')) {
    return marker(text, ListStyle::kParenthesis, run.value, run.end + 1);
  }
  // "๑.๕" is a number, "1.x" no Thai list.
  const bool dot = behind.starts_with('.') && digit_at(behind, 1).length == 0;
  if (!dot) return std::nullopt;
  return marker(text, ListStyle::kDot, run.value, run.end + 1);
}

std::optional<ListMarker> after_word(std::string_view text) {
  constexpr std::array<std::string_view, 4> kWords = {"ขั้นตอนที่", "ขั้นที่", "ข้อที่", "ข้อ"};
  const auto word = std::find_if(kWords.begin(), kWords.end(),
                                 [&](std::string_view known) { return text.starts_with(known); });
  if (word == kWords.end()) return std::nullopt;
  std::size_t at = word->size();
  at += spaces_at(text, at);
  const DigitRun run = digit_run_at(text, at);
  if (run.digits < 1 || run.digits > 2 || run.value == 0) return std::nullopt;
  if (run.end < text.size() && text[run.end] != ' ') return std::nullopt;
  return marker(text, ListStyle::kWord, run.value, run.end);
}

// "ก. จัดทำ", "ข) จัดทำ"; not "ก.พ. 2568", "ง.ป.ม.", "ก.จ.".
std::optional<ListMarker> lettered(std::string_view text) {
  constexpr std::array<std::string_view, 10> kLetters = {"ก", "ข", "ค", "ง", "จ",
                                                         "ฉ", "ช", "ซ", "ฌ", "ญ"};
  for (std::size_t i = 0; i < kLetters.size(); ++i) {
    if (!text.starts_with(kLetters[i])) continue;
    const std::string_view behind = text.substr(kLetters[i].size());
    if (!behind.starts_with(". ") && !behind.starts_with(") ")) return std::nullopt;
    return marker(text, ListStyle::kLetter, static_cast<int>(i) + 1, kLetters[i].size() + 1);
  }
  return std::nullopt;
}

// The letters of the Private Use Area are bullets of the fonts Symbol and Wingdings, which word
// processors use.
std::optional<ListMarker> unnumbered(std::string_view text) {
  constexpr std::array<std::string_view, 21> kBullets = {
      "•", "·", "●", "○", "▪", "■", "◦",  "➢",      "➤",      "►",     "‣",
      "◆", "❖", "✓", "✔", "★", "□", "* ", "\uF0B7", "\uF0A7", "\uF0D8"};
  for (const std::string_view bullet : kBullets) {
    if (text.starts_with(bullet)) {
      return marker(text, ListStyle::kBullet, std::nullopt, bullet.size());
    }
  }
  constexpr std::array<std::string_view, 3> kDashes = {"-", "–", "—"};
  for (const std::string_view dash : kDashes) {
    if (!text.starts_with(dash)) continue;
    const bool alone = trim(text.substr(dash.size())).empty();
    if (alone || digit_at(text, dash.size()).length > 0) return std::nullopt;
    return marker(text, ListStyle::kDash, std::nullopt, dash.size());
  }
  return std::nullopt;
}

}  // namespace

std::optional<ListMarker> read_list_marker(std::string_view text) {
  const bool open = text.starts_with('(');
  const DigitRun run = digit_run_at(text, open ? 1 : 0);
  if (run.digits > 0) {
    if (run.digits > 2 || run.value == 0) return std::nullopt;
    if (!open) return numbered(text, run);
    if (!text.substr(run.end).starts_with(')')) return std::nullopt;
    return marker(text, ListStyle::kBothParentheses, run.value, run.end + 1);
  }
  if (open) return std::nullopt;
  if (const auto word = after_word(text)) return word;
  if (const auto letter = lettered(text)) return letter;
  return unnumbered(text);
}

std::optional<ListMarker> read_decimal_marker(std::string_view text, int& list) {
  const DigitRun first = digit_run_at(text, 0);
  if (first.digits < 1 || first.digits > 2 || !text.substr(first.end).starts_with('.'))
    return std::nullopt;
  const DigitRun second = digit_run_at(text, first.end + 1);
  if (second.digits < 1 || second.digits > 2 || second.value == 0) return std::nullopt;
  std::size_t end = second.end;
  if (end < text.size() && (text[end] == '.' || text[end] == ')')) ++end;
  if (digit_at(text, end).length > 0 || (end < text.size() && text[end] == '.'))
    return std::nullopt;
  list = first.value;
  return marker(text, ListStyle::kDecimal, second.value, end);
}

}  // namespace prongsai
