#pragma once

#include <map>
#include <string>

#include "model/framework.h"
#include "normalizers/proof/grid_proof.h"
#include "normalizers/proof/sums.h"

namespace prongsai {

// The numbers that are not printed and that the sums they belong to leave one value for, by field.
// They are for messages only: what is not printed stays missing. Looks at the first ten.
[[nodiscard]] std::map<std::string, Hundredths> determined_values(const Framework& framework,
                                                                  Trust trust,
                                                                  const GridProof& grid,
                                                                  Evidence& evidence);

}  // namespace prongsai
