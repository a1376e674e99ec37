#include "extractors/pdf/tis620.h"

#include <catch2/catch.hpp>

#include "normalizers/text/repair.h"

using namespace prongsai;

namespace {

bool looks_like_tis620(std::string_view text) {
  LatinCount count;
  count_latin(text, count);
  return is_tis620(count);
}

}  // namespace

TEST_CASE("TIS-620 taken for Latin-1 is Thai again", "[extractors][tis620]") {
  const std::string wrong = "¤Ù‹Á×Í¡ÒÃàµÃÕÂÁÊ×èÍ´Ô¨Ô·ÑÅ·ÕèÁÕ¤Ø³ÀÒ¾";
  CHECK(looks_like_tis620(wrong));
  std::vector<Change> changes;  // the shifted mark of คู่ is a private code point of Windows
  CHECK(repair_text(decode_tis620(wrong), {}, changes) == "คู่มือการเตรียมสื่อดิจิทัลที่มีคุณภาพ");
  CHECK(decode_tis620("2568 (ITA)") == "2568 (ITA)");
}

TEST_CASE("accented Latin text is none", "[extractors][tis620]") {
  CHECK_FALSE(looks_like_tis620("déjà vu à l'été, français"));
  CHECK_FALSE(looks_like_tis620("Integrity"));
  CHECK_FALSE(looks_like_tis620("¤Ù‹Á×Í และไทย"));
}
