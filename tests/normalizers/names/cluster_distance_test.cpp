#include "normalizers/names/cluster_distance.h"

#include <catch2/catch.hpp>

#include "normalizers/names/known_places.h"
#include "tests/support/proof_draft.h"

namespace prongsai {
namespace {

TEST_CASE("names are compared by Thai clusters", "[normalizers][agency]") {
  struct Row {
    const char* a;
    const char* b;
    int distance;
  };
  for (const Row& row : {
           Row{"คลองใส", "คลองใส", 0},
           Row{"คลอง ใส", "คลองใส", 0},
           Row{"คลองไส", "คลองใส", kClusterOff},
           Row{"ลำนำ", "ลำน้ำ", kMarkOff},
           Row{"บ้านใหม่", "บานใหม", 2 * kMarkOff},
           Row{"ถ้าแก้ว", "ถ้ำแก้ว", kClusterOff},
           Row{"คลอง", "คลองใส", 2 * kClusterOff},
           Row{"", "ใส", 2 * kClusterOff},
       }) {
    CAPTURE(row.a, row.b);
    CHECK(cluster_distance(row.a, row.b) == row.distance);
    CHECK(cluster_distance(row.b, row.a) == row.distance);
  }
}

TEST_CASE("of authorities that are equally near none is meant more", "[normalizers][agency]") {
  Gazetteer gazetteer;
  gazetteer.authorities = {{"1", "เทศบาลตำบล", "เทศบาลตำบลบ้านใหม่", "ก", "ข"},
                           {"2", "เทศบาลตำบล", "เทศบาลตำบลบ้านไหม", "ก", "ข"},
                           {"3", "เทศบาลตำบล", "เทศบาลตำบลบ้านเก่า", "ก", "ข"},
                           {"4", "เทศบาลตำบล", "เทศบาลตำบลบ้านใหม", "ก", "ค"}};
  const auto near = [&](const char* name) {
    return find_nearest_authorities(name, "ก", "ข", gazetteer).size();
  };
  CHECK(near("เทศบาลตำบลบ้านใหม้") == 1);  // a mark off
  CHECK(near("เทศบาลตำบลบ้านโหม") == 1);  // ไหม is one cluster off, ใหม่ a mark more
  CHECK(near("เทศบาลตำบลบ้านแกว") == 0);
  gazetteer.authorities[2].name = "เทศบาลตำบลบ้านโหน";
  CHECK(near("เทศบาลตำบลบ้านโหม") == 2);
}

TEST_CASE("a mark lost from any name of the country finds it again or nothing",
          "[normalizers][agency]") {
  const Gazetteer& gazetteer = real_reference().gazetteer;
  int found = 0;
  int wrong = 0;
  int tried = 0;
  for (std::size_t i = 0; i < gazetteer.authorities.size(); i += 50) {
    const LocalAuthority& authority = gazetteer.authorities[i];
    std::string name = authority.name;
    const std::size_t mark = name.rfind("่");
    if (mark == std::string::npos || mark < authority.kind.size()) continue;
    name.erase(mark, 3);
    ++tried;
    const auto near =
        find_nearest_authorities(name, authority.district, authority.province, gazetteer);
    if (near.size() != 1) continue;
    ++found;
    wrong += near.front()->code != authority.code;
  }
  CAPTURE(tried, found);
  CHECK(wrong == 0);
  CHECK(found * 10 >= tried * 9);
}

}  // namespace
}  // namespace prongsai
