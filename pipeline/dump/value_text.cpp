#include "pipeline/dump/value_text.h"

#include <array>
#include <cmath>
#include <cstdio>

#include "exporters/record_names.h"

namespace prongsai {

std::string text_form(Points length) {
  const double tenths = std::round(length * 10) / 10;
  std::array<char, 64> buffer{};
  // Adding 0.0 turns -0.0 into 0.0, which would otherwise print a sign.
  const int size = std::snprintf(buffer.data(), buffer.size(), "%.1f", tenths + 0.0);
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string text_form(const Rect& box) {
  return '[' + text_form(box.x0) + ' ' + text_form(box.y0) + ' ' + text_form(box.x1) + ' ' +
         text_form(box.y1) + ']';
}

std::string text_form(const Origin& origin) {
  if (!origin.page) return std::string(record_name(origin.method));
  std::string text = 'p' + std::to_string(*origin.page);
  if (origin.box) text += ' ' + text_form(*origin.box);
  if (origin.method != Method::kText) {
    text += ' ';
    text += record_name(origin.method);
  }
  return text;
}

std::string text_form(const std::optional<Date>& date) {
  if (!date) return "-";
  std::array<char, 32> buffer{};
  const int size =
      std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date->year()),
                    static_cast<unsigned>(date->month()), static_cast<unsigned>(date->day()));
  return {buffer.data(), static_cast<std::size_t>(size)};
}

std::string one_line(std::string_view text) {
  std::string line;
  line.reserve(text.size());
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      line += "⏎";
    } else if (c == '\t') {
      line += "⇥";
    } else if (byte < 0x20 || byte == 0x7F) {
      std::array<char, 8> buffer{};
      std::snprintf(buffer.data(), buffer.size(), "\\x%02X", byte);
      line += buffer.data();
    } else {
      line += c;
    }
  }
  return line;
}

}  // namespace prongsai
