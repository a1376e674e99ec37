#include "workbook/small_png.h"

#include <cstdint>

namespace prongsai::bench {
namespace {

constexpr unsigned kWidth = 250;
constexpr unsigned kHeight = 50;

std::string big_endian(std::uint32_t value) {
  return {static_cast<char>(value >> 24), static_cast<char>(value >> 16),
          static_cast<char>(value >> 8), static_cast<char>(value)};
}

std::uint32_t crc(const std::string& bytes) {
  std::uint32_t crc = 0xFFFFFFFF;
  for (const char c : bytes) {
    crc ^= static_cast<unsigned char>(c);
    for (int i = 0; i < 8; ++i) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
  }
  return ~crc;
}

std::uint32_t adler(const std::string& bytes) {
  std::uint32_t a = 1;
  std::uint32_t b = 0;
  for (const char c : bytes) {
    a = (a + static_cast<unsigned char>(c)) % 65521;
    b = (b + a) % 65521;
  }
  return (b << 16) | a;
}

std::string chunk(const std::string& type, const std::string& data) {
  return big_endian(static_cast<std::uint32_t>(data.size())) + type + data +
         big_endian(crc(type + data));
}

// One block that is stored as it is.
std::string zlib_stored(const std::string& data) {
  const auto size = static_cast<std::uint16_t>(data.size());
  const auto complement = static_cast<std::uint16_t>(~size);
  std::string out{'\x78', '\x01', '\x01'};
  out += {static_cast<char>(size), static_cast<char>(size >> 8), static_cast<char>(complement),
          static_cast<char>(complement >> 8)};
  return out + data + big_endian(adler(data));
}

}  // namespace

std::string small_png(unsigned number) {
  std::string rows;
  for (unsigned y = 0; y < kHeight; ++y) {
    rows += '\0';  // no filter
    for (unsigned x = 0; x < (kWidth + 7) / 8; ++x) {
      rows += ((number >> (x % 24)) & 1U) != 0 ? '\x3C' : '\xFF';
    }
  }
  const std::string head = big_endian(kWidth) + big_endian(kHeight) + std::string{1, 0, 0, 0, 0};
  return "\x89PNG\r\n\x1A\n" + chunk("IHDR", head) + chunk("IDAT", zlib_stored(rows)) +
         chunk("IEND", "");
}

}  // namespace prongsai::bench
