#include "extractors/pdf/font_letters.h"

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Accepts "ABCDEE+TH SarabunIT๙,Bold" and "THSarabunIT9"; refuses "ABCDIT+Calibri" and "IT9000".
bool names_thai_digits(std::string_view name) {
  const std::string_view family = name.substr(0, name.find_first_of(",-"));
  return family.ends_with("IT๙") || family.ends_with("IT9");
}

}  // namespace

FontLetters::FontLetters(std::string_view name)
    : thai_digits_(names_thai_digits(name)),
      sarabun_(name.find("Sarabun") != std::string_view::npos ||
               name.find("Laksaman") != std::string_view::npos) {}

char32_t FontLetters::shown(char32_t c) const {
  if (thai_digits_ && c >= '0' && c <= '9') return c - '0' + 0x0E50;
  if (!sarabun_) return c;
  switch (c) {
    case 0xF71B:
      return 0x0E0E;
    case 0xF71C:
      return 0x0E0F;
    case 0xF71D:
      return 0x0E2C;
    default:
      return c;
  }
}

std::string font_name_in_utf8(const std::string& name) {
  if (is_utf8(name)) return name;
  std::string decoded;
  for (const char byte : name) {
    const auto c = static_cast<unsigned char>(byte);
    const bool thai = (c >= 0xA1 && c <= 0xDA) || (c >= 0xDF && c <= 0xFB);
    append_utf8(c < 0x80 ? c : thai ? c - 0xA0 + 0x0E00 : 0xFFFD, decoded);
  }
  return decoded;
}

}  // namespace prongsai
