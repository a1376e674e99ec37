#pragma once

#include <optional>
#include <vector>

#include "extractors/report/header_wordings.h"
#include "model/flow.h"
#include "model/table.h"

namespace prongsai {

// The tables of which a table consists where a further header stands in its middle, with other
// columns than the one above: tables that stand right under one another look like one. Empty where
// it is one table; a header that is repeated, and a row that merely sounds like a header, part
// nothing.
[[nodiscard]] std::vector<Table> stacked_tables(const Table& table, const HeaderWordings& wordings);

// The flow with such tables taken apart; nothing where there are none.
[[nodiscard]] std::optional<Flow> with_stacked_tables_apart(const Flow& flow,
                                                            const HeaderWordings& wordings);

}  // namespace prongsai
