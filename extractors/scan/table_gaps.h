#pragma once

#include <vector>

#include "extractors/scan/rules.h"

namespace prongsai {

// Where one table ends and another begins close below or beside it, their outer rules in line: a
// gap in a rule that begins and ends at rules of the other direction. A border that is broken there
// has ends anywhere.
class TableGaps {
 public:
  // `down` are upright rules as find_rules() has them before it says so: as level ones of the
  // mirrored picture. TracedRule::bridged of both is what may be such a gap.
  TableGaps(const std::vector<TracedRule>& across, const std::vector<TracedRule>& down,
            double type_height);

  // The same rules, cut where they run through a gap; all of them level, or upright, whatever they
  // say themselves.
  [[nodiscard]] std::vector<TracedRule> cut(const std::vector<TracedRule>& rules,
                                            bool horizontal) const;
  [[nodiscard]] std::vector<TracedRule> cut(const std::vector<TracedRule>& rules) const;

 private:
  struct Gap {
    bool horizontal = false;  // of the rules that it is in
    int from = 0;             // along them
    int to = 0;
    double across = 0;
  };

  void find(const std::vector<TracedRule>& rules, bool horizontal,
            const std::vector<TracedRule>& others, double reach);
  void cut(const TracedRule& rule, bool horizontal, std::vector<TracedRule>& parts) const;

  std::vector<Gap> gaps_;
};

}  // namespace prongsai
