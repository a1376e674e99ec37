#include "exporters/json/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "exporters/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";

void append_escaped(std::string& out, char c) {
  switch (c) {
    case '"':
      out += "\\\"";
      return;
    case '\\':
      out += "\\\\";
      return;
    case '\n':
      out += "\\n";
      return;
    case '\r':
      out += "\\r";
      return;
    case '\t':
      out += "\\t";
      return;
    default:
      break;
  }
  const auto byte = static_cast<unsigned char>(c);
  if (byte >= 0x20) {
    out += c;
    return;
  }
  out += "\\u00";
  out += kHexDigits[byte >> 4U];
  out += kHexDigits[byte & 0xFU];
}

}  // namespace

// A comma is due behind a finished value, that is, behind anything but an opening or a key. A
// string ends in its quotation mark, so the last byte is never one of a text.
void JsonWriter::separate() {
  if (text_.empty()) return;
  const char last = text_.back();
  if (last != '{' && last != '[' && last != ':') text_ += ',';
}

void JsonWriter::begin_object() {
  separate();
  text_ += '{';
}

void JsonWriter::end_object() { text_ += '}'; }

void JsonWriter::begin_array() {
  separate();
  text_ += '[';
}

void JsonWriter::end_array() { text_ += ']'; }

JsonWriter& JsonWriter::key(std::string_view name) {
  string(name);
  text_ += ':';
  return *this;
}

void JsonWriter::null() {
  separate();
  text_ += "null";
}

void JsonWriter::boolean(bool value) {
  separate();
  text_ += value ? "true" : "false";
}

void JsonWriter::integer(long long value) {
  separate();
  text_ += std::to_string(value);
}

void JsonWriter::hundredths(Hundredths value) {
  separate();
  text_ += to_string(value);
}

void JsonWriter::decimal(double value, int places) {
  if (!std::isfinite(value)) {
    null();
    return;
  }
  separate();
  // The longest double in fixed notation has 309 digits before its point.
  std::array<char, 400> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value,
                                 std::chars_format::fixed, places);
  std::string_view number(digits.data(), static_cast<std::size_t>(end.ptr - digits.data()));
  if (places > 0) {
    number = number.substr(0, number.find_last_not_of('0') + 1);
    if (number.back() == '.') number.remove_suffix(1);
  }
  text_ += number == "-0" ? "0" : number;
}

void JsonWriter::string(std::string_view value) {
  separate();
  text_ += '"';
  for (const char c : sound_utf8(value)) append_escaped(text_, c);
  text_ += '"';
}

void JsonWriter::string_or_null(std::string_view value) {
  if (value.empty()) {
    null();
  } else {
    string(value);
  }
}

void JsonWriter::hundredths_or_null(const std::optional<Hundredths>& value) {
  if (value) {
    hundredths(*value);
  } else {
    null();
  }
}

}  // namespace prongsai
