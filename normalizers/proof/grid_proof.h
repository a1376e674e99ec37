#pragma once

#include <map>
#include <string>
#include <vector>

#include "normalizers/proof/respondents.h"

namespace prongsai {

// What the numbers of respondents, inferred from the report itself, say of its items.
class GridProof {
 public:
  // For a framework whose answers have no known scale there is nothing to say.
  GridProof(const Framework& framework, Evidence& evidence);

  // Lets every item on its grid mean the number behind it, 35.6521.. instead of 35.65, where the
  // respondents are known; widen() takes that back.
  void narrow();
  void widen();

  // True if no likely number of respondents, inferred from the other items, can give `score` there.
  [[nodiscard]] bool excludes(int slot, Hundredths score) const;

  // What `score` would mean in this place.
  [[nodiscard]] Interval meaning(int slot, Hundredths score) const;

  // The checks "answer-grid:i10" of all items of parts whose number of respondents is known; marks
  // slots off the grid as not allowed and reports them as off-grid.
  [[nodiscard]] std::vector<Check> make_checks(Findings& findings);

  // The parts whose number of respondents is known, of scales that are evenly spaced.
  [[nodiscard]] std::vector<Respondents> respondents() const;

 private:
  struct Place {
    int part = -1;
    int step = 0;
  };

  [[nodiscard]] Place place_of(int slot) const;
  [[nodiscard]] int known_count(std::size_t part) const;
  [[nodiscard]] const std::vector<RespondentCount>& counts_without(int slot) const;

  Evidence& evidence_;
  std::vector<AnswerPart> parts_;
  std::vector<RespondentFit> fits_;
  std::vector<std::vector<RespondentCount>> counts_;  // of each part
  std::map<int, Place> places_;
  mutable std::map<int, std::vector<RespondentCount>> without_;  // made when asked for
};

}  // namespace prongsai
