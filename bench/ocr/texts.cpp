#include "ocr/texts.h"

#include <cstdio>
#include <fstream>
#include <map>
#include <sstream>
#include <stdexcept>
#include <tuple>

#include "common/measure.h"
#include "ocr/beside.h"
#include "ocr/character_errors.h"
#include "ocr/drawn_line.h"
#include "ocr/page_texts.h"

namespace prongsai::bench {
namespace {

struct Errors {
  CharacterErrors ours;
  CharacterErrors beside;
};

using Group = std::tuple<int, std::string, std::string>;  // dpi, damage, fonts

std::vector<DrawnLine> read_lines(const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) throw std::runtime_error(file + " cannot be opened");
  std::vector<DrawnLine> lines;
  for (DrawnLine line; next_drawn_line(in, line);) lines.push_back(line);
  return lines;
}

std::string text_of(const std::vector<Word>& words) {
  std::string text;
  for (const Word& word : words) text += word.text;
  return text;
}

std::vector<std::string> tesseract_reads(const std::vector<DrawnLine>& lines) {
  std::vector<GreyImage> images;
  for (const DrawnLine& line : lines) images.push_back(line.image);
  return run_tesseract(images, 7).pages;
}

void print(const std::string& name, const CharacterErrors& ours, const CharacterErrors& beside) {
  std::printf("%s\t%d\t%s", name.c_str(), ours.printed(), rates_row(ours).c_str());
  if (beside.printed() > 0) std::printf("\t%s", rates_row(beside).c_str());
  std::printf("\n");
}

std::vector<std::u32string> comparable_lines(const std::vector<std::string>& lines) {
  std::vector<std::u32string> all;
  for (const std::string& line : lines) all.push_back(comparable_text(line));
  return all;
}

// What `read` made of the pages of the original.
CharacterErrors errors_of(const PageTexts& original, const std::vector<std::u32string>& read) {
  CharacterErrors errors;
  for (std::size_t page = 0; page < original.size(); ++page) {
    const std::u32string& text = page < read.size() ? read[page] : std::u32string();
    for (const std::u32string& line : comparable_lines(original[page])) {
      errors.add_line_of_page(line, text);
    }
  }
  return errors;
}

}  // namespace

void measure_lines(const std::string& file, bool beside, Models& models) {
  const std::vector<DrawnLine> lines = read_lines(file);
  const std::vector<std::string> theirs =
      beside ? tesseract_reads(lines) : std::vector<std::string>{};
  std::map<Group, Errors> errors;
  Lap lap;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const DrawnLine& line = lines[i];
    const std::u32string printed = comparable_text(line.truth);
    const std::u32string read =
        comparable_text(text_of(read_drawn_line(line, Stands::kInText, models)));
    const char* kind = line.of_sarabuns_kind() ? " Sarabun's kind" : " other fonts";
    for (const std::string& fonts : {std::string(" all fonts"), std::string(kind), line.family}) {
      Errors& group = errors[{line.dpi, line.damage, fonts}];
      group.ours.add_line(printed, read);
      if (i < theirs.size()) group.beside.add_line(printed, comparable_text(theirs[i]));
    }
  }
  const double seconds = lap.take();
  std::printf("dpi\tdamage\tfonts\tsigns\t%s%s\n", kRatesHead,
              beside ? "\ttesseract: all %\tThai letters\tThai digits\tArabic digits\tLatin" : "");
  for (const auto& [group, rates] : errors) {
    const auto& [dpi, damage, fonts] = group;
    print(std::to_string(dpi) + "\t" + damage + "\t" + fonts, rates.ours, rates.beside);
  }
  std::printf("%.1f ms a line, %zu lines\n", 1000 * seconds / static_cast<double>(lines.size()),
              lines.size());
}

void measure_scans(const std::vector<std::string>& pairs, bool beside, Scanner& scanner) {
  std::printf("file\tread by\tpages\tCPU s a page\tsigns\t%s\n", kRatesHead);
  std::map<std::string, CharacterErrors> sums;
  for (const std::string& pair : pairs) {
    const std::size_t parting = pair.find('=');
    if (parting == std::string::npos) throw std::runtime_error(pair + ": SCAN.pdf=ORIGINAL.pdf");
    const std::string scan = pair.substr(0, parting);
    const PageTexts original = lines_of(pair.substr(parting + 1), nullptr);
    const auto row = [&](const char* by, const ReadPages& read) {
      if (read.pages.empty()) return;
      std::vector<std::u32string> texts;
      for (const std::string& page : read.pages) texts.push_back(comparable_text(page));
      const CharacterErrors errors = errors_of(original, texts);
      sums[by].add(errors);
      std::printf("%s\t%s\t%zu\t%.2f\t%d\t%s\n", scan.c_str(), by, read.pages.size(),
                  read.seconds / static_cast<double>(read.pages.size()), errors.printed(),
                  rates_row(errors).c_str());
      std::fflush(stdout);
    };
    row("prongsai", read_pages(scan, scanner));
    if (!beside) continue;
    row("tesseract", run_tesseract(pixels_of(scan), 4));
    row("ocrmypdf", run_ocrmypdf(scan));
  }
  for (const auto& [by, errors] : sums) {
    std::printf("all\t%s\t\t\t%d\t%s\n", by.c_str(), errors.printed(), rates_row(errors).c_str());
  }
  std::printf("peak memory %.0f MB\n", peak_megabytes());
}

}  // namespace prongsai::bench
