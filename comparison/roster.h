#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/reference.h"
#include "model/run_result.h"

namespace prongsai {

// The gazetteer's authorities of the provinces that the joined agencies are in: who should report
// where nobody gave a list. Empty where no province is known.
[[nodiscard]] std::vector<RosterEntry> default_roster(const Gazetteer& gazetteer,
                                                      const std::vector<JoinedAgency>& joined);

// A row for every agency of the roster and every year of which its province (where the roster names
// none: any) has a report or the roster an announcement, and for joined agencies that the
// roster does not have, behind them; by province, district, name and year. Agencies are found by
// code, else by name, kind, district and province (identity.h). An agency without a report of
// a year is kUnreadable where a file that could not be read is surely its own (unread_files.h), of
// that year or, where its name tells none, the newest; and kNotFound else. Where the roster
// announces nothing of a year, the row of a league table does, if the agency's own document is
// another one.
[[nodiscard]] std::vector<RosterRow> match_roster(const std::vector<RosterEntry>& roster,
                                                  const std::vector<JoinedAgency>& joined,
                                                  const RunResult& run);

// Rows whose announced score or level is not that of the document; the largest difference first.
[[nodiscard]] std::vector<const RosterRow*> announced_otherwise(const std::vector<RosterRow>& rows);

// Of the rows of one year. An agency passed with an overall score of `pass` or more.
[[nodiscard]] PassRate pass_rate(const std::vector<RosterRow>& rows, FiscalYear year,
                                 Hundredths pass);

// "ผ่าน 151 จาก 163 แห่งที่มีรายงาน ทั้งหมด 185 แห่ง"; where scores are announced also
// "; ตามประกาศ ผ่าน 170 จาก 183 แห่งที่ประกาศ".
[[nodiscard]] std::string words_of(const PassRate& rate);

}  // namespace prongsai
