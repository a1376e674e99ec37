#pragma once

#include "proof/simulate.h"

namespace prongsai::bench {

enum class Misread {
  kAsRecognisers,  // by the table of known confusions
  kAnything,       // every other digit alike
};

// Reads `times` digits, anywhere in the report, as other ones.
void misread_digits(Simulated& report, int times, Misread how, Chance& chance);

// Reads every `printed` of the report as `read`.
void misread_shape(Simulated& report, int printed, int read);

// Loses the decimal point of one number.
void lose_point(Simulated& report, Chance& chance);

// The agency prints only some of its scores.
inline constexpr int kItems = 1;
inline constexpr int kInstruments = 2;  // and the overall score
inline constexpr int kIndicators = 4;
inline constexpr int kTotals = kInstruments | kIndicators;
void print_only(Simulated& report, int what);

// Loses an item.
void lose_row(Simulated& report, Chance& chance);

// Exchanges the scores of two items of one table that belong to different indicators (within one,
// no sum changes).
void swap_scores(Simulated& report, const Framework& framework, Chance& chance);

// The agency prints a total that is 0.02 to 5.00 off, and in half of the reports goes on with it.
void print_wrong_total(Simulated& report, const Simulator& simulator, Chance& chance);

// The agency prints another level than the year's rule gives.
void print_wrong_level(Simulated& report, const Framework& framework, Chance& chance);

}  // namespace prongsai::bench
