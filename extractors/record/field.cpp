#include "extractors/record/field.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace prongsai {
namespace {

const RecordNode kNothing{};

constexpr int kEarliestYear = 2500;  // as the schema has it
constexpr int kLatestYear = 2699;

// The whole of `text` as a number; empty where it is none.
template <typename Number>
std::optional<Number> number_of(std::string_view text) {
  Number number{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

Field Field::at(std::string_view key) const {
  if (node_->kind != NodeKind::kObject) return {kNothing, *this, key, 0};
  const auto found = std::find(node_->keys.begin(), node_->keys.end(), key);
  if (found == node_->keys.end()) return {kNothing, *this, key, 0};
  return {node_->entries[static_cast<std::size_t>(found - node_->keys.begin())], *this, key, 0};
}

Field Field::at(std::size_t index) const {
  const bool there = node_->kind == NodeKind::kList && index < node_->entries.size();
  return {there ? node_->entries[index] : kNothing, *this, {}, index};
}

std::size_t Field::size() const {
  if (is_null()) return 0;
  if (node_->kind != NodeKind::kList) fail("not a list");
  return node_->entries.size();
}

const std::vector<std::string>& Field::keys() const {
  if (node_->kind != NodeKind::kObject) fail("not an object");
  return node_->keys;
}

bool Field::boolean() const {
  if (node_->kind != NodeKind::kBoolean) fail("neither true nor false");
  return node_->truth;
}

long long Field::integer(long long least, long long most) const {
  const auto value =
      node_->kind == NodeKind::kNumber ? number_of<long long>(node_->text) : std::nullopt;
  if (!value || *value < least || *value > most) {
    fail("not a whole number from " + std::to_string(least) + " to " + std::to_string(most));
  }
  return *value;
}

double Field::number(double least, double most) const {
  const auto value =
      node_->kind == NodeKind::kNumber ? number_of<double>(node_->text) : std::nullopt;
  if (!value || !(*value >= least && *value <= most)) fail("not a number of the expected size");
  return *value;
}

const std::string& Field::text() const {
  if (node_->kind != NodeKind::kText) fail("not a text");
  return node_->text;
}

Hundredths Field::hundredths(Hundredths most) const {
  constexpr double kBinaryNoise =
      1e-6;  // a double near 100 is exact to 1e-14, three places are 0.1
  const auto value =
      node_->kind == NodeKind::kNumber ? number_of<double>(node_->text) : std::nullopt;
  const double scaled = value.value_or(-1) * 100;
  const double whole = std::round(scaled);
  if (!(scaled >= 0) || whole > most.value || std::abs(scaled - whole) > kBinaryNoise) {
    fail("not a number from 0 to " + to_string(most) + " with two decimal places");
  }
  return {static_cast<int>(whole)};
}

std::string Field::text_or_empty() const { return is_null() ? std::string() : text(); }

std::optional<std::string> Field::text_or_none() const {
  if (is_null()) return std::nullopt;
  return text();
}

std::optional<int> Field::integer_or_none(long long least, long long most) const {
  if (is_null()) return std::nullopt;
  return static_cast<int>(integer(least, most));
}

std::optional<Hundredths> Field::hundredths_or_none(Hundredths most) const {
  if (is_null()) return std::nullopt;
  return hundredths(most);
}

std::optional<FiscalYear> Field::year_or_none() const {
  if (is_null()) return std::nullopt;
  return FiscalYear{static_cast<int>(integer(kEarliestYear, kLatestYear))};
}

std::optional<Date> Field::date_or_none() const {
  if (is_null()) return std::nullopt;
  const std::string_view date = text();
  const bool shaped = date.size() == 10 && date[4] == '-' && date[7] == '-';
  const auto year = shaped ? number_of<int>(date.substr(0, 4)) : std::nullopt;
  const auto month = shaped ? number_of<unsigned>(date.substr(5, 2)) : std::nullopt;
  const auto day = shaped ? number_of<unsigned>(date.substr(8, 2)) : std::nullopt;
  if (!year || !month || !day) fail("not a date like 2025-10-01");
  const Date result{std::chrono::year{*year}, std::chrono::month{*month}, std::chrono::day{*day}};
  if (!result.ok()) fail("no day of the calendar");
  return result;
}

void Field::fail(const std::string& trouble) const {
  const std::string where = way();
  throw RecordError(where.empty() ? trouble : where + ": " + trouble);
}

std::string Field::way() const {
  if (around_ == nullptr) return {};
  const std::string before = around_->way();
  if (key_.empty()) return before + '[' + std::to_string(index_) + ']';
  return before + (before.empty() ? "" : ".") + std::string(key_);
}

}  // namespace prongsai
