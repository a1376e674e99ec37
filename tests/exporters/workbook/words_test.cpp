#include "exporters/workbook/words.h"

#include <catch2/catch.hpp>
#include <set>

#include "exporters/text/utf8.h"
#include "exporters/workbook/english_words.h"
#include "exporters/workbook/lay_out_workbook.h"
#include "tests/support/made_up_province.h"

using namespace prongsai;
using prongsai::testing::made_up_province;

namespace {

bool is_thai(const std::string& text) {
  return text.find("\xE0\xB8") != std::string::npos || text.find("\xE0\xB9") != std::string::npos;
}

}  // namespace

TEST_CASE("Every word is translated once", "[exporters][words]") {
  std::set<std::string_view> words;
  for (const EnglishWord& word : english_words()) {
    CAPTURE(word.thai);
    CHECK(words.insert(word.thai).second);
    CHECK_FALSE(is_thai(std::string(word.english)));
  }
  CHECK(Words(Language::kEnglish)("คะแนนภาพรวม") == "Overall score");
  CHECK(Words()("คะแนนภาพรวม") == "คะแนนภาพรวม");
  CHECK(Words(Language::kEnglish)("องค์การบริหารส่วนตำบลปัว") == "องค์การบริหารส่วนตำบลปัว");
}

TEST_CASE("An English workbook has no Thai but what its documents say", "[exporters][words]") {
  WorkbookOptions options;
  options.language = Language::kEnglish;
  for (const Sheet& sheet : lay_out_workbook(made_up_province(), options).sheets) {
    CAPTURE(sheet.name);
    CHECK_FALSE(is_thai(sheet.name));
    CHECK(utf16_length(sheet.name) <= 31);
    std::set<std::string> headers;
    for (const SheetColumn& column : sheet.columns) {
      CHECK_FALSE(is_thai(column.header));
      if (!column.header.empty()) CHECK(headers.insert(column.header).second);
    }
    for (const SheetChart& chart : sheet.charts) CHECK_FALSE(is_thai(chart.title));
    if (sheet.name != "Notes") continue;
    for (const SheetRow& row : sheet.rows) {
      for (const SheetCell& cell : row.cells) {
        const auto* text = std::get_if<std::string>(&cell.value);
        if (text != nullptr) CHECK_FALSE(is_thai(*text));
      }
    }
  }
}
