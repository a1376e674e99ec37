#include "ocr/page_texts.h"

#include "common/measure.h"
#include "extractors/input/read_document.h"
#include "extractors/layout/lay_out.h"

namespace prongsai::bench {

Document laid_out(const std::string& pdf, Scanner* scanner) {
  ReadOptions options;
  options.scanner = scanner;
  Findings findings;
  Document document = read_document(pdf, pdf, findings, options);
  lay_out(document, findings);
  return document;
}

PageTexts lines_of(const Document& document) {
  PageTexts texts;
  for (const Page& page : document.pages) {
    std::vector<std::string>& lines = texts.emplace_back();
    for (const Block& block : page.blocks) {
      if (block.kind != BlockKind::kTable) lines.push_back(block.text.text);
      for (const Cell& cell : block.table.cells) {
        for (const Line& line : cell.lines) lines.push_back(line.text);
      }
    }
  }
  return texts;
}

PageTexts lines_of(const std::string& pdf, Scanner* scanner) {
  return lines_of(laid_out(pdf, scanner));
}

ReadPages read_pages(const std::string& pdf, Scanner& scanner) {
  Lap lap;
  ReadPages read;
  for (const std::vector<std::string>& lines : lines_of(pdf, &scanner)) {
    std::string& page = read.pages.emplace_back();
    for (const std::string& line : lines) page += line + '\n';
  }
  read.seconds = lap.take();
  return read;
}

}  // namespace prongsai::bench
