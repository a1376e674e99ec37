#include "exporters/workbook/digits_text.h"

namespace prongsai {

std::string DigitsText::turned(std::string_view arabic) const {
  if (digits_ == Digits::kArabic) return std::string(arabic);
  constexpr const char* kThai[] = {"๐", "๑", "๒", "๓", "๔", "๕", "๖", "๗", "๘", "๙"};
  std::string text;
  for (const char c : arabic) {
    if (c >= '0' && c <= '9') {
      text += kThai[c - '0'];
    } else {
      text += c;
    }
  }
  return text;
}

// Half up in whole numbers: 151 of 163 is 92.638 percent, 926 tenths.
std::string DigitsText::percent(int part, int whole) const {
  const std::int64_t tenths = (2000LL * part + whole) / (2LL * whole);
  return turned(std::to_string(tenths / 10) + '.' + std::to_string(tenths % 10) + '%');
}

std::string DigitsText::as_text(const std::string& number, const char* format) const {
  const std::string locale = digits_ == Digits::kThai ? "[$-D00041E]" : "";
  return "TEXT(" + number + ",\"" + locale + format + "\")";
}

std::string DigitsText::formula(const std::string& number) const { return as_text(number, "0"); }

std::string DigitsText::score_formula(const std::string& number) const {
  return as_text(number, "0.00");
}

std::string DigitsText::percent_formula(const std::string& share) const {
  return as_text(share, "0.0%");
}

}  // namespace prongsai
