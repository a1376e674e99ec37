#pragma once

#include <string>
#include <vector>

#include "exporters/workbook/words.h"
#include "model/comparison.h"
#include "model/workbook.h"

namespace prongsai {

// Names of sheets and headings are Thai, as before translate(); words in cells are of `words`.
//
// "ติดตาม": a row a measure, with the columns that people fill in; what vanished stands at the end.
[[nodiscard]] Sheet lay_out_follow_up(const FollowUp& follow_up, const Words& words = Words());

// "สถานะรายงาน": a row an agency of the roster and year, under the rates in words. "ต่างจากประกาศ":
// those of them whose announced score or level is not the document's, with the page.
[[nodiscard]] Sheet lay_out_roster(const std::vector<RosterRow>& rows,
                                   const std::vector<std::string>& rates,
                                   const Words& words = Words());
[[nodiscard]] Sheet lay_out_announced_otherwise(const std::vector<const RosterRow*>& rows,
                                                const Words& words = Words());

}  // namespace prongsai
