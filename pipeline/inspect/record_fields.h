#pragma once

#include <string>
#include <vector>

#include "model/origin.h"
#include "model/record.h"

namespace prongsai {

// A place on a page and the field of the record that was read there.
struct RecordField {
  std::string name;  // "item:i10", "plan:3.step:2"
  Origin origin;
  bool operator==(const RecordField&) const = default;
};

// Every field of a draft that was read somewhere on a page, all prints of a number included.
[[nodiscard]] std::vector<RecordField> record_fields(const Draft& draft);

}  // namespace prongsai
