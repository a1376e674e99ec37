#pragma once

#include <vector>

#include "model/change.h"
#include "model/record.h"
#include "model/reference.h"
#include "normalizers/text/repair.h"

namespace prongsai {

// Gives texts of a draft that a closed list has the spelling of the list, where they differ in
// marks or look-alike letters only (closed_list.h): an item's text that of the year's framework,
// its sub-group's name likewise, and in all texts the names of months, of units and posts (in the
// cells that make them responsible by letters alone), and of the agency, its district and province,
// where the gazetteer has the agency and no other name of the same letters. A plan's period that
// gets its months back is read again. Appends what changed to `changes`. Texts of other wording,
// and all else, stay as printed.
void mend_texts(const Reference& reference, std::vector<Change>& changes, Draft& draft,
                const RepairOptions& options = {});

}  // namespace prongsai
