#include "tests/support/grids.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "extractors/input/read_document.h"
#include "extractors/layout/find_tables.h"
#include "extractors/pdf/pdf_file.h"
#include "extractors/scan/prepare.h"

namespace prongsai::testing {
namespace {

PageGrids grids_of(const std::vector<Ruling>& rulings, int page) {
  PageGrids grids;
  for (const Table& table : find_tables(rulings, page)) grids.push_back(grid_of(table));
  return grids;
}

std::string bytes_of(const std::filesystem::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// As a page that is read has it.
Ruling ruling_of(const Placement& placement, const PixelRule& rule) {
  Ruling ruling;
  ruling.box = upright_place(placement, rule.box);
  const Point middle = ruling.box.centre();
  ruling.thickness = rule.horizontal ? ruling.box.height() : ruling.box.width();
  if (rule.horizontal) {
    ruling.box.y0 = ruling.box.y1 = middle.y;
  } else {
    ruling.box.x0 = ruling.box.x1 = middle.x;
  }
  return ruling;
}

}  // namespace

Grid grid_of(const Table& table) {
  Grid grid;
  for (const Cell& cell : table.cells)
    grid.push_back({cell.row, cell.column, cell.row_span, cell.column_span});
  std::sort(grid.begin(), grid.end());
  return grid;
}

Grid grid_of(const std::vector<TrueCell>& truth, int number) {
  Grid grid;
  for (const TrueCell& cell : truth) {
    if (cell.table == number)
      grid.push_back({cell.row, cell.column, cell.row_span, cell.column_span});
  }
  std::sort(grid.begin(), grid.end());
  return grid;
}

std::vector<PageGrids> drawn_grids(const std::filesystem::path& pdf) {
  Findings findings;
  std::vector<PageGrids> pages;
  for (const Page& page : read_document(pdf, pdf.filename().string(), findings).pages)
    pages.push_back(grids_of(page.rulings, page.number));
  return pages;
}

std::vector<PageGrids> pixel_grids(const std::filesystem::path& scan) {
  const PdfFile file(bytes_of(scan), scan.filename().string(), std::nullopt);
  const auto upright = [](const GreyImage&) { return 0.0; };
  std::vector<PageGrids> pages;
  for (int number = 1; number <= file.page_count(); ++number) {
    const PreparedPage page = prepare(file.read_pixels(number), upright);
    std::vector<Ruling> rulings;
    for (const PixelRule& rule : page.rules) rulings.push_back(ruling_of(page.placement, rule));
    pages.push_back(grids_of(rulings, number));
  }
  return pages;
}

std::string shape_of(const Grid& grid) {
  int rows = 0;
  int columns = 0;
  for (const GridCell& cell : grid) {
    rows = std::max(rows, cell.row + cell.row_span);
    columns = std::max(columns, cell.column + cell.column_span);
  }
  return std::to_string(rows) + " rows, " + std::to_string(columns) + " columns, " +
         std::to_string(grid.size()) + " cells";
}

void print_grids(const std::string& scan, const std::string& drawn) {
  const std::vector<PageGrids> wanted = drawn_grids(drawn);
  const std::vector<PageGrids> found = pixel_grids(scan);
  int same = 0;
  int of = 0;
  int others = 0;
  for (std::size_t page = 0; page < std::max(wanted.size(), found.size()); ++page) {
    const PageGrids& want = page < wanted.size() ? wanted[page] : PageGrids{};
    const PageGrids& have = page < found.size() ? found[page] : PageGrids{};
    of += static_cast<int>(want.size());
    others += std::max(0, static_cast<int>(have.size()) - static_cast<int>(want.size()));
    for (std::size_t i = 0; i < want.size(); ++i) {
      const bool equal = i < have.size() && have[i] == want[i];
      same += equal ? 1 : 0;
      if (equal) continue;
      std::printf("  page %zu, table %zu: %s, drawn %s\n", page + 1, i + 1,
                  i < have.size() ? shape_of(have[i]).c_str() : "none", shape_of(want[i]).c_str());
    }
  }
  std::printf("%s: grids the same %d of %d, others %d\n", scan.c_str(), same, of, others);
}

}  // namespace prongsai::testing
