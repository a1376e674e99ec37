#include "normalizers/text/phrase_key.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <vector>

#include "normalizers/text/utf8.h"

using namespace prongsai;

namespace {

// The textbook's distance, to hold the fast one against.
std::size_t plain_distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t diagonal = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t up = row[j];
      row[j] = std::min({row[j - 1] + 1, up + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)});
      diagonal = up;
    }
  }
  return row[b.size()];
}

}  // namespace

TEST_CASE("A phrase has one key however it is spelt or spaced", "[normalizers][phrase_key]") {
  struct Row {
    std::string text, key;
  };
  const auto row = GENERATE(values<Row>({
      {"การใช้งบประมาณ", "การใชงบประมาณ"},
      {"การใช้ งบประมาณ", "การใชงบประมาณ"},
      {"การใช งบประมาณ", "การใชงบประมาณ"},
      {"อำเภอถ้ำพรรณรา", "อาเภอถาพรรณรา"},
      {"อําเภอถ้ําพรรณรา", "อาเภอถาพรรณรา"},
      {"อำเภอถ้าพรรณรา", "อาเภอถาพรรณรา"},
      {"เเผน", "แผน"},
      {"ฤๅษี", "ฤาษ"},
      {"ส่วนที่ ๑", "สวนท1"},
      {"(E - Service)", "eservice"},
      {"ฯลฯ", "ล"},
      {"ต่างๆ", "ตาง"},
      {"“No Gift Policy”, \u200B…", "nogiftpolicy"},
      {"", ""},
      {" .-/ ", ""},
  }));
  CHECK(phrase_key(row.text) == row.key);
  CHECK(phrase_key(row.key) == row.key);
}

TEST_CASE("Likeness is one for equal keys and falls with each edit", "[normalizers][phrase_key]") {
  CHECK(phrase_likeness("", "") == 1);
  CHECK(phrase_likeness("ก ข", "กข") == 1);
  CHECK(phrase_likeness("กขคง", "กขค") == Approx(0.75));
  CHECK(phrase_likeness("กขคง", "") == 0);
  CHECK(phrase_likeness("abcd", "กขคง") == 0);
  CHECK(phrase_likeness("การปฏิบัติหน้าที่", "การปรับปรุงหน้าที") <
        phrase_likeness("การปฏิบัติหน้าที่", "การปฎิบัติหน้าที"));
}

TEST_CASE("The distance in bit vectors is the textbook's", "[normalizers][phrase_key]") {
  std::minstd_rand random(1);
  const auto make = [&random](std::size_t length, std::size_t letters) {
    std::u32string s;
    for (std::size_t i = 0; i < length; ++i) s += static_cast<char32_t>(U'ก' + random() % letters);
    return s;
  };
  for (int round = 0; round < 400; ++round) {
    const std::u32string a = make(random() % 200, 2 + random() % 20);
    const std::u32string b =
        random() % 2 ? make(random() % 200, 5) : a.substr(a.size() / 3) + U"นม";
    if (a == b) continue;
    const double expected = 1 - static_cast<double>(plain_distance(a, b)) /
                                    static_cast<double>(std::max(a.size(), b.size()));
    CHECK(key_likeness(to_utf8(a), to_utf8(b)) == Approx(expected).margin(1e-12));
  }
}
