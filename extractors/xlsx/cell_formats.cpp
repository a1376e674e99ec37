#include "extractors/xlsx/cell_formats.h"

#include <cmath>
#include <cstdlib>
#include <map>

#include "extractors/xlsx/xml_events.h"

namespace prongsai {
namespace {

int number_of(const XmlEvents::Attributes& attributes, std::string_view name) {
  const auto found = attributes.find(name);
  return found == attributes.end() ? 0 : std::atoi(found->second.c_str());
}

// Built-in formats with a day: 14 to 17, 22 everywhere, 27 to 36 and 50 to 58 in East Asia, 71 to
// 81 in Thai Excel (ECMA-376 part 1, 18.8.30).
bool built_in_date(int id) {
  return (id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58) ||
         (id >= 71 && id <= 77) || id == 81;
}

}  // namespace

bool shows_date(std::string_view format) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < format.size(); ++i) {
    const char c = format[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '[') bracketed = true;
    if (c == ']') bracketed = false;
    if (bracketed) continue;
    if (c == '\\' || c == '_' || c == '*') {
      ++i;  // the next character stands for itself
      continue;
    }
    if (c == ';') return false;  // the format of positive numbers ends
    if (c == 'd' || c == 'D' || c == 'y' || c == 'Y' || c == 'b' || c == 'B') return true;
    if (c == 'G' || c == 'g') return false;  // General, whose letters mean nothing
  }
  return false;
}

std::vector<bool> date_formats(std::string_view styles_xml) {
  std::map<int, bool> own;
  std::vector<bool> formats;
  bool in_cell_formats = false;
  XmlEvents events;
  events.begin = [&](std::string_view name, const XmlEvents::Attributes& attributes) {
    if (name == "numFmt") {
      const auto code = attributes.find("formatCode");
      own[number_of(attributes, "numFmtId")] = code != attributes.end() && shows_date(code->second);
    }
    if (name == "cellXfs") in_cell_formats = true;
    if (name == "xf" && in_cell_formats) {
      const int id = number_of(attributes, "numFmtId");
      const auto found = own.find(id);
      formats.push_back(found != own.end() ? found->second : built_in_date(id));
    }
  };
  events.end = [&](std::string_view name) {
    if (name == "cellXfs") in_cell_formats = false;
  };
  (void)parse_xml(styles_xml, events);  // a broken part costs dates, not the sheet
  return formats;
}

std::optional<Date> date_of_serial(double serial, bool calendar_of_1904) {
  using std::chrono::days;
  using std::chrono::sys_days;
  constexpr double kFirst = 61;        // 1 March 1900
  constexpr double kLast = 2'958'465;  // 31 December 9999
  const double day = std::floor(serial) + (calendar_of_1904 ? 1462 : 0);
  if (!(day >= kFirst && day <= kLast)) return std::nullopt;
  const sys_days start = std::chrono::year{1899} / 12 / 30;
  return Date{start + days{static_cast<int>(day)}};
}

}  // namespace prongsai
