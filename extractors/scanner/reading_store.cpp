#include "extractors/scanner/reading_store.h"

#include <unistd.h>

#include <atomic>
#include <cstddef>
#include <fstream>
#include <iomanip>
#include <limits>
#include <sstream>
#include <system_error>

#include "extractors/scan/chart_store.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

// Changes whenever preparing, structure or reading changes what it makes of a picture.
constexpr char kVersion[] = "prongsai-reading 5";

// Texts are quoted: none holds a line break, and spaces do occur in them.
void write(std::ostream& out, const Rect& box) {
  out << ' ' << box.x0 << ' ' << box.y0 << ' ' << box.x1 << ' ' << box.y1;
}

void write(std::ostream& out, const Word& word) {
  out << "word " << std::quoted(word.text);
  write(out, word.box);
  out << ' ' << word.baseline << ' ' << word.font_size << ' ' << word.space_before << ' '
      << word.space_after << ' ' << word.guesses.size();
  for (const Guess& guess : word.guesses) {
    out << ' ' << std::quoted(guess.text) << ' ' << guess.likelihood;
  }
  out << '\n';
}

void read(std::istream& in, Rect& box) { in >> box.x0 >> box.y0 >> box.x1 >> box.y1; }

void read(std::istream& in, Word& word) {
  std::size_t guesses = 0;
  in >> std::quoted(word.text);
  read(in, word.box);
  in >> word.baseline >> word.font_size >> word.space_before >> word.space_after >> guesses;
  for (; in && guesses > 0; --guesses) {
    Guess guess;
    in >> std::quoted(guess.text) >> guess.likelihood;
    word.guesses.push_back(std::move(guess));
  }
  word.method = Method::kOcr;
}

void read(std::istream& in, Ruling& ruling) {
  read(in, ruling.box);
  in >> ruling.thickness;
}

fs::path file_of(const fs::path& folder, const std::string& key) {
  return folder / (key + ".reading");
}

void write_all(std::ostream& out, const ScanReading& reading) {
  out << kVersion << '\n' << std::setprecision(std::numeric_limits<double>::max_digits10);
  out << "turn " << reading.turn << '\n';
  for (const Ruling& ruling : reading.rulings) {
    out << "ruling";
    write(out, ruling.box);
    out << ' ' << ruling.thickness << '\n';
  }
  out << "picture " << static_cast<int>(reading.picture) << ' ' << std::quoted(reading.evidence)
      << '\n';
  for (const Chart& chart : reading.charts) write_chart(out, chart);
  for (const Word& word : reading.words) write(out, word);
  out << "end\n";
}

}  // namespace

std::optional<ScanReading> recall(const fs::path& folder, const std::string& key) {
  std::ifstream in(file_of(folder, key), std::ios::binary);
  std::string line;
  if (!in || !std::getline(in, line) || line != kVersion) return std::nullopt;
  ScanReading reading;
  for (std::string kind; in >> kind;) {
    if (kind == "end") return reading;
    if (kind == "turn") {
      in >> reading.turn;
    } else if (kind == "ruling") {
      read(in, reading.rulings.emplace_back());
    } else if (kind == "picture") {
      int shown = 0;
      in >> shown >> std::quoted(reading.evidence);
      reading.picture = static_cast<PictureKind>(shown);
    } else if (kind == "chart") {
      read_chart(in, reading.charts.emplace_back());
    } else if (kind == "word") {
      read(in, reading.words.emplace_back());
    } else {
      return std::nullopt;
    }
  }
  return std::nullopt;
}

std::string reading_text(const ScanReading& reading) {
  std::ostringstream out;
  write_all(out, reading);
  return out.str();
}

void keep_reading(const fs::path& folder, const std::string& key, const std::string& text) {
  std::error_code error;
  fs::create_directories(folder, error);
  // Two workers, or two programs, may read the same picture at the same time: each writes a file of
  // its own, and the last one to be renamed stays.
  static std::atomic<unsigned> count{0};
  const fs::path file = file_of(folder, key);
  fs::path beside = file;
  beside += ".";
  beside += std::to_string(getpid());
  beside += "-";
  beside += std::to_string(count++);
  bool whole = false;
  {
    std::ofstream out(beside, std::ios::binary);
    out << text;
    whole = static_cast<bool>(out.flush());
  }
  if (whole) fs::rename(beside, file, error);
  if (!whole || error) fs::remove(beside, error);
}

}  // namespace prongsai
