#include "normalizers/review/person_date.h"

#include <re2/re2.h>

#include <string>

#include "normalizers/numbers/digits.h"
#include "normalizers/numbers/period.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Of the common era.
int common_year(int year) {
  constexpr int kEarliestBuddhist = 2400;
  constexpr int kEarliestShortBuddhist = 60;
  if (year < 100)
    return year >= kEarliestShortBuddhist ? 2500 + year - kBuddhistEraOffset : 2000 + year;
  return year >= kEarliestBuddhist ? year - kBuddhistEraOffset : year;
}

std::optional<Date> day_of(int year, int month, int day) {
  const Date date{std::chrono::year{common_year(year)},
                  std::chrono::month{static_cast<unsigned>(month)},
                  std::chrono::day{static_cast<unsigned>(day)}};
  if (!date.ok()) return std::nullopt;
  return date;
}

}  // namespace

std::optional<Date> parse_person_date(std::string_view text) {
  static const RE2 kDayFirst("([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4}|[0-9]{2})(?: .*)?");
  static const RE2 kYearFirst("([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})(?:[ T].*)?");
  static const RE2 kWithMonthName("(?:วันที่ ?)?[0-9]{1,2} ?[^0-9 ].*[0-9]");
  const std::string digits = with_ascii_digits(trim(text));
  int first = 0;
  int month = 0;
  int last = 0;
  if (RE2::FullMatch(digits, kDayFirst, &first, &month, &last)) return day_of(last, month, first);
  if (RE2::FullMatch(digits, kYearFirst, &first, &month, &last)) return day_of(first, month, last);
  if (!RE2::FullMatch(digits, kWithMonthName)) return std::nullopt;
  const Period period = parse_period(digits, std::nullopt);
  return period.start == period.end || !period.end ? period.start : std::nullopt;
}

}  // namespace prongsai
