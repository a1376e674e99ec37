// Reads charts from pictures: what was seen in each, and the CPU time it took.
//
//   charts [--text FILE.pgm] PICTURE.ppm...     binary PPM or PGM; --text keeps the separated text
//   charts page PAGE.ppm...                     those of whole scanned pages of 200 dpi
//   charts cost PICTURE.ppm...                  CPU seconds a picture by kind of chart
//   charts read FILE.pdf...                     reports by make_charts.py against what they show

#include <cstdio>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <string>
#include <vector>

#include "charts/compare_charts.h"
#include "charts/cost.h"
#include "common/measure.h"
#include "extractors/chart/chart_regions.h"
#include "extractors/chart/line_ink.h"
#include "extractors/chart/picture_words.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/chart/read_picture.h"
#include "extractors/chart/separate_text.h"
#include "extractors/scanner/read_scan.h"
#include "extractors/scanner/scanner.h"
#include "pipeline/dump/chart_text.h"
#include "pipeline/dump/value_text.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"

namespace {

using namespace prongsai;

PageImage read_pnm(const std::string& file, double dpi) {
  std::ifstream in(file, std::ios::binary);
  std::string magic;
  int width = 0;
  int height = 0;
  int most = 0;
  in >> magic >> width >> height >> most;
  in.get();
  PageImage image;
  image.width = width;
  image.height = height;
  image.channels = magic == "P6" ? 3 : 1;
  image.place = {0, 0, width * 72 / dpi, height * 72 / dpi};
  image.pixels.resize(static_cast<std::size_t>(width) * height * image.channels);
  in.read(reinterpret_cast<char*>(image.pixels.data()),
          static_cast<std::streamsize>(image.pixels.size()));
  return image;
}

void keep_text(const std::string& file, const GreyImage& grey) {
  std::ofstream out(file, std::ios::binary);
  out << "P5\n" << grey.width << ' ' << grey.height << "\n255\n";
  out.write(reinterpret_cast<const char*>(grey.pixels.data()),
            static_cast<std::streamsize>(grey.pixels.size()));
}

void read(const std::string& file, const std::string& text_file, Models& models) {
  constexpr double kDpi = 150;
  const PageImage image = read_pnm(file, kDpi);
  const std::clock_t begin = std::clock();
  const PictureReading reading = read_picture(image, find_shapes(image), 1, models);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::cout << file << ' ' << seconds << " s: " << reading.evidence << '\n';
  for (const Chart& chart : reading.charts) std::cout << chart_text(chart);
  if (text_file.empty()) return;
  const auto since = [](std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  std::clock_t start = std::clock();
  Shapes shapes = find_shapes(image);
  add_line_ink(image, shapes);
  std::cout << "shapes " << since(start);
  start = std::clock();
  static_cast<void>(separate_text(image, shapes));
  std::cout << " text " << since(start) << '\n';
  keep_text(text_file, separate_text(image, shapes).grey);
  for (const Patch& patch : shapes.patches) {
    std::cout << "patch " << text_form(patch.box) << ' ' << int{patch.colour.red} << ' '
              << int{patch.colour.green} << ' ' << int{patch.colour.blue} << '\n';
  }
  for (const Curve& curve : shapes.curves) {
    std::cout << "curve " << text_form(curve.box) << ' ' << curve.points.size() << '\n';
  }
  for (const Curve& line : shapes.line_ink) {
    std::cout << "line ink " << text_form(line.box) << ' ' << line.points.size() << '\n';
  }
  for (const Patch& swatch : shapes.swatches) {
    std::cout << "swatch " << text_form(swatch.box) << ' ' << int{swatch.colour.red} << ' '
              << int{swatch.colour.green} << ' ' << int{swatch.colour.blue} << '\n';
  }
  const PictureText text = read_picture_words(image, shapes, models);
  for (const Word& word : text.words) {
    std::cout << "word " << text_form(word.box) << ' ' << word.text << '\n';
  }
  for (const SlantedLine& line : text.slanted) {
    std::cout << "slanted " << text_form(*line.text.origin.box) << ' ' << line.degrees << ' '
              << line.text.value << '\n';
  }
}

void read_page(const std::string& file, Models& models) {
  constexpr double kDpi = 200;
  const PageImage image = read_pnm(file, kDpi);
  bench::Lap lap;
  const PreparedPage page = prepare(image, {});
  const Points type = page.type_height * upright_place(page.placement, {0, 0, 1, 1}).height();
  lap.take();
  const auto regions = find_chart_regions(sketch_of(image, page.placement, type), type);
  std::cout << file << ' ' << regions.size() << " regions, " << lap.take() << " s\n";
  for (const ChartRegion& region : regions) {
    std::cout << "region " << text_form(region.box) << " drawn " << text_form(region.drawn) << '\n';
  }
  for (const Chart& chart : read_scan(image, ScanExtent::kAll, models).charts) {
    std::cout << chart_text(chart);
  }
  std::cout << lap.take() << " s with its text\n";
}

// As pictures of text pages are read: first what tells charts from tables.
void print_costs(const std::vector<std::string>& files, Models& models) {
  constexpr double kDpi = 150;
  constexpr int kTimes = 3;
  bench::CostsByKind costs;
  for (const std::string& file : files) {
    const PageImage image = read_pnm(file, kDpi);
    if (file == files.front()) static_cast<void>(read_scan(image, ScanExtent::kTables, models));
    costs.add(file, image, kTimes, models);
  }
  costs.print();
}

// "s200" of NAME.s200.pdf.
std::string medium_of(const std::string& file) {
  const std::string medium = std::filesystem::path(file).stem().extension().string();
  return medium.empty() ? "-" : medium.substr(1);
}

void print_row(const std::string& name, const bench::ChartCounts& counts) {
  std::printf("%s\t%d\t%.1f\t%d\t%d\t%d\t%d\t%d\n", name.c_str(), counts.values,
              bench::percent(counts.exact, counts.values), counts.doubted, counts.conflict,
              counts.missing, counts.silent, counts.invented);
}

void read_reports(const std::vector<std::string>& files) {
  const Reference reference = load_reference(data_folder());
  std::map<std::string, bench::CountsByKind> media;
  std::map<std::string, double> seconds;
  Scanner scanner({data_folder() / "models", {}, 1});
  for (const std::string& file : files) {
    bench::Lap lap;
    const bench::CountsByKind kinds = bench::compare_charts(file, reference, scanner);
    seconds[medium_of(file)] += lap.take();
    for (const auto& [kind, counts] : kinds) {
      media[medium_of(file)][kind].add(counts);
      media["all"][kind].add(counts);
    }
  }
  std::printf("medium\tkind\tvalues\texact %%\tin doubt\tconflict\tmissing\tSILENT\tinvented\n");
  for (const auto& [medium, kinds] : media) {
    bench::ChartCounts all;
    for (const auto& [kind, counts] : kinds) {
      print_row(medium + '\t' + kind, counts);
      all.add(counts);
    }
    print_row(medium + "\tALL", all);
    if (medium != "all") std::printf("%s\t%.1f CPU s\n", medium.c_str(), seconds[medium]);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  if (!files.empty() && files[0] == "read") {
    files.erase(files.begin());
    read_reports(files);
    return 0;
  }
  std::string text_file;
  if (files.size() > 1 && files[0] == "--text") {
    text_file = files[1];
    files.erase(files.begin(), files.begin() + 2);
  }
  const auto folder = data_folder() / "models";
  Models models{Recognizer(folder / "prongsai_tha.traineddata", Alternatives::kNone),
                Recognizer(folder / "prongsai_num.traineddata", Alternatives::kOfEachCharacter)};
  if (!files.empty() && files[0] == "page") {
    for (std::size_t i = 1; i < files.size(); ++i) read_page(files[i], models);
    return 0;
  }
  if (!files.empty() && files[0] == "cost") {
    print_costs({files.begin() + 1, files.end()}, models);
    return 0;
  }
  for (const std::string& file : files) read(file, text_file, models);
}
