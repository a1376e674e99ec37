#include "ocr/character_errors.h"

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <vector>

#include "common/measure.h"
#include "normalizers/text/utf8.h"

namespace prongsai::bench {
namespace {

constexpr char32_t kNikhahit = 0x0E4D;
constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;
constexpr char32_t kSaraE = 0x0E40;
constexpr char32_t kSaraAe = 0x0E41;

bool is_tone(char32_t c) { return c >= 0x0E48 && c <= 0x0E4B; }

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }

CharacterKind kind_of(char32_t c) {
  if (is_thai_digit(c)) return CharacterKind::kThaiDigit;
  if (is_thai_letter(c)) return CharacterKind::kThaiLetter;
  if (c >= '0' && c <= '9') return CharacterKind::kArabicDigit;
  const bool latin = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  return latin ? CharacterKind::kLatin : CharacterKind::kOther;
}

void append(char32_t c, std::u32string& text) {
  const char32_t last = text.empty() ? U'\0' : text.back();
  if (c == kSaraE && last == kSaraE) {
    text.back() = kSaraAe;
  } else if (is_tone(c) && last == kNikhahit) {
    text.insert(text.size() - 1, 1, c);
  } else if (c == kSaraAm) {
    text += {kNikhahit, kSaraAa};
  } else {
    text += is_dash(c) ? U'-' : c;
  }
}

}  // namespace

std::u32string comparable_text(std::string_view text) {
  std::u32string all;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = next_code_point(text, at);
    if (c > ' ' && c != 0x00A0) append(c, all);
  }
  return all;
}

void CharacterErrors::align(const std::u32string& printed, const std::u32string& read, Read what) {
  const std::size_t n = printed.size();
  const std::size_t m = read.size();
  std::vector<std::uint16_t> cost((n + 1) * (m + 1));
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint16_t& {
    return cost[i * (m + 1) + j];
  };
  for (std::size_t j = 0; j <= m; ++j) {
    at(0, j) = what == Read::kThisLine ? static_cast<std::uint16_t>(j) : 0;
  }
  for (std::size_t i = 1; i <= n; ++i) {
    at(i, 0) = static_cast<std::uint16_t>(i);
    for (std::size_t j = 1; j <= m; ++j) {
      const int same = at(i - 1, j - 1) + (printed[i - 1] != read[j - 1] ? 1 : 0);
      at(i, j) = static_cast<std::uint16_t>(std::min({same, at(i - 1, j) + 1, at(i, j - 1) + 1}));
    }
  }
  std::size_t j = m;
  if (what == Read::kWholePage) {
    j = static_cast<std::size_t>(std::min_element(&at(n, 0), &at(n, 0) + m + 1) - &at(n, 0));
  }
  all_wrong_ += at(n, j);
  for (std::size_t i = n; i > 0;) {
    const auto kind = static_cast<std::size_t>(kind_of(printed[i - 1]));
    const bool differs = j == 0 || printed[i - 1] != read[j - 1];
    if (j > 0 && at(i, j) == at(i - 1, j - 1) + (differs ? 1 : 0)) {
      wrong_[kind] += differs ? 1 : 0;
      --i, --j;
    } else if (at(i, j) == at(i - 1, j) + 1) {
      ++wrong_[kind];
      --i;
    } else {
      --j;
    }
  }
  all_printed_ += static_cast<int>(n);
  for (const char32_t c : printed) ++printed_[static_cast<std::size_t>(kind_of(c))];
}

void CharacterErrors::add_line(const std::u32string& printed, const std::u32string& read) {
  align(printed, read, Read::kThisLine);
}

void CharacterErrors::add_line_of_page(const std::u32string& printed, const std::u32string& read) {
  align(printed, read, Read::kWholePage);
}

void CharacterErrors::add(const CharacterErrors& other) {
  all_printed_ += other.all_printed_;
  all_wrong_ += other.all_wrong_;
  for (std::size_t kind = 0; kind < kCharacterKinds; ++kind) {
    printed_[kind] += other.printed_[kind];
    wrong_[kind] += other.wrong_[kind];
  }
}

double CharacterErrors::rate() const { return percent(all_wrong_, all_printed_); }

double CharacterErrors::rate(CharacterKind kind) const {
  const auto at = static_cast<std::size_t>(kind);
  return printed_[at] == 0 ? -1 : percent(wrong_[at], printed_[at]);
}

std::string rates_row(const CharacterErrors& errors) {
  char number[32];
  std::snprintf(number, sizeof number, "%.2f", errors.rate());
  std::string row = number;
  for (std::size_t kind = 0; kind + 1 < kCharacterKinds; ++kind) {
    const double rate = errors.rate(static_cast<CharacterKind>(kind));
    std::snprintf(number, sizeof number, rate < 0 ? "\t-" : "\t%.2f", rate);
    row += number;
  }
  return row;
}

}  // namespace prongsai::bench
