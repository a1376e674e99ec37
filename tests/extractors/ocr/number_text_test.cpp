#include "extractors/ocr/number_text.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using prongsai::is_number_text;
using prongsai::is_score_form;
using prongsai::has_brackets_for_ones;
using prongsai::may_be_score;
using prongsai::number_key;

namespace {

struct Row {
  std::string text;
  std::string key;
  bool number;
  bool score;
};

}  // namespace

TEST_CASE("What a recogniser writes for a number has one form, look-alikes of digits folded",
          "[extractors][scan]") {
  const auto row = GENERATE(values<Row>({
      {"๙๓.๘๐", "93.80", true, true},
      {"๙ ๓ . ๘๐", "93.80", true, true},
      {"๑oO.OO", "100.00", true, true},
      {"8l.5", "81.5", true, false},
      {"๑๐๑.๐๐", "101.00", true, false},
      {"๕.", "5.", true, false},
      {"(๘๕.๐๐ - ๙๔.๙๙)", "(85.00-94.99)", true, false},
      {"๒๕%", "25%", true, false},
      {"i๑๐", "i10", true, false},
      {"O.๑", "O.1", true, false},
      {"O๙", "O9", true, false},
      {"O.๐๐", "0.00", true, true},
      {"E 3", "E3", true, false},
      {"OIT", "OIT", false, false},
      {"ooo", "ooo", false, false},
      {"ข้อ ๑", "ข้อ1", false, false},
      {"๓๐ ก.ย. ๖๙", "30ก.ย.69", false, false},
      {"-", "-", false, false},
      {"", "", false, false},
  }));
  CAPTURE(row.text);
  CHECK(number_key(row.text) == row.key);
  CHECK(is_number_text(row.text) == row.number);
  CHECK(is_score_form(row.text) == row.score);
}

TEST_CASE("The assessment's short names are known with look-alikes in them", "[extractors][scan]") {
  struct Row {
    std::string word;
    std::string name;
  };
  const auto row = GENERATE(values<Row>({
      {"IlT", "IIT"},
      {"OlT", "OIT"},
      {"(0IT)", "(OIT)"},
      {"QIT", "OIT"},
      {"๐lT", "OIT"},
      {"(๐IT)", "(OIT)"},
      {"QR", "QR"},
      {"อำเภอ", "อำเภอ"},
      {"|TA", "ITA"},
      {"IITA", "ITA"},
      {"EIT", "EIT"},
      {"IT", "IT"},
      {"FlT", "FlT"},
      {"E1T9", "E1T9"},
      {"ทุก", "ทุก"},
  }));
  CAPTURE(row.word);
  CHECK(prongsai::with_short_name(row.word) == row.name);
}

TEST_CASE("Letters that look like digits become digits of the number's kind",
          "[extractors][scan]") {
  struct Row {
    std::string text;
    std::string digits;
  };
  const auto row = GENERATE(values<Row>({
      {"I00", "100"},
      {"๙o.๘O", "๙๐.๘๐"},
      {"|๐๐.๐๐", "๑๐๐.๐๐"},
      {"I10", "I10"},
      {"i๑๐", "i๑๐"},
      {"ข้อ ๑", "ข้อ ๑"},
      {"IIT", "IIT"},
      {"93.80", "93.80"},
  }));
  CAPTURE(row.text);
  CHECK(prongsai::with_digits_alone(row.text) == row.digits);
}

TEST_CASE("What may be a score is asked of the numeral model", "[extractors][scan][numbers]") {
  for (const char* text : {"ต๓ต๐.๐๘", "๓ต๙.๓ตต๓", "๙้ี๐.๙๑", "9z3.80"}) {
    INFO(text);
    CHECK(may_be_score(text));
  }
  for (const char* text : {"ข้อ ๑.๑๒", "ก.พ.๖๙", "ม.๕๐", "๑.๒", "ผ่าน", "๒๕๖๙", "พ.ศ.๒๕๖๙", ".๑๒๓"}) {
    INFO(text);
    CHECK_FALSE(may_be_score(text));
  }
}

TEST_CASE("A bracket in the place of a one is that one", "[extractors][scan][numbers]") {
  CHECK(has_brackets_for_ones("71.2]", "71.21"));
  CHECK(has_brackets_for_ones("[๐๐.๐๐", "๑๐๐.๐๐"));
  CHECK_FALSE(has_brackets_for_ones("[๒๕]", "๒๕"));
  CHECK_FALSE(has_brackets_for_ones("71.2]", "71.27"));
  CHECK_FALSE(has_brackets_for_ones("71.21", "71.21"));
}
