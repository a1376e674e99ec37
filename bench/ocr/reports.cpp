#include "ocr/reports.h"

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <memory>

#include "common/measure.h"
#include "exporters/json/record_json.h"
#include "ocr/character_errors.h"
#include "ocr/page_texts.h"
#include "ocr/score_fields.h"
#include "pipeline/convert.h"
#include "pipeline/reference/data_folder.h"
#include "pipeline/reference/load_reference.h"

namespace prongsai::bench {
namespace {

namespace fs = std::filesystem;
using nlohmann::json;

struct Sum {
  int reports = 0;
  int pages = 0;
  double seconds = 0;
  FieldCounts fields;
  CharacterErrors texts;
};

json truth_of(const std::string& file) {
  std::ifstream in(file + ".truth.json");
  json truth = json::parse(in);
  return truth.is_array() ? truth.at(0) : truth;
}

// "s200" of NAME.s200.pdf.
std::string medium_of(const std::string& file) {
  const std::string medium = fs::path(file).stem().extension();
  return medium.empty() ? "as it is" : medium.substr(1);
}

CharacterErrors text_errors(const std::string& original, const std::vector<std::string>& read) {
  const PageTexts printed = lines_of(original, nullptr);
  CharacterErrors errors;
  for (std::size_t page = 0; page < printed.size() && page < read.size(); ++page) {
    const std::u32string text = comparable_text(read[page]);
    for (const std::string& line : printed[page]) {
      errors.add_line_of_page(comparable_text(line), text);
    }
  }
  return errors;
}

// The scanner keeps what it reads, so that the lines are had without reading the pixels again.
Sum measure(const std::string& file, const Reference& reference, Scanner& scanner) {
  ConvertOptions options;
  options.read.scanner = &scanner;
  Lap lap;
  const Conversion conversion =
      convert(file, fs::path(file).filename().string(), reference, options);
  Sum sum{1, conversion.source.pages, lap.take(), {}, {}};
  const json record =
      conversion.reports.empty() ? json() : json::parse(to_json(conversion.reports.front()));
  sum.fields = compare_fields(fs::path(file).filename().string(), truth_of(file), record);
  const std::string original =
      fs::path(file).parent_path() / (fs::path(file).stem().stem().string() + ".pdf");
  if (fs::exists(original) && original != file) {
    sum.texts = text_errors(original, read_pages(file, scanner).pages);
  }
  return sum;
}

void print(const std::string& name, const Sum& sum) {
  const FieldCounts& f = sum.fields;
  std::printf("%s\t%d\t%d\t%.2f\t%d\t%.2f\t%d\t%d\t%d\t%d\t%d\t%d\t%d\t%s\n", name.c_str(),
              sum.reports, sum.pages, sum.seconds / std::max(sum.pages, 1), f.scores,
              percent(f.exact, f.scores), f.exact_flagged, f.wrong_flagged, f.wrong_and_sure,
              f.plans, f.plan_items, f.plan_dates, sum.texts.printed(),
              rates_row(sum.texts).c_str());
  std::fflush(stdout);
}

}  // namespace

void measure_reports(const std::vector<std::string>& files, const std::string& models) {
  const Reference reference = load_reference(data_folder());
  std::map<std::string, Sum> media;
  std::printf(
      "report\treports\tpages\tCPU s a page\tscores\texact %%\tof them flagged\twrong, flagged\t"
      "wrong and sure\tplans\titems right\tdates right\tsigns\t%s\n",
      kRatesHead);
  for (const std::string& file : files) {
    const Scratch scratch;
    Scanner scanner({models, scratch.file("work"), 1});
    const Sum one = measure(file, reference, scanner);
    print(fs::path(file).filename().string(), one);
    Sum& all = media[medium_of(file)];
    all.reports += one.reports;
    all.pages += one.pages;
    all.seconds += one.seconds;
    all.fields.add(one.fields);
    all.texts.add(one.texts);
  }
  for (const auto& [medium, sum] : media) print(medium, sum);
  std::printf("peak memory %.0f MB\n", peak_megabytes());
}

}  // namespace prongsai::bench
