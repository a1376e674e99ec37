// How damaged the texts of documents are, before repair and after it:
//   build/release/bench/text FILE... [FILE=REFERENCE]...
// bench/README.md says what the figures mean.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <exception>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/measure.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"
#include "model/conversion_error.h"
#include "normalizers/text/clusters.h"
#include "normalizers/text/lexicon.h"
#include "normalizers/text/repair.h"
#include "normalizers/text/segmenter.h"
#include "normalizers/text/utf8.h"

namespace {

using namespace prongsai;

constexpr char32_t kSaraAa = 0x0E32;
constexpr char32_t kSaraAm = 0x0E33;

// Letters of a page, for a transcript, which has none.
constexpr double kPageLetters = 2000;

// Of this process: what other programs do on the machine does not count.
double milliseconds() { return 1000 * bench::processor_seconds(); }

struct Faults {
  int torn_marks = 0;    // marks that stand on nothing
  int missing_am = 0;    // ํ without its า, "ด า"
  int inner_spaces = 0;  // spaces inside words
  int private_use = 0;
  int invalid = 0;  // clusters
  int letters = 0;
};

void count_faults(std::string_view text, Faults& faults) {
  char32_t last = ' ';
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t at = offset;
    const char32_t c = next_code_point(text, offset);
    if (is_thai_letter(c)) ++faults.letters;
    if (c >= 0xE000 && c <= 0xF8FF) ++faults.private_use;
    if (is_thai_mark(c) && !is_thai_letter(last)) ++faults.torn_marks;
    if (c == 0x0E4D || (c == kSaraAa && last == ' ')) ++faults.missing_am;
    if (c == ' ' && at > 0 && seam_is_inside_word(text.substr(0, at), text.substr(offset))) {
      ++faults.inner_spaces;
    }
    last = c;
  }
  faults.invalid += count_clusters(text).invalid;
}

Faults faults_of(const Flow& flow) {
  Faults faults;
  for (const FlowBlock& block : flow.blocks) {
    if (block.kind == FlowBlock::Kind::kLine) count_faults(block.line.text, faults);
    for (const Cell& cell : block.table.cells) {
      for (const Line& line : cell.lines) count_faults(line.text, faults);
    }
  }
  return faults;
}

// ---- error rate against a reference --------------------------------------------------------

// The words of a page by line as a person sees them, columns of a table side by side.
std::vector<std::string> visual_lines(const Page& page) {
  std::vector<const Word*> words;
  for (const Word& word : page.words) words.push_back(&word);
  std::stable_sort(words.begin(), words.end(),
                   [](const Word* a, const Word* b) { return a->baseline < b->baseline; });
  std::vector<std::string> lines;
  for (auto first = words.begin(); first != words.end();) {
    const Points reach = (*first)->baseline + 0.35 * (*first)->font_size;
    const auto last =
        std::find_if(first, words.end(), [&](const Word* word) { return word->baseline > reach; });
    std::stable_sort(first, last,
                     [](const Word* a, const Word* b) { return a->box.x0 < b->box.x0; });
    std::string line;
    for (; first != last; ++first) {
      line += (*first)->space_before && !line.empty() ? " " : "";
      line += (*first)->text;
      if ((*first)->space_after) line += ' ';
    }
    lines.push_back(line);
  }
  return lines;
}

// Without spaces, digits by value.
std::u32string comparable(std::string_view text) {
  std::u32string letters;
  for (std::size_t offset = 0; offset < text.size();) {
    const char32_t c = next_code_point(text, offset);
    if (c <= ' ' || c == 0x00A0) continue;
    letters += is_thai_digit(c) ? c - 0x0E50 + U'0' : c;
  }
  return letters;
}

struct Match {
  int errors = 0;
  std::size_t begin = 0;
  std::size_t end = 0;
};

// The part of `text` that differs least from `line`.
Match best_match(std::u32string_view line, std::u32string_view text) {
  std::vector<Match> row(text.size() + 1);
  for (std::size_t j = 0; j <= text.size(); ++j) row[j] = {0, j, j};
  for (std::size_t i = 0; i < line.size(); ++i) {
    Match diagonal = row[0];
    row[0].errors = static_cast<int>(i) + 1;
    for (std::size_t j = 1; j <= text.size(); ++j) {
      const Match above = row[j];
      Match best = diagonal;
      if (line[i] != text[j - 1]) ++best.errors;
      if (above.errors + 1 < best.errors) best = {above.errors + 1, above.begin, 0};
      if (row[j - 1].errors + 1 < best.errors) best = {row[j - 1].errors + 1, row[j - 1].begin, 0};
      row[j] = best;
      diagonal = above;
    }
  }
  for (std::size_t j = 0; j <= text.size(); ++j) row[j].end = j;
  return *std::min_element(row.begin(), row.end(),
                           [](const Match& a, const Match& b) { return a.errors < b.errors; });
}

struct Errors {
  std::size_t characters = 0;
  int errors = 0;
  int am = 0;  // ำ of the reference
  int am_missing = 0;
  int am_invented = 0;
};

Errors compare(const std::vector<std::u32string>& reference, std::u32string_view text) {
  Errors sum;
  const auto am_of = [](std::u32string_view part) {
    return static_cast<int>(std::count(part.begin(), part.end(), kSaraAm));
  };
  for (const std::u32string& line : reference) {
    const Match match = best_match(line, text);
    const int missing = am_of(line) - am_of(text.substr(match.begin, match.end - match.begin));
    sum.characters += line.size();
    sum.errors += match.errors;
    sum.am += am_of(line);
    (missing > 0 ? sum.am_missing : sum.am_invented) += std::abs(missing);
  }
  return sum;
}

std::vector<std::u32string> read_reference(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::vector<std::u32string> lines;
  for (std::string line; std::getline(in, line);) {
    std::u32string letters = comparable(line);
    if (!letters.empty()) lines.push_back(std::move(letters));
  }
  return lines;
}

void print_errors(const char* when, const Errors& errors) {
  std::printf(
      "  %-7s error rate %.3f %% (%d of %zu characters), ำ %d, missing %d, invented %d\n", when,
      100.0 * errors.errors / static_cast<double>(std::max<std::size_t>(errors.characters, 1)),
      errors.errors, errors.characters, errors.am, errors.am_missing, errors.am_invented);
}

void compare_with(const std::string& reference_file, const Document& document) {
  const std::vector<std::u32string> reference = read_reference(reference_file);
  std::u32string before;
  std::u32string after;
  std::vector<Change> changes;
  for (const Page& page : document.pages) {
    for (const std::string& line : visual_lines(page)) {
      before += comparable(line);
      after += comparable(repair_text(line, {}, changes));
    }
  }
  print_errors("before", compare(reference, before));
  print_errors("after", compare(reference, after));
}

// ---- the table -----------------------------------------------------------------------------

using ChangesByRule = std::map<std::string_view, int>;

void print_faults(const char* when, const Faults& faults) {
  std::printf("  %-7s %7d %9d %9d %9d %9d %9d\n", when, faults.letters, faults.torn_marks,
              faults.missing_am, faults.inner_spaces, faults.private_use, faults.invalid);
}

// The least of five times, the word list having been read.
double time_of_repair(const Flow& damaged, Flow& repaired, std::vector<Change>& changes) {
  static_cast<void>(thai_lexicon());
  double least = 1e9;
  for (int i = 0; i < 5; ++i) {
    repaired = damaged;
    changes.clear();
    const double start = milliseconds();
    repaired = repair(std::move(repaired), changes);
    least = std::min(least, milliseconds() - start);
  }
  return least;
}

void measure(const std::string& file, const std::optional<std::string>& reference,
             ChangesByRule& by_rule) {
  Findings findings;
  const double start = milliseconds();
  Document document = read_document(file, file, findings);
  const double reading = milliseconds() - start;
  lay_out(document, findings);
  const Flow damaged = join(document, findings);
  std::vector<Change> changes;
  Flow repaired;
  const double repair_time = time_of_repair(damaged, repaired, changes);
  const Faults before = faults_of(damaged);
  const double pages = document.source.pages > 0 ? document.source.pages
                                                 : std::max(before.letters / kPageLetters, 1.0);
  const auto refused =
      std::count_if(document.source.pages_read.begin(), document.source.pages_read.end(),
                    [](const PageRead& page) { return page.method == PageMethod::kRefused; });
  std::printf("%s: %.0f pages, %td refused; read %.2f, repair %.3f ms/page\n", file.c_str(), pages,
              refused, reading / pages, repair_time / pages);
  print_faults("before", before);
  print_faults("after", faults_of(repaired));
  if (reference) compare_with(*reference, document);
  for (const Change& change : changes) ++by_rule[change.rule];
}

int measure_all(int count, char** arguments) {
  std::printf("%-9s %7s %9s %9s %9s %9s %9s\n", "", "letters", "torn", "no ำ", "spaces", "private",
              "clusters");
  ChangesByRule by_rule;
  int failed = 0;
  for (int i = 1; i < count; ++i) {
    const std::string argument = arguments[i];
    const std::size_t equals = argument.find('=');
    std::optional<std::string> reference;
    if (equals != std::string::npos) reference = argument.substr(equals + 1);
    try {
      measure(argument.substr(0, equals), reference, by_rule);
    } catch (const std::exception& error) {
      std::printf("%s\n", error.what());
      ++failed;
    }
  }
  std::printf("changes by rule:\n");
  for (const auto& [rule, changes] : by_rule) {
    std::printf("  %7d %.*s\n", changes, static_cast<int>(rule.size()), rule.data());
  }
  return failed == 0 ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) { return measure_all(argc, argv); }
