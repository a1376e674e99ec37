#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace prongsai {

// A cell as the file has it.
struct RawCell {
  std::size_t row = 0;     // from 0
  std::size_t column = 0;  // from 0
  std::string type;        // "s", "inlineStr", "str", "b", "e", "n" or empty
  std::size_t format = 0;
  std::string value;  // of <v>, or the text of an inline string
};

// Collects the cells of a sheet's XML. Cells without a place follow the one before.
class SheetText {
 public:
  void begin(std::string_view element, const std::string& place, const std::string& type,
             const std::string& format);
  void end(std::string_view element);
  void characters(std::string_view text);

  [[nodiscard]] bool too_large() const { return too_large_; }
  [[nodiscard]] std::vector<RawCell> take() { return std::move(cells_); }  // with a value only

 private:
  void begin_cell(const std::string& place);

  std::vector<RawCell> cells_;
  RawCell cell_;
  std::size_t next_row_ = 0;
  std::size_t next_column_ = 0;
  bool in_value_ = false;
  bool in_phonetic_ = false;  // how a word is spoken, which is no part of it
  bool too_large_ = false;
};

// The strings of the part sharedStrings.xml; pieces of one string in different fonts are joined.
// Empty where it is no sound XML.
[[nodiscard]] std::vector<std::string> shared_strings(std::string_view xml);

// "_x0041_" stands for "A" in a workbook's texts, "_x005F_" for the underscore of one that does
// not.
[[nodiscard]] std::string unescaped(std::string_view text);

}  // namespace prongsai
