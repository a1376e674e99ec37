#pragma once

#include <vector>

#include "model/table.h"

namespace prongsai {

// A header cell that is nothing but an indicator's number.
struct NumberedHeader {
  int column = 0;
  int indicator = 0;  // 1 to 10
};

// The cells of a header row that number indicators: "๑", "๒", … under one cell that says "ตัวชี้วัด" or
// names the instrument whose they are ("IIT" over 1 to 5), each of them another. Nothing for a row
// that counts the columns, whose numbers do not fit.
[[nodiscard]] std::vector<NumberedHeader> numbered_headers(const Table& table, int row);

}  // namespace prongsai
