#include "extractors/report/counted_items.h"

#include <catch2/catch.hpp>
#include <string>

#include "tests/extractors/report/made_flow.h"

using namespace prongsai;

namespace {

// Rows "1 2 3 -", with the instrument "i", "e" or "o" that stands over all of them, or none.
std::vector<CountedRow> rows_of(int from, int to, char instrument) {
  std::vector<CountedRow> rows;
  for (int number = from; number <= to; ++number) {
    CountedRow row{number, {}};
    if (instrument == 'i') row.instrument = Instrument::kIit;
    if (instrument == 'e') row.instrument = Instrument::kEit;
    if (instrument == 'o') row.instrument = Instrument::kOit;
    rows.push_back(row);
    if (number % 3 == 0) rows.push_back({});  // a heading between
  }
  return rows;
}

// The items of the first and the last numbered row.
std::string ends_of(const std::vector<CountedRow>& rows) {
  const auto items = counted_items(rows, *framework_for(reference(), FiscalYear{2568}));
  std::string first = "-";
  std::string last = "-";
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (!rows[i].number) continue;
    const std::string item = items[i] ? to_string(*items[i]) : "-";
    if (i == 0) first = item;
    last = item;
  }
  return first + ' ' + last;
}

}  // namespace

TEST_CASE("numbers that count all items of an instrument name them", "[extractors][item]") {
  CHECK(ends_of(rows_of(1, 15, 'i')) == "i1 i15");
  CHECK(ends_of(rows_of(1, 9, 'e')) == "e1 e9");
  CHECK(ends_of(rows_of(1, 28, 'o')) == "o1 o28");
  // An indicator's items, a part of a list, a count over instruments, another one's number.
  CHECK(ends_of(rows_of(1, 3, 'i')) == "- -");
  CHECK(ends_of(rows_of(1, 14, 'i')) == "- -");
  CHECK(ends_of(rows_of(4, 15, 'i')) == "- -");
  CHECK(ends_of(rows_of(1, 24, 'i')) == "- -");
  CHECK(ends_of(rows_of(1, 9, ' ')) == "- -");
  CHECK(ends_of(rows_of(1, 9, 'i')) == "- -");
}

TEST_CASE("a count that begins again is another instrument's", "[extractors][item]") {
  auto rows = rows_of(1, 15, 'i');
  for (const CountedRow& row : rows_of(1, 9, 'e')) rows.push_back(row);
  CHECK(ends_of(rows) == "i1 e9");
}
