#pragma once

#include <stdexcept>
#include <string>

namespace prongsai {

// Why an input gives no record at all. The names are public: workbook, journal and --help use them.
enum class Refusal {
  kNotFound,       // no such file, or it cannot be opened
  kNotADocument,   // neither PDF nor transcript, or a directory named like one
  kEmpty,          // no bytes
  kDamaged,        // a PDF that cannot be repaired
  kNeedsPassword,  // encrypted, and no password given fits
  kWrongEncoding,  // a transcript that is not UTF-8
  kTooLarge,       // over the limits stated in the README
  kNoText,         // pictures of pages only, and they were not to be read
  kOutOfMemory,    // memory ran out: a retry may help
  kTimedOut,       // no end in sight, or the limit of processor time was reached
  kCrashed,        // the process that read it died of it, twice
  kNotRead,        // the run was stopped before it, or the shard it belongs to is missing
};

// This document cannot be read, and why. Thrown where a library refuses the file, caught once per
// document in pipeline/run; a batch goes on with the next one. Anything the reader could still use
// a record without is a Finding.
class ConversionError : public std::runtime_error {
 public:
  ConversionError(Refusal refusal, const std::string& file, const std::string& reason)
      : std::runtime_error(file + ": " + reason), refusal_(refusal), file_(file), reason_(reason) {}

  [[nodiscard]] Refusal refusal() const { return refusal_; }
  [[nodiscard]] const std::string& file() const { return file_; }
  [[nodiscard]] const std::string& reason() const { return reason_; }

 private:
  Refusal refusal_;
  std::string file_;
  std::string reason_;
};

// True where the same command may succeed later (exit code 5 rather than 4).
[[nodiscard]] constexpr bool retry_may_help(Refusal refusal) {
  return refusal == Refusal::kOutOfMemory || refusal == Refusal::kTimedOut ||
         refusal == Refusal::kNotRead;
}

}  // namespace prongsai
