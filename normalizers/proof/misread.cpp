#include "normalizers/proof/misread.h"

#include <string>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/score.h"

namespace prongsai {

std::vector<Hundredths> one_digit_misreads(std::string_view raw, Hundredths value) {
  std::string characters = with_ascii_digits(raw);
  if (parse_score(characters) != value) characters = to_string(value);
  std::vector<Hundredths> misreads;
  for (char& place : characters) {
    if (place < '0' || place > '9') continue;
    const char printed = place;
    for (char digit = '0'; digit <= '9'; ++digit) {
      if (digit == printed) continue;
      place = digit;
      if (const auto misread = parse_score(characters)) misreads.push_back(*misread);
    }
    place = printed;
  }
  return misreads;
}

}  // namespace prongsai
