#include "tests/support/approved_form.h"

#include <array>
#include <cstdint>
#include <cstdio>

#include "normalizers/text/utf8.h"

namespace prongsai::testing {
namespace {

constexpr std::string_view kWords = "10-words.txt";
constexpr std::string_view kPlaces = "21-places.txt";
constexpr std::string_view kFirstPageLeftOut = "\npage 3 ";
constexpr std::string_view kWorkbook = "70-workbook.txt";
constexpr std::string_view kFirstRowLeftOut = "\nrow 22 ";
constexpr std::size_t kLongLine = 160;
constexpr std::size_t kBeginning = 100;
constexpr std::size_t kEnd = 30;

// FNV-1a, 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv
std::string fingerprint(std::string_view text) {
  std::uint32_t hash = 2166136261U;
  for (const char c : text) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619U;
  std::array<char, 16> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%08x", hash);
  return buffer.data();
}

std::string short_form(std::string_view line) {
  if (line.size() <= kLongLine) return std::string(line);
  const std::u32string all = to_code_points(line);
  if (all.size() <= kLongLine) return std::string(line);
  return to_utf8(all.substr(0, kBeginning)) + " [... " + std::to_string(all.size()) +
         " characters, " + fingerprint(line) + " ...] " + to_utf8(all.substr(all.size() - kEnd));
}

// Cuts the first line off `text`, without its line end.
std::string_view take_line(std::string_view& text) {
  const std::size_t end = text.find('\n');
  const std::string_view line = text.substr(0, end);
  text = end == std::string_view::npos ? "" : text.substr(end + 1);
  return line;
}

// A workbook with twenty rows a sheet, and what the others come to.
std::string with_fewer_rows(std::string_view workbook) {
  constexpr std::string_view kSheet = "\n\nsheet ";
  std::string form;
  while (!workbook.empty()) {
    const std::size_t end = workbook.find(kSheet, 1);
    const std::string_view sheet = workbook.substr(0, end);
    const std::size_t cut = sheet.find(kFirstRowLeftOut);
    form += sheet.substr(0, cut);
    if (cut != std::string_view::npos) form += "\nfurther rows: " + fingerprint(sheet.substr(cut));
    workbook = end == std::string_view::npos ? "" : workbook.substr(end);
  }
  return form;
}

}  // namespace

std::string approved_form(std::string_view stage_file, std::string_view dump) {
  if (stage_file == kWords || stage_file == kPlaces) dump = dump.substr(0, dump.find(kFirstPageLeftOut));
  const std::string fewer = stage_file == kWorkbook ? with_fewer_rows(dump) : "";
  if (!fewer.empty()) dump = fewer;
  std::string form;
  while (!dump.empty()) form += short_form(take_line(dump)) + '\n';
  return form;
}

std::string changed_lines(std::string_view before, std::string_view after) {
  std::string changes;
  for (int number = 1; !after.empty(); ++number) {
    const std::string_view old_line = take_line(before);
    const std::string_view line = take_line(after);
    if (line == old_line) continue;
    changes += std::to_string(number) + ' ' + std::string(line) + '\n';
  }
  return changes;
}

}  // namespace prongsai::testing
