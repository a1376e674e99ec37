#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/document.h"
#include "model/record.h"

namespace prongsai {

// What a person said about one field of one document.
struct ReviewAnswer {
  std::string sha256;            // of the document; empty: known by agency only
  std::optional<SourceRow> row;  // of a league table; row 0: the report that begins on the page
  std::string agency;            // as the row names it; may be empty where sha256 is known
  std::optional<FiscalYear> year;
  std::string field;  // "item:i10.part1", "agency.district"
  std::string value;  // as typed; empty: none
  Confirmation said;
  std::string place;  // where it stands, for messages: "ก.xlsx แถว 12"
  bool operator==(const ReviewAnswer&) const = default;
};

}  // namespace prongsai
