#pragma once

#include "model/document.h"
#include "model/finding.h"
#include "model/flow.h"

namespace prongsai {

// Lays out every page: finds tables, lines, running heads and feet, catchwords; fills Page::blocks.
// Each word of a page ends up in exactly one block. Pages that have blocks already (transcripts)
// are left as they are.
void lay_out(Document& document, Findings& findings);

// Runs the pages' blocks together into one flow: tables that go on over a page break become one,
// repeated header rows are dropped, a row cut by the break becomes one row again.
[[nodiscard]] Flow join(const Document& document, Findings& findings);

}  // namespace prongsai
