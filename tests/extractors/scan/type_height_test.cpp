#include "extractors/scan/type_height.h"

#include <catch2/catch.hpp>

using namespace prongsai;

namespace {

// So many pieces of one box, which their ink fills so far.
void add(Components& components, int count, int width, int height, double filled) {
  for (int i = 0; i < count; ++i) {
    Component component;
    const int x = 30 * i;
    component.box = {x, 0, x + width, height};
    component.area = static_cast<int>(filled * width * height);
    components.all.push_back(component);
  }
}

}  // namespace

TEST_CASE("Digits of bold condensed types tell the height of letters, dots of borders do not",
          "[extractors][scan]") {
  Components components;
  add(components, 40, 12, 24, 0.75);  // digits
  add(components, 400, 7, 7, 0.8);    // dots
  CHECK(find_type_height(components) == Approx(24).margin(1));
}
