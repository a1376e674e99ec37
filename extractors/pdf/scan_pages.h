#pragma once

#include <vector>

#include "extractors/pdf/pdf_file.h"
#include "extractors/pdf/read_watch.h"
#include "extractors/scanner/scanner.h"
#include "model/document.h"

namespace prongsai {

// A page that is to be read from its pixels.
struct PageToScan {
  Page* page = nullptr;
  PageRead* read = nullptr;   // how its text layer was judged; becomes kOcr with its figures
  std::vector<Rect> regions;  // read these only, beside the page's words
  std::vector<std::size_t> pictures;  // look for tables and charts in these of the page's pictures,
                                      // beside its words; neither: the whole page
  const std::vector<Word>* unused = nullptr;  // words of its text layer that are not believed
};

// Reads pages from their pixels, as many at a time as the scanner has workers. A page read as a
// whole gets the words seen and, where it has none drawn, the rulings; of a page read in regions
// the words there are added to its own, of pictures with tables the rulings, too; pictures are told
// their kind, and their charts are the page's. What the pixels of a page do not tell leaves it as
// it is.
void scan_pages(const PdfFile& file, Scanner& scanner, std::vector<PageToScan>& pages,
                const ReadWatch* watch = nullptr);

}  // namespace prongsai
