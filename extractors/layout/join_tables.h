#pragma once

#include <optional>
#include <vector>

#include "model/flow.h"
#include "model/page.h"

namespace prongsai {

// How many rows at the top of `next` repeat the top rows of `first`, which is then their header.
[[nodiscard]] int repeated_header_rows(const Table& first, const Table& next);

// True where `next` repeats rows of the header of `first`, but one of the two goes on with another
// tier: another table, whose header begins with the same words.
[[nodiscard]] bool begins_with_other_header(const Table& first, const Table& next, int header_rows);

// `first` with `next` below it, its first `header_rows` rows left out; nothing where the columns of
// the two do not agree. Columns agree when their outer edges do and all inner edges of one are
// edges of the other; where the header is repeated, or there are no edges (transcripts), when there
// are as many of them. The row where `next` begins is noted in continued_at.
[[nodiscard]] std::optional<Table> join_tables(const Table& first, const Table& next,
                                               int header_rows);

// True where the first row of `next`, which stands on `page`, is a header of its own: it is bold
// and the rows below are not, or it has words where the columns of `first` and the rest of `next`
// have numbers. A table with the same columns that begins its page is another one then.
[[nodiscard]] bool begins_with_own_header(const Table& first, const Table& next, const Page& page);

// The cells that begin in rows [begin, end).
[[nodiscard]] std::vector<Cell> cells_of_rows(const Table& table, int begin, int end);

// A table in which its own header stands again further down (pieces of equal width set directly
// under one another) without those repetitions, each noted in continued_at and in `joins` (whose
// block is left open).
[[nodiscard]] Table without_inner_headers(Table table, std::vector<Join>& joins);

}  // namespace prongsai
