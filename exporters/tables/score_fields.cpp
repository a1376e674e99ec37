#include "exporters/tables/score_fields.h"

#include <map>

namespace prongsai {
namespace {

class Fields {
 public:
  template <typename Scored>
  void add(std::string name, const Scored& scored) {
    const int seen = ++seen_[name];
    if (seen > 1) name += '#' + std::to_string(seen);
    fields_.push_back({name, &scored.score});
    if constexpr (requires { scored.part1; }) {
      if (scored.part1) fields_.push_back({name + ".part1", &*scored.part1});
      if (scored.part2) fields_.push_back({name + ".part2", &*scored.part2});
    }
  }

  [[nodiscard]] std::vector<ScoreField> take() { return std::move(fields_); }

 private:
  std::map<std::string, int> seen_;
  std::vector<ScoreField> fields_;
};

}  // namespace

std::vector<ScoreField> score_fields(const Report& report) {
  Fields fields;
  fields.add("overall", report.overall);
  for (const auto& instrument : report.instruments) {
    fields.add("instrument:" + std::string(name(instrument.code)), instrument);
  }
  for (const auto& indicator : report.indicators) {
    fields.add("indicator:" + std::to_string(indicator.number), indicator);
  }
  for (const auto& item : report.items) fields.add("item:" + to_string(item.code), item);
  int number = 0;
  for (const auto& plan : report.plans) fields.add("plan:" + std::to_string(++number), plan);
  number = 0;
  for (const auto& entry : report.history) fields.add("history:" + std::to_string(++number), entry);
  return fields.take();
}

}  // namespace prongsai
