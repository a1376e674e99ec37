#include "workbook/simulate.h"

#include <algorithm>
#include <map>
#include <random>

#include "workbook/small_png.h"

namespace prongsai::bench {
namespace {

constexpr int kLastYear = 2568;

class Simulator {
 public:
  Simulator(const Reference& reference, const Simulation& simulation)
      : reference_(reference), simulation_(simulation), random_(simulation.seed) {}

  RunResult run() {
    RunResult result;
    for (const LocalAuthority* authority : authorities()) {
      strength_ = 80 + 19 * share();
      for (int i = 0; i < simulation_.years; ++i) {
        result.inputs.push_back(input(*authority, kLastYear - simulation_.years + 1 + i));
      }
    }
    return result;
  }

 private:
  // The first of as many provinces as asked for.
  std::vector<const LocalAuthority*> authorities() {
    std::map<std::string, std::vector<const LocalAuthority*>> by_province;
    for (const LocalAuthority& authority : reference_.gazetteer.authorities) {
      by_province[authority.province].push_back(&authority);
    }
    std::vector<const LocalAuthority*> all;
    const int most = simulation_.agencies / simulation_.provinces + 1;
    int provinces = 0;
    for (const auto& [province, own] : by_province) {
      if (++provinces > simulation_.provinces) break;
      for (int i = 0; i < most && static_cast<int>(all.size()) < simulation_.agencies; ++i) {
        all.push_back(own[static_cast<std::size_t>(i) % own.size()]);
      }
    }
    return all;
  }

  double share() { return std::uniform_real_distribution<>(0, 1)(random_); }
  bool chance(double likelihood) { return share() < likelihood; }

  Score score(double mean, int page) {
    Score score;
    const double value = std::min(100.0, mean + 12 * (share() - 0.4));
    score.value = Hundredths{static_cast<int>(value * 100)};
    score.status = Status::kVerified;
    score.raw = to_string(*score.value);
    score.origin = {page, Rect{400, 200, 440, 215}, Method::kOcr};
    score.confidence = 0.9999;
    if (chance(0.01)) score.status = Status::kConflict;
    if (chance(0.01)) score.status = Status::kRepaired;
    if (chance(0.003)) score = {{}, Status::kMissing, "", {page, {}, Method::kOcr}};
    return score;
  }

  Score oit_score(int page) {
    Score result = score(strength_, page);
    if (result.value) result.value = chance(strength_ / 105) ? kFullScore : Hundredths{0};
    return result;
  }

  static Text text(const std::string& value, int page) { return {value, {page, {}, Method::kOcr}}; }

  ItemResult<Score> item(const FrameworkItem& known, bool parts) {
    const int page = 3 + known.indicator;
    ItemResult<Score> item;
    item.code = known.code;
    item.indicator = known.indicator;
    item.text = text(known.text.empty() ? "ข้อคำถาม " + to_string(known.code) : known.text, page);
    item.group = text(known.group, page);
    item.score =
        known.code.instrument == Instrument::kOit ? oit_score(page) : score(strength_, page);
    if (parts && known.code.instrument == Instrument::kEit) {
      item.part1 = score(strength_, page);
      item.part2 = score(strength_, page);
      item.score.raw.clear();
    }
    item.analysis = text("หน่วยงานควรเผยแพร่ขั้นตอนการให้บริการและชี้แจงแก่ผู้มาติดต่อให้ทราบโดยทั่วกัน", page);
    return item;
  }

  Plan<Score> plan(const ItemResult<Score>& item, int year) {
    Plan<Score> plan;
    plan.indicator = item.indicator;
    if (chance(0.8)) plan.item = item.code;
    plan.item_text = item.text;
    plan.measure = text("จัดทำคู่มือและประชาสัมพันธ์ผ่านช่องทางออนไลน์ของหน่วยงาน", 20);
    plan.finding = text("ผู้ตอบบางส่วนยังไม่ทราบแนวทาง", 20);
    plan.steps = {text("ประชุมชี้แจงบุคลากร", 20), text("เผยแพร่คู่มือบนเว็บไซต์", 20),
                  text("ติดตามและรายงานผล", 21)};
    plan.start = first_day(FiscalYear{year + 1});
    plan.end = last_day(FiscalYear{chance(0.8) ? year + 1 : year + 2});
    plan.responsible = {text("สำนักปลัด", 21)};
    plan.page = 20;
    return plan;
  }

  Report report(const LocalAuthority& authority, int year) {
    const Framework& framework = *framework_for(reference_, FiscalYear{year});
    Report report;
    report.agency = {authority.name,
                     authority.name,
                     authority.kind,
                     authority.district,
                     authority.province,
                     authority.code,
                     {}};
    if (authority.district.empty()) report.agency.district.reset();
    report.fiscal_year = FiscalYear{year};
    report.overall.score = score(strength_, 2);
    for (const LevelRule& rule : framework.levels) {
      if (report.overall.level || !report.overall.score.value) break;
      if (*report.overall.score.value >= rule.overall) report.overall.level = rule.level;
    }
    report.overall.level_expected = report.overall.level;
    for (const Instrument code : {Instrument::kIit, Instrument::kEit, Instrument::kOit}) {
      InstrumentResult<Score> result{code, score(strength_, 2), {}, {}};
      if (framework.eit_parts && code == Instrument::kEit) {
        result.part1 = score(strength_, 2);
        result.part2 = score(strength_, 2);
      }
      report.instruments.push_back(result);
    }
    for (const FrameworkIndicator& known : framework.indicators) {
      report.indicators.push_back(
          {known.number, known.name, known.instrument, score(strength_, 3)});
    }
    for (const FrameworkItem& known : framework.items) {
      report.items.push_back(item(known, framework.eit_parts));
    }
    report.plan_year = FiscalYear{year + 1};
    for (std::size_t i = 0; i < report.items.size() && chance(0.95); i += 6) {
      report.plans.push_back(plan(report.items[i], year));
    }
    report.limitations = {text("บุคลากรไม่เพียงพอต่อการปฏิบัติหน้าที่", 24), text("งบประมาณมีจำกัด", 24),
                          text("ผู้ตอบแบบสำรวจไม่เข้าใจข้อคำถาม", 24)};
    report.history = {{FiscalYear{year - 1}, "overall", score(strength_ - 2, 2)}};
    return report;
  }

  InputOutcome input(const LocalAuthority& authority, int year) {
    InputOutcome input;
    const std::string number = std::to_string(++inputs_);
    input.file = authority.province + '/' + authority.name + '-' + number + ".pdf";
    input.sha256 = std::string(64 - number.size(), '0') + number;
    input.pages = 26;
    input.kind = SourceKind::kScan;
    input.reports.push_back(report(authority, year));
    Report& own = input.reports.back();
    own.source = {input.file, input.sha256, input.pages, SourceKind::kScan, {}};
    for (const auto& item : own.items) {
      if (item.score.status != Status::kConflict && item.score.status != Status::kRepaired)
        continue;
      if (item.score.raw.empty()) continue;
      input.pictures.push_back(
          {0, "item:" + to_string(item.code), small_png(++pictures_), 120, 24});
    }
    return input;
  }

  const Reference& reference_;
  const Simulation& simulation_;
  std::mt19937 random_;
  double strength_ = 90;
  int inputs_ = 0;
  unsigned pictures_ = 0;
};

}  // namespace

RunResult simulate(const Reference& reference, const Simulation& simulation) {
  return Simulator(reference, simulation).run();
}

}  // namespace prongsai::bench
