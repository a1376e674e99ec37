#pragma once

#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "model/framework.h"
#include "model/hundredths.h"

namespace prongsai::bench {

// The standard library's distributions differ between platforms; these do not.
class Chance {
 public:
  explicit Chance(std::uint64_t seed) : engine_(seed) {}
  int below(int n) { return static_cast<int>(engine_() % static_cast<std::uint64_t>(n)); }
  int between(int low, int high) { return low + below(high - low + 1); }
  bool happens(double share) {
    return static_cast<double>(engine_() >> 11) / 9007199254740992.0 < share;
  }

 private:
  std::mt19937_64 engine_;
};

// A number of the report as the agency printed it, and the characters that were read.
struct Print {
  std::string field;
  Hundredths printed;
  std::string raw;
  bool damaged = false;
  bool lost = false;  // the row is not there
};

// Means of whole answers; 18 digits are enough to round means of tens of them right.
using Exact = long double;

struct Simulated {
  std::map<std::string, Exact> exact;  // field -> unrounded
  std::vector<Print> prints;           // by field
  std::string level;
  bool swapped = false;     // two scores stand in each other's row
  std::string lost_row;     // the field that is not there; empty: none
  std::string wrong_field;  // where the agency's own arithmetic is wrong; empty: nowhere

  Print& at(const std::string& field);          // that is there
  const Print* find(const std::string& field);  // nullptr: not printed
};

[[nodiscard]] bool is_item(const Print& print);

// ๙๖.๘๓
[[nodiscard]] std::string thai(Hundredths score);

[[nodiscard]] Hundredths round_half_up(Exact score);

// Makes agencies' reports by the year's arithmetic: 15 to 400 people answer each part, every
// question with a mood of its own.
class Simulator {
 public:
  explicit Simulator(const Framework& framework) : framework_(framework) {}

  [[nodiscard]] Simulated make(Chance& chance) const;

  // Computes the totals above the items, but for `given`: an agency goes on with its wrong total.
  void add_totals(std::map<std::string, Exact>& exact, const std::string& given = "") const;

  // The level that follows from the printed totals.
  [[nodiscard]] std::string level(Simulated& report) const;

 private:
  const Framework& framework_;
};

}  // namespace prongsai::bench
