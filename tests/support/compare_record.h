#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace prongsai::testing {

// Whether two texts may differ in spaces between Thai characters.
//
// Thai puts spaces between phrases, not words, and a producer that breaks a line at such a space
// drops it: on the page nothing tells it from a break inside a phrase. A PDF therefore cannot give
// back every space of its source, and the truth of a PDF is compared with spaces between Thai
// characters aside; all other spaces count. A transcript has its spaces, and all of them count.
enum class ThaiSpaces { kCount, kAside };

struct Difference {
  std::string field;  // "items[i4].score.value"
  std::string expected;
  std::string got;
};

// Compares a record with the true one, field for field. What the truth does not name is not
// compared (statuses, checks, findings); null and absent are equal; numbers are compared as
// hundredths. Beside a field, FIELD_accept lists other values that are right as well, and "accept"
// does so for "value". Fields that begin with "_" are notes.
[[nodiscard]] std::vector<Difference> compare_record(const nlohmann::json& truth,
                                                     const nlohmann::json& record,
                                                     ThaiSpaces spaces);

}  // namespace prongsai::testing
