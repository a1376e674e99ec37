#pragma once

#include <map>
#include <string>
#include <vector>

#include "extractors/ocr/models.h"
#include "extractors/scan/image.h"

namespace prongsai::bench {

// What reading pictures costs, in seconds of processor time, by what they were seen to show:
// "columns of 10", "radar of 10", "no chart".
class CostsByKind {
 public:
  // Reads a picture of a text page as `extract` does, so many times, of which the fastest counts:
  // what other programs do to memory and caches makes any time longer, none shorter.
  void add(const std::string& name, const PageImage& image, int times, Models& models);

  // A line for each kind and one for all: pictures, mean, worst and the picture that is the worst.
  void print() const;

 private:
  struct Cost {
    std::string picture;
    double seconds = 0;
  };

  std::map<std::string, std::vector<Cost>> kinds_;
};

}  // namespace prongsai::bench
