#include "extractors/pdf/scan_ahead.h"

#include <utility>

#include "extractors/pdf/pdf_file.h"

namespace prongsai {

void scan_ahead(std::string bytes, const std::string& name,
                const std::optional<std::string>& password, const std::vector<ScanPart>& parts,
                Scanner& scanner) {
  const PdfFile file(std::move(bytes), name, password);
  for (const ScanPart& part : parts) {
    (void)scanner.read(part.extent, [&] { return file.read_pixels(part.page, part.region); });
  }
}

}  // namespace prongsai
