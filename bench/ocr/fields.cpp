#include "ocr/fields.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "extractors/scan/grey.h"
#include "extractors/scan/number_text.h"
#include "extractors/scan/read_words.h"

namespace prongsai::bench {
namespace {

struct Field {
  std::string family;
  int dpi = 0;
  std::string truth;
  GreyImage image;
};

bool read_field(std::istream& in, Field& field) {
  std::string head;
  if (!std::getline(in, head)) return false;
  std::istringstream parts(head);
  std::string dpi;
  std::string damage;
  std::string width;
  std::string height;
  std::getline(parts, field.family, '\t');
  std::getline(parts, dpi, '\t');
  std::getline(parts, damage, '\t');
  std::getline(parts, field.truth, '\t');
  std::getline(parts, width, '\t');
  std::getline(parts, height, '\t');
  field.dpi = std::stoi(dpi);
  field.image.width = std::stoi(width);
  field.image.height = std::stoi(height);
  field.image.pixels.resize(static_cast<std::size_t>(field.image.width) * field.image.height);
  in.read(reinterpret_cast<char*>(field.image.pixels.data()),
          static_cast<std::streamsize>(field.image.pixels.size()));
  return static_cast<bool>(in);
}

// A page that is this field alone.
std::vector<Word> read(const Field& field, Models& models) {
  PreparedPage page;
  page.grey = field.image;
  even_light(page.grey);
  page.ink = ink_of(page.grey);
  page.type_height = 0.75 * field.image.height;
  page.placement.source_width = field.image.width;
  page.placement.source_height = field.image.height;
  page.placement.place = {0, 0, field.image.width * 72.0 / field.dpi,
                          field.image.height * 72.0 / field.dpi};
  TextLine line;
  line.box = {0, 0, field.image.width, field.image.height};
  line.baseline = field.image.height;
  line.in_cell = true;
  return read_words(page, {line}, models);
}

struct Count {
  int all = 0;
  int exact = 0;
  int sure_and_wrong = 0;
  int doubted = 0;
  int among_guesses = 0;
};

struct Bin {
  int guesses = 0;
  int right = 0;
};

class Tally {
 public:
  void add(const Field& field, const std::vector<Word>& words) {
    std::string read;
    for (const Word& word : words) read += word.text;
    const std::string truth = number_key(field.truth);
    const bool right = number_key(read) == truth;
    const std::vector<Guess> guesses = words.size() == 1 ? words[0].guesses : std::vector<Guess>{};
    const bool doubt = guesses.empty() || guesses[0].likelihood < kSure;
    const bool known = std::any_of(guesses.begin(), guesses.end(), [&](const Guess& guess) {
      return number_key(guess.text) == truth;
    });
    for (Count* count : {&counts_[{field.dpi, field.family}], &counts_[{field.dpi, " all"}]}) {
      ++count->all;
      count->exact += right;
      count->doubted += doubt;
      count->sure_and_wrong += !right && !doubt;
      count->among_guesses += known;
    }
    for (std::size_t i = 0; i < guesses.size(); ++i) {
      const bool is_truth = number_key(guesses[i].text) == truth;
      if (i == 0) {
        ++first_[guesses[i].likelihood].guesses;
        first_[guesses[i].likelihood].right += is_truth;
        continue;
      }
      Bin& bin = others_[std::min(19, static_cast<int>(guesses[i].likelihood * 20))];
      ++bin.guesses;
      bin.right += is_truth;
    }
    if (!right)
      std::fprintf(stderr, "%d %s: %s read as", field.dpi, field.family.c_str(),
                   field.truth.c_str());
    if (!right && guesses.empty()) std::fprintf(stderr, " %s", read.c_str());
    if (!right) {
      for (const Guess& guess : guesses) {
        std::fprintf(stderr, " %s=%.4f", guess.text.c_str(), guess.likelihood);
      }
      std::fprintf(stderr, "\n");
    }
  }

  void print() const {
    std::printf(
        "dpi\tfamily\tfields\texact %%\tsure and wrong\tdoubted %%\ttruth among guesses %%\n");
    for (const auto& [key, count] : counts_) {
      std::printf("%d\t%s\t%d\t%.2f\t%d\t%.2f\t%.2f\n", key.first, key.second.c_str(), count.all,
                  100.0 * count.exact / count.all, count.sure_and_wrong,
                  100.0 * count.doubted / count.all, 100.0 * count.among_guesses / count.all);
    }
    std::printf("\nlikelihood of the first guess\tfields\tright %%\n");
    for (const auto& [likelihood, bin] : first_) {
      std::printf("%.4f\t%d\t%.2f\n", likelihood, bin.guesses, 100.0 * bin.right / bin.guesses);
    }
    std::printf("\nlikelihood of other guesses\tguesses\tright %%\n");
    for (std::size_t i = 0; i < others_.size(); ++i) {
      const Bin& bin = others_[i];
      if (bin.guesses == 0) continue;
      std::printf("%.2f-%.2f\t%d\t%.2f\n", static_cast<double>(i) / 20,
                  static_cast<double>(i + 1) / 20, bin.guesses, 100.0 * bin.right / bin.guesses);
    }
  }

 private:
  static constexpr double kSure = 0.99;
  std::map<std::pair<int, std::string>, Count> counts_;
  std::map<double, Bin> first_;
  std::array<Bin, 20> others_{};
};

}  // namespace

void measure_fields(const std::string& file, Models& models) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file + " cannot be opened");
  Tally tally;
  for (Field field; read_field(in, field);) tally.add(field, read(field, models));
  tally.print();
}

}  // namespace prongsai::bench
