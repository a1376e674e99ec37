#include "ocr/field_tally.h"

#include <algorithm>
#include <cstdio>
#include <string_view>

#include "common/measure.h"
#include "extractors/ocr/number_text.h"

namespace prongsai::bench {
namespace {

constexpr double kSure = 0.99;

void print_wrong(const DrawnLine& field, const std::string& read,
                 const std::vector<Guess>& guesses) {
  std::fprintf(stderr, "%d %s %s: %s read as", field.dpi, field.damage.c_str(),
               field.family.c_str(), field.truth.c_str());
  if (guesses.empty()) std::fprintf(stderr, " %s", read.c_str());
  for (const Guess& guess : guesses) {
    std::fprintf(stderr, " %s=%.4f", guess.text.c_str(), guess.likelihood);
  }
  std::fprintf(stderr, "\n");
}

const char* script_of(const DrawnLine& field) {
  return field.truth.front() >= '0' && field.truth.front() <= '9' ? "Arabic" : "Thai";
}

}  // namespace

void FieldTally::add(const DrawnLine& field, const std::string& read,
                     const std::vector<Guess>& guesses) {
  const std::string truth = number_key(field.truth);
  const bool right = number_key(read) == truth;
  const bool doubt = guesses.empty() || guesses[0].likelihood < kSure;
  const bool known = std::any_of(guesses.begin(), guesses.end(), [&](const Guess& guess) {
    return number_key(guess.text) == truth;
  });
  const char* kind = field.of_sarabuns_kind() ? " Sarabun's kind" : " other fonts";
  for (const std::string& fonts : {std::string(" all fonts"), std::string(kind), field.family}) {
    Count& count = counts_[{field.dpi, field.damage, fonts}];
    ++count.all;
    count.exact += right;
    count.doubted += doubt;
    count.sure_and_wrong += !right && !doubt;
    count.among_guesses += known;
  }
  add_guesses(field, truth, guesses);
  add_digits(field, truth, number_key(read));
  if (!right) print_wrong(field, read, guesses);
}

void FieldTally::add_guesses(const DrawnLine& field, const std::string& truth,
                             const std::vector<Guess>& guesses) {
  for (std::size_t i = 0; i < guesses.size(); ++i) {
    const double likelihood = guesses[i].likelihood;
    const auto place = static_cast<std::size_t>(std::clamp(likelihood * 20, 0.0, 19.0));
    Bin& bin = i == 0 ? first_[likelihood][field.damage] : others_[place];
    ++bin.guesses;
    bin.right += number_key(guesses[i].text) == truth;
    if (i > 0) others_stated_[place] += likelihood;
  }
}

void FieldTally::add_digits(const DrawnLine& field, const std::string& truth,
                            const std::string& read) {
  if (truth.size() != read.size()) {
    ++other_lengths_[field.damage];
    return;
  }
  const std::string script = script_of(field);
  for (std::size_t i = 0; i < truth.size(); ++i) {
    if (truth[i] == '.') continue;
    ++digits_[{field.damage, script}];
    if (truth[i] != read[i]) ++confusions_[{field.damage, script, truth[i], read[i]}];
  }
}

void FieldTally::print() const {
  print_groups();
  print_reliability();
  print_confusions();
}

void FieldTally::print_groups() const {
  std::printf(
      "dpi\tdamage\tfonts\tfields\texact %%\tsure and wrong\tdoubted %%\ttruth among guesses %%\n");
  for (const auto& [group, count] : counts_) {
    const auto& [dpi, damage, fonts] = group;
    std::printf("%d\t%s\t%s\t%d\t%.2f\t%d\t%.2f\t%.2f\n", dpi, damage.c_str(), fonts.c_str(),
                count.all, percent(count.exact, count.all), count.sure_and_wrong,
                percent(count.doubted, count.all), percent(count.among_guesses, count.all));
  }
}

void FieldTally::print_reliability() const {
  std::printf("\nlikelihood stated of the first guess\tdamage\tfields\tright\tfound %%\n");
  for (const auto& [likelihood, by_damage] : first_) {
    for (const auto& [damage, bin] : by_damage) {
      std::printf("%.5f\t%s\t%d\t%d\t%.3f\n", likelihood, damage.c_str(), bin.guesses, bin.right,
                  percent(bin.right, bin.guesses));
    }
  }
  std::printf("\nlikelihood stated of other guesses\tguesses\tfound %%\n");
  for (std::size_t i = 0; i < others_.size(); ++i) {
    const Bin& bin = others_[i];
    if (bin.guesses == 0) continue;
    std::printf("%.3f\t%d\t%.2f\n", others_stated_[i] / bin.guesses, bin.guesses,
                percent(bin.right, bin.guesses));
  }
}

void FieldTally::print_confusions() const {
  std::printf("\ndamage\tscript\tdigits\tmisread\tin 100,000\tpairs in 100,000\n");
  for (const auto& [key, digits] : digits_) {
    std::vector<std::pair<int, std::string>> pairs;
    int misread = 0;
    for (const auto& [confusion, times] : confusions_) {
      const auto& [damage, script, printed, read] = confusion;
      if (damage != key.first || script != key.second) continue;
      misread += times;
      char text[48];
      std::snprintf(text, sizeof text, "%c>%c %.1f", printed, read, 1e5 * times / digits);
      pairs.emplace_back(-times, text);
    }
    std::sort(pairs.begin(), pairs.end());
    std::printf("%s\t%s\t%d\t%d\t%.1f", key.first.c_str(), key.second.c_str(), digits, misread,
                1e5 * misread / digits);
    for (const auto& [times, text] : pairs) std::printf("\t%s", text.c_str());
    std::printf("\n");
  }
  for (const auto& [damage, fields] : other_lengths_) {
    std::printf("%s: %d fields read with more or fewer characters\n", damage.c_str(), fields);
  }
}

}  // namespace prongsai::bench
