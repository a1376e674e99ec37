#include "extractors/report/level_name.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

TEST_CASE("A level is found behind what stands before such names", "[extractors][level_name]") {
  struct Row {
    std::string printed;
    std::string bare;
  };
  const auto row = GENERATE(values<Row>({
      {"ผ่านดี", "ผ่านดี"},
      {"ระดับผ่านดี", "ผ่านดี"},
      {" ระดับผลการประเมิน : ระดับ “ผ่านดีเยี่ยม”", "ผ่านดีเยี่ยม"},
      {"(อยู่ในระดับ \"ผ่าน\")", "ผ่าน"},
      {"ระดับ = AA", "AA"},
      {"ระดับความสำเร็จ", "ความสำเร็จ"},
  }));
  CHECK(bare_level_name(row.printed) == row.bare);
}

TEST_CASE("A level is written as the frameworks have it, anything else as printed",
          "[extractors][level_name]") {
  CHECK(canonical_level("(ระดับ ผ่านดี)", reference()) == "ผ่านดี");
  CHECK(canonical_level(" A ", reference()) == "A");
  CHECK(canonical_level("ระดับพอใช้", reference()) == "ระดับพอใช้");
  CHECK(level_at("ผ่านดีเยี่ยมและ", reference()) == "ผ่านดีเยี่ยม");
  CHECK_FALSE(level_at("Arabic", reference()));
}
