#include "normalizers/text/closed_list.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "normalizers/text/lexicon.h"

using namespace prongsai;

TEST_CASE("A phrase of a list gets the list's marks and keeps its own spaces",
          "[normalizers][closed_list]") {
  const std::vector<std::string> official = {
      "การปฏิบัติหน้าที่", "การใช้อำนาจ", "ผู้บังคับบัญชา* สั่งให้ทำ เช่น ข้อ 1", "แผนงาน", "ที่", "ที", "ฯ"};
  struct Row {
    std::string text;
    std::string after;  // empty: left alone
  };
  const auto row = GENERATE(values<Row>({
      {"การปฏิบัติหนาที", "การปฏิบัติหน้าที่"},
      {"การปฏิบติ หน้าที", "การปฏิบัติ หน้าที่"},
      {"การใชอานาจ", "การใช้อำนาจ"},
      {"การใช้อํานาจ ๒ ", ""},
      {"การใช้อํานาจ", "การใช้อำนาจ"},
      {"เเผนงาน", "แผนงาน"},
      {"ผูบังคับบัญชา สังให้ทา เช่น ข้อ ๑", "ผู้บังคับบัญชา สั่งให้ทำ เช่น ข้อ ๑"},
      {"การปฏิบัติหน้าที่", ""},
      {"การปรับปรุงหน้าที", ""},
      {"การปฎิบัติหน้าที่", ""},
      {"ที้", ""},
      {"", ""},
      {"-", ""},
  }));
  CAPTURE(row.text);
  CHECK(official_spelling(row.text, official).value_or("") == row.after);
}

TEST_CASE("Phrases inside a text are mended where they are damaged", "[normalizers][closed_list]") {
  if (thai_lexicon().empty()) return;
  struct Row {
    std::string text;
    std::string after;
  };
  const auto row = GENERATE(values<Row>({
      {"๑ ตลุาคม ๒๕๖๘", "๑ ตุลาคม ๒๕๖๘"},
      {"๑ ตุลาคม ๒๕๖๘ ถึง ๓๐ กันยายน ๒๕๖๙", ""},
      {"๓๐ กนัยายน ๒๕๖๙ - ๑ ตลุาคม ๒๕๖๘", "๓๐ กันยายน ๒๕๖๙ - ๑ ตุลาคม ๒๕๖๘"},
      {"ณ เดือนตลุาคม", ""},
      {"", ""},
  }));
  CAPTURE(row.text);
  CHECK(mend_phrases(row.text, phrases_of(month_names())).value_or("") == row.after);
}

TEST_CASE("Full names are mended unless they are other names", "[normalizers][closed_list]") {
  const std::vector<std::string> names = {"อำเภอถ้ำพรรณรา", "เทศบาลตำบลบางพลี", "อำเภอเส"};
  const auto is_a_name = [](std::string_view name) { return name == "เทศบาลตำบลบางพลู"; };
  struct Row {
    std::string text;
    std::string after;
  };
  const auto row = GENERATE(values<Row>({
      {"ในอำเภอถ้าพรรณรา จังหวัด", "ในอำเภอถ้ำพรรณรา จังหวัด"},
      {"อำเภอถ้ำพรรณรา", ""},
      {"อำเภอถ้าพรรณราชา", ""},
      {"เทศบาลตำบลบางพลี และเทศบาลตําบลบางพลี", "เทศบาลตำบลบางพลี และเทศบาลตำบลบางพลี"},
      {"เทศบาลตำบลบางพลี และเทศบาลตำบลบางพลู", ""},
      {"อำเภอเสือ", ""},
      {"อาเภอเส", ""},
      {"", ""},
  }));
  CAPTURE(row.text);
  CHECK(mend_names(row.text, names, is_a_name).value_or("") == row.after);
}

TEST_CASE("A flagged place is mended where all else is the official wording",
          "[normalizers][closed_list]") {
  const std::string official = "ให้บริการแก่ท่านและผู้อื่นอย่างเท่าเทียมกัน";
  struct Row {
    std::string text;
    bool mended;
  };
  const auto row = GENERATE(values<Row>({
      {"ให้บริการแก่ท่านและผู้ื่นอย่างเท่าเทียมกัน", true},
      {"ให้บริการแก่ท่านและผู้อ\uFFFDนอย่างเท่าเทียมกัน", true},
      {"ให้บริการแก่ท่านและผู้อื่นอย่างเท่าเทียมกัน", false},
      {"ให้บริการแก่ ท่านและผู้ื่นอย่างเท่าเทียมกัน", true},
      {"ให้บริการแก่ท่านและผู้อื่นเท่าเทียมกัน", false},
      {"ให้บริการท่านและผู้ื่นอย่างเท่าเทียมกัน", false},
      {"ให้บริการแก่ท่านและผู้ื่นอย่างเท่าเทียมก้่น", false},
      {"ผู้ื่น", false},
      {"", false},
  }));
  CAPTURE(row.text);
  const auto mended = mend_flagged_spot(row.text, official);
  CHECK(mended.has_value() == row.mended);
  if (!mended) return;
  std::string letters = *mended;
  letters.erase(std::remove(letters.begin(), letters.end(), ' '), letters.end());
  CHECK(letters == official);
  CHECK(mended->size() == letters.size() + (row.text.find(' ') != std::string::npos ? 1 : 0));
}

TEST_CASE("A damaged name in a list gets its spaces as well, a sound one keeps its own",
          "[normalizers][closed_list]") {
  if (thai_lexicon().empty()) return;
  const std::vector<std::string> units{"กองคลัง", "กองการศึกษา ศาสนาและวัฒนธรรม"};
  const std::vector<Phrase> phrases = phrases_of(units);
  struct Row {
    std::string text;
    std::string after;  // empty: nothing
  };
  const auto row = GENERATE(values<Row>({
      {"กองคลงั", "กองคลัง"},
      {"กองคลงั / สำนักปลัด", "กองคลัง / สำนักปลัด"},
      {"กองค ลงั", "กองคลัง"},
      {"กองการศกึษาศาสนาและวัฒนธรรม", "กองการศึกษา ศาสนาและวัฒนธรรม"},
      {"กองการศึกษาศาสนาและวัฒนธรรม", ""},
      {"กองคลัง", ""},
      {"กอง คลัง", ""},
      {"กองคลงัสินค้า", ""},
      {"กอง-คลงั", ""},
      {"กองช่าง", ""},
  }));
  CAPTURE(row.text);
  CHECK(mend_phrases(row.text, phrases).value_or("") == row.after);
}
