#include "normalizers/proof/sums.h"

#include <algorithm>
#include <utility>

#include "normalizers/proof/weighing.h"

namespace prongsai {
namespace {

// Collects the sums of one report.
class SumMaker {
 public:
  SumMaker(const Evidence& evidence, const Framework& framework, Trust trust)
      : evidence_(evidence), framework_(framework), trust_(trust) {}

  std::vector<Sum> make() && {
    if (trust_ != Trust::kNearest) {
      add_item_parts();
      for (const FrameworkIndicator& indicator : framework_.indicators) add_items_mean(indicator);
      add_parts_mean(kPart1Suffix);
      add_parts_mean(kPart2Suffix);
    }
    for (const FrameworkInstrument& instrument : framework_.instruments) {
      const std::string field = instrument_field(instrument.code);
      add("instrument-mean:" + std::string(name(instrument.code)), field,
          indicator_shares(instrument.code), Sure::kYes);
    }
    const std::string eit = instrument_field(Instrument::kEit);
    if (const int slot = evidence_.find(eit); slot >= 0 && evidence_.at(slot).halves.empty()) {
      add("eit-parts", eit, parts_of(eit), Sure::kYes);
    }
    add_overall();
    if (trust_ == Trust::kWhole) add_deep_sums();
    return std::move(sums_);
  }

  [[nodiscard]] std::vector<Share> indicator_shares(Instrument instrument) const {
    std::vector<std::vector<Share>> indicators;
    for (const FrameworkIndicator& indicator : framework_.indicators) {
      if (indicator.instrument != instrument) continue;
      indicators.push_back({{evidence_.find(indicator_field(indicator.number)), 1, 1}});
    }
    return mean(indicators);
  }

 private:
  enum class Sure { kYes, kNo };

  [[nodiscard]] Sure items_sure() const { return trust_ == Trust::kWhole ? Sure::kYes : Sure::kNo; }

  bool add(const std::string& id, const std::string& total, const std::vector<Share>& shares,
           Sure sure) {
    std::optional<Sum> sum = weigh(id, evidence_.find(total), shares, evidence_);
    if (!sum || (sure == Sure::kNo && !sum->check.holds)) return false;
    sums_.push_back(*std::move(sum));
    return true;
  }

  [[nodiscard]] std::vector<Share> parts_of(const std::string& field) const {
    return mean({{{evidence_.find(field + kPart1Suffix), 1, 1}},
                 {{evidence_.find(field + kPart2Suffix), 1, 1}}});
  }

  // An e-item's printed score is the mean of its parts.
  void add_item_parts() {
    for (const FrameworkItem& item : framework_.items) {
      const std::string field = item_field(item.code);
      const int slot = evidence_.find(field);
      if (item.code.instrument != Instrument::kEit || slot < 0) continue;
      if (evidence_.at(slot).halves.empty()) {
        add("item-parts:" + to_string(item.code), field, parts_of(field), Sure::kYes);
      }
    }
  }

  // The items of an indicator in their sub-groups (one group without a name where there are none).
  [[nodiscard]] std::vector<std::vector<Share>> groups(int indicator, const char* suffix) const {
    std::vector<std::vector<Share>> shares;
    std::vector<std::string> names;
    for (const FrameworkItem& item : framework_.items) {
      if (item.indicator != indicator) continue;
      auto found = std::find(names.begin(), names.end(), item.group);
      if (found == names.end()) {
        names.push_back(item.group);
        shares.emplace_back();
        found = names.end() - 1;
      }
      shares[found - names.begin()].push_back(
          {evidence_.find(item_field(item.code) + suffix), 1, 1});
    }
    return shares;
  }

  [[nodiscard]] std::vector<Share> flat_mean(int indicator, const char* suffix = "") const {
    std::vector<std::vector<Share>> items;
    for (const std::vector<Share>& group : groups(indicator, suffix)) {
      for (const Share& item : group) items.push_back({item});
    }
    return mean(items);
  }

  [[nodiscard]] std::vector<Share> subgroup_mean(int indicator) const {
    std::vector<std::vector<Share>> means;
    for (const std::vector<Share>& group : groups(indicator, "")) {
      std::vector<std::vector<Share>> items;
      for (const Share& item : group) items.push_back({item});
      means.push_back(mean(items));
    }
    return mean(means);
  }

  void add_items_mean(const FrameworkIndicator& indicator) {
    const std::string id = "indicator-mean:" + std::to_string(indicator.number);
    const std::string total = indicator_field(indicator.number);
    const bool oit = indicator.instrument == Instrument::kOit;
    if (oit && framework_.oit_aggregation == OitAggregation::kUnknown) {
      // Both ways are possible; the one that fits is the one that was gone.
      static_cast<void>(add(id, total, flat_mean(indicator.number), Sure::kNo) ||
                        add(id, total, subgroup_mean(indicator.number), Sure::kNo));
    } else if (oit && framework_.oit_aggregation == OitAggregation::kSubgroupMean) {
      add(id, total, subgroup_mean(indicator.number), items_sure());
    } else {
      add(id, total, flat_mean(indicator.number), items_sure());
    }
  }

  [[nodiscard]] std::vector<Share> items_mean(const FrameworkIndicator& indicator,
                                              const char* suffix) const {
    const bool grouped = indicator.instrument == Instrument::kOit &&
                         framework_.oit_aggregation == OitAggregation::kSubgroupMean;
    return grouped ? subgroup_mean(indicator.number) : flat_mean(indicator.number, suffix);
  }

  // An instrument's mean straight from its items; empty where some are not known.
  [[nodiscard]] std::vector<Share> deep_mean(Instrument instrument, const char* suffix) const {
    std::vector<std::vector<Share>> indicators;
    for (const FrameworkIndicator& indicator : framework_.indicators) {
      if (indicator.instrument != instrument) continue;
      indicators.push_back(items_mean(indicator, suffix));
      if (indicators.back().empty()) return {};
    }
    return mean(indicators);
  }

  [[nodiscard]] std::vector<Share> deep_mean(Instrument instrument) const {
    if (instrument != Instrument::kEit || !framework_.eit_parts) return deep_mean(instrument, "");
    return mean({deep_mean(instrument, kPart1Suffix), deep_mean(instrument, kPart2Suffix)});
  }

  void add_deep(const std::string& id, const std::string& total, const std::vector<Share>& shares,
                const std::vector<int>& through) {
    if (shares.empty() || !add(id, total, shares, Sure::kYes)) return;
    sums_.back().deep = true;
    for (const int slot : through) {
      if (slot >= 0) sums_.back().through.push_back(slot);
    }
  }

  void add_deep_sums() {
    if (framework_.oit_aggregation == OitAggregation::kUnknown) return;
    std::vector<Share> all;
    std::vector<int> totals;
    bool complete = true;
    for (const FrameworkInstrument& instrument : framework_.instruments) {
      const std::string field = instrument_field(instrument.code);
      std::vector<int> indicators;
      for (const FrameworkIndicator& indicator : framework_.indicators) {
        if (indicator.instrument != instrument.code) continue;
        indicators.push_back(evidence_.find(indicator_field(indicator.number)));
      }
      const std::vector<Share> shares = deep_mean(instrument.code);
      complete = complete && !shares.empty();
      for (const Share& share : shares) {
        all.push_back({share.slot, share.numerator * instrument.weight, share.denominator * 100});
      }
      // A computed EIT is no print: its parts have sums of their own.
      const int slot = evidence_.find(field);
      if (slot >= 0 && evidence_.at(slot).halves.empty()) {
        add_deep("instrument-mean:" + std::string(name(instrument.code)), field, shares,
                 indicators);
      }
      totals.insert(totals.end(), indicators.begin(), indicators.end());
      for (const char* suffix : {"", kPart1Suffix, kPart2Suffix}) {
        totals.push_back(evidence_.find(field + suffix));
      }
    }
    if (complete) add_deep("overall-weights", "overall", all, totals);
  }

  // One part of EIT: the mean over its indicators of the means of that part of their items.
  void add_parts_mean(const char* suffix) {
    std::vector<std::vector<Share>> indicators;
    for (const FrameworkIndicator& indicator : framework_.indicators) {
      if (indicator.instrument != Instrument::kEit) continue;
      indicators.push_back(flat_mean(indicator.number, suffix));
      if (indicators.back().empty()) return;  // items not known
    }
    const std::string field = instrument_field(Instrument::kEit) + suffix;
    add("instrument-mean:" + std::string(name(Instrument::kEit)) + suffix, field, mean(indicators),
        items_sure());
  }

  void add_overall() {
    std::vector<Share> shares;
    for (const FrameworkInstrument& instrument : framework_.instruments) {
      shares.push_back({evidence_.find(instrument_field(instrument.code)), instrument.weight, 100});
    }
    add("overall-weights", "overall", shares, trust_ == Trust::kNearest ? Sure::kNo : Sure::kYes);
  }

  const Evidence& evidence_;
  const Framework& framework_;
  Trust trust_;
  std::vector<Sum> sums_;
};

// Where the same score is printed from 0 to 100 and as points, the points are a sum of one term.
void add_points(const Evidence& evidence, std::vector<Sum>& sums) {
  for (std::size_t i = 0; i < evidence.slots().size(); ++i) {
    const Slot& slot = evidence.slots()[i];
    if (!slot.known() || !slot.points) continue;
    Sum sum;
    sum.total = static_cast<int>(i);
    sum.check.id = "weighted-points:" + slot.field.substr(slot.field.find(':') + 1);
    sum.check.printed = slot.score->points;
    sum.check.expected =
        Hundredths{static_cast<int>(half_up(slot.score->value->value * slot.weight, 100))};
    sum.check.inputs = {slot.field};
    sum.terms = {{sum.total, 1}};
    sum.check.holds = can_hold(sum, evidence);
    sums.push_back(std::move(sum));
  }
}

}  // namespace

bool can_hold(const Sum& sum, const Evidence& evidence, int changed, Interval meaning) {
  if (sum.terms.size() == 1) {  // a score against its points
    const Slot& slot = evidence.at(sum.total);
    return intersect(*slot.points, changed == sum.total ? meaning : slot.meaning);
  }
  std::int64_t low = 0;
  std::int64_t high = 0;
  for (const Term& term : sum.terms) {
    const Interval& range = term.slot == changed ? meaning : evidence.at(term.slot).meaning;
    low += term.coefficient * (term.coefficient > 0 ? range.low : range.high);
    high += term.coefficient * (term.coefficient > 0 ? range.high : range.low);
  }
  return low < 0 && high > 0;
}

std::vector<Sum> make_sums(const Evidence& evidence, const Framework& framework, Trust trust) {
  std::vector<Sum> sums = SumMaker(evidence, framework, trust).make();
  add_points(evidence, sums);
  return sums;
}

std::optional<Interval> mean_of_indicators(const Evidence& evidence, const Framework& framework,
                                           Instrument instrument) {
  Interval interval;
  const auto shares = SumMaker(evidence, framework, Trust::kNearest).indicator_shares(instrument);
  for (const Share& share : shares) {
    if (share.slot < 0) return std::nullopt;
    interval.low += evidence.at(share.slot).meaning.low;
    interval.high += evidence.at(share.slot).meaning.high;
  }
  if (shares.empty()) return std::nullopt;
  const auto count = static_cast<std::int64_t>(shares.size());
  return Interval{interval.low / count, interval.high / count};
}

std::string indicator_field(int number) { return "indicator:" + std::to_string(number); }

std::string instrument_field(Instrument instrument) {
  return "instrument:" + std::string(name(instrument));
}

std::string item_field(ItemCode code) { return "item:" + to_string(code); }

}  // namespace prongsai
