#pragma once

#include <vector>

#include "extractors/record/field.h"
#include "extractors/record/read_places.h"
#include "model/record.h"

namespace prongsai {

// The lists of a record that hold scores. Each throws RecordError.
[[nodiscard]] std::vector<InstrumentResult<Score>> read_instruments(const Field& list,
                                                                    const PlaceReader& places);
[[nodiscard]] std::vector<IndicatorResult<Score>> read_indicators(const Field& list,
                                                                  const PlaceReader& places);
[[nodiscard]] std::vector<ItemResult<Score>> read_items(const Field& list,
                                                        const PlaceReader& places);
[[nodiscard]] std::vector<Plan<Score>> read_plans(const Field& list, const PlaceReader& places);
[[nodiscard]] std::vector<Rank> read_ranks(const Field& list, const PlaceReader& places);
[[nodiscard]] std::vector<HistoryEntry<Score>> read_history(const Field& list,
                                                            const PlaceReader& places);
[[nodiscard]] std::vector<UnplacedRow> read_unplaced_rows(const Field& list,
                                                          const PlaceReader& places);

}  // namespace prongsai
