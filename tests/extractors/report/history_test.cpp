#include "extractors/report/history.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// "2567 overall 91.11; 2567 IIT 91.02; "
std::string history_of(std::vector<std::string> entries) {
  std::string text;
  for (const auto& entry : made_draft(std::move(entries)).history) {
    text += std::to_string(entry.year.buddhist_era) + ' ' + entry.scope + ' ' +
            values_of(entry.score) + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("Tables of former years are history", "[extractors][history]") {
  struct Row {
    std::vector<std::string> entries;
    std::string history;
  };
  const auto row = GENERATE(values<Row>({
      // A year a row; the own year's is none.
      {{"ปีงบประมาณ | คะแนน | ระดับ / ๒๕๖๖ | ๘๙.๕๙ | ผ่านดี / ๒๕๖๗ | ๙๑.๑๑ | ผ่านดี / ๒๕๖๘ | ๙๔.๑๐ | "
        "ผ่านดี"},
       "2567 overall 91.11; 2566 overall 89.59; "},
      {{"ปี | IIT | EIT | OIT | คะแนนรวม / พ.ศ. 2567 | 91.02 | 92.22 | 92.00 | 91.11"},
       "2567 overall 91.11; 2567 IIT 91.02; 2567 EIT 92.22; 2567 OIT 92.00; "},
      // Two columns, with the own year's score.
      {{"ตารางเปรียบเทียบย้อนหลัง",
        "ปีงบประมาณ พ.ศ. | คะแนนรวม / ๒๕๖๖ | ๘๗.๗๙ / ๒๕๖๗ | ๘๐.๔๒ / ๒๕๖๘ | ๙๑.๐๔"},
       "2567 overall 80.42; 2566 overall 87.79; "},
      {{"การประเมินประสิทธิภาพ LPA", "ปี | คะแนนรวม / 2566 | 87.79 / 2567 | 80.42"}, ""},
      {{"ปี | งบประมาณ / 2567 | 87.79 / 2568 | 80.42"}, ""},
      // A year a column.
      {{"เครื่องมือ | ปี 2566 | ปี 2567 | ปี 2568 / IIT | 90.01 | 91.02 | 93.27 / OIT | 91.00 | 92.00 | "
        "96.25"},
       "2567 IIT 91.02; 2567 OIT 92.00; 2566 IIT 90.01; 2566 OIT 91.00; "},
      {{"ตัวชี้วัด | คะแนน | < | ผลต่าง / ^ | ปี 2567 | ปี 2568 | ^ / 1. การปฏิบัติหน้าที่ | 88.11 | 97.18 | "
        "9.07"},
       "2567 1 88.11; "},
      {{"ปี 2567 | < | ปี 2568 | < / IIT | OIT | IIT | OIT / 91.02 | 92.00 | 93.27 | 96.25"},
       "2567 IIT 91.02; 2567 OIT 92.00; "},
      // The overall score in a row of its own; a mean of indicators is none.
      {{"ปี | 2566 | 2567 | 2568 / คะแนน | 85.00 | 86.00 | 94.10 / ระดับ | ผ่าน | ผ่านดี | ผ่านดี"},
       "2567 overall 86.00; 2566 overall 85.00; "},
      {{"ตัวชี้วัด | 2567 | 2568 / การใช้อำนาจ | 88.00 | 90.00 / คะแนนรวม | 86.00 | 94.10"},
       "2567 overall 86.00; 2567 3 88.00; "},
      {{"ตัวชี้วัด | 2567 | 2568 / การใช้อำนาจ | 88.00 | 90.00 / คะแนนเฉลี่ย | 86.00 | 94.10"},
       "2567 3 88.00; "},
      // The year in the caption or in the table's first row.
      {{"ผลการประเมิน ปีงบประมาณ พ.ศ. 2567", "ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน / 1 | การปฏิบัติหน้าที่ | 71.11"},
       "2567 1 71.11; "},
      {{"ผลการประเมิน ปี 2567 | < | < / ตัวชี้วัดที่ | ตัวชี้วัด | คะแนน / 1 | การปฏิบัติหน้าที่ | 71.11"},
       "2567 1 71.11; "},
      // The whole country's, a plan's next year, years of something else.
      {{"คะแนนเฉลี่ยระดับประเทศ ปี 2567", "เครื่องมือ | คะแนน / IIT | 90.01 / OIT | 91.00"}, ""},
      {{"เครื่องมือ | ปี 2568 | เป้าหมาย ปี 2569 / IIT | 90.01 | 95.00 / OIT | 91.00 | 95.00"}, ""},
      {{"เรื่องร้องเรียนที่ยุติ", "ปี | จำนวน | ร้อยละ / 2566 | 4 | 80.00 / 2567 | 5 | 90.00"}, ""},
  }));
  CAPTURE(row.entries);
  CHECK(history_of(row.entries) == row.history);
}

TEST_CASE("A table of years says the own year's scores, too", "[extractors][history]") {
  const std::string years = "ปีงบประมาณ | คะแนน | ระดับ / 2567 | 91.11 | ผ่านดี / 2568 | 94.10 | ผ่านดี";
  CHECK(value_at(made_draft({years}), "overall") == "94.10");
  const std::string columns =
      "ปี 2567 | < | ปี 2568 | < / IIT | OIT | IIT | OIT / 91.02 | 92.00 | 93.27 | 96.25";
  CHECK(value_at(made_draft({columns}), "OIT") == "96.25");
}

TEST_CASE("Sentences about former years are history", "[extractors][history]") {
  struct Row {
    std::vector<std::string> lines;
    std::string history;
  };
  const auto row = GENERATE(values<Row>({
      {{"ปีงบประมาณ พ.ศ. 2566 ได้คะแนนรวม ITA 89.59 อยู่ในเกณฑ์ผ่าน ปีงบประมาณ พ.ศ. 2567 ได้คะแนนรวม "
        "91.15"},
       "2567 overall 91.15; 2566 overall 89.59; "},
      {{"ปี 2567 IIT ได้ 81.11 และ EIT ได้ 82.22"}, "2567 IIT 81.11; 2567 EIT 82.22; "},
      {{"ได้คะแนน ๙๖.๘๓ คะแนน เพิ่มขึ้นจากปีงบประมาณ พ.ศ. ๒๕๖๗ ซึ่งได้คะแนน ๙๑.๑๕ คะแนน"},
       "2567 overall 91.15; "},
      // Whose is whose nobody can tell.
      {{"ปี 2566 และปี 2567 ได้คะแนน 89.59 และ 91.15 ตามลำดับ"}, ""},
      {{"คะแนนรวม ปี 2567 เทียบกับปี 2566 ได้คะแนน 91.15"}, ""},
      // A change, a target, a mean of many.
      {{"ปี 2567 เพิ่มขึ้น 1.25 คะแนน"}, ""},
      {{"คะแนนรวมเพิ่มขึ้นจากปี 2567 จำนวน 5.68 คะแนน"}, ""},
      {{"ปี 2567 ค่าเฉลี่ย IIT ของประเทศ ได้ 89.00 คะแนน"}, ""},
      {{"ปี 2567 เป้าหมายคะแนนรวม 90.00"}, ""},
      {{"ปี 2567 คะแนนเฉลี่ยระดับประเทศ 93.05"}, ""},
      {{"ปี 2569 คะแนนรวม 93.05"}, ""},
  }));
  CAPTURE(row.lines);
  CHECK(history_of(row.lines) == row.history);
}
