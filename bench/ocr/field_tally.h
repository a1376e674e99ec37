#pragma once

#include <array>
#include <map>
#include <string>
#include <tuple>
#include <vector>

#include "model/origin.h"
#include "ocr/drawn_line.h"

namespace prongsai::bench {

// Counts how score cells were read; fields.h says what is printed.
class FieldTally {
 public:
  // `read` is what stands in the record's place, `guesses` what else it may be; none: no number.
  void add(const DrawnLine& field, const std::string& read, const std::vector<Guess>& guesses);

  void print() const;

 private:
  struct Count {
    int all = 0;
    int exact = 0;
    int sure_and_wrong = 0;
    int doubted = 0;
    int among_guesses = 0;
  };
  struct Bin {
    int guesses = 0;
    int right = 0;
  };
  using Group = std::tuple<int, std::string, std::string>;             // dpi, damage, fonts
  using Confusion = std::tuple<std::string, std::string, char, char>;  // damage, script, digits

  void add_guesses(const DrawnLine& field, const std::string& truth,
                   const std::vector<Guess>& guesses);
  void add_digits(const DrawnLine& field, const std::string& truth, const std::string& read);
  void print_groups() const;
  void print_reliability() const;
  void print_confusions() const;

  std::map<Group, Count> counts_;
  std::map<double, std::map<std::string, Bin>> first_;  // by likelihood and damage
  std::array<Bin, 20> others_{};
  std::array<double, 20> others_stated_{};
  std::map<std::pair<std::string, std::string>, int> digits_;  // by damage and script
  std::map<Confusion, int> confusions_;
  std::map<std::string, int> other_lengths_;  // by damage
};

}  // namespace prongsai::bench
