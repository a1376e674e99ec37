#include "extractors/chart/slanted_names.h"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "tests/extractors/chart/made_drawing.h"

using namespace prongsai;
using namespace prongsai::testing;

namespace {

// Names of words in boxes of 10 points, the first at the upper end.
std::vector<std::string> names_of(const std::vector<Word>& words) {
  const Drawing drawing = drawing_of({}, words, {0, 0, 400, 400}, 1);
  std::vector<int> all;
  for (std::size_t i = 0; i < drawing.words.size(); ++i) all.push_back(static_cast<int>(i));
  std::vector<std::string> names;
  for (const auto& name : slanted_names(drawing, all)) {
    names.push_back(slanted_text(drawing, name).value);
  }
  return names;
}

}  // namespace

TEST_CASE("A name that slants upwards is read from its lower end", "[extractors][chart]") {
  CHECK(names_of({word_at("อำ", 130, 110, 10), word_at("ช้", 120, 120, 10),
                  word_at("กา", 110, 130, 10), word_at("อื่น", 180, 110, 10)}) ==
        std::vector<std::string>{"กาช้อำ"});
}

TEST_CASE("A wrapped name is no slanted one", "[extractors][chart]") {
  CHECK(names_of({word_at("การใช้", 120, 110, 30), word_at("งบประมาณ", 120, 122, 44)}).empty());
  CHECK(names_of({word_at("ปี", 120, 110, 8), word_at("66", 120, 122, 9)}).empty());
}
