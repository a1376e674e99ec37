#include "exporters/text/utf8.h"

#include <algorithm>

namespace prongsai {
namespace {

constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

unsigned byte_at(std::string_view text, std::size_t i) {
  return static_cast<unsigned char>(text[i]);
}

bool continues(std::string_view text, std::size_t i) {
  return i < text.size() && (byte_at(text, i) & 0xC0U) == 0x80U;
}

// Length by the first byte; 0 where no code point begins with it. C0, C1 and F5-FF never occur.
std::size_t length_by_lead(unsigned lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

// Second bytes have a narrower range behind these four first bytes: that excludes overlong forms,
// surrogates and what lies over U+10FFFF.
bool second_byte_fits(unsigned lead, unsigned second) {
  switch (lead) {
    case 0xE0:
      return second >= 0xA0;
    case 0xED:
      return second <= 0x9F;
    case 0xF0:
      return second >= 0x90;
    case 0xF4:
      return second <= 0x8F;
    default:
      return true;
  }
}

// Length of the code point at `i`, or 0 if the bytes there are none.
std::size_t code_point_length(std::string_view text, std::size_t i) {
  const unsigned lead = byte_at(text, i);
  const std::size_t length = length_by_lead(lead);
  for (std::size_t k = 1; k < length; ++k) {
    if (!continues(text, i + k)) return 0;
  }
  if (length > 1 && !second_byte_fits(lead, byte_at(text, i + 1))) return 0;
  return length;
}

}  // namespace

std::string sound_utf8(std::string_view text) {
  std::string sound;
  sound.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const std::size_t length = code_point_length(text, i);
    sound += length == 0 ? kReplacement : text.substr(i, length);
    i += std::max<std::size_t>(length, 1);
  }
  return sound;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (continues(text, i)) continue;
    units += byte_at(text, i) >= 0xF0 ? 2 : 1;
  }
  return units;
}

std::string_view utf16_prefix(std::string_view text, std::size_t units) {
  std::size_t i = 0;
  while (i < text.size()) {
    const std::size_t needed = byte_at(text, i) >= 0xF0 ? 2 : 1;
    if (needed > units) break;
    units -= needed;
    i += length_by_lead(byte_at(text, i));
  }
  return text.substr(0, i);
}

}  // namespace prongsai
