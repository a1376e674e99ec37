#include "extractors/xlsx/sheet_text.h"

#include <charconv>
#include <cstdlib>

#include "extractors/xlsx/xml_events.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr std::size_t kMostCells = 4'000'000;
constexpr std::size_t kMostRows = 1'048'576;  // as Excel has it
constexpr std::size_t kMostColumns = 16'384;

}  // namespace

void SheetText::begin_cell(const std::string& place) {
  std::size_t column = 0;
  std::size_t at = 0;
  for (; at < place.size() && at < 3 && place[at] >= 'A' && place[at] <= 'Z'; ++at) {
    column = column * 26 + static_cast<std::size_t>(place[at] - 'A' + 1);
  }
  std::size_t row = 0;
  const auto [end, error] = std::from_chars(place.data() + at, place.data() + place.size(), row);
  const bool placed =
      column > 0 && error == std::errc() && row > 0 && end == place.data() + place.size();
  cell_.row = placed ? row - 1 : (next_row_ == 0 ? 0 : next_row_ - 1);
  cell_.column = placed ? column - 1 : next_column_;
  next_column_ = cell_.column + 1;
}

void SheetText::begin(std::string_view element, const std::string& place, const std::string& type,
                      const std::string& format) {
  if (element == "row") {
    const auto number = static_cast<std::size_t>(std::strtoull(place.c_str(), nullptr, 10));
    next_row_ = number > 0 ? number : next_row_ + 1;
    next_column_ = 0;
  } else if (element == "c") {
    cell_ = {};
    begin_cell(place);
    cell_.type = type;
    cell_.format = static_cast<std::size_t>(std::strtoull(format.c_str(), nullptr, 10));
  } else if (element == "rPh") {
    in_phonetic_ = true;
  } else if ((element == "v" || element == "t") && !in_phonetic_) {
    in_value_ = true;
  }
}

void SheetText::end(std::string_view element) {
  if (element == "v" || element == "t") in_value_ = false;
  if (element == "rPh") in_phonetic_ = false;
  if (element != "c" || cell_.value.empty()) return;
  too_large_ = too_large_ || cells_.size() >= kMostCells || cell_.row >= kMostRows ||
               cell_.column >= kMostColumns;
  if (!too_large_) cells_.push_back(std::move(cell_));
  cell_ = {};
}

void SheetText::characters(std::string_view text) {
  if (in_value_) cell_.value += text;
}

std::vector<std::string> shared_strings(std::string_view xml) {
  std::vector<std::string> strings;
  bool in_text = false;
  bool in_phonetic = false;
  XmlEvents events;
  events.begin = [&](std::string_view element, const XmlEvents::Attributes&) {
    if (element == "si") strings.emplace_back();
    if (element == "rPh") in_phonetic = true;
    if (element == "t") in_text = !in_phonetic;
  };
  events.end = [&](std::string_view element) {
    if (element == "t") in_text = false;
    if (element == "rPh") in_phonetic = false;
    if (element == "si") strings.back() = unescaped(strings.back());
  };
  events.text = [&](std::string_view text) {
    if (in_text && !strings.empty()) strings.back() += text;
  };
  if (!parse_xml(xml, events)) strings.clear();
  return strings;
}

std::string unescaped(std::string_view text) {
  std::string plain;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    const bool shaped = text.size() - i >= 7 && text.substr(i, 2) == "_x" && text[i + 6] == '_';
    const char* digits = text.data() + i + 2;
    if (shaped && std::from_chars(digits, digits + 4, code, 16).ptr == digits + 4) {
      plain += to_utf8(std::u32string(1, static_cast<char32_t>(code)));
      i += 6;
    } else {
      plain += text[i];
    }
  }
  return plain;
}

}  // namespace prongsai
