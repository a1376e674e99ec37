#include "extractors/scanner/reading_store.h"

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <string>

namespace fs = std::filesystem;
using prongsai::keep_reading;
using prongsai::reading_text;
using prongsai::recall;
using prongsai::ScanReading;
using prongsai::Word;

namespace {

struct Folder {
  Folder() : path(fs::temp_directory_path() / "prongsai-reading-store-test") {
    fs::remove_all(path);
  }
  ~Folder() { fs::remove_all(path); }
  fs::path path;
};

ScanReading reading() {
  ScanReading made;
  made.turn = 270;
  made.rulings.push_back({{10, 20.5, 300.25, 20.5}, 0.75});
  Word word;
  word.text = "คะแนน \"๙๓.๘๐\"";
  word.box = {1.0 / 3, 2, 30, 12};
  word.baseline = 11;
  word.font_size = 14.5;
  word.space_after = true;
  word.method = prongsai::Method::kOcr;
  word.guesses = {{"๙๓.๘๐", 0.9}, {"๙๗.๘๐", 0.05}};
  made.words.push_back(word);
  made.picture = prongsai::PictureKind::kChart;
  made.evidence = "1 charts, 2 values";
  prongsai::Chart chart;
  chart.kind = prongsai::ChartKind::kBars;
  chart.origin.box = prongsai::Rect{1, 2, 300.125, 200};
  chart.origin.method = prongsai::Method::kOcr;
  chart.truncated = true;
  chart.titles.push_back({"คะแนน \"รวม\"", {{}, prongsai::Rect{5, 6, 7, 8}, {}}});
  chart.series.push_back({"", {}});
  chart.marks.resize(2);
  chart.marks[0].category.value = "ปี ๒๕๖๘";
  chart.marks[0].drawn = prongsai::ValueRange{{8900}, {9100}};
  chart.marks[1].series = 1;
  chart.marks[1].label = prongsai::Numeral{"๙๐.๐๐", {{}, prongsai::Rect{1, 2, 3, 4}, {}}, {}};
  chart.marks[1].label->guesses = {{"๙๐.๐๐", 0.75}, {"๘๐.๐๐", 0.125}};
  made.charts.push_back(chart);
  return made;
}

}  // namespace

TEST_CASE("A reading that is kept comes back as it was", "[extractors][scan]") {
  const Folder folder;
  keep_reading(folder.path / "deep", "key", reading_text(reading()));
  CHECK(recall(folder.path / "deep", "key") == reading());
  CHECK_FALSE(recall(folder.path / "deep", "other"));
}

TEST_CASE("A reading whose file is cut or of another version counts as not there",
          "[extractors][scan]") {
  const Folder folder;
  keep_reading(folder.path, "key", reading_text(reading()));
  const fs::path file = folder.path / "key.reading";
  const auto size = fs::file_size(file);
  fs::resize_file(file, size - 6);
  CHECK_FALSE(recall(folder.path, "key"));
  std::ofstream(file) << "prongsai-reading 0\nend\n";
  CHECK_FALSE(recall(folder.path, "key"));
}

TEST_CASE("A folder that cannot be written keeps nothing and is no error", "[extractors][scan]") {
  const Folder folder;
  std::ofstream(folder.path) << "a file";
  keep_reading(folder.path, "key", reading_text(reading()));
  CHECK_FALSE(recall(folder.path, "key"));
}
