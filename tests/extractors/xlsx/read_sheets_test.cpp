#include "extractors/xlsx/read_sheets.h"

#include <zip.h>

#include <catch2/catch.hpp>
#include <map>

#include "extractors/xlsx/cell_formats.h"
#include "model/conversion_error.h"
#include "tests/support/temporary_folder.h"

using namespace prongsai;
using prongsai::testing::TemporaryFolder;

namespace {

using Parts = std::map<std::string, std::string>;

void write_zip(const std::filesystem::path& file, const Parts& parts) {
  zip_t* zip = zip_open(file.c_str(), ZIP_CREATE | ZIP_TRUNCATE, nullptr);
  REQUIRE(zip != nullptr);
  for (const auto& [name, bytes] : parts) {
    zip_source_t* source = zip_source_buffer(zip, bytes.data(), bytes.size(), 0);
    REQUIRE(zip_file_add(zip, name.c_str(), source, ZIP_FL_ENC_UTF_8) >= 0);
  }
  REQUIRE(zip_close(zip) == 0);
}

// A workbook as programs write it, with `cells` as the sheet's rows.
Parts workbook(const std::string& cells, const std::string& properties = "") {
  return {
      {"xl/workbook.xml",
       "<workbook xmlns:r=\"r\">" + properties +
           "<sheets><sheet name=\"ก\" sheetId=\"1\" r:id=\"rId7\"/></sheets></workbook>"},
      {"xl/_rels/workbook.xml.rels",
       "<Relationships><Relationship Id=\"rId7\" Target=\"worksheets/s.xml\"/></Relationships>"},
      {"xl/sharedStrings.xml",
       "<sst><si><t>หนึ่ง</t></si><si><r><t>ส</t></r><r><t xml:space=\"preserve\">อง </t></r>"
       "<rPh sb=\"0\"><t>เสียง</t></rPh></si></sst>"},
      {"xl/styles.xml",
       "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"[$-107041E]d mmm "
       "yyyy\"/></numFmts>"
       "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs>"
       "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"164\"/><xf "
       "numFmtId=\"2\"/></cellXfs></styleSheet>"},
      {"xl/worksheets/s.xml",
       "<x:worksheet xmlns:x=\"x\"><x:sheetData>" + cells + "</x:sheetData></x:worksheet>"},
  };
}

EditedSheet read(const Parts& parts) {
  const TemporaryFolder folder;
  write_zip(folder.path() / "a.xlsx", parts);
  return read_sheets(folder.path() / "a.xlsx", "a.xlsx").at(0);
}

Refusal refusal_of(const Parts& parts) {
  try {
    (void)read(parts);
  } catch (const ConversionError& error) {
    return error.refusal();
  }
  FAIL("was read");
  return {};
}

}  // namespace

TEST_CASE("Cells are read as programs write them", "[extractors][xlsx]") {
  const EditedSheet sheet = read(workbook(
      "<x:row r=\"2\"><x:c r=\"A2\" t=\"s\"><x:v>0</x:v></x:c><x:c r=\"B2\" "
      "t=\"s\"><x:v>1</x:v></x:c>"
      "<x:c r=\"D2\" s=\"2\"><x:v>96.829999999999998</x:v></x:c>"
      "<x:c r=\"E2\" t=\"inlineStr\"><x:is><x:t>ใน_x005F_x0041_</x:t></x:is></x:c>"
      "<x:c r=\"F2\" t=\"str\"><x:f>1+1</x:f><x:v>ผล</x:v></x:c>"
      "<x:c r=\"G2\" s=\"1\"><x:v>46031</x:v></x:c><x:c r=\"H2\" t=\"e\"><x:v>#N/A</x:v></x:c>"
      "<x:c r=\"I2\" t=\"b\"><x:v>1</x:v></x:c></x:row>"
      "<x:row><x:c><x:v>7</x:v></x:c><x:c><x:v>100</x:v></x:c></x:row>"));
  CHECK(sheet.name == "ก");
  CHECK(cell_at(sheet, 0, 0).text.empty());
  CHECK(cell_at(sheet, 1, 0).text == "หนึ่ง");
  CHECK(cell_at(sheet, 1, 1).text == "สอง ");
  CHECK(cell_at(sheet, 1, 3).text == "96.83");
  CHECK(cell_at(sheet, 1, 4).text == "ใน_x0041_");
  CHECK(cell_at(sheet, 1, 5).text == "ผล");
  CHECK(cell_at(sheet, 1, 6).date == Date{std::chrono::year{2026} / 1 / 9});
  CHECK(cell_at(sheet, 1, 7).text.empty());
  CHECK(cell_at(sheet, 1, 8).text == "TRUE");
  CHECK(cell_at(sheet, 2, 0).text == "7");
  CHECK(cell_at(sheet, 2, 1).text == "100");
  CHECK(cell_at(sheet, 99, 99).text.empty());
}

TEST_CASE("The calendar that begins in 1904 is known", "[extractors][xlsx]") {
  const EditedSheet sheet =
      read(workbook("<x:row r=\"1\"><x:c r=\"A1\" s=\"1\"><x:v>44569</x:v></x:c></x:row>",
                    "<workbookPr date1904=\"1\"/>"));
  CHECK(cell_at(sheet, 0, 0).date == Date{std::chrono::year{2026} / 1 / 9});
}

TEST_CASE("Formats of dates are told from others", "[extractors][xlsx]") {
  for (const char* format :
       {"d mmm yyyy", "[$-107041E]dd/mm/yy", "yyyy-mm-dd", "bbbb", "m/d/yy h:mm"}) {
    CAPTURE(format);
    CHECK(shows_date(format));
  }
  for (const char* format :
       {"0.00", "[Red]0", "\"day\" 0", "h:mm", "General", "0;\"d\"", "#,##0\\d"}) {
    CAPTURE(format);
    CHECK_FALSE(shows_date(format));
  }
}

TEST_CASE("What is no sound workbook is refused", "[extractors][xlsx]") {
  CHECK(refusal_of({{"a.txt", "x"}}) == Refusal::kNotADocument);
  Parts broken = workbook("<x:row>");
  CHECK(refusal_of(broken) == Refusal::kDamaged);
  Parts bomb = workbook("");
  bomb["xl/worksheets/s.xml"] = "<!DOCTYPE a [<!ENTITY b \"bb\">]><a>&b;</a>";
  CHECK(refusal_of(bomb) == Refusal::kDamaged);
  CHECK(
      refusal_of(workbook("<x:row r=\"1\"><x:c r=\"XFD1\"><x:v>1</x:v></x:c></x:row>"
                          "<x:row r=\"9999999\"><x:c r=\"A9999999\"><x:v>1</x:v></x:c></x:row>")) ==
      Refusal::kTooLarge);
  const TemporaryFolder folder;
  folder.write("old.xlsx", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 rest");
  folder.write("no.xlsx", "not a ZIP file at all");
  const auto refusal = [&](const char* file) {
    try {
      (void)read_sheets(folder.path() / file, file);
    } catch (const ConversionError& error) {
      return error.refusal();
    }
    return Refusal::kEmpty;
  };
  CHECK(refusal("old.xlsx") == Refusal::kNeedsPassword);
  CHECK(refusal("no.xlsx") == Refusal::kNotADocument);
  CHECK(refusal("none.xlsx") == Refusal::kNotFound);
}
