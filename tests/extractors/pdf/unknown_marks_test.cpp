#include "extractors/pdf/unknown_marks.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// The words with a stand-in for each "?", read together.
std::string read(const std::vector<std::string>& words) {
  std::vector<std::string> marked;
  for (const std::string& word : words) {
    marked.emplace_back();
    for (const char c : word) c == '?' ? marked.back() += "\U000F0000" : marked.back() += c;
  }
  const auto marks = read_unknown_marks({marked.begin(), marked.end()});
  std::string all;
  int count = 0;
  for (const std::string& word : marked) {
    if (!all.empty()) all += ' ';
    all += with_marks(word, marks, count);
  }
  return all;
}

}  // namespace

TEST_CASE("a mark that nothing but its words tells is read by them", "[extractors][unknown]") {
  CHECK(read({"ตัวชี?วัด", "น\u0E4D?าหนัก", "ทั?งนี?"}) == "ตัวชี้วัด น\u0E4D้าหนัก ทั้งนี้");
  CHECK(read({"หน่วยงานที?เกี่ยวข้อง", "ซึ?งเป็น", "เมื?อวันที?"}) == "หน่วยงานที่เกี่ยวข้อง ซึ่งเป็น เมื่อวันที่");
}

TEST_CASE("where several marks make words, none is taken", "[extractors][unknown]") {
  CHECK(read({"ปา?"}) == "ปา\uFFFD");
  CHECK(read({"กขฃ?"}) == "กขฃ\uFFFD");
}

TEST_CASE("a text without stand-ins is left alone", "[extractors][unknown]") {
  CHECK_FALSE(has_unknown_mark("ตัวชี้วัด 96.83"));
  CHECK_FALSE(has_unknown_mark("\U0001F600"));
  CHECK(has_unknown_mark("ชี\U000F0001"));
  int count = 0;
  CHECK(with_marks("ตัวชี้วัด", {}, count) == "ตัวชี้วัด");
  CHECK(count == 0);
}
