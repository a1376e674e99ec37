#include "extractors/report/align_items.h"

#include <algorithm>
#include <cstdlib>

#include "normalizers/text/phrase_key.h"

namespace prongsai {
namespace {

// The question is worth more than its code: wordings of different items are at most 0.7 alike (o11
// and o40 of FY 2564), codes collapse.
constexpr double kWordingWeight = 3;
constexpr double kCodeWeight = 2;
// Below this a row is not the item: an unrelated text reaches a likeness of 0.3 by chance.
constexpr double kLeastFit = 1.0;
// A row without a code is an item by its wording alone; questions of other surveys are up to 0.5
// like some item of ITA's.
constexpr double kLeastWording = 0.6;

// A code printed with its letter names its item; only a wording this much like another one's
// speaks against its number (agencies count wrongly), nothing against its letter.
constexpr double kSpeaksAgainst = 0.75;

// Of a sound row the item itself is at least 2 ahead of all others.
constexpr double kFarWorse = 1.5;

// That rows add up to an indicator is worth half a code to each of them, in its place.
constexpr double kSumWeight = 1;
// A row out of order is its item where more than its wording, or more than its code, says so.
constexpr double kSureFit = 3.5;

std::optional<ItemCode> clear_code(const std::optional<PrintedCode>& code) {
  return code ? sure_code(*code) : std::nullopt;
}

// Keys of such lengths are at most this much alike; Latin letters are shorter in bytes than Thai
// ones.
double likeness_bound(const std::string& a, const std::string& b) {
  constexpr double kLatin = 1.2;
  const auto shorter = static_cast<double>(std::min(a.size(), b.size()));
  const auto longer = static_cast<double>(std::max(a.size(), b.size()));
  return kLatin * shorter / longer;
}

double fit_of(const std::string& row_key, const ItemEvidence& row, const std::string& item_key,
              ItemCode item) {
  const auto clear = clear_code(row.code);
  if (clear && clear->instrument != item.instrument) return 0;
  if (row.instrument && *row.instrument != item.instrument) return 0;
  const double least = clear && *clear != item ? kSpeaksAgainst : row.code ? 0 : kLeastWording;
  double wording = 0;
  if (!row_key.empty() && !item_key.empty()) {
    if (likeness_bound(row_key, item_key) < least) return 0;
    wording = row_key == item_key ? 1 : key_likeness(row_key, item_key);
  }
  if (wording < least) return 0;
  return kWordingWeight * wording + (row.code ? kCodeWeight * fit(*row.code, item) : 0);
}

// A row that is another item much better is not put where that one's place is taken.
void leave_far_worse_out(std::vector<double>& fits) {
  const auto best = std::max_element(fits.begin(), fits.end());
  if (best == fits.end()) return;
  const double least = *best - kFarWorse;
  for (double& fit : fits) {
    if (fit < least) fit = 0;
  }
}

std::vector<std::vector<double>> all_fits(const std::vector<ItemEvidence>& rows,
                                          const std::vector<const FrameworkItem*>& items) {
  std::vector<std::string> item_keys;
  for (const FrameworkItem* item : items) item_keys.push_back(phrase_key(item->text));
  std::vector<std::vector<double>> fits;
  for (const ItemEvidence& row : rows) {
    const std::string key = phrase_key(row.question);
    const auto exact = std::find(item_keys.begin(), item_keys.end(), key);
    std::vector<double> line;
    for (std::size_t i = 0; i < items.size(); ++i) {
      // A wording that is exactly one item's is none of the others'.
      const bool other = exact != item_keys.end() && !key.empty() && item_keys[i] != key;
      line.push_back(fit_of(other ? std::string() : key, row, item_keys[i], items[i]->code));
    }
    leave_far_worse_out(line);
    fits.push_back(std::move(line));
  }
  return fits;
}

// The best assignment in order, by dynamic programming over (rows, items).
std::vector<std::optional<std::size_t>> best_assignment(
    const std::vector<std::vector<double>>& fits, std::size_t items) {
  const std::size_t rows = fits.size();
  std::vector<std::vector<double>> best(rows + 1, std::vector<double>(items + 1, 0));
  for (std::size_t r = 1; r <= rows; ++r) {
    for (std::size_t i = 1; i <= items; ++i) {
      best[r][i] = std::max(best[r - 1][i], best[r][i - 1]);
      const double match = fits[r - 1][i - 1];
      if (match >= kLeastFit) best[r][i] = std::max(best[r][i], best[r - 1][i - 1] + match);
    }
  }
  std::vector<std::optional<std::size_t>> assigned(rows);
  std::size_t r = rows;
  std::size_t i = items;
  while (r > 0 && i > 0) {
    if (best[r][i] == best[r - 1][i]) {
      --r;
    } else if (best[r][i] == best[r][i - 1]) {
      --i;
    } else {
      assigned[--r] = --i;
    }
  }
  return assigned;
}

using Items = std::vector<const FrameworkItem*>;

Items items_of(const Framework& framework, std::optional<int> indicator) {
  Items items;
  for (const FrameworkItem& item : framework.items) {
    if (!indicator || item.indicator == *indicator) items.push_back(&item);
  }
  return items;
}

// Twice the sum of a row's scores, parts counted half; nothing where it has none. Full scores add
// up to any indicator that is full itself and tell nothing.
std::optional<int> doubled_sum(const std::vector<ItemEvidence>& rows) {
  int sum = 0;
  bool tells = false;
  for (const ItemEvidence& row : rows) {
    if (row.scores.empty() || row.scores.size() > 2) return std::nullopt;
    for (const Hundredths score : row.scores) {
      sum += score.value * (row.scores.size() == 1 ? 2 : 1);
      tells = tells || score != kFullScore;
    }
  }
  return tells ? std::optional(sum) : std::nullopt;
}

// The one indicator that has as many items as there are rows and whose score is their mean, to a
// hundredth.
std::optional<int> summed_indicator(const std::vector<ItemEvidence>& rows,
                                    const Framework& framework, const IndicatorScores& scores) {
  const auto sum = doubled_sum(rows);
  if (!sum) return std::nullopt;
  const int count = static_cast<int>(rows.size());
  std::optional<int> found;
  for (const auto& [indicator, score] : scores) {
    const bool many = static_cast<int>(items_of(framework, indicator).size()) == count;
    if (!many || std::abs(*sum - 2 * count * score.value) > 2 * count) continue;
    if (found) return std::nullopt;
    found = indicator;
  }
  return found;
}

// Adds to the fits of rows and items what their sum says.
void add_sums(const Items& items, int indicator, std::vector<std::vector<double>>& fits) {
  std::size_t row = 0;
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i]->indicator == indicator) fits[row++][i] += kSumWeight;
  }
}

// Rows that the order left out: those that stand elsewhere, and those whose item has a row already.
void place_leftovers(const std::vector<std::vector<double>>& fits, const Items& items,
                     std::vector<PlacedRow>& placed) {
  for (std::size_t r = 0; r < fits.size(); ++r) {
    if (placed[r].item || placed[r].repeated) continue;
    const auto best = std::max_element(fits[r].begin(), fits[r].end());
    if (best == fits[r].end() || *best < kSureFit) continue;
    const ItemCode code = items[static_cast<std::size_t>(best - fits[r].begin())]->code;
    const bool taken = std::any_of(placed.begin(), placed.end(),
                                   [&](const PlacedRow& other) { return other.item == code; });
    if (taken) {
      placed[r].repeated = code;
    } else {
      placed[r].item = code;
      placed[r].swapped = true;
    }
  }
}

std::string without_spaces(const std::string& text) {
  std::string result = text;
  std::erase(result, ' ');
  return result;
}

}  // namespace

double item_fit(const ItemEvidence& row, const FrameworkItem& item) {
  return fit_of(phrase_key(row.question), row, phrase_key(item.text), item.code);
}

std::vector<PlacedRow> align_items(const std::vector<ItemEvidence>& rows,
                                   const Framework& framework, std::optional<int> indicator,
                                   const IndicatorScores& indicators) {
  Items items = items_of(framework, indicator);
  auto fits = all_fits(rows, items);
  auto assigned = best_assignment(fits, items.size());
  const auto in_place = std::count_if(assigned.begin(), assigned.end(),
                                      [](const auto& item) { return item.has_value(); });
  if (!indicator || in_place * 2 < static_cast<std::ptrdiff_t>(rows.size())) {
    items = items_of(framework, std::nullopt);
    fits = all_fits(rows, items);
    if (const auto summed = summed_indicator(rows, framework, indicators)) {
      add_sums(items, *summed, fits);
    }
    assigned = best_assignment(fits, items.size());
  }
  std::vector<PlacedRow> placed(rows.size());
  for (std::size_t r = 0; r < rows.size(); ++r) {
    if (assigned[r]) placed[r].item = items[*assigned[r]]->code;
  }
  place_leftovers(fits, items, placed);
  const bool all_placed = std::all_of(
      placed.begin(), placed.end(), [](const PlacedRow& row) { return row.item || row.repeated; });
  if (!all_placed && items.size() < framework.items.size()) {
    items = items_of(framework, std::nullopt);
    place_leftovers(all_fits(rows, items), items, placed);
  }
  return placed;
}

std::string with_official_spaces(const std::string& printed, const std::string& official) {
  return !official.empty() && without_spaces(printed) == without_spaces(official) ? official
                                                                                  : printed;
}

}  // namespace prongsai
