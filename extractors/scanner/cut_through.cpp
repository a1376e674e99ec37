#include "extractors/scanner/cut_through.h"

#include <algorithm>

namespace prongsai {

bool is_cut_through(const Rect& box, const std::vector<Ruling>& rulings, Points beyond) {
  const auto cuts = [&](double at, double from, double to, double box_from, double box_to,
                        double side_from, double side_to) {
    const double aside = 0.1 * (side_to - side_from);
    const bool through = from < box_from + beyond && to > box_to - beyond;
    return at > side_from + aside && at < side_to - aside && through &&
           (from < box_from - beyond || to > box_to + beyond);
  };
  return std::any_of(rulings.begin(), rulings.end(), [&](const Ruling& ruling) {
    const Rect& line = ruling.box;
    return line.width() < line.height()
               ? cuts(line.x0, line.y0, line.y1, box.y0, box.y1, box.x0, box.x1)
               : cuts(line.y0, line.x0, line.x1, box.x0, box.x1, box.y0, box.y1);
  });
}

}  // namespace prongsai
