#include "exporters/text/thai_order.h"

#include <algorithm>
#include <catch2/catch.hpp>
#include <vector>

using namespace prongsai;

TEST_CASE("Names stand in the order of Thai dictionaries", "[exporters][thai_order]") {
  const std::vector<std::string> ordered{"",       "เกาะ",    "แก้ว",     "ไก่",   "ขวด",   "ตำบล 2",
                                         "ตำบล ๓", "ตำบล ๑๐", "ตำบล 11", "เมือง", "องค์การ"};
  std::vector<std::string> sorted = ordered;
  std::reverse(sorted.begin(), sorted.end());
  std::sort(sorted.begin(), sorted.end(), [](const std::string& a, const std::string& b) {
    return thai_sort_key(a) < thai_sort_key(b);
  });
  CHECK(sorted == ordered);
}
