#pragma once

#include <string>
#include <vector>

#include "model/comparison.h"
#include "model/workbook.h"

namespace prongsai {

// "ติดตาม": a row a measure, with the columns that people fill in; what vanished stands at the end.
[[nodiscard]] Sheet lay_out_follow_up(const FollowUp& follow_up);

// "สถานะรายงาน": a row an agency of the roster and year, under the rates in words. "ต่างจากประกาศ":
// those of them whose announced score or level is not the document's, with the page.
[[nodiscard]] Sheet lay_out_roster(const std::vector<RosterRow>& rows,
                                   const std::vector<std::string>& rates);
[[nodiscard]] Sheet lay_out_announced_otherwise(const std::vector<const RosterRow*>& rows);

}  // namespace prongsai
