#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/run_result.h"

namespace prongsai {

// A file that could not be read, and whose it surely is.
struct UnreadFile {
  std::string file;
  std::size_t entry = 0;           // of the roster
  std::optional<FiscalYear> year;  // as its path says; empty: it does not
};

// By names of files alone, so only where they leave no doubt: the agency's name, written out or
// short, with nothing of another word behind it ("อบต.ดู่ 2568.pdf" is not of อบต.ดู่ใต้ nor the other
// way round), and where there are namesakes, the district as well. What fits two agencies of the
// roster is nobody's.
[[nodiscard]] std::vector<UnreadFile> unread_files(const RunResult& run,
                                                   const std::vector<RosterEntry>& roster);

}  // namespace prongsai
