#pragma once

#include <memory>
#include <optional>
#include <string>

#include "extractors/pdf/ink.h"
#include "extractors/scan/image.h"
#include "model/change.h"

namespace prongsai {

// An open PDF: the one place that knows Poppler. Poppler's private glyph interface is used because
// its text modes tear Thai marks from their bases and lose every nikhahit that Word wrote as a
// space without width; docs/dependencies.md says why.
class PdfFile {
 public:
  // Opens the PDF held in `bytes` (kept until the file is closed). `without` names rules of
  // glyph_rules.h to leave out. Throws ConversionError (kNeedsPassword, kDamaged) naming `name`.
  PdfFile(std::string bytes, const std::string& name, const std::optional<std::string>& password,
          RuleNames without = {});
  ~PdfFile();
  PdfFile(PdfFile&&) noexcept;
  PdfFile& operator=(PdfFile&&) noexcept;

  [[nodiscard]] int page_count() const;

  // Whether the file's list of its parts was damaged and Poppler had to search for them.
  [[nodiscard]] bool rebuilt() const;

  // The ink of page `number` (from 1), rotation and crop box applied. A page that cannot be read
  // has none; `complaints` (may be null) receives how often Poppler objected to it.
  [[nodiscard]] PageInk read_page(int number, int* complaints = nullptr) const;

  // The pixels of page `number`, or of a region of it in points of the page as displayed. A page
  // that is one picture (or several that tile it) gives that picture's own pixels, all else is
  // drawn; text that the page does not display is not in it. At most 18 million pixels, colour
  // only where there is any; no pixels where the page cannot be read. `enough`: dots an inch that
  // need not be exceeded (a picture's own may be up to twice that). One file is not to be used by
  // two threads at a time.
  [[nodiscard]] PageImage read_pixels(int number, const std::optional<Rect>& region = std::nullopt,
                                      const std::optional<double>& enough = std::nullopt) const;

 private:
  struct Open;
  std::unique_ptr<Open> open_;
};

}  // namespace prongsai
