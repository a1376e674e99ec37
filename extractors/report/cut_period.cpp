#include "extractors/report/cut_period.h"

#include <algorithm>
#include <array>

#include "normalizers/numbers/period.h"
#include "normalizers/text/utf8.h"

namespace prongsai {

bool period_goes_on(std::string_view begun, std::string_view rest) {
  constexpr std::array<std::string_view, 5> kTo = {"-", "–", "—", "−", "ถึง"};
  begun = trim(begun);
  const bool open = std::any_of(kTo.begin(), kTo.end(), [&](std::string_view to) {
    return begun.size() > to.size() && begun.ends_with(to);
  });
  if (!open || trim(rest).empty()) return false;
  // Whether the two make one period does not depend on the year that is left out.
  constexpr FiscalYear kAnyYear{2568};
  const Period whole = parse_period(std::string(begun) + ' ' + std::string(rest), kAnyYear);
  return whole.start && whole.end;
}

}  // namespace prongsai
