#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"
#include "extractors/scanner/read_scan.h"

namespace prongsai {

// The files of models that are not in `folder`, which is named first, as people are told; empty
// where all are there.
[[nodiscard]] std::string missing_models(const std::filesystem::path& folder);

struct ScannerOptions {
  std::filesystem::path models;  // the folder that has them
  std::filesystem::path work;    // readings are kept in it; empty: kept nowhere
  int workers = 1;               // pages read at the same time
  // Set: takes each new reading, as keep_reading() writes it, instead of the folder; for a process
  // that may not write files.
  std::function<void(const std::string& key, const std::string& reading)> keep = {};
};

// Reads pages from their pixels, each picture once: readings are kept under the hashes of the
// picture, of the models and of the program. Holds one pair of models for each worker, made when
// first needed and kept warm. May be used by any number of threads.
class Scanner {
 public:
  explicit Scanner(ScannerOptions options);
  ~Scanner();

  // missing_models() of its folder: nothing can be read without them.
  [[nodiscard]] std::string missing_models() const;

  [[nodiscard]] int workers() const { return options_.workers; }

  // Calls `take_pixels` and reads what it gives. Waits until a worker is free before it does, so
  // that no more pictures are in memory than are read. Throws std::runtime_error where the models
  // cannot be loaded, and what `take_pixels` throws.
  [[nodiscard]] ScanReading read(ScanExtent extent, const std::function<PageImage()>& take_pixels);

 private:
  class Seat;

  [[nodiscard]] std::unique_ptr<Models> make_models();
  [[nodiscard]] const std::string& reader_hash();

  ScannerOptions options_;
  std::once_flag reader_hashed_;
  std::string reader_hash_;
  std::mutex mutex_;
  std::condition_variable left_;
  int taken_ = 0;  // of the workers
  std::vector<std::unique_ptr<Models>> idle_;
};

}  // namespace prongsai
