#include "normalizers/numbers/score.h"

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

enum class Point { kOptional, kRequired };

// The score that all of `text` is: one to three digits, then a point and one or two more.
std::optional<Hundredths> exact_score(std::string_view text, Point point) {
  const DigitRun whole = digit_run_at(text, 0);
  if (whole.digits < 1 || whole.digits > 3) return std::nullopt;
  int hundredths = whole.value * 100;
  if (whole.end < text.size()) {
    if (text[whole.end] != '.') return std::nullopt;
    const DigitRun part = digit_run_at(text, whole.end + 1);
    if (part.digits < 1 || part.digits > 2 || part.end != text.size()) return std::nullopt;
    hundredths += part.digits == 1 ? part.value * 10 : part.value;
  } else if (point == Point::kRequired) {
    return std::nullopt;
  }
  if (hundredths > kFullScore.value) return std::nullopt;
  return Hundredths{hundredths};
}

// Offset behind the number that starts at `start`: digits with points, commas and colons between
// them, so that "1.2.3", "1,096.83" and "๑๐.๓๐:๑๕" are each one number, and no score.
std::size_t number_end(std::string_view text, std::size_t start) {
  std::size_t end = digit_run_at(text, start).end;
  while (end < text.size() && (text[end] == '.' || text[end] == ',' || text[end] == ':') &&
         digit_at(text, end + 1).length > 0) {
    end = digit_run_at(text, end + 1).end;
  }
  return end;
}

// "-1.25" at the start of a text or behind a space is a difference, not a score; "๙๕.๐๐-๑๐๐.๐๐" is
// a range of two scores, "- 96.83" a dash and a score.
bool is_negative(std::string_view text, std::size_t start) {
  if (start == 0) return false;
  const std::string_view before = text.substr(0, start);
  const std::size_t sign = before.ends_with('-') ? 1 : before.ends_with("−") ? 3 : 0;
  if (sign == 0) return false;
  const std::string_view head = before.substr(0, before.size() - sign);
  return head.empty() || trim(head).size() != head.size();
}

}  // namespace

std::optional<Hundredths> parse_score(std::string_view text) {
  return exact_score(trim(text), Point::kOptional);
}

std::vector<FoundScore> find_scores(std::string_view text) {
  std::vector<FoundScore> found;
  for (std::size_t at = 0; at < text.size();) {
    if (digit_at(text, at).length == 0) {
      ++at;
      continue;
    }
    const std::size_t end = number_end(text, at);
    const auto value = exact_score(text.substr(at, end - at), Point::kRequired);
    if (value && !is_negative(text, at)) found.push_back({*value, at, end - at});
    at = end;
  }
  return found;
}

}  // namespace prongsai
