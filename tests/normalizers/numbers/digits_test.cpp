#include "normalizers/numbers/digits.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Thai digits become ASCII ones by value and nothing else changes",
          "[normalizers][digits]") {
  CHECK(with_ascii_digits("๐๑๒๓๔๕๖๗๘๙") == "0123456789");
  CHECK(with_ascii_digits("ข้อ ๑๔") == "ข้อ 14");
  CHECK(with_ascii_digits("ข้อ 1๔, O๒๕") == "ข้อ 14, O25");
  CHECK(with_ascii_digits("๏ ๚ ๛ ฿ ๆ ะ") == "๏ ๚ ๛ ฿ ๆ ะ");
  CHECK(with_ascii_digits("") == "");
  CHECK(with_ascii_digits("\xE0\xB9") == "\xE0\xB9");
}
