// Reads charts from pictures: what was seen in each, and the CPU time it took.
//
//   charts [--text FILE.pgm] PICTURE.ppm...     binary PPM or PGM; --text keeps the separated text

#include <ctime>
#include <fstream>
#include <iostream>
#include <string>
#include <vector>

#include "extractors/chart/picture_words.h"
#include "extractors/chart/pixel_shapes.h"
#include "extractors/chart/read_picture.h"
#include "pipeline/dump/chart_text.h"
#include "pipeline/dump/value_text.h"
#include "pipeline/reference/data_folder.h"

namespace {

using namespace prongsai;

constexpr double kDpi = 150;

PageImage read_pnm(const std::string& file) {
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
  image.place = {0, 0, width * 72 / kDpi, height * 72 / kDpi};
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
  const PageImage image = read_pnm(file);
  const std::clock_t begin = std::clock();
  const PictureReading reading = read_picture(image, 1, models);
  const double seconds = static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
  std::cout << file << ' ' << seconds << " s: " << reading.evidence << '\n';
  for (const Chart& chart : reading.charts) std::cout << chart_text(chart);
  if (text_file.empty()) return;
  const auto since = [](std::clock_t start) {
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
  };
  std::clock_t start = std::clock();
  const Shapes shapes = find_shapes(image);
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
  for (const Word& word : read_picture_words(image, shapes, models)) {
    std::cout << "word " << text_form(word.box) << ' ' << word.text << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> files(argv + 1, argv + argc);
  std::string text_file;
  if (files.size() > 1 && files[0] == "--text") {
    text_file = files[1];
    files.erase(files.begin(), files.begin() + 2);
  }
  const auto folder = data_folder() / "models";
  Models models{Recognizer(folder / "prongsai_tha.traineddata", Alternatives::kNone),
                Recognizer(folder / "prongsai_num.traineddata", Alternatives::kOfEachCharacter)};
  for (const std::string& file : files) read(file, text_file, models);
}
