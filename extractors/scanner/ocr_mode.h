#pragma once

namespace prongsai {

// Which pages of a PDF are read from their pixels.
enum class OcrMode {
  kAuto,    // those without a text layer that says what the page shows
  kAlways,  // all
  kNever,
};

}  // namespace prongsai
