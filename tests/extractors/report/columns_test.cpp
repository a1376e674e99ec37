#include "extractors/report/columns.h"

#include <catch2/catch.hpp>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

std::string name_of(const Column& column) {
  if (column.instrument) return "instrument-score";
  if (column.indicator) return "indicator-score";
  if (!column.role) return "?";
  switch (*column.role) {
    case ColumnRole::kQuestion:
      return "question";
    case ColumnRole::kScore:
      return "score";
    case ColumnRole::kPart1:
      return "part1";
    case ColumnRole::kPart2:
      return "part2";
    case ColumnRole::kAnalysis:
      return "analysis";
    case ColumnRole::kOther:
      return "other";
    case ColumnRole::kOrdinal:
      return "ordinal";
    case ColumnRole::kInstrument:
      return "instrument";
    case ColumnRole::kIndicatorName:
      return "indicator";
    case ColumnRole::kMeasure:
      return "measure";
    case ColumnRole::kSteps:
      return "steps";
    case ColumnRole::kWeight:
      return "weight";
    case ColumnRole::kOverall:
      return "overall";
    default:
      return "role";
  }
}

std::string roles(std::string_view table) {
  static const HeaderWordings kWordings(reference());
  std::string text;
  for (const Column& column :
       read_columns(made_table(table), kWordings, FiscalYear{2568}).columns) {
    text += (text.empty() ? "" : " ") + name_of(column);
  }
  return text;
}

}  // namespace

TEST_CASE("columns are told by header and contents", "[extractors][columns]") {
  struct Row {
    std::string_view table;
    std::string_view roles;
  };
  const auto [table, expected] = GENERATE(values<Row>({
      // Another year's scores, targets, differences and others' means are not the report's.
      {"ข้อคำถาม | คะแนนปี 2567 | คะแนน ปี ๒๕๖๘ | ผลต่าง", "question other score other"},
      {"ตัวชี้วัด | 2566 | 2567 | 2568", "indicator other other score"},
      {"ตัวชี้วัด | คะแนน | < / ^ | ปี 2567 | พ.ศ. 2568", "indicator other score"},
      {"ข้อคำถาม | เป้าหมาย (ร้อยละ) | คะแนน | ค่าเฉลี่ยประเทศ", "question other score other"},
      {"ข้อคำถาม | คะแนนปีที่ผ่านมา | คะแนน | ส่วนต่าง", "question other score other"},
      // Parts of EIT in other words; "EIT1" over a column is no item code.
      {"ข้อคำถาม | คะแนนเฉลี่ย EIT ส่วนที่ 1 | คะแนนเฉลี่ย EIT ส่วนที่ 2", "question part1 part2"},
      {"ข้อคำถาม | EIT ตอนที่ ๑ | EIT ตอนที่ ๒", "question part1 part2"},
      {"เครื่องมือ | ข้อคำถาม | EIT1 | EIT2", "instrument question part1 part2"},
      // What the header leaves open stands in the cells.
      {"เกณฑ์การประเมิน | ผลของปีนี้ / O1 โครงสร้าง | 100.00 / O2 ข้อมูลผู้บริหาร | 50.00", "question score"},
      {"ข้อ | ประเด็นการประเมิน | คะแนน / O1 | โครงสร้างและอำนาจหน้าที่ | 100.00 / O2 | ข้อมูลผู้บริหาร | "
       "50.00",
       "ordinal question score"},
      // Two unexplained columns of decimals: nobody knows which is the score.
      {"ข้อคำถาม | ก | ข / O1 โครงสร้าง | 100.00 | 90.00 / O2 ผู้บริหาร | 50.00 | 40.00",
       "question ? ?"},
      // A heading across the table below the header is no header.
      {"เครื่องมือ | ข้อคำถาม | คะแนน / ตัวชี้วัดที่ 6 คุณภาพการดำเนินงาน | < | < / EIT | E1 เจ้าหน้าที่ | 95.00",
       "instrument question score"},
  }));
  CAPTURE(table);
  CHECK(roles(table) == expected);
}
