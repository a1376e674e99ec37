#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "model/item_code.h"

namespace prongsai {

// One way to understand a printed code. OCR turns i into 1 or ๑ and O into 0 or ๐, so "1๑" may be
// i1 or item 11.
struct CodeGuess {
  std::optional<Instrument> instrument;  // empty: the letter is lost
  int number = 0;
  double weight = 1;  // 1: as clear as print; less: the letter is a digit or lost
};

struct PrintedCode {
  std::string_view text;  // as printed, "ข้อ" included: "ข้อ 1๑"
  std::vector<CodeGuess> guesses;
};

// Reads the item code at the beginning of a text: "ข้อ i๑", "ข้อ 1๑", "I1", "E๙", "O.1", "o 16", "OIT
// 3", "IIT I๒๕", "ข้อ ๑๔", "ข้อ 0๑๗". A number without a letter counts only behind ข้อ. Not codes:
// "E-Service", "IIT", "1. …", "EIT ส่วนที่ ๑", "ข้อมูล".
[[nodiscard]] std::optional<PrintedCode> parse_item_code(std::string_view text);

// The same anywhere in a text: at its beginning, behind white space or a line's start. `offset`
// receives where it stands.
[[nodiscard]] std::optional<PrintedCode> find_item_code(std::string_view text, std::size_t& offset);

// Whether a text has an item's code anywhere: "IIT I3 เจ้าหน้าที่…  97.69" is a row of an item table whose
// lines nobody drew.
[[nodiscard]] bool names_an_item(std::string_view text);

// The item that a code names without doubt: its letter is printed.
[[nodiscard]] std::optional<ItemCode> sure_code(const PrintedCode& printed);

// How well a printed code fits an item: 1 = says just that, 0 = says another one. Codes whose last
// digit alone fits ("1๐" for i10 is exact; "1" for i11 is not) get a little.
[[nodiscard]] double fit(const PrintedCode& printed, ItemCode code);

}  // namespace prongsai
