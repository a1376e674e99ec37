#include "model/reference.h"

#include <cstdlib>

namespace prongsai {

const Framework* framework_for(const Reference& reference, FiscalYear year, bool* exact) {
  const Framework* nearest = nullptr;
  for (const auto& [known, framework] : reference.frameworks) {
    const int distance = std::abs(known.buddhist_era - year.buddhist_era);
    if (!nearest || distance < std::abs(nearest->year.buddhist_era - year.buddhist_era)) {
      nearest = &framework;
    }
  }
  if (exact) *exact = nearest && nearest->year == year;
  return nearest;
}

}  // namespace prongsai
