#include "pipeline/inspect/base64.h"

#include <catch2/catch.hpp>

using namespace prongsai;

TEST_CASE("Bytes become letters as RFC 4648 has them", "[inspect]") {
  const auto [bytes, letters] = GENERATE(table<std::string, std::string>({{"", ""},
                                                                          {"f", "Zg=="},
                                                                          {"fo", "Zm8="},
                                                                          {"foo", "Zm9v"},
                                                                          {"foobar", "Zm9vYmFy"},
                                                                          {"\xFF\xFE", "//4="}}));
  CHECK(as_base64(bytes) == letters);
}
