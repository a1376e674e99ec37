#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/record.h"

namespace prongsai {

// One agency's result on one sheet of paper, decided to the last word; draw_brief() only draws it.

// A score with its name, as it is shown.
struct BriefLine {
  std::string name;  // "ตช.4 การใช้ทรัพย์สินของราชการ"
  std::optional<Hundredths> value;  // what is compared: of a confirmed misprint the value to use
  std::string text;                 // "76.23", "76.23 *", "–"
  bool operator==(const BriefLine&) const = default;
};

struct BriefItem {
  std::string name;   // "i10 การขอยืมทรัพย์สิน…"
  std::string score;  // "35.65", "93.00 / 96.67" of both parts
  bool operator==(const BriefItem&) const = default;
};

struct BriefMeasure {
  std::string about;  // "i10", "ตช.4"; empty: not said
  std::string text;
  std::string period;  // "1 ต.ค. 2568 – 30 ก.ย. 2569"; empty: not known
  bool operator==(const BriefMeasure&) const = default;
};

struct Brief {
  std::string title;  // the agency
  std::string place;  // "อำเภอปัว จังหวัดน่าน · ปีงบประมาณ พ.ศ. 2568"
  BriefLine overall;
  std::string level;  // "ผ่านดี"; with what follows from the scores where that is another
  std::vector<BriefLine> instruments;
  std::vector<BriefLine> indicators;  // in the year's order
  std::vector<BriefItem> weak_items;  // lowest first
  int weak_items_left_out = 0;
  std::string no_weak_items;  // what to say where there are none
  std::vector<BriefMeasure> measures;
  int measures_left_out = 0;
  std::string no_measures;
  std::vector<std::string> notes;  // what the marks mean, where the numbers come from
  bool operator==(const Brief&) const = default;
};

// Below which an item is followed up: the Integrity plan's own thresholds.
struct BriefThresholds {
  Hundredths survey{9500};       // IIT and EIT; an EIT item is weak if either part is
  Hundredths disclosure{10000};  // OIT
};

// The brief of a report. Pure.
[[nodiscard]] Brief lay_out_brief(const Report& report, const BriefThresholds& thresholds = {});

}  // namespace prongsai
