#include "normalizers/numbers/year.h"

#include <array>

#include "normalizers/numbers/digit_at.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Without spaces, full stops and other signs that stand between a word and its year.
std::string_view without_signs_at_end(std::string_view text) {
  while (!text.empty()) {
    const std::string_view trimmed = trim(text);
    text = text.substr(0, static_cast<std::size_t>(trimmed.data() - text.data()) + trimmed.size());
    if (text.empty() || (text.back() != '.' && text.back() != ':' && text.back() != '-')) break;
    text.remove_suffix(1);
  }
  return text;
}

// "ITA 2021", "(ITA) 2021" are the year of the assessment; "DIGITAL 2021" is not.
bool stands_behind_ita(std::string_view before) {
  before = without_signs_at_end(before);
  if (before.ends_with(')')) before.remove_suffix(1);
  if (!before.ends_with("ITA")) return false;
  before.remove_suffix(3);
  if (before.empty()) return true;
  const char c = before.back();
  return !(c >= 'A' && c <= 'Z') && !(c >= 'a' && c <= 'z');
}

// "ปี 68", "พ.ศ. 68", "ปีงบประมาณ พ.ศ. ๖๘"; not "ข้อ 68".
bool stands_behind_a_word_for_year(std::string_view before) {
  constexpr std::array<std::string_view, 4> kWords = {"ปี", "ปีงบประมาณ", "พ.ศ", "พศ"};
  before = without_signs_at_end(before);
  for (const std::string_view word : kWords) {
    if (before.ends_with(word)) return true;
  }
  return false;
}

// "2568.5" and "2568,000" are other numbers; "2568." and "2567,2568" end with the year.
bool goes_on(std::string_view text, const DigitRun& run) {
  if (run.end >= text.size()) return false;
  const std::size_t more = digit_run_at(text, run.end + 1).digits;
  return (text[run.end] == '.' && more > 0) || (text[run.end] == ',' && more == 3);
}

std::optional<FiscalYear> year_at(std::string_view text, std::size_t at, const DigitRun& run) {
  if (goes_on(text, run)) return std::nullopt;
  const std::string_view before = text.substr(0, at);
  if (run.digits == 4 && run.value >= 2540 && run.value <= 2620) return FiscalYear{run.value};
  if (run.digits == 4 && run.value >= 2000 && run.value <= 2077 && stands_behind_ita(before)) {
    return FiscalYear{run.value + kBuddhistEraOffset};
  }
  if (run.digits == 2 && run.value >= 40 && stands_behind_a_word_for_year(before)) {
    return FiscalYear{2500 + run.value};
  }
  return std::nullopt;
}

}  // namespace

std::optional<FiscalYear> find_year(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const DigitRun run = digit_run_at(text, at);
    if (run.digits == 0) {
      ++at;
      continue;
    }
    if (const auto year = year_at(text, at, run)) return year;
    at = run.end;
  }
  return std::nullopt;
}

}  // namespace prongsai
