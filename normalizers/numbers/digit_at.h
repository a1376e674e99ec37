#pragma once

#include <cstddef>
#include <string_view>

namespace prongsai {

// A digit of either script at one place of a text.
struct DigitAt {
  int value = -1;          // 0 to 9; -1: no digit stands there
  std::size_t length = 0;  // in bytes: 1 for "7", 3 for "๗"
};

[[nodiscard]] inline DigitAt digit_at(std::string_view text, std::size_t offset) {
  if (offset >= text.size()) return {};
  if (text[offset] >= '0' && text[offset] <= '9') return {text[offset] - '0', 1};
  if (text.size() - offset < 3 || text[offset] != '\xE0' || text[offset + 1] != '\xB9') return {};
  const int last = static_cast<unsigned char>(text[offset + 2]) - 0x90;  // ๐ is E0 B9 90
  return last >= 0 && last <= 9 ? DigitAt{last, 3} : DigitAt{};
}

// A run of digits that starts at one place.
struct DigitRun {
  int value = 0;           // of the first nine digits; longer ones are no numbers of a report
  std::size_t digits = 0;  // how many; 0: none stands there
  std::size_t end = 0;     // offset of the byte behind the last one
};

[[nodiscard]] inline DigitRun digit_run_at(std::string_view text, std::size_t offset) {
  DigitRun run{0, 0, offset};
  for (DigitAt d = digit_at(text, run.end); d.length > 0; d = digit_at(text, run.end)) {
    if (run.digits < 9) run.value = run.value * 10 + d.value;
    ++run.digits;
    run.end += d.length;
  }
  return run;
}

}  // namespace prongsai
