#include "ocr/cells.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <vector>

#include "extractors/bytes/sha256.h"
#include "extractors/ocr/number_text.h"
#include "normalizers/numbers/digit_at.h"
#include "ocr/page_texts.h"

namespace prongsai::bench {
namespace {

namespace fs = std::filesystem;

// One line of a cell, its place as one looks at the page.
struct PrintedCell {
  std::string file;  // the beginning of its hash
  int page = 0;
  Point place;
  std::string row;
  std::string column;
  std::string printed;  // its numbers, parted by spaces; "-" for a dash
};

std::vector<PrintedCell> read_table(const std::string& table) {
  std::ifstream in(table);
  if (!in) throw std::runtime_error(table + " cannot be opened");
  std::vector<PrintedCell> cells;
  std::string row;
  std::getline(in, row);  // its head
  while (std::getline(in, row)) {
    std::istringstream parts(row);
    PrintedCell cell;
    std::string page;
    std::string x;
    std::string y;
    for (std::string* part : {&cell.file, &page, &x, &y, &cell.row, &cell.column}) {
      std::getline(parts, *part, '\t');
    }
    std::getline(parts, cell.printed);
    cell.page = std::stoi(page);
    cell.place = {std::stod(x), std::stod(y)};
    cells.push_back(std::move(cell));
  }
  return cells;
}

std::map<std::string, std::string> files_by_hash(const std::string& folder) {
  std::map<std::string, std::string> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() != ".pdf") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    const std::string bytes(std::istreambuf_iterator<char>(in), {});
    files[sha256(bytes).substr(0, 12)] = entry.path();
  }
  return files;
}

// Numbers of a text, by value, parted by spaces; a text without is itself: "ช.๘, ส.๘" -> "8 8",
// "I00" -> "100", "-" -> "-".
std::string numbers_in(const std::string& as_read) {
  const std::string text = as_read.find(' ') == std::string::npos ? number_key(as_read) : as_read;
  std::string numbers;
  bool before = false;
  for (std::size_t at = 0; at < text.size();) {
    const DigitAt digit = digit_at(text, at);
    if (digit.length > 0) {
      if (!before && !numbers.empty()) numbers += ' ';
      numbers += std::to_string(digit.value);
    }
    before = digit.length > 0;
    at += std::max<std::size_t>(digit.length, 1);
  }
  return numbers.empty() ? text : numbers;
}

struct Seen {
  std::string text;
  bool sure = true;
};

// The line of a cell that stands at this height.
std::optional<Seen> line_at(const Cell& cell, Points y) {
  const Line* nearest = nullptr;
  const auto distance = [&](const Line& line) {
    return line.origin.box ? std::abs(line.origin.box->centre().y - y) : 1e9;
  };
  for (const Line& line : cell.lines) {
    if (nearest == nullptr || distance(line) < distance(*nearest)) nearest = &line;
  }
  constexpr Points kSameLine = 9;  // lines of the smallest print are farther apart
  if (nearest == nullptr || distance(*nearest) > kSameLine) return std::nullopt;
  Seen seen{nearest->text};
  for (const Numeral& number : nearest->numbers) {
    seen.sure &= number.guesses.empty() || number.guesses.front().likelihood >= 0.99;
  }
  return seen;
}

const Cell* cell_of(const Page& page, Point place) {
  for (const Block& block : page.blocks) {
    for (const Cell& cell : block.table.cells) {
      if (cell.origin.box && cell.origin.box->contains(place)) return &cell;
    }
  }
  return nullptr;
}

struct Counts {
  int cells = 0;
  int exact = 0;
  int exact_in_doubt = 0;
  int wrong_in_doubt = 0;
  int wrong_and_sure = 0;
  int lost = 0;      // the cell is there and empty at this place
  int no_table = 0;  // there is no cell at this place
};

void compare(const PrintedCell& printed, const Page& page, Counts& counts) {
  ++counts.cells;
  const Cell* cell = cell_of(page, printed.place);
  const std::optional<Seen> seen = cell ? line_at(*cell, printed.place.y) : std::nullopt;
  const bool right = seen && numbers_in(seen->text) == numbers_in(printed.printed);
  if (right) {
    ++counts.exact;
    counts.exact_in_doubt += seen->sure ? 0 : 1;
    return;
  }
  if (cell == nullptr) {
    ++counts.no_table;
  } else if (!seen) {
    ++counts.lost;
  } else {
    ++(seen->sure ? counts.wrong_and_sure : counts.wrong_in_doubt);
  }
  std::printf("  %s page %d, %s, %s: %s %s\n", printed.file.c_str(), printed.page,
              printed.row.c_str(), printed.column.c_str(), printed.printed.c_str(),
              cell == nullptr ? "is in no table"
              : !seen         ? "is not read"
                              : ("read as " + seen->text).c_str());
}

}  // namespace

void measure_cells(const std::string& table, const std::string& folder, Scanner& scanner) {
  const std::map<std::string, std::string> files = files_by_hash(folder);
  std::map<std::string, Document> documents;
  std::map<std::pair<std::string, int>, Counts> counts;
  for (const PrintedCell& cell : read_table(table)) {
    const auto file = files.find(cell.file);
    if (file == files.end()) continue;
    const auto [document, is_new] = documents.try_emplace(cell.file);
    if (is_new) document->second = laid_out(file->second, &scanner);
    const Page& page = document->second.pages.at(static_cast<std::size_t>(cell.page) - 1);
    compare(cell, page, counts[{cell.file, cell.page}]);
  }
  std::printf(
      "file\tpage\tcells\texact\tthereof in doubt\twrong, in doubt\twrong and sure\tnot read\t"
      "in no table\n");
  for (const auto& [page, count] : counts) {
    std::printf("%s\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%d\n", page.first.c_str(), page.second,
                count.cells, count.exact, count.exact_in_doubt, count.wrong_in_doubt,
                count.wrong_and_sure, count.lost, count.no_table);
  }
}

}  // namespace prongsai::bench
