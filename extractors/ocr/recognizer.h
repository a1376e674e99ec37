#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "extractors/scan/image.h"
#include "model/origin.h"

namespace prongsai {

// One character as a recogniser saw it.
struct Glimpse {
  std::string text;           // UTF-8, as the model writes it
  PixelBox box;               // in the picture of the line
  double confidence = 0;      // 0 to 1
  std::vector<Guess> others;  // what else it may be, likeliest first
};

// Whether a recogniser is asked what else its characters may be, which takes a sixth more time.
enum class Alternatives { kNone, kOfEachCharacter };

// A model of Tesseract, loaded and warm. Not to be used by two threads at a time.
class Recognizer {
 public:
  // Throws std::runtime_error naming `model` where it cannot be loaded. A model is a file
  // NAME.traineddata.
  Recognizer(const std::filesystem::path& model, Alternatives alternatives);
  ~Recognizer();
  Recognizer(Recognizer&&) noexcept;
  Recognizer& operator=(Recognizer&&) noexcept;

  // Reads a picture that holds one line of text. Empty: nothing to be read in it.
  [[nodiscard]] std::vector<Glimpse> read_line(const GreyImage& line);

 private:
  struct Engine;
  std::unique_ptr<Engine> engine_;
};

}  // namespace prongsai
