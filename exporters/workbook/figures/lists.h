#pragma once

#include <array>
#include <map>
#include <string>
#include <vector>

#include "exporters/workbook/figures/results.h"

namespace prongsai {

// One agency of the drop-down of สรุปรายแห่ง.
struct ListedAgency {
  std::string label;
  std::string prefix;  // "name|district|province": what its rows of ผลรายหน่วยงาน have in common
  int latest_year = 0;  // 0: none of its records has a year
  // Overall, IIT, EIT, OIT of its newest years with an overall score, oldest first; a year's own
  // record before looks back.
  struct Year {
    int year = 0;
    std::array<std::optional<Hundredths>, 4> scores;
  };
  std::vector<Year> years;  // at most kShownYears
};
inline constexpr std::size_t kShownYears = 6;

// What the drop-downs offer.
struct Lists {
  std::vector<int> years;                          // newest first
  std::vector<std::string> kinds;                  // Thai order
  std::vector<std::string> areas;                  // districts; provinces where there are several
  std::vector<ListedAgency> agencies;              // in the order of the results
  std::map<int, std::vector<std::string>> levels;  // by year, the highest first
};
[[nodiscard]] Lists gather_lists(const Results& results);

// The text that joins a record's row with its agency.
[[nodiscard]] std::string row_prefix(const Report& report);

// The view that the workbook is opened on: what the options ask for as far as the data has it.
struct View {
  int year = 0;
  std::string kind;  // empty: all
  std::string area;  // empty: all
  int first_rank = 1;
  std::size_t agency = 0;  // index into Lists::agencies
  int agency_year = 0;     // 0: its latest
};
[[nodiscard]] View choose_view(const Results& results, const Lists& lists);

// District or province, whatever Lists::areas holds.
[[nodiscard]] std::string area_of(const Results& results, const Report& report);

}  // namespace prongsai
