#pragma once

#include <string>
#include <string_view>

#include "exporters/workbook/workbook_options.h"

namespace prongsai {

// Numbers inside sentences, in the digits of the workbook: as text, and as the formula that makes
// the same text.
class DigitsText {
 public:
  explicit DigitsText(Digits digits) : digits_(digits) {}

  [[nodiscard]] std::string text(std::int64_t number) const {
    return turned(std::to_string(number));
  }
  [[nodiscard]] std::string text(Hundredths score) const { return turned(to_string(score)); }
  [[nodiscard]] std::string percent(int part, int whole) const;  // one decimal: "92.6%"

  // "TEXT(A1,"0")" and its like.
  [[nodiscard]] std::string formula(const std::string& number) const;
  [[nodiscard]] std::string score_formula(const std::string& number) const;
  [[nodiscard]] std::string percent_formula(const std::string& share) const;

 private:
  [[nodiscard]] std::string turned(std::string_view arabic) const;
  [[nodiscard]] std::string as_text(const std::string& number, const char* format) const;
  Digits digits_;
};

}  // namespace prongsai
