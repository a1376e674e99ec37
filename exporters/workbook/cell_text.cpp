#include "exporters/workbook/cell_text.h"

#include "exporters/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::string_view kEllipsis = "…";

// U+FFFE and U+FFFF in UTF-8.
bool is_noncharacter(std::string_view bytes) {
  return bytes.starts_with("\xEF\xBF\xBE") || bytes.starts_with("\xEF\xBF\xBF");
}

bool is_forbidden_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7F;
}

std::string without_what_xml_lacks(std::string_view text) {
  std::string kept;
  kept.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {  // "\r\n" is one line end, a lone "\r" is one, too
      if (i + 1 == text.size() || text[i + 1] != '\n') kept += '\n';
    } else if (is_noncharacter(text.substr(i))) {
      i += 2;
    } else if (!is_forbidden_control(text[i])) {
      kept += text[i];
    }
  }
  return kept;
}

// "_x0041_" at the beginning of `text`.
bool begins_with_code(std::string_view text) {
  constexpr std::size_t kLength = 7;
  if (text.size() < kLength || !text.starts_with("_x") || text[kLength - 1] != '_') return false;
  return text.substr(2, 4).find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
}

}  // namespace

std::string cell_text(std::string_view text) {
  std::string kept = without_what_xml_lacks(sound_utf8(text));
  if (utf16_length(kept) <= kMostUnits) return kept;
  return std::string(utf16_prefix(kept, kMostUnits - 1)).append(kEllipsis);
}

std::string text_in_file(std::string_view text) {
  const std::string shown = cell_text(text);
  std::string written;
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (begins_with_code(std::string_view(shown).substr(i))) written += "_x005F";
    written += shown[i];
  }
  return cell_text(written);  // the codes may have made it too long
}

}  // namespace prongsai
