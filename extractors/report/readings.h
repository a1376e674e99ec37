#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "model/record.h"
#include "model/reference.h"
#include "model/table.h"

namespace prongsai {

// What a score cell says: the whole cell is a number, or a number stands in it. A cell with ink but
// no number gives a reading without candidates; an empty cell nothing. `seen_in` names the print.
[[nodiscard]] std::optional<Reading> read_score(std::span<const Line> cell,
                                                std::string_view seen_in);

// Both parts of EIT in one cell: "EIT ส่วนที่ ๑ ๙๗.๒๐ EIT ส่วนที่ ๒ ๙๕", each behind its label. Where
// `labels` is false two decimals alone are the parts in order. Nothing where there is one number or
// more than two, or a year (the second number may be another year's).
[[nodiscard]] std::optional<std::pair<Reading, Reading>> read_parts(std::span<const Line> cell,
                                                                    std::string_view seen_in,
                                                                    bool labels);

// A number found in the text of `lines`, with the box of its own word where the page tells it, else
// of the lines.
[[nodiscard]] Reading reading_of(Hundredths value, std::string_view raw,
                                 std::span<const Line> lines, std::string_view seen_in);

// The draft's entry for an instrument or indicator, added in order where it has none yet.
InstrumentResult<Readings>& instrument_of(Draft& draft, Instrument code);
IndicatorResult<Readings>& indicator_of(Draft& draft, int number);
// The same for an item; null where the year's list, if there is one, has no such item.
[[nodiscard]] ItemResult<Readings>* item_of(Draft& draft, ItemCode code,
                                            const Framework* framework);

void add(Readings& readings, std::optional<Reading> reading);
void add(std::optional<Readings>& readings, std::optional<Reading> reading);

}  // namespace prongsai
