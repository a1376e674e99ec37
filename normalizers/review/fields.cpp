#include "normalizers/review/fields.h"

#include <charconv>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "normalizers/numbers/year.h"
#include "normalizers/review/person_date.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

class Names {
 public:
  template <typename Scored>
  void add(std::string name, Scored& scored) {
    const int seen = ++seen_[name];
    if (seen > 1) name += '#' + std::to_string(seen);
    scores_[name] = &scored.score;
    if constexpr (requires { scored.part1; }) {
      if (scored.part1) scores_[name + ".part1"] = &*scored.part1;
      if (scored.part2) scores_[name + ".part2"] = &*scored.part2;
    }
  }
  [[nodiscard]] std::map<std::string, Score*> take() { return std::move(scores_); }

 private:
  std::map<std::string, int> seen_;
  std::map<std::string, Score*> scores_;
};

// How one text is read and written. `write` tells whether it took the value.
struct Access {
  std::function<std::string()> read;
  std::function<bool(const std::string&)> write;
};

Access of(std::string& text) {
  return {[&] { return text; },
          [&](const std::string& value) {
            text = value;
            return true;
          }};
}

Access of(Text& text) { return of(text.value); }

Access of(std::optional<std::string>& text) {
  return {[&] { return text.value_or(""); },
          [&](const std::string& value) {
            text = value.empty() ? std::nullopt : std::optional(value);
            return true;
          }};
}

Access of(std::optional<Text>& text) {
  return {[&] { return text ? text->value : std::string(); },
          [&](const std::string& value) {
            if (value.empty()) {
              text.reset();
            } else if (text) {
              text->value = value;
            } else {
              text = Text{value, {}};
            }
            return true;
          }};
}

Access of(std::optional<FiscalYear>& year) {
  return {[&] { return year ? std::to_string(year->buddhist_era) : std::string(); },
          [&](const std::string& value) {
            const auto found = find_year(value);
            if (found || value.empty()) year = found;
            return found || value.empty();
          }};
}

std::string iso(const Date& date) {
  const auto two = [](unsigned number) {
    return (number < 10 ? "0" : "") + std::to_string(number);
  };
  return std::to_string(static_cast<int>(date.year())) + '-' +
         two(static_cast<unsigned>(date.month())) + '-' + two(static_cast<unsigned>(date.day()));
}

Access of(std::optional<Date>& date) {
  return {[&] { return date ? iso(*date) : std::string(); },
          [&](const std::string& value) {
            const auto found = parse_person_date(value);
            if (found || value.empty()) date = found;
            return found || value.empty();
          }};
}

Access of(std::vector<Text>& texts) {
  return {[&] {
            std::string lines;
            for (const Text& text : texts) lines += (lines.empty() ? "" : "\n") + text.value;
            return lines;
          },
          [&](const std::string& value) {
            const Origin origin = texts.empty() ? Origin{} : texts.front().origin;
            texts.clear();
            std::size_t begin = 0;
            while (begin <= value.size()) {
              const std::size_t end = std::min(value.find('\n', begin), value.size());
              const std::string_view line =
                  trim(std::string_view(value).substr(begin, end - begin));
              if (!line.empty()) texts.push_back({std::string(line), origin});
              begin = end + 1;
            }
            return true;
          }};
}

std::optional<Access> plan_access(Plan<Score>& plan, std::string_view name) {
  if (name == "measure") return of(plan.measure);
  if (name == "finding") return of(plan.finding);
  if (name == "item_text") return of(plan.item_text);
  if (name == "period_text") return of(plan.period);
  if (name == "start") return of(plan.start);
  if (name == "end") return of(plan.end);
  if (name == "steps") return of(plan.steps);
  if (name == "responsible") return of(plan.responsible);
  return std::nullopt;
}

std::optional<Access> head_access(Report& report, std::string_view field) {
  if (field == "agency.name") return of(report.agency.name);
  if (field == "agency.kind") return of(report.agency.kind);
  if (field == "agency.district") return of(report.agency.district);
  if (field == "agency.province") return of(report.agency.province);
  if (field == "agency.code") return of(report.agency.code);
  if (field == "overall.level") return of(report.overall.level);
  if (field == "fiscal_year") return of(report.fiscal_year);
  if (field == "plan_year") return of(report.plan_year);
  return std::nullopt;
}

// The number behind "plan:" as an index; nothing where `size` has none such.
std::optional<std::size_t> index_of(std::string_view digits, std::size_t size) {
  std::size_t number = 0;
  const char* end = digits.data() + digits.size();
  if (std::from_chars(digits.data(), end, number).ptr != end || number < 1 || number > size) {
    return std::nullopt;
  }
  return number - 1;
}

std::optional<Access> access(Report& report, std::string_view field) {
  if (auto head = head_access(report, field)) return head;
  const std::size_t colon = field.find(':');
  const std::size_t dot = std::min(field.find('.'), field.size());
  if (colon == std::string_view::npos || dot < colon) return std::nullopt;
  const std::string_view kind = field.substr(0, colon);
  const std::string_view name = field.substr(colon + 1, dot - colon - 1);
  const std::string_view text = field.substr(std::min(dot + 1, field.size()));
  if (kind == "plan") {
    const auto index = index_of(name, report.plans.size());
    return index ? plan_access(report.plans[*index], text) : std::nullopt;
  }
  if (kind == "limitation" && text.empty()) {
    const auto index = index_of(name, report.limitations.size());
    if (index) return of(report.limitations[*index]);
  }
  if (kind != "item") return std::nullopt;
  for (auto& item : report.items) {
    if (to_string(item.code) != name) continue;
    if (text == "analysis") return of(item.analysis);
    if (text == "text") return of(item.text);
    if (text == "group") return of(item.group);
  }
  return std::nullopt;
}

}  // namespace

std::map<std::string, Score*> scores_by_field(Report& report) {
  Names names;
  names.add("overall", report.overall);
  for (auto& instrument : report.instruments) {
    names.add("instrument:" + std::string(name(instrument.code)), instrument);
  }
  for (auto& indicator : report.indicators) {
    names.add("indicator:" + std::to_string(indicator.number), indicator);
  }
  for (auto& item : report.items) names.add("item:" + to_string(item.code), item);
  int number = 0;
  for (auto& plan : report.plans) names.add("plan:" + std::to_string(++number), plan);
  number = 0;
  for (auto& entry : report.history) names.add("history:" + std::to_string(++number), entry);
  return names.take();
}

bool read_text_field(const Report& report, const std::string& field, std::string& text) {
  // The way to a field is the same for reading, and reading changes nothing.
  const auto way = access(const_cast<Report&>(report), field);
  if (!way) return false;
  text = way->read();
  return true;
}

bool says_something(const Report& report, const std::string& field) {
  // The way to a field is the same for reading here, too.
  const auto scores = scores_by_field(const_cast<Report&>(report));
  const auto score = scores.find(field);
  if (score != scores.end()) return score->second->value.has_value();
  std::string text;
  return read_text_field(report, field, text) && !text.empty();
}

TextChange write_text_field(Report& report, const std::string& field, const std::string& text) {
  const auto way = access(report, field);
  if (!way) return TextChange::kNoSuchField;
  return way->write(std::string(trim(text))) ? TextChange::kDone : TextChange::kBadValue;
}

}  // namespace prongsai
