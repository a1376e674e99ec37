#include "normalizers/numbers/period.h"

#include <algorithm>
#include <string>
#include <vector>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/period_tokens.h"

namespace prongsai {
namespace {

using Kind = PeriodToken::Kind;
using Tokens = std::vector<PeriodToken>;

// A day or a month, as far as it is named.
struct Point {
  std::optional<int> day;
  std::optional<int> month;
  std::optional<int> year;
};

struct Points {
  std::vector<Point> points;
  bool joined = true;  // "ถึง" or a dash stands between any two of them
  bool whole = true;   // no year stands alone on one side of such a word, its month unread
};

Points read_points(const Tokens& tokens) {
  Points read;
  bool to = true;
  bool open = false;  // the last point may still get a month or a year
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const PeriodToken& token = tokens[i];
    const bool starts = token.kind == Kind::kDay || token.kind == Kind::kMonth;
    if (starts && !(open && token.kind == Kind::kMonth && !read.points.back().month)) {
      read.joined = read.joined && to;
      read.points.emplace_back();
      open = true;
      to = false;
    }
    if (token.kind == Kind::kDay) read.points.back().day = token.value;
    if (token.kind == Kind::kMonth) read.points.back().month = token.value;
    if (token.kind == Kind::kYear && open && !read.points.back().year) {
      read.points.back().year = token.value;
      open = false;
    } else if (token.kind == Kind::kYear) {
      const bool before = i + 1 < tokens.size() && tokens[i + 1].kind == Kind::kTo;
      const bool behind = i > 0 && tokens[i - 1].kind == Kind::kTo;
      read.whole = read.whole && !(before && read.points.empty()) && !behind;
    }
    if (token.kind == Kind::kTo) {
      to = true;
      open = false;
    }
  }
  return read;
}

std::optional<int> first_value(const Tokens& tokens, std::initializer_list<Kind> kinds) {
  for (const PeriodToken& token : tokens) {
    if (std::find(kinds.begin(), kinds.end(), token.kind) != kinds.end()) return token.value;
  }
  return std::nullopt;
}

bool has(const Tokens& tokens, Kind kind) { return first_value(tokens, {kind}).has_value(); }

// The calendar year of a month in a fiscal year, which begins in October of the year before.
int year_of_month(int month, FiscalYear year) {
  return month >= 10 ? year.buddhist_era - 1 : year.buddhist_era;
}

Date date(int year, int month, int day) {
  return Date{std::chrono::year{year - kBuddhistEraOffset},
              std::chrono::month{static_cast<unsigned>(month)},
              std::chrono::day{static_cast<unsigned>(day)}};
}

Date first_date(const Point& point) {
  return date(*point.year, *point.month, point.day.value_or(1));
}

Date last_date(const Point& point) {
  if (point.day) return date(*point.year, *point.month, *point.day);
  const Date first = date(*point.year, *point.month, 1);
  return Date{
      std::chrono::year_month_day_last{first.year(), std::chrono::month_day_last{first.month()}}};
}

// Fills in what the writer left out of one end because the other end has it.
bool complete(Point& start, Point& end, std::optional<FiscalYear> fiscal) {
  if (!start.month) start.month = end.month;
  if (!start.month || !end.month) return false;
  if (!start.year && !end.year) {
    if (!fiscal) return false;
    start.year = year_of_month(*start.month, *fiscal);
    end.year = year_of_month(*end.month, *fiscal);
  } else if (!start.year) {
    start.year = *end.year - (*start.month > *end.month ? 1 : 0);
  } else if (!end.year) {
    end.year = *start.year + (*end.month < *start.month ? 1 : 0);
  }
  return true;
}

Period between(Point start, Point end, std::optional<FiscalYear> fiscal) {
  if (!complete(start, end, fiscal)) return {};
  const Period period{first_date(start), last_date(end)};
  if (!period.start->ok() || !period.end->ok() || *period.end < *period.start) return {};
  return period;
}

Period from_points(const Tokens& tokens, const Points& read, std::optional<FiscalYear> fiscal) {
  // Three dates are a list ("ต.ค. ๖๘, ม.ค. ๖๙, เม.ย. ๖๙"), and so are two without a word between.
  if (read.points.size() > 2 || (read.points.size() == 2 && !read.joined)) return {};
  if (!read.whole) return {};
  Period period = between(read.points.front(), read.points.back(), fiscal);
  const bool to = tokens.front().kind == Kind::kTo && tokens.front().value == 1;
  if (read.points.size() == 1 && (to || has(tokens, Kind::kWithin))) period.start.reset();
  if (read.points.size() == 1 && has(tokens, Kind::kOnwards)) period.end.reset();
  return period;
}

Period from_quarters(const Tokens& tokens, std::optional<FiscalYear> fiscal) {
  int first = 5;
  int last = 0;
  int named = 0;
  for (const PeriodToken& token : tokens) {
    if (token.kind != Kind::kQuarter) continue;
    ++named;
    first = std::min(first, token.value);
    last = std::max(last, token.value);
  }
  // "ไตรมาส ๓ และ ๔" is a period, "ไตรมาส ๑ และ ๓" a list.
  if (!has(tokens, Kind::kTo) && last - first >= named) return {};
  // Behind a quarter, "ปี ๒๕๖๙" is the fiscal year.
  const auto year = first_value(tokens, {Kind::kYear});
  if (year && !has(tokens, Kind::kFiscalYear)) fiscal = FiscalYear{*year};
  const auto month = [](int quarter, int which) {
    return (9 + (quarter - 1) * 3 + which) % 12 + 1;
  };
  return between(Point{{}, month(first, 0), {}}, Point{{}, month(last, 2), {}}, fiscal);
}

Period from_years(const Tokens& tokens, std::optional<FiscalYear> plan_year) {
  std::vector<int> years;
  for (const PeriodToken& token : tokens) {
    if (token.kind == Kind::kFiscalYear || token.kind == Kind::kYear) years.push_back(token.value);
  }
  const bool whole = has(tokens, Kind::kWholeYear) || has(tokens, Kind::kFiscalYear);
  if (!whole || years.size() > 2 || (years.size() == 2 && !has(tokens, Kind::kTo))) return {};
  if (years.empty() && !plan_year) return {};
  const FiscalYear first = years.empty() ? *plan_year : FiscalYear{years.front()};
  const FiscalYear last = years.empty() ? *plan_year : FiscalYear{years.back()};
  return last < first ? Period{} : Period{first_day(first), last_day(last)};
}

}  // namespace

Period parse_period(std::string_view text, std::optional<FiscalYear> plan_year) {
  const Tokens tokens = period_tokens(with_ascii_digits(text));
  std::optional<FiscalYear> fiscal = plan_year;
  if (const auto named = first_value(tokens, {Kind::kFiscalYear})) fiscal = FiscalYear{*named};
  if (has(tokens, Kind::kBefore) || has(tokens, Kind::kUnread)) return {};
  if (!tokens.empty() && tokens.back().kind == Kind::kTo) return {};  // cut before its end
  if (has(tokens, Kind::kMonth)) return from_points(tokens, read_points(tokens), fiscal);
  Period period =
      has(tokens, Kind::kQuarter) ? from_quarters(tokens, fiscal) : from_years(tokens, plan_year);
  if (has(tokens, Kind::kWithin)) period.start.reset();
  return period;
}

}  // namespace prongsai
