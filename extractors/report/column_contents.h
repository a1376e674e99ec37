#pragma once

#include "extractors/report/columns.h"

namespace prongsai {

// What the header of a table left open, told by what stands in its columns: item codes make a
// column of questions whatever its header says ("เกณฑ์การประเมิน"), a lone column of numbers one of
// scores, a lone column of long texts in an item table its analysis.
void complete_by_contents(const Table& table, TableColumns& columns);

}  // namespace prongsai
