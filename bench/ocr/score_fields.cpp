#include "ocr/score_fields.h"

#include <cmath>
#include <cstdio>

namespace prongsai::bench {
namespace {

using nlohmann::json;

json member(const json& object, const std::string& key) {
  if (!object.is_object()) return nullptr;
  const auto found = object.find(key);
  return found == object.end() ? json(nullptr) : *found;
}

long hundredths(const json& number) { return std::lround(number.get<double>() * 100); }

// The element of `record` that has the same `key` as `wanted`.
json counterpart(const json& record, const json& wanted, const char* key) {
  if (!record.is_array()) return nullptr;
  for (const json& one : record) {
    if (member(one, key) == wanted.at(key)) return one;
  }
  return nullptr;
}

class Comparison {
 public:
  explicit Comparison(const std::string& name) : name_(name) {}

  void compare(const json& truth, const json& record) {
    scores("overall", truth.at("overall"), member(record, "overall"));
    for (const char* list : {"instruments", "indicators", "items"}) {
      const char* key = list == std::string("indicators") ? "number" : "code";
      for (const json& one : truth.at(list)) {
        const json& id = one.at(key);
        const std::string field =
            std::string(list) + " " + (id.is_string() ? id.get<std::string>() : id.dump());
        scores(field, one, counterpart(member(record, list), one, key));
      }
    }
    plans(truth.at("plans"), member(record, "plans"));
  }

  [[nodiscard]] const FieldCounts& counts() const { return counts_; }

 private:
  void scores(const std::string& field, const json& truth, const json& got) {
    for (const char* key : {"score", "part1", "part2"}) {
      const json printed = member(truth, key);
      if (printed.is_object()) score(field + " " + key, printed, member(got, key));
    }
  }

  void score(const std::string& field, const json& truth, const json& got) {
    ++counts_.scores;
    const json value = member(got, "value");
    const json status = member(got, "status");
    const bool flagged = status.is_null() || status == "conflict" || status == "missing";
    if (value.is_number() && is_right(truth, value)) {
      ++counts_.exact;
      counts_.exact_flagged += flagged ? 1 : 0;
      return;
    }
    ++(flagged ? counts_.wrong_flagged : counts_.wrong_and_sure);
    std::fprintf(stderr, "%s\t%s\tprinted %s\trecord %s, %s\tread %s, page %s\n", name_.c_str(),
                 field.c_str(), truth.at("value").dump().c_str(), value.dump().c_str(),
                 status.dump().c_str(), member(got, "raw").dump().c_str(),
                 member(got, "page").dump().c_str());
  }

  static bool is_right(const json& truth, const json& value) {
    if (hundredths(truth.at("value")) == hundredths(value)) return true;
    for (const json& other : truth.value("accept", json::array())) {
      if (hundredths(other) == hundredths(value)) return true;
    }
    return false;
  }

  void plans(const json& truth, const json& record) {
    for (std::size_t i = 0; i < truth.size(); ++i) {
      const json got = counterpart(record, truth[i], "item");
      ++counts_.plans;
      const std::string field = "plan " + std::to_string(i + 1);
      counts_.plan_items += equal(field, "item", truth[i], got) ? 1 : 0;
      const bool start = equal(field, "start", truth[i], got);
      const bool end = equal(field, "end", truth[i], got);
      counts_.plan_dates += start && end ? 1 : 0;
      scores(field, truth[i], got);
    }
  }

  bool equal(const std::string& field, const char* key, const json& truth, const json& got) {
    const json value = member(got, key);
    if (member(truth, key) == value) return true;
    std::fprintf(stderr, "%s\t%s %s\tprinted %s\trecord %s\n", name_.c_str(), field.c_str(), key,
                 member(truth, key).dump().c_str(), value.dump().c_str());
    return false;
  }

  std::string name_;
  FieldCounts counts_;
};

}  // namespace

void FieldCounts::add(const FieldCounts& other) {
  scores += other.scores;
  exact += other.exact;
  exact_flagged += other.exact_flagged;
  wrong_flagged += other.wrong_flagged;
  wrong_and_sure += other.wrong_and_sure;
  plans += other.plans;
  plan_items += other.plan_items;
  plan_dates += other.plan_dates;
}

FieldCounts compare_fields(const std::string& name, const json& truth, const json& record) {
  Comparison comparison(name);
  comparison.compare(truth, record);
  return comparison.counts();
}

}  // namespace prongsai::bench
