#include <algorithm>

#include "exporters/briefs/brief.h"
#include "exporters/briefs/thai_date.h"

namespace prongsai {
namespace {

constexpr std::size_t kMostItems = 9;  // what an A4 sheet has room for
constexpr std::size_t kMostMeasures = 6;

// Of a confirmed misprint the value to compare with.
std::optional<Hundredths> compared(const Score& score) {
  return score.used ? score.used : score.value;
}

std::string shown(const Score& score) {
  const auto value = compared(score);
  if (!value) return "–";
  std::string text = to_string(*value);
  if (score.status == Status::kConflict) text += " *";
  if (score.used) text += " †";
  return text;
}

BriefLine line_of(std::string name, const Score& score) {
  return {std::move(name), compared(score), shown(score)};
}

std::string place_of(const Report& report) {
  std::string place;
  const auto add = [&](const std::string& part) { place += (place.empty() ? "" : " ") + part; };
  if (report.agency.district) add("อำเภอ" + *report.agency.district);
  if (report.agency.province) add("จังหวัด" + *report.agency.province);
  if (report.fiscal_year) {
    add("· ปีงบประมาณ พ.ศ. " + std::to_string(report.fiscal_year->buddhist_era));
  }
  return place;
}

std::string level_of(const Overall<Score>& overall) {
  if (!overall.level) return "ไม่พบระดับในรายงาน";
  if (!overall.level_expected || *overall.level_expected == *overall.level) return *overall.level;
  return *overall.level + " (คะแนนตรงกับ " + *overall.level_expected + ")";
}

// The score that decides whether an item is weak: the lower part where there are parts.
std::optional<Hundredths> lowest(const ItemResult<Score>& item) {
  std::optional<Hundredths> low;
  const auto take = [&](const Score& score) {
    const auto value = compared(score);
    if (value && (!low || *value < *low)) low = value;
  };
  if (item.part1) take(*item.part1);
  if (item.part2) take(*item.part2);
  if (!low) take(item.score);
  return low;
}

bool is_weak(const ItemResult<Score>& item, const BriefThresholds& thresholds) {
  const auto low = lowest(item);
  const bool disclosure = item.code.instrument == Instrument::kOit;
  return low && *low < (disclosure ? thresholds.disclosure : thresholds.survey);
}

BriefItem item_line(const ItemResult<Score>& item) {
  std::string score = shown(item.score);
  if (item.part1 && item.part2) score = shown(*item.part1) + " / " + shown(*item.part2);
  return {to_string(item.code) + ' ' + item.text.value, score};
}

void add_weak_items(Brief& brief, const Report& report, const BriefThresholds& thresholds) {
  std::vector<const ItemResult<Score>*> weak;
  for (const auto& item : report.items) {
    if (is_weak(item, thresholds)) weak.push_back(&item);
  }
  std::stable_sort(weak.begin(), weak.end(),
                   [](const auto* a, const auto* b) { return *lowest(*a) < *lowest(*b); });
  for (const auto* item : weak) {
    if (brief.weak_items.size() < kMostItems) brief.weak_items.push_back(item_line(*item));
  }
  brief.weak_items_left_out = static_cast<int>(weak.size() - brief.weak_items.size());
  brief.no_weak_items = report.items.empty() ? "เอกสารนี้ไม่มีคะแนนรายข้อ" : "ไม่มีข้อที่ต่ำกว่าเกณฑ์ติดตาม";
}

std::string about(const Plan<Score>& plan) {
  if (plan.item) return to_string(*plan.item);
  return plan.indicator ? "ตช." + std::to_string(*plan.indicator) : std::string();
}

std::string period_of(const Plan<Score>& plan) {
  if (plan.start && plan.end) return thai_date(*plan.start) + " – " + thai_date(*plan.end);
  return plan.period.value;
}

void add_measures(Brief& brief, const Report& report) {
  for (const auto& plan : report.plans) {
    if (plan.measure.value.empty()) continue;
    if (brief.measures.size() < kMostMeasures) {
      brief.measures.push_back({about(plan), plan.measure.value, period_of(plan)});
    } else {
      ++brief.measures_left_out;
    }
  }
  // Never accuse an agency whose plan is merely in another document.
  brief.no_measures = "ไม่พบส่วนแผนในเอกสาร";
}

void add_notes(Brief& brief, const Report& report) {
  const auto lines = [&] {
    std::vector<BriefLine> all = brief.instruments;
    all.insert(all.end(), brief.indicators.begin(), brief.indicators.end());
    all.push_back(brief.overall);
    for (const BriefItem& item : brief.weak_items) all.push_back({"", {}, item.score});
    return all;
  }();
  const auto any = [&](const char* mark) {
    return std::any_of(lines.begin(), lines.end(), [&](const BriefLine& line) {
      return line.text.find(mark) != std::string::npos;
    });
  };
  if (any("*")) brief.notes.emplace_back("* ข้อมูลในเอกสารไม่ตรงกัน รอเจ้าหน้าที่ตรวจสอบ");
  if (any("†")) brief.notes.emplace_back("† หน่วยงานพิมพ์ผิด แสดงค่าที่เจ้าหน้าที่ยืนยัน");
  if (any("–")) brief.notes.emplace_back("– ไม่พบในเอกสาร");
  std::string source = "จาก " + report.source.file;
  if (report.overall.score.origin.page) {
    source += " หน้า " + std::to_string(*report.overall.score.origin.page);
  }
  brief.notes.push_back(source);
}

}  // namespace

Brief lay_out_brief(const Report& report, const BriefThresholds& thresholds) {
  Brief brief;
  brief.title = report.agency.name.empty() ? "ไม่พบชื่อหน่วยงาน" : report.agency.name;
  brief.place = place_of(report);
  brief.overall = line_of("คะแนนภาพรวม", report.overall.score);
  brief.level = level_of(report.overall);
  for (const auto& instrument : report.instruments) {
    const std::string code(name(instrument.code));
    brief.instruments.push_back(line_of(code, instrument.score));
    if (instrument.part1) brief.instruments.push_back(line_of(code + " ส่วนที่ 1", *instrument.part1));
    if (instrument.part2) brief.instruments.push_back(line_of(code + " ส่วนที่ 2", *instrument.part2));
  }
  for (const auto& indicator : report.indicators) {
    brief.indicators.push_back(
        line_of("ตช." + std::to_string(indicator.number) + ' ' + indicator.name, indicator.score));
  }
  add_weak_items(brief, report, thresholds);
  add_measures(brief, report);
  add_notes(brief, report);
  return brief;
}

}  // namespace prongsai
