#include "extractors/pdf/text_figures.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "normalizers/text/clusters.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

int count_letters(std::string_view text, int& am) {
  constexpr char32_t kSaraAm = 0x0E33;
  int letters = 0;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (!is_thai_letter(c)) continue;
    ++letters;
    if (c == kSaraAm) ++am;
  }
  return letters;
}

// The word as it will be read: with its damage repaired where it shows any, invalid clusters or
// private code points (U+F700 begins with EF).
std::string as_read(const std::string& text) {
  if (text.find('\xEF') == std::string::npos && count_clusters(text).invalid == 0) return text;
  std::vector<Change> changes;
  return repair_text(text, {}, changes);
}

std::optional<double> share(int part, int whole) {
  if (whole < 1) return std::nullopt;
  return std::round(1000.0 * part / whole) / 1000;
}

}  // namespace

void measure_word(const std::string& text, TextFigures& figures) {
  const std::string word = as_read(text);
  const ClusterCount count = count_clusters(word);
  figures.letters += count_letters(word, figures.am);
  figures.clusters += count.clusters;
  figures.invalid += count.invalid;
}

void look_up_word(const std::string& text, TextFigures& figures) {
  constexpr std::size_t kLongest = 40;
  if (thai_lexicon().empty()) return;
  std::u32string letters = to_code_points(as_read(text));
  if (letters.size() > kLongest) letters.resize(kLongest);
  const auto thai = std::count_if(letters.begin(), letters.end(), is_thai_letter);
  // One letter alone is a number's ข้อ ก, no word.
  if (thai < 3) return;
  figures.looked_up += static_cast<int>(thai);
  figures.known += static_cast<int>(thai) - word_cost(letters, thai_lexicon()).unknown;
}

std::optional<double> valid_clusters(const TextFigures& figures) {
  return share(figures.clusters - figures.invalid, figures.clusters);
}

std::optional<double> known_letters(const TextFigures& figures) {
  return share(figures.known, figures.looked_up);
}

std::optional<double> am_rate(const TextFigures& figures) {
  if (figures.letters < kFewLetters) return std::nullopt;
  return std::round(10000.0 * figures.am / figures.letters) / 10;
}

std::optional<double> unmapped_glyphs(const TextFigures& figures) {
  return share(figures.unmapped, figures.glyphs);
}

std::string doubt_of(const TextFigures& figures) {
  if (figures.letters < kFewLetters) return {};
  if (valid_clusters(figures) < kFewestValid) return "clusters-invalid";
  const std::optional<double> known = known_letters(figures);
  return known && *known < kFewestKnown ? "words-unknown" : "";
}

}  // namespace prongsai
