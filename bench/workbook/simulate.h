#pragma once

#include "model/reference.h"
#include "model/run_result.h"

namespace prongsai::bench {

struct Simulation {
  int agencies = 200;
  int years = 1;      // the last of them 2568
  int provinces = 1;  // the agencies are spread over so many, in the order of the gazetteer
  unsigned seed = 1;
};

// A run over reports that nobody wrote, about agencies of the gazetteer: whole reports with all
// items of the year, measures, problems and a look back; some values in conflict, repaired or
// missing, each with a small picture. Equal simulations give equal runs.
[[nodiscard]] RunResult simulate(const Reference& reference, const Simulation& simulation);

}  // namespace prongsai::bench
