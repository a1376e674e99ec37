#include "extractors/roster/read_csv.h"

#include <algorithm>

namespace prongsai {

std::vector<std::vector<std::string>> parse_csv(std::string_view text) {
  constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  const std::string_view first = text.substr(0, text.find('\n'));
  const auto count = [&](char c) { return std::count(first.begin(), first.end(), c); };
  const char separator = count(';') > count(',') ? ';' : ',';
  std::vector<std::vector<std::string>> rows;
  bool quoted = false;
  bool in_row = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (!in_row) {
      rows.push_back({""});
      in_row = true;
    }
    std::string& cell = rows.back().back();
    if (quoted) {
      if (c != '"') {
        cell += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        cell += '"';
        ++i;
      } else {
        quoted = false;
      }
    } else if (c == '"' && cell.empty()) {
      quoted = true;
    } else if (c == separator) {
      rows.back().emplace_back();
    } else if (c == '\n') {
      in_row = false;
    } else if (c != '\r') {
      cell += c;
    }
  }
  return rows;
}

}  // namespace prongsai
