#include "ocr/pages.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "common/measure.h"
#include "extractors/ocr/read_words.h"
#include "extractors/pdf/pdf_file.h"
#include "extractors/scan/find_lines.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/prepare.h"
#include "ocr/beside.h"

namespace prongsai::bench {
namespace {

struct Parts {
  int pages = 0;
  double pixels = 0;
  double preparing = 0;
  double structure = 0;
  double reading = 0;
  double fullest = 0;
  double beside = 0;
};

void measure_page(const PdfFile& file, const std::string& name, int number, bool beside,
                  Models& models, Parts& sum) {
  Lap lap;
  const PageImage image = file.read_pixels(number);
  const double pixels = lap.take();
  const PreparedPage page = prepare(image, [](const GreyImage&) { return 0.5; });
  const double preparing = lap.take();
  const std::vector<TextLine> lines = find_lines(page);
  const double structure = lap.take();
  const std::size_t words = read_words(page, lines, models).size();
  const double reading = lap.take();
  const double all = pixels + preparing + structure + reading;
  const double other = beside ? run_tesseract({grey_of(image)}, 4).seconds : 0;
  std::printf("%s\t%d\t%d x %d\t%zu\t%zu\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\t%.2f\n", name.c_str(),
              number, image.width, image.height, lines.size(), words, pixels, preparing, structure,
              reading, all, other);
  ++sum.pages;
  sum.pixels += pixels;
  sum.preparing += preparing;
  sum.structure += structure;
  sum.reading += reading;
  sum.beside += other;
  sum.fullest = std::max(sum.fullest, all);
}

}  // namespace

void measure_pages(const std::vector<std::string>& files, bool beside, Models& models) {
  std::printf(
      "file\tpage\tpixels\tlines\twords\tpixels s\tpreparing\tstructure\treading\tall\tbeside\n");
  Parts sum;
  for (const std::string& name : files) {
    std::ifstream in(name, std::ios::binary);
    const PdfFile file(std::string(std::istreambuf_iterator<char>(in), {}), name, std::nullopt);
    for (int number = 1; number <= file.page_count(); ++number) {
      measure_page(file, name, number, beside, models, sum);
    }
  }
  const double n = std::max(sum.pages, 1);
  std::printf(
      "mean of %d pages: pixels %.2f, preparing %.2f, structure %.2f, reading %.2f, all %.2f s; "
      "fullest %.2f s; beside %.2f s; peak memory %.0f MB\n",
      sum.pages, sum.pixels / n, sum.preparing / n, sum.structure / n, sum.reading / n,
      (sum.pixels + sum.preparing + sum.structure + sum.reading) / n, sum.fullest, sum.beside / n,
      peak_megabytes());
}

}  // namespace prongsai::bench
