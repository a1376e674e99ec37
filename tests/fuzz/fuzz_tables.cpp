// The table finder and the layout of a page: rulings and words at any places. Four bytes an edge.
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <utility>

#include "extractors/layout/lay_out.h"
#include "model/document.h"

namespace {

class Bytes {
 public:
  Bytes(const std::uint8_t* data, std::size_t size) : data_(data), size_(size) {}

  [[nodiscard]] bool any() const { return size_ >= 9; }

  std::uint8_t byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }

  // 0 to 655.35 points, in hundredths: what pages have.
  prongsai::Points edge() {
    const int high = byte();
    return (high * 256 + byte()) / 100.0;
  }

  prongsai::Rect rect() {
    prongsai::Rect box{edge(), edge(), edge(), edge()};
    if (box.x0 > box.x1) std::swap(box.x0, box.x1);
    if (box.y0 > box.y1) std::swap(box.y0, box.y1);
    return box;
  }

 private:
  const std::uint8_t* data_;
  std::size_t size_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Bytes bytes(data, size);
  prongsai::Document document;
  prongsai::Page page;
  page.width = 595;
  page.height = 842;
  while (bytes.any()) {
    const std::uint8_t kind = bytes.byte();
    const prongsai::Rect box = bytes.rect();
    if (kind % 3 == 0) {
      prongsai::Word word;
      word.text = kind % 2 == 0 ? "๙๖.๘๓" : "คะแนน";
      word.box = box;
      word.baseline = box.y1;
      word.font_size = box.height();
      page.words.push_back(std::move(word));
    } else if (kind % 3 == 1) {
      page.rulings.push_back({{box.x0, box.y0, box.x1, box.y0}, 0.5});
    } else {
      page.rulings.push_back({{box.x0, box.y0, box.x0, box.y1}, 0.5});
    }
  }
  document.pages.push_back(std::move(page));
  prongsai::Findings findings;
  prongsai::lay_out(document, findings);
  (void)prongsai::join(document, findings);
  return 0;
}
