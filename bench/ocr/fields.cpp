#include "ocr/fields.h"

#include <cstdio>
#include <fstream>
#include <stdexcept>

#include "common/measure.h"
#include "ocr/drawn_line.h"
#include "ocr/field_tally.h"

namespace prongsai::bench {

void measure_fields(const std::vector<std::string>& files, Models& models) {
  FieldTally tally;
  Lap lap;
  int fields = 0;
  for (const std::string& file : files) {
    std::ifstream in(file, std::ios::binary);
    if (!in) throw std::runtime_error(file + " cannot be opened");
    for (DrawnLine field; next_drawn_line(in, field); ++fields) {
      const std::vector<Word> words = read_drawn_line(field, Stands::kInCell, models);
      std::string read;
      for (const Word& word : words) read += word.text;
      tally.add(field, read, words.size() == 1 ? words[0].guesses : std::vector<Guess>{});
    }
  }
  tally.print();
  std::printf("%.1f ms a field, %d fields\n", 1000 * lap.take() / fields, fields);
}

}  // namespace prongsai::bench
