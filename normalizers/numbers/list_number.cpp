#include "normalizers/numbers/list_number.h"

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
  constexpr std::string_view kWord = "ข้อ";
  constexpr std::string_view kWordWithPlace = "ข้อที่";
  if (!text.starts_with(kWord)) return std::nullopt;
  std::size_t at = text.starts_with(kWordWithPlace) ? kWordWithPlace.size() : kWord.size();
  at += spaces_at(text, at);
  const DigitRun run = digit_run_at(text, at);
  if (run.digits < 1 || run.digits > 2 || run.value == 0) return std::nullopt;
  if (run.end < text.size() && text[run.end] != ' ') return std::nullopt;
  return marker(text, ListStyle::kWord, run.value, run.end);
}

// U+F0B7 is the bullet of the font Symbol, which word processors use.
std::optional<ListMarker> unnumbered(std::string_view text) {
  constexpr std::array<std::string_view, 9> kBullets = {"•", "·", "●",      "○", "▪",
                                                        "■", "◦", "\uF0B7", "➢"};
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
  return unnumbered(text);
}

}  // namespace prongsai
