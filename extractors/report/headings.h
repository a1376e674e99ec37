#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "model/item_code.h"
#include "model/reference.h"

namespace prongsai {

// The indicator that a text begins with: "ตัวชี้วัดที่ ๑ การปฏิบัติหน้าที่ …" is 1, "ตัวชี้วัดที่10" is 10.
// Nothing for "ตัวชี้วัดที่ต้องพัฒนา", "ตัวชี้วัดที่ 12". `end` (may be null) receives the offset behind
// the number.
[[nodiscard]] std::optional<int> indicator_heading(std::string_view text,
                                                   std::size_t* end = nullptr);

// The indicators' names in all years, for headings that give the name without a number.
class IndicatorNames {
 public:
  explicit IndicatorNames(const Reference& reference);

  // The indicator whose heading a text is: by its name ("1. ตัวชี้วัดการปฏิบัติหน้าที่ (97.08 คะแนน)"), which
  // a misread number does not touch, else by its number. Nothing for other texts.
  [[nodiscard]] std::optional<int> heading(std::string_view text) const;

  // The indicator a plan's cell names: a heading, or the bare name with nothing but a code behind
  // it
  // ("4. การใช้ทรัพย์สินของราชการ"). Nothing for "การเปิดเผยข้อมูลบนเว็บไซต์", which only begins like one.
  [[nodiscard]] std::optional<int> named_at_start(std::string_view text) const;

  // What stands behind the number and name of the indicator a cell begins with; the whole text
  // where it begins with none.
  [[nodiscard]] std::string behind_name(std::string_view text) const;

 private:
  struct Named {
    int number = 0;
    std::size_t end = 0;  // offset behind the name
  };
  // The name with which `text` begins.
  [[nodiscard]] std::optional<Named> name_at(std::string_view text) const;

  std::vector<std::pair<std::string, int>> names_;  // phrase keys, longest first
};

// The instrument that a text names, the first of them: "(EIT)", "ผู้มีส่วนได้ส่วนเสียภายนอก".
[[nodiscard]] std::optional<Instrument> instrument_named_in(std::string_view text);

// 1 or 2 where a text names a part of EIT: "ส่วนที่ ๑", "EIT ส่วนที่2"; the last one named.
[[nodiscard]] std::optional<int> part_named_in(std::string_view text);

// Whether a header names both parts of EIT, the first one first: "คะแนน EIT ส่วนที่ 1 / ส่วนที่ 2".
[[nodiscard]] bool names_both_parts(std::string_view text);

// The instrument that an indicator belongs to, in all years known: 1-5 IIT, 6-8 EIT, 9-10 OIT.
[[nodiscard]] Instrument instrument_of_indicator(int number);

}  // namespace prongsai
