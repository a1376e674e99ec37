#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "extractors/report/headings.h"
#include "extractors/report/line_context.h"
#include "extractors/report/year_of_score.h"
#include "model/record.h"

namespace prongsai {

// Results of years in sentences and lists, line after line:
//   "คะแนนรวม 91.33 คะแนน ลดลงจากปี 2567 ที่ได้ 93.10 คะแนน"
//   "แบบวัด IIT ปี 2567 ได้คะแนน 88.20 ปี 2568 ได้คะแนน 91.33"
//   "ผลคะแนน ITA ย้อนหลัง 3 ปี" / "- ปีงบประมาณ 2566  85.10 คะแนน"
// Those of former years go to the history of the draft, those of its own year to its results where
// their name stands before another year's.
class YearResults {
 public:
  // Both must outlive it.
  YearResults(const IndicatorNames& names, Draft& draft) : names_(names), draft_(draft) {}

  // Of which of `scores` of the context's text nothing more is to be read: former years' results,
  // and those of which nobody can tell the year.
  [[nodiscard]] std::vector<bool> read(const LineContext& context,
                                       const std::vector<FoundScore>& scores);

 private:
  struct Place {
    const FoundScore& score;
    const YearOfScore& year_of;
    std::string_view said_before;  // up to the number before, in this line if that stands in it
    std::string_view before;       // from the number before
    std::string_view before_year;  // of that, what stands in this line before the year
    std::string_view after;
  };

  bool read_at(const LineContext& context, const Place& place);
  [[nodiscard]] bool is_no_result_of_ita(const LineContext& context, const Place& place) const;
  void add(const LineContext& context, const Place& place);

  const IndicatorNames& names_;
  Draft& draft_;
  std::string lead_in_;  // the last line without a score
  std::string subject_;  // what was said before the first of the years whose results are read
};

}  // namespace prongsai
