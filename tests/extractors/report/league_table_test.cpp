#include "extractors/report/league_table.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// "ทุ่งดาว: 90.00 IIT 93.00 …; "
std::string rows_of(const std::string& table) {
  std::string text;
  for (const Draft& draft :
       interpret(made_flow({"ผลการประเมินคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2567", table}),
                 Source{}, reference())) {
    text += draft.agency.name_printed;
    if (draft.agency.district) text += '@' + *draft.agency.district;
    text += ' ' + values_of(draft.overall.score);
    for (const auto& one : draft.instruments)
      text += ' ' + std::string(name(one.code)) + values_of(one.score) +
              (one.part1 ? '(' + values_of(one.part1) + ' ' + values_of(one.part2) + ')' : "");
    for (const auto& one : draft.indicators)
      text += ' ' + std::to_string(one.number) + ':' + values_of(one.score);
    if (draft.overall.level) text += ' ' + *draft.overall.level;
    text += "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("League tables of every habit give a row an agency", "[extractors][league]") {
  struct Row {
    std::string table;
    std::string rows;
  };
  const auto row = GENERATE(values<Row>({
      // Sums and means are no agencies, whatever they are of.
      {"ที่ | หน่วยงาน | คะแนน / 1 | เทศบาลตำบลทุ่งดาว | 90.00 / | รวม 1 แห่ง | 90.00 / | "
       "เฉลี่ยอำเภอด่านซ้าย | 90.00 / "
       "| ค่าเฉลี่ยเทศบาลตำบล | 90.00 / | คะแนนเฉลี่ยรวมทุกแห่ง | 90.00",
       "เทศบาลตำบลทุ่งดาว 90.00; "},
      // The district in a row of its own.
      {"ที่ | หน่วยงาน | คะแนน / อำเภอภูเรือ | < | < / 1 | เทศบาลตำบลทุ่งดาว | 90.00 / อำเภอด่านซ้าย | < | "
       "< / 2 | "
       "เทศบาลตำบลภูดาว | 91.00",
       "เทศบาลตำบลทุ่งดาว@ภูเรือ 90.00; เทศบาลตำบลภูดาว@ด่านซ้าย 91.00; "},
      // Agencies as columns, their names short.
      {"รายการ | ทต.ทุ่งดาว | อบต.ภูดาว / ระดับ | ผ่านดี | ผ่าน / คะแนน ITA | 90.00 | 91.00 / ตัวชี้วัดที่ 2 | "
       "92.00 | 93.00",
       "ทต.ทุ่งดาว 90.00 2:92.00 ผ่านดี; อบต.ภูดาว 91.00 2:93.00 ผ่าน; "},
      // Points out of 30, 30 and 40: by their sum, in one row of each.
      {"หน่วยงาน | IIT (30) | EIT (30) | OIT (40) | คะแนนรวม / เทศบาลตำบลทุ่งดาว | 28.03 | 27.50 | "
       "38.70 | 94.23",
       "เทศบาลตำบลทุ่งดาว 94.23 IIT28.03w EIT27.50w OIT38.70w; "},
      {"หน่วยงาน | IIT | EIT | OIT | คะแนนรวม / เทศบาลตำบลทุ่งดาว | 93.43 | 91.67 | 96.75 | 94.23",
       "เทศบาลตำบลทุ่งดาว 94.23 IIT93.43 EIT91.67 OIT96.75; "},
      {"หน่วยงาน | IIT | EIT | OIT | คะแนนรวม / เทศบาลตำบลทุ่งดาว | 20.00 | 25.00 | 30.00 | 25.50",
       "เทศบาลตำบลทุ่งดาว 25.50 IIT20.00 EIT25.00 OIT30.00; "},
      // Both beside each other, under two lines of header.
      {"หน่วยงาน | IIT | < | OIT | < | คะแนน ITA / ^ | คะแนนที่ได้ | คะแนนถ่วงน้ำหนัก | คะแนนที่ได้ | "
       "คะแนนถ่วงน้ำหนัก | ^ / "
       "เทศบาลตำบลทุ่งดาว | 93.43 | 28.03 | 96.75 | 38.70 | 94.23",
       "เทศบาลตำบลทุ่งดาว 94.23 IIT93.43 OIT96.75; "},
      // EIT in its parts, as scores and as points.
      {"หน่วยงาน | IIT | EIT (Part 1) | EIT (Part 2) | OIT | คะแนน ITA / เทศบาลตำบลทุ่งดาว | 93.43 | "
       "91.00 | 93.00 | "
       "96.75 | 94.33",
       "เทศบาลตำบลทุ่งดาว 94.33 IIT93.43 EIT-(91.00 93.00) OIT96.75; "},
      {"หน่วยงาน | IIT | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 | OIT | คะแนน ITA / เทศบาลตำบลทุ่งดาว | 28.03 | "
       "13.65 | 13.95 | "
       "38.70 | 94.33",
       "เทศบาลตำบลทุ่งดาว 94.33 IIT28.03w EIT-(13.65w 13.95w) OIT38.70w; "},
      // Levels under another header, indicators by their bare numbers.
      {"หน่วยงาน | ตัวชี้วัด | < | คะแนน ITA | ผลการประเมิน / ^ | ๙ | ๑๐ | ^ | ^ / เทศบาลตำบลทุ่งดาว | "
       "91.67 | "
       "80.00 | 94.23 | ผ่านดี / เทศบาลตำบลภูดาว | 90.00 | 81.00 | 80.00 | ต้องปรับปรุง",
       "เทศบาลตำบลทุ่งดาว 94.23 9:91.67 10:80.00 ผ่านดี; "
       "เทศบาลตำบลภูดาว 80.00 9:90.00 10:81.00 ต้องปรับปรุง; "},
      // Two years beside each other: the document's own.
      {"หน่วยงาน | ปี 2566 | < | ปี 2567 | < / ^ | IIT | รวม | IIT | รวม / เทศบาลตำบลทุ่งดาว | 70.00 | "
       "71.00 | 90.00 | "
       "91.00",
       "เทศบาลตำบลทุ่งดาว 91.00 IIT90.00; "},
      // Agencies as columns.
      {"รายการ | เทศบาลตำบลทุ่งดาว | เทศบาลตำบลภูดาว / คะแนน IIT | 93.43 | 90.00 / ตัวชี้วัดที่ 9 | 91.67 | "
       "80.00 / "
       "คะแนน ITA | 94.23 | 85.00 / ระดับ | ผ่านดี | ผ่าน",
       "เทศบาลตำบลทุ่งดาว 94.23 IIT93.43 9:91.67 ผ่านดี; เทศบาลตำบลภูดาว 85.00 IIT90.00 9:80.00 ผ่าน; "},
      // A first row over the whole table is its title.
      {"ผลการประเมินหน่วยงานในจังหวัด | < | < / ที่ | หน่วยงาน | คะแนน / 1 | เทศบาลตำบลทุ่งดาว | 90.00",
       "เทศบาลตำบลทุ่งดาว 90.00; "},
  }));
  CAPTURE(row.table);
  CHECK(rows_of(row.table) == row.rows);
}

TEST_CASE("A report that compares itself with its neighbours stays a report",
          "[extractors][league]") {
  const std::string own = "เครื่องมือ | คะแนน / IIT | 94.41 / OIT | 96.25";
  const std::string neighbours =
      "หน่วยงาน | คะแนน / ทต.ทุ่งดาวกระจาย | 95.00 / เทศบาลตำบลภูดาว | 91.00";
  CHECK(made_draft({own, neighbours}).document_type == DocumentType::kResultSheet);
  CHECK(made_draft({neighbours}).document_type == DocumentType::kLeagueTable);
}

TEST_CASE("A mean that opens a page is no rest of the agency above", "[extractors][league]") {
  Flow flow =
      made_flow({"ผลการประเมินคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2567",
                 "ที่ | หน่วยงาน | คะแนน / 1 | เทศบาลตำบลทุ่งดาว | 90.00 / | คะแนนเฉลี่ยอำเภอภูเรือ | "
                 "/ 2 | เทศบาลตำบลภูดาว | 91.00"});
  flow.blocks.back().table.continued_at = {2};
  const auto drafts = interpret(flow, Source{}, reference());
  REQUIRE(drafts.size() == 2);
  CHECK(drafts.front().agency.name_printed == "เทศบาลตำบลทุ่งดาว");
}

TEST_CASE("levels that stand in the cells of the names above them are a row",
          "[extractors][league]") {
  Flow flow =
      made_flow({"ผลการประเมินคุณธรรมและความโปร่งใส", "ประจำปีงบประมาณ พ.ศ. 2567",
                 "รายการ | ทต.ทุ่งดาว | อบต.ภูดาว / คะแนน ITA | 90.00 | 91.00 / ตัวชี้วัดที่ 2 | 92.00 | "
                 "93.00"});
  const std::string below[] = {"ระดับ", "ผ่านดี", "ผ่าน"};
  for (Cell& cell : flow.blocks.back().table.cells) {
    if (cell.row == 0) cell.lines.push_back({below[cell.column], Origin{1, {}}, false, false});
  }
  const auto drafts = interpret(flow, Source{}, reference());
  REQUIRE(drafts.size() == 2);
  CHECK(drafts[0].agency.name_printed == "ทต.ทุ่งดาว");
  CHECK(drafts[0].overall.level == "ผ่านดี");
  CHECK(values_of(drafts[1].overall.score) == "91.00");
}
