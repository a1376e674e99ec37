#include "comparison/twins.h"

#include <catch2/catch.hpp>

#include "comparison/follow_up.h"

using namespace prongsai;

namespace {

JoinedAgency agency(int year, int item_score, int indicator_score) {
  JoinedAgency joined;
  Report& report = joined.report;
  report.agency.name = "อบต.ก";
  report.fiscal_year = FiscalYear{year};
  ItemResult<Score> item;
  item.code = {Instrument::kOit, 10};
  item.indicator = 9;
  item.score.value = Hundredths{item_score};
  report.items.push_back(item);
  IndicatorResult<Score> indicator;
  indicator.number = 9;
  indicator.score.value = Hundredths{indicator_score};
  report.indicators.push_back(indicator);
  return joined;
}

}  // namespace

TEST_CASE("Nearly equal words of other owners are twins", "[comparison]") {
  const std::string text = "จัดประชุมชี้แจงแนวทางการขอยืมทรัพย์สินของราชการให้บุคลากรทุกคนทราบ";
  const auto twins = find_twins({text, text + "กัน", "จัดทำคู่มือ", "จัดทำคู่มือ", text,
                                 "เผยแพร่แผนการใช้จ่ายงบประมาณบนเว็บไซต์ของหน่วยงานทุกไตรมาส"},
                                {"ก", "ข", "ก", "ข", "ก", "ค"});
  CHECK(twins[0] == std::size_t{1});
  CHECK(twins[1] == std::size_t{0});
  CHECK_FALSE(twins[2].has_value());  // too short to tell
  CHECK(twins[4] == std::size_t{1});
  CHECK_FALSE(twins[5].has_value());
}

TEST_CASE("Whether a measure helped is told by the same item, else by its indicator",
          "[comparison]") {
  JoinedAgency first = agency(2567, 0, 8000);
  Plan<Score> plan;
  plan.item = ItemCode{Instrument::kOit, 10};
  plan.measure.value = "เปิดบริการออนไลน์";
  first.report.plans.push_back(plan);
  const JoinedAgency second = agency(2568, 10000, 9000);
  const ItemPair pair{
      FiscalYear{2567}, {Instrument::kOit, 10}, FiscalYear{2568}, {Instrument::kOit, 10}};

  const FollowUp by_indicator = follow_up_of({first, second});
  REQUIRE(by_indicator.rows.size() == 1);
  CHECK(by_indicator.rows[0].compared == "ตช.9");
  CHECK(by_indicator.rows[0].before == Hundredths{8000});
  CHECK(by_indicator.rows[0].after == Hundredths{9000});

  const FollowUp by_item = follow_up_of({first, second}, {pair});
  CHECK(by_item.rows[0].compared == "o10");
  CHECK(by_item.rows[0].after == Hundredths{10000});

  ItemPair unsure = pair;
  unsure.certainty = Certainty::kUnverified;
  CHECK(follow_up_of({first, second}, {unsure}).rows[0].compared == "ตช.9");
  JoinedAgency told = second;
  first.report.items[0].text.value = "รายงานผลการดำเนินงานประจำปี พ.ศ. 2566";
  told.report.items[0].text.value = "รายงานผลการดำเนินงาน ประจำปี พ.ศ. ๒๕๖๗";
  CHECK(follow_up_of({first, told}, {unsure}).rows[0].compared == "o10");
  told.report.items[0].text.value = "รายงานการใช้จ่ายงบประมาณประจำปี พ.ศ. 2567";
  CHECK(follow_up_of({first, told}, {unsure}).rows[0].compared == "ตช.9");

  first.report.plan_year = FiscalYear{2569};  // of which there is no record
  CHECK(follow_up_of({first, second}, {pair}).rows[0].compared.empty());
}
