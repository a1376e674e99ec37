#include "ocr/beside.h"

#include <fstream>
#include <iterator>
#include <optional>

#include "common/measure.h"
#include "extractors/pdf/pdf_file.h"
#include "extractors/scan/grey.h"

namespace prongsai::bench {
namespace {

std::string bytes_of(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// A form feed ends each.
std::vector<std::string> split_pages(const std::string& text) {
  std::vector<std::string> pages;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\f', at), text.size());
    pages.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return pages;
}

void write_picture(const GreyImage& grey, const std::string& file) {
  std::ofstream out(file, std::ios::binary);
  out << "P5 " << grey.width << ' ' << grey.height << " 255\n";
  out.write(reinterpret_cast<const char*>(grey.pixels.data()),
            static_cast<std::streamsize>(grey.pixels.size()));
}

}  // namespace

ReadPages run_tesseract(const std::vector<GreyImage>& images, int psm) {
  const Scratch scratch;
  {
    std::ofstream list(scratch.file("pictures.txt"));
    for (std::size_t i = 0; i < images.size(); ++i) {
      const std::string file = scratch.file(std::to_string(i) + ".pgm");
      write_picture(images[i], file);
      list << file << '\n';
    }
  }
  ReadPages read;
  read.seconds =
      seconds_of_program({"tesseract", scratch.file("pictures.txt"), scratch.file("read"), "-l",
                          "tha+eng", "--psm", std::to_string(psm)});
  if (read.seconds >= 0) read.pages = split_pages(bytes_of(scratch.file("read.txt")));
  return read;
}

ReadPages run_ocrmypdf(const std::string& pdf) {
  const Scratch scratch;
  ReadPages read;
  read.seconds = seconds_of_program({"ocrmypdf", "--force-ocr", "-l", "tha+eng", "--jobs", "1",
                                     "--output-type", "pdf", "--optimize", "0", "--sidecar",
                                     scratch.file("read.txt"), pdf, scratch.file("out.pdf")});
  if (read.seconds >= 0) read.pages = split_pages(bytes_of(scratch.file("read.txt")));
  return read;
}

std::vector<GreyImage> pixels_of(const std::string& pdf) {
  const PdfFile file(bytes_of(pdf), pdf, std::nullopt);
  std::vector<GreyImage> pages;
  for (int number = 1; number <= file.page_count(); ++number) {
    pages.push_back(grey_of(file.read_pixels(number)));
  }
  return pages;
}

}  // namespace prongsai::bench
