#include "exporters/csv/csv_text.h"

#include <array>
#include <charconv>

#include "exporters/iso_date.h"
#include "exporters/text/utf8.h"

namespace prongsai {
namespace {

std::string quoted(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

struct Writer {
  std::string operator()(std::monostate) const { return {}; }
  std::string operator()(const std::string& text) const { return quoted(harmless(text)); }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(Hundredths score) const { return to_string(score); }
  std::string operator()(const Date& date) const { return iso_date(date); }
  std::string operator()(bool truth) const { return truth ? "true" : "false"; }
  std::string operator()(double share) const {
    constexpr int kDigits = 6;  // as many as the record writes
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), share,
                                   std::chars_format::general, kDigits);
    return {digits.data(), end.ptr};
  }
};

}  // namespace

std::string harmless(std::string_view text) {
  // Excel and LibreOffice begin a formula with these; the last four are the first four as
  // full-width signs, which Excel takes for them in East Asian locales.
  constexpr std::array<std::string_view, 10> kBeginnings{"=",  "+",  "-",  "@",  "\t",
                                                         "\r", "＝", "＋", "－", "＠"};
  std::string sound = sound_utf8(text);
  for (const std::string_view beginning : kBeginnings) {
    if (sound.starts_with(beginning)) return '\'' + sound;
  }
  return sound;
}

std::string csv_row(const DataRow& row) {
  std::string line;
  for (std::size_t i = 0; i < row.size(); ++i) {
    if (i > 0) line += ',';
    line += std::visit(Writer{}, row[i]);
  }
  return line + "\r\n";
}

}  // namespace prongsai
