#include "extractors/report/row_findings.h"

namespace prongsai {
namespace {

std::string field_of(ItemCode code) { return "item:" + to_string(code); }

Finding unplaced(const NamedRow& row) {
  return {Severity::kReview,
          "row-unplaced",
          "",
          row.page,
          "แถวในตารางรายข้อที่ไม่ทราบว่าเป็นข้อใด: " + row.words,
          "a row of an item table that fits no item of the year: " + row.words};
}

Finding repeated(const NamedRow& row) {
  const std::string code = to_string(*row.placed.repeated);
  return {Severity::kReview,
          "row-repeated",
          field_of(*row.placed.repeated),
          row.page,
          "ตารางมีแถวของข้อ " + code + " มากกว่าหนึ่งแถว แถวที่เกินคือ: " + row.words,
          "the table has more than one row of " + code + "; the extra one is: " + row.words};
}

Finding code_differs(const NamedRow& row) {
  const std::string code = to_string(*row.placed.item);
  const std::string printed = to_string(*row.sure_code);
  return {Severity::kReview,
          "item-code-differs",
          field_of(*row.placed.item),
          row.page,
          "รหัสข้อที่พิมพ์คือ " + printed + " แต่ข้อคำถามเป็นของข้อ " + code + " จึงถือเป็นข้อ " + code,
          "the printed code is " + printed + ", but the question is that of " + code +
              ", which it is taken for"};
}

Finding swapped(const NamedRow& first, const std::string& codes) {
  return {Severity::kInfo,
          "rows-swapped",
          field_of(*first.placed.item),
          first.page,
          "แถวในตารางไม่เรียงตามลำดับข้อของปีนี้ (จับคู่จากรหัสและข้อคำถาม): " + codes,
          "rows of the table do not stand in the year's order (they were told by code and "
          "question): " +
              codes};
}

}  // namespace

void report_rows(const std::vector<NamedRow>& rows, Findings& findings) {
  const NamedRow* first = nullptr;
  std::string codes;
  for (const NamedRow& row : rows) {
    if (row.placed.repeated) findings.push_back(repeated(row));
    if (!row.placed.item && !row.placed.repeated) findings.push_back(unplaced(row));
    if (!row.placed.item) continue;
    if (row.sure_code && *row.sure_code != *row.placed.item) findings.push_back(code_differs(row));
    if (!row.placed.swapped) continue;
    if (!first) first = &row;
    codes += (codes.empty() ? "" : ", ") + to_string(*row.placed.item);
  }
  if (first) findings.push_back(swapped(*first, codes));
}

}  // namespace prongsai
