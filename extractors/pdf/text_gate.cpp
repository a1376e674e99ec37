#include "extractors/pdf/text_gate.h"

#include <algorithm>
#include <cmath>
#include <string>

#include "normalizers/text/clusters.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/utf8.h"
#include "normalizers/text/word_cost.h"

namespace prongsai {
namespace {

// Measured on 366 pages of 22 sound documents (Word, LibreOffice, Chromium, Canva, Distiller; with
// repair): valid clusters 0.972-1, words known 0.910-1; lists of 47,000 names of places have 0.975
// of their letters known. On the 20 pages of a gazette whose map is garbled: valid 0.23-0.39, known
// 0.39-0.67. Text with its consonants exchanged has 0.20 of its letters known. Fewer than 100
// letters (a cover, a chart) say too little.
constexpr int kFewLetters = 100;
constexpr double kFewestValid = 0.9;
constexpr double kFewestKnown = 0.75;
// Sound pages: 0-0.11 (a cover whose font lacks its digits); the gazette: 0.93-0.97, and its head,
// in a font of its own, is sound.
constexpr double kMostUnmapped = 0.5;

// So many letters of a page are looked up, in words from all over it.
constexpr int kLookedUp = 240;
constexpr int kLongestLookUp = 40;

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

void measure_word(const std::string& text, TextFigures& figures) {
  const std::string word = as_read(text);
  const ClusterCount count = count_clusters(word);
  figures.letters += count_letters(word, figures.am);
  figures.clusters += count.clusters;
  figures.invalid += count.invalid;
}

void look_up(const std::string& text, const Lexicon& lexicon, TextFigures& figures) {
  std::u32string letters = to_code_points(as_read(text));
  if (letters.size() > kLongestLookUp) letters.resize(kLongestLookUp);
  const auto thai = std::count_if(letters.begin(), letters.end(), is_thai_letter);
  // One letter alone is a number's ข้อ ก, no word.
  if (thai < 3) return;
  figures.looked_up += static_cast<int>(thai);
  figures.known += static_cast<int>(thai) - word_cost(letters, lexicon).unknown;
}

void look_up_some(const Page& page, TextFigures& figures) {
  const Lexicon& lexicon = thai_lexicon();
  if (lexicon.empty() || page.words.empty()) return;
  const auto per_word =
      std::max<std::size_t>(static_cast<std::size_t>(figures.letters) / page.words.size(), 1);
  const std::size_t step = std::max<std::size_t>(
      page.words.size() * std::min<std::size_t>(per_word, kLongestLookUp) / kLookedUp, 1);
  for (std::size_t i = 0; i < page.words.size() && figures.looked_up < 2 * kLookedUp; i += step) {
    look_up(page.words[i].text, lexicon, figures);
  }
}

std::optional<double> share(int part, int whole, int least) {
  if (whole < std::max(least, 1)) return std::nullopt;
  return std::round(1000.0 * part / whole) / 1000;
}

}  // namespace

TextFigures measure_text(const Page& page, const std::vector<GlyphCount>& drawn,
                         const FontCensus& census) {
  TextFigures figures;
  for (std::size_t i = 0; i < page.fonts.size(); ++i) {
    const bool refused = census.of(page.fonts[i]).is_refused();
    figures.glyphs += drawn[i].glyphs;
    figures.unmapped += refused ? drawn[i].glyphs : drawn[i].unmapped;
  }
  for (const Word& word : page.words) measure_word(word.text, figures);
  look_up_some(page, figures);
  return figures;
}

PageRead judge_text(int page, const TextFigures& figures) {
  PageRead read;
  read.page = page;
  read.valid_clusters = share(figures.clusters - figures.invalid, figures.clusters, 1);
  read.lexicon = share(figures.known, figures.looked_up, 1);
  if (figures.letters >= kFewLetters) {
    read.am_rate = std::round(10000.0 * figures.am / figures.letters) / 10;
  }
  read.unmapped = share(figures.unmapped, figures.glyphs, 1);
  if (figures.unmapped > kMostUnmapped * figures.glyphs) {
    read.reason = "glyphs-unmapped";
  } else if (figures.letters < kFewLetters) {
    return read;
  } else if (read.valid_clusters < kFewestValid) {
    read.reason = "clusters-invalid";
  } else if (read.lexicon && *read.lexicon < kFewestKnown) {
    read.reason = "words-unknown";
  }
  if (!read.reason.empty()) read.method = PageMethod::kRefused;
  return read;
}

bool is_doubtful_reading(const PageRead& page) {
  return page.valid_clusters.value_or(1) < kFewestValid || page.lexicon.value_or(1) < kFewestKnown;
}

}  // namespace prongsai
