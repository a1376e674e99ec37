#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr char32_t kReplacement = 0xFFFD;

// Decodes strictly: no overlong forms, no surrogates, nothing above U+10FFFF. Returns the number of
// bytes, or 0 where there is no valid code point at `offset`.
std::size_t decode(std::string_view text, std::size_t offset, char32_t& c) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[offset + i]); };
  const unsigned char lead = byte(0);
  if (lead < 0x80) {
    c = lead;
    return 1;
  }
  const std::size_t length = lead < 0xC2   ? 0
                             : lead < 0xE0 ? 2
                             : lead < 0xF0 ? 3
                             : lead < 0xF5 ? 4
                                           : 0;
  if (length == 0 || text.size() - offset < length) return 0;
  c = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
    c = c << 6 | (byte(i) & 0x3Fu);
  }
  const bool overlong = (length == 3 && c < 0x800) || (length == 4 && c < 0x10000);
  const bool surrogate = c >= 0xD800 && c <= 0xDFFF;
  return overlong || surrogate || c > 0x10FFFF ? 0 : length;
}

// Bytes of white space at the start of `text`; 0: none.
std::size_t space_at_start(std::string_view text) {
  if (text.empty()) return 0;
  if (text[0] == ' ' || (text[0] >= '\t' && text[0] <= '\r')) return 1;
  return text.starts_with("\u00A0") ? 2 : 0;
}

std::size_t space_at_end(std::string_view text) {
  if (text.empty()) return 0;
  if (text.ends_with("\u00A0")) return 2;
  return space_at_start(text.substr(text.size() - 1));
}

}  // namespace

char32_t decode_code_point(std::string_view text, std::size_t& offset) {
  char32_t c = kReplacement;
  const std::size_t length = decode(text, offset, c);
  offset += length == 0 ? 1 : length;
  return length == 0 ? kReplacement : c;
}

void append_utf8(char32_t c, std::string& out) {
  const auto put = [&out](char32_t byte) { out += static_cast<char>(byte); };
  if (c > 0x10FFFF || (c >= 0xD800 && c <= 0xDFFF)) c = kReplacement;
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0 | c >> 6);
    put(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    put(0xE0 | c >> 12);
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  } else {
    put(0xF0 | c >> 18);
    put(0x80 | (c >> 12 & 0x3F));
    put(0x80 | (c >> 6 & 0x3F));
    put(0x80 | (c & 0x3F));
  }
}

std::u32string to_code_points(std::string_view text) {
  std::u32string out(text.size(), U'\0');
  std::size_t count = 0;
  for (std::size_t offset = 0; offset < text.size();) out[count++] = next_code_point(text, offset);
  out.resize(count);
  return out;
}

std::string to_utf8(std::u32string_view text) {
  std::string out;
  out.reserve(text.size() * 3);
  for (const char32_t c : text) append_utf8(c, out);
  return out;
}

bool is_utf8(std::string_view text) {
  for (std::size_t offset = 0; offset < text.size();) {
    char32_t c = 0;
    const std::size_t length = decode(text, offset, c);
    if (length == 0) return false;
    offset += length;
  }
  return true;
}

std::string_view trim(std::string_view text) {
  while (const std::size_t n = space_at_start(text)) text.remove_prefix(n);
  while (const std::size_t n = space_at_end(text)) text.remove_suffix(n);
  return text;
}

}  // namespace prongsai
