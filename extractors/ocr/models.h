#pragma once

#include "extractors/ocr/recognizer.h"

namespace prongsai {

// The two models that read a page: of Thai text, digits and Latin letters; and of numbers and item
// codes alone, which reads these better and is asked about them a second time.
struct Models {
  Recognizer text;
  Recognizer numerals;
};

}  // namespace prongsai
