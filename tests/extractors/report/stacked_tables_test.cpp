#include "extractors/report/stacked_tables.h"

#include <catch2/catch.hpp>
#include <string>

#include "extractors/report/vocabulary.h"
#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// The rows of each table that a table consists of: "2+3"; empty where it is one.
std::string parts_of(const std::string& table) {
  static const Vocabulary kVocabulary(reference());
  std::string rows;
  for (const Table& part : stacked_tables(made_table(table), kVocabulary.headers))
    rows += (rows.empty() ? "" : "+") + std::to_string(part.rows);
  return rows;
}

}  // namespace

TEST_CASE("a header of other columns in a table's middle begins another table",
          "[extractors][interpret]") {
  CHECK(parts_of("ข้อ | ประเด็นคำถาม | ร้อยละ | < / i1 | ถ้อยคำ | 91.10 | < / "
                 "ข้อ | ประเด็นคำถาม | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 / e1 | ถ้อยคำ | 93.10 | 94.10") ==
        "2+2");
  // The same header again, a row with a number, a cell that goes on from above.
  CHECK(parts_of("ข้อ | ประเด็นคำถาม | ร้อยละ / i1 | ถ้อยคำ | 91.10 / "
                 "ข้อ | ประเด็นคำถาม | ร้อยละ / i2 | ถ้อยคำ | 92.10")
            .empty());
  CHECK(parts_of("ข้อ | ประเด็นคำถาม | ร้อยละ | < / i1 | ถ้อยคำ | 91.10 | < / "
                 "ข้อ | ประเด็นคำถาม | 91.10 | EIT ส่วนที่ 2 / e1 | ถ้อยคำ | 93.10 | 94.10")
            .empty());
  CHECK(parts_of("ข้อ | ประเด็นคำถาม | ร้อยละ | < / i1 | ถ้อยคำ | 91.10 | < / "
                 "^ | ประเด็นคำถาม | EIT ส่วนที่ 1 | EIT ส่วนที่ 2 / e1 | ถ้อยคำ | 93.10 | 94.10")
            .empty());
}
