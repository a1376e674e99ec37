#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace prongsai::testing {

// What is wrong with `value` by `schema`, one line each, beginning with the place: "/items/3/code:
// …". Empty: valid. Knows the keywords of JSON Schema 2020-12 that our schema uses, and throws
// std::logic_error on any other, so that none is silently passed over. References are to the
// schema's own "$defs".
[[nodiscard]] std::vector<std::string> schema_errors(const nlohmann::json& schema,
                                                     const nlohmann::json& value);

}  // namespace prongsai::testing
