#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

namespace prongsai {

// What parent and worker say to each other. What each carries is in messages.h.
enum class FrameType : std::uint8_t {
  kSetup,       // to the worker, once, before all others
  kDocument,    // to the worker: read it
  kScanAhead,   // to the worker: read these pages' pixels
  kGo,          // to the worker, in answer to kScanBegins
  kReady,       // the setup is done
  kBegins,      // reading of a page begins; also the sign of life
  kScans,       // the pages that are about to be read from their pixels
  kScanBegins,  // one of them; the worker waits for kGo
  kReading,     // a page's reading, to be kept
  kDump,        // a text of --dump-stages
  kResult,      // the document's result; ends a kDocument
  kScanned,     // ends a kScanAhead
  kFailed,      // ends either: what the worker could still say before it gave up
};

struct Frame {
  FrameType type = FrameType::kSetup;
  std::string payload;
};

// Nothing larger is sent or believed: a record is some 100 KB, a league table of 8,000 rows 30 MB.
inline constexpr std::uint64_t kLargestFrame = 512ULL * 1024 * 1024;

// The frame as bytes: a mark, type, length, checksum, payload.
[[nodiscard]] std::string frame_bytes(FrameType type, std::string_view payload);

// What arrived is no frame: whoever sent it cannot be believed any more.
class FrameError : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// Puts frames together again from bytes that come in pieces.
class FrameReader {
 public:
  void feed(std::string_view bytes) { bytes_ += bytes; }

  // The next whole frame, if there is one. Throws FrameError.
  [[nodiscard]] std::optional<Frame> next();

 private:
  std::string bytes_;
};

}  // namespace prongsai
