#include "normalizers/numbers/digits.h"

namespace prongsai {

std::string with_ascii_digits(std::string_view text) {
  // U+0E50-0E59 are the bytes E0 B9 90 to E0 B9 99.
  constexpr std::string_view kLead = "\xE0\xB9";
  std::string out;
  out.reserve(text.size());
  while (!text.empty()) {
    const auto third = text.size() > 2 ? static_cast<unsigned char>(text[2]) : 0;
    if (text.starts_with(kLead) && third >= 0x90 && third <= 0x99) {
      out += static_cast<char>('0' + (third - 0x90));
      text.remove_prefix(3);
    } else {
      out += text[0];
      text.remove_prefix(1);
    }
  }
  return out;
}

}  // namespace prongsai
