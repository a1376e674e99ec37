#include "extractors/pdf/scan_pages.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <utility>

#include "extractors/chart/scanned_charts.h"
#include "extractors/pdf/layer_witness.h"
#include "extractors/pdf/text_gate.h"
#include "extractors/pdf/written_pictures.h"

namespace prongsai {
namespace {

bool is_in_any(Point place, const std::vector<Rect>& regions) {
  return std::any_of(regions.begin(), regions.end(),
                     [&](const Rect& region) { return region.contains(place); });
}

// The frame of the upright page: sides exchange where it lies on its side.
void turn_frame(Page& page, int turn) {
  if ((turn - page.turn) % 180 != 0) std::swap(page.width, page.height);
  page.turn = turn;
}

// A reading may have been kept from another page that looks the same.
void take_charts(std::vector<Chart> charts, Page& page) {
  for (Chart& chart : charts) {
    set_page(page.number, chart);
    page.charts.push_back(std::move(chart));
  }
}

void take_whole(ScanReading reading, Page& page) {
  // Rules drawn as such are exact; those of a page that is displayed otherwise stand elsewhere.
  if (page.rulings.empty() || reading.turn != page.turn) page.rulings = std::move(reading.rulings);
  page.words = std::move(reading.words);
  turn_frame(page, reading.turn);
  take_charts(std::move(reading.charts), page);
}

void take_regions(ScanReading reading, const std::vector<Rect>& regions, Page& page) {
  if (reading.turn != 0) return;
  for (Word& word : reading.words) {
    const Point place = word.box.centre();
    const bool known = std::any_of(page.words.begin(), page.words.end(), [&](const Word& drawn) {
      return drawn.method == Method::kText && drawn.box.contains(place);
    });
    if (!known && is_in_any(place, regions)) page.words.push_back(std::move(word));
  }
}

void take_picture(ScanReading reading, Picture& picture, Page& page) {
  picture.kind = reading.picture;
  picture.evidence = std::move(reading.evidence);
  take_charts(std::move(reading.charts), page);
  if (picture.kind != PictureKind::kTable) return;
  std::move(reading.words.begin(), reading.words.end(), std::back_inserter(page.words));
  page.rulings.insert(page.rulings.end(), reading.rulings.begin(), reading.rulings.end());
}

// What is looked for in a picture. An emblem in the head of each page has 1 % of it, a seal 2 %, a
// table of two rows 4 x 12 cm, which is 8 %, and pasted small half of that.
ScanExtent extent_of(const Picture& picture, const Page& page) {
  constexpr double kChart = 0.015;
  constexpr double kTable = 0.03;
  const double share = picture.box.width() * picture.box.height() / (page.width * page.height);
  if (share < kChart) return ScanExtent::kGlance;
  // What stands within rules is in the text layer.
  if (is_written_on(picture, page)) return ScanExtent::kPicture;
  return share < kTable ? ScanExtent::kPicture : ScanExtent::kTables;
}

// What is measured of the words seen, as of a text layer's.
void judge_reading(const Page& page, PageRead& read) {
  Page words_alone;
  words_alone.words = page.words;
  const PageRead judged = judge_text(page.number, measure_text(words_alone, {}, {}));
  read.method = PageMethod::kOcr;
  read.valid_clusters = judged.valid_clusters;
  read.lexicon = judged.lexicon;
  read.am_rate = judged.am_rate;
  read.unmapped.reset();
}

// The pages of one file, each read by whichever thread is free.
class PageReaders {
 public:
  PageReaders(const PdfFile& file, Scanner& scanner, std::vector<PageToScan>& pages,
              const ReadWatch* watch)
      : file_(file), scanner_(scanner), pages_(pages), watch_(watch) {}

  void read_all() {
    const auto most = static_cast<std::size_t>(std::max(scanner_.workers(), 1));
    std::vector<std::thread> others(std::min(most, pages_.size()) - 1);
    for (std::thread& thread : others) thread = std::thread([this] { work(); });
    work();
    for (std::thread& thread : others) thread.join();
    if (failure_) std::rethrow_exception(failure_);
  }

 private:
  void work() {
    for (std::size_t i = next_++; i < pages_.size(); i = next_++) {
      try {
        read(pages_[i]);
      } catch (...) {
        const std::lock_guard lock(mutex_);
        failure_ = std::current_exception();
        next_ = pages_.size();
      }
    }
  }

  void read(PageToScan& to_scan) {
    Page& page = *to_scan.page;
    if (watch_ != nullptr && watch_->scan_begins) watch_->scan_begins(page.number);
    for (const std::size_t picture : to_scan.pictures) look_at(page.pictures[picture], page);
    if (to_scan.regions.empty() && !to_scan.pictures.empty()) return;
    ScanReading reading = scan(page.number, ScanExtent::kAll, std::nullopt);
    if (to_scan.unused != nullptr && reading.turn == 0) {
      const bool hidden = page.text_layer == TextLayer::kHidden;
      hear_layer(*to_scan.unused, hidden ? LayerTrust::kSomebodysOcr : LayerTrust::kRefusedText,
                 reading.words);
    }
    if (!to_scan.regions.empty()) {
      take_regions(std::move(reading), to_scan.regions, page);
    } else if (!reading.words.empty()) {
      take_whole(std::move(reading), page);
      judge_reading(page, *to_scan.read);
    }
  }

  void look_at(Picture& picture, Page& page) {
    take_picture(scan(page.number, extent_of(picture, page), picture.box), picture, page);
  }

  PageImage pixels_of(int number, const std::optional<Rect>& region) {
    const std::lock_guard lock(mutex_);
    return file_.read_pixels(number, region);
  }

  ScanReading scan(int number, ScanExtent extent, const std::optional<Rect>& region) {
    return scanner_.read(extent, [&] { return pixels_of(number, region); });
  }

  const PdfFile& file_;
  Scanner& scanner_;
  std::vector<PageToScan>& pages_;
  const ReadWatch* watch_;
  std::atomic<std::size_t> next_{0};
  std::mutex mutex_;  // for the file, which one thread at a time may read, and failure_
  std::exception_ptr failure_;
};

// What PageReaders::read() will ask the scanner for.
std::vector<ScanPart> parts_of(const std::vector<PageToScan>& pages) {
  std::vector<ScanPart> parts;
  for (const PageToScan& to_scan : pages) {
    const int page = to_scan.page->number;
    for (const std::size_t index : to_scan.pictures) {
      const Picture& picture = to_scan.page->pictures[index];
      parts.push_back({page, extent_of(picture, *to_scan.page), picture.box});
    }
    if (to_scan.regions.empty() && !to_scan.pictures.empty()) continue;
    parts.push_back({page, ScanExtent::kAll, std::nullopt});
  }
  return parts;
}

}  // namespace

void scan_pages(const PdfFile& file, Scanner& scanner, std::vector<PageToScan>& pages,
                const ReadWatch* watch) {
  if (pages.empty()) return;
  if (watch != nullptr && watch->scans_begin) watch->scans_begin(parts_of(pages));
  PageReaders(file, scanner, pages, watch).read_all();
}

}  // namespace prongsai
