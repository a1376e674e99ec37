#include "pipeline/workers/pack.h"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "model/change.h"
#include "pipeline/inputs/read_input.h"
#include "pipeline/workers/fields.h"
#include "tests/support/made_up_run.h"

using prongsai::InputOutcome;
using prongsai::InputRead;
using prongsai::pack;
using prongsai::PackError;
using prongsai::unpack;

TEST_CASE("Results come out of their bytes as they went in", "[pipeline][workers]") {
  for (const InputOutcome& outcome : prongsai::testing::made_up_run().inputs) {
    const std::string bytes = pack(InputRead{outcome, {}});
    const auto read = unpack<InputRead>(bytes);
    CHECK(read.outcome.file == outcome.file);
    CHECK(read.outcome.refusal == outcome.refusal);
    CHECK((read.outcome.reports == outcome.reports));
    CHECK((pack(read) == bytes));
  }
}

TEST_CASE("Every field of a struct is packed", "[pipeline][workers]") {
  STATIC_REQUIRE(prongsai::fields::count<prongsai::Finding>() == 6);
  STATIC_REQUIRE(prongsai::fields::count<prongsai::Rect>() == 4);
  STATIC_REQUIRE(prongsai::fields::count<prongsai::Change>() == 6);
  const prongsai::Change change{"rule",
                                "ก่อน",
                                "หลัง",
                                {3, prongsai::Rect{0.1, -2, 1e300, 4}, prongsai::Method::kOcr},
                                prongsai::RepairClass::kFlag,
                                0.3};
  CHECK((unpack<prongsai::Change>(pack(change)) == change));
}

TEST_CASE("Bytes that are cut off or too long are refused", "[pipeline][workers]") {
  const std::string bytes = pack(InputRead{prongsai::testing::made_up_run().inputs[0], {}});
  const std::string_view all = bytes;
  for (std::size_t length = 0; length < bytes.size(); length += 1 + bytes.size() / 500) {
    CHECK_THROWS_AS(unpack<InputRead>(all.substr(0, length)), PackError);
  }
  CHECK_THROWS_AS(unpack<InputRead>(bytes + '\0'), PackError);
  // A count that no memory could hold.
  CHECK_THROWS_AS(unpack<std::string>(std::string(8, '\x7F')), PackError);
}
