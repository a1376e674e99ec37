#pragma once

#include <string>

#include "model/finding.h"
#include "model/record.h"

namespace prongsai {

// One value out of all prints of a number, and what the prints say about it.
struct PickedScore {
  Score score;               // kMissing, kRead or kConflict; no check has been made yet
  bool copies_agree = true;  // no print of it says otherwise
  bool doubtful = false;     // the characters may stand for other numbers as well
  bool two_methods = false;  // read alike by two methods: two witnesses
};

// There is ink, but no number: the finding score-unreadable.
[[nodiscard]] Finding score_unreadable(const Reading& reading, const std::string& field);

// Takes the value that all prints have; where they differ, the one that most have, and of equally
// many the first in the document. `field` is the record's name of the score. Reports copies-differ
// and score-unreadable (ink, but no number).
[[nodiscard]] PickedScore pick_score(const Readings& readings, const std::string& field,
                                     Findings& findings);

}  // namespace prongsai
