#include "extractors/report/ranks.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Places among other agencies are read", "[extractors][ranks]") {
  struct Row {
    std::vector<std::string> lines;
    std::string ranks;  // "76/211 14/?"
  };
  const auto row = GENERATE(values<Row>({
      {{"ลำดับที่ 76 จาก 211 แห่ง"}, "76/211 "},
      {{"เป็นลำดับที่ ๗๖ จากทั้งหมด ๒๑๑ แห่ง"}, "76/211 "},
      {{"อันดับที่ 14 จาก 26 หน่วยงาน และเป็นอันดับที่ 908 ของประเทศ"}, "14/26 908/? "},
      {{"อันดับ 1,908 จาก 8,317 แห่ง"}, "1908/8317 "},
      {{"ได้ลำดับที่ 3 ระดับจังหวัด"}, "3/? "},
      {{"เทศบาลได้ลำดับที่ 76", "จาก 211 แห่ง"}, "76/211 "},
      {{"เทศบาลได้ลำดับที่", "76 จาก 211 แห่ง"}, "76/211 "},
      // Ordinals of something else.
      {{"ลำดับที่ 1 การใช้อำนาจ"}, ""},
      {{"อันดับที่ 1 ของหน่วยงาน คือ การใช้อำนาจ"}, ""},
      {{"ลำดับที่ 211 จาก 76 แห่ง"}, ""},
      {{"ลำดับที่ 3 จากคะแนนเต็ม 100"}, ""},
      {{"ลำดับที่ 2.5 จาก 10"}, ""},
  }));
  CAPTURE(row.lines);
  std::vector<Line> lines;
  for (const std::string& text : row.lines)
    lines.push_back(Line{text, Origin{1, {}}, false, false});
  std::string ranks;
  for (const Rank& rank : read_ranks(lines)) {
    ranks += std::to_string(rank.position) + '/' + (rank.of ? std::to_string(*rank.of) : "?") + ' ';
    CHECK_FALSE(rank.text.value.empty());
  }
  CHECK(ranks == row.ranks);
}
