#include "extractors/scanner/scanner.h"

#include <fstream>
#include <iterator>
#include <optional>
#include <system_error>
#include <utility>

#include "extractors/bytes/sha256.h"
#include "extractors/scanner/reading_store.h"

namespace prongsai {
namespace {

namespace fs = std::filesystem;

constexpr char kTextModel[] = "prongsai_tha.traineddata";
constexpr char kNumeralModel[] = "prongsai_num.traineddata";

std::string bytes_of(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

// Equal for pictures that read alike: pixels, and where they lie on the page.
std::string key_of(const PageImage& image, ScanExtent extent, const std::string& reader) {
  std::string what = reader;
  if (extent == ScanExtent::kTables) what += " tables";
  if (extent == ScanExtent::kPicture) what += " picture";
  for (const int number : {image.width, image.height, image.channels, image.rendered ? 1 : 0}) {
    what += ' ';
    what += std::to_string(number);
  }
  for (const double edge : {image.place.x0, image.place.y0, image.place.x1, image.place.y1}) {
    what += ' ';
    what += std::to_string(edge);
  }
  const std::string_view pixels(reinterpret_cast<const char*>(image.pixels.data()),
                                image.pixels.size());
  return sha256(what + ' ' + sha256(pixels));
}

}  // namespace

std::string missing_models(const fs::path& folder) {
  std::string missing;
  for (const char* model : {kTextModel, kNumeralModel}) {
    std::error_code ignored;
    if (fs::is_regular_file(folder / model, ignored)) continue;
    missing += missing.empty() ? "not in " + folder.string() + ": " : std::string(", ");
    missing += model;
  }
  return missing;
}

// A place among the workers, with a pair of models once one is asked for.
class Scanner::Seat {
 public:
  explicit Seat(Scanner& scanner) : scanner_(scanner) {
    std::unique_lock lock(scanner_.mutex_);
    scanner_.left_.wait(lock, [&] { return scanner_.taken_ < scanner_.options_.workers; });
    ++scanner_.taken_;
  }
  ~Seat() {
    {
      const std::lock_guard lock(scanner_.mutex_);
      --scanner_.taken_;
      if (models_) scanner_.idle_.push_back(std::move(models_));
    }
    scanner_.left_.notify_one();
  }
  Seat(const Seat&) = delete;
  Seat& operator=(const Seat&) = delete;

  Models& models() {
    if (!models_) models_ = scanner_.make_models();
    return *models_;
  }

 private:
  Scanner& scanner_;
  std::unique_ptr<Models> models_;
};

Scanner::Scanner(ScannerOptions options) : options_(std::move(options)) {}

Scanner::~Scanner() = default;

std::string Scanner::missing_models() const { return prongsai::missing_models(options_.models); }

// Under the lock: Tesseract keeps lists of its parameters that all engines of a process share.
std::unique_ptr<Models> Scanner::make_models() {
  const std::lock_guard lock(mutex_);
  if (!idle_.empty()) {
    std::unique_ptr<Models> models = std::move(idle_.back());
    idle_.pop_back();
    return models;
  }
  return std::make_unique<Models>(
      Models{Recognizer(options_.models / kTextModel, Alternatives::kNone),
             Recognizer(options_.models / kNumeralModel, Alternatives::kOfEachCharacter)});
}

// Everything that decides a reading besides the picture. The program's own bytes are among it: what
// an older one kept must not come back as what this one reads.
const std::string& Scanner::reader_hash() {
  std::call_once(reader_hashed_, [this] {
    reader_hash_ = sha256(bytes_of(options_.models / kTextModel)) +
                   sha256(bytes_of(options_.models / kNumeralModel)) +
                   sha256(bytes_of("/proc/self/exe"));
  });
  return reader_hash_;
}

ScanReading Scanner::read(ScanExtent extent, const std::function<PageImage()>& take_pixels) {
  Seat seat(*this);
  const PageImage image = take_pixels();
  if (std::optional<ScanReading> seen = glance_at(image, extent)) return std::move(*seen);
  if (options_.work.empty()) return read_scan(image, extent, seat.models());
  const std::string key = key_of(image, extent, reader_hash());
  if (std::optional<ScanReading> known = recall(options_.work, key)) return std::move(*known);
  ScanReading reading = read_scan(image, extent, seat.models());
  if (options_.keep) {
    options_.keep(key, reading_text(reading));
  } else {
    keep_reading(options_.work, key, reading_text(reading));
  }
  return reading;
}

}  // namespace prongsai
