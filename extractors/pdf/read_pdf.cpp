#include "extractors/pdf/read_pdf.h"

#include <algorithm>

#include "extractors/pdf/build_rulings.h"
#include "extractors/pdf/build_words.h"
#include "extractors/pdf/pdf_file.h"
#include "extractors/pdf/place_marks.h"
#include "extractors/pdf/restore_nikhahit.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

TextLayer text_layer_of(const PageInk& ink) {
  if (ink.glyphs.empty()) return TextLayer::kNone;
  const bool any_visible = std::any_of(ink.glyphs.begin(), ink.glyphs.end(),
                                       [](const Glyph& glyph) { return !glyph.hidden; });
  return any_visible ? TextLayer::kVisible : TextLayer::kHidden;
}

void report_page(const Page& page, const PageInk& ink, int complaints, Findings& findings) {
  const std::string number = std::to_string(page.number);
  if (page.text_layer == TextLayer::kHidden) {
    findings.push_back(
        {Severity::kReview, "hidden-text-layer", "", page.number,
         "หน้า " + number + " เป็นภาพสแกนที่มีข้อความซ่อนอยู่ ไม่ได้ใช้ข้อความนั้น",
         "page " + number + " is a scan with somebody's hidden text, which is not used"});
  } else if (page.text_layer == TextLayer::kNone && !page.pictures.empty()) {
    findings.push_back({Severity::kReview, "page-without-text", "", page.number,
                        "หน้า " + number + " เป็นภาพ ไม่มีข้อความให้อ่าน",
                        "page " + number + " is a picture and has no text to read"});
  } else if (page.text_layer == TextLayer::kNone && complaints > 0) {
    findings.push_back({Severity::kError, "page-damaged", "", page.number,
                        "หน้า " + number + " เสียหาย อ่านไม่ได้",
                        "page " + number + " is damaged and cannot be read"});
  }
  const auto unmapped = std::count_if(ink.glyphs.begin(), ink.glyphs.end(), [](const Glyph& glyph) {
    return glyph.unmapped && !glyph.hidden;
  });
  if (unmapped > 0) {
    findings.push_back(
        {Severity::kReview, "glyphs-unmapped", "", page.number,
         "หน้า " + number + " มีอักขระที่แบบอักษรไม่บอกรหัส " + std::to_string(unmapped) + " ตัว",
         "page " + number + " has " + std::to_string(unmapped) +
             " glyphs whose font does not say what they are"});
  }
}

SourceKind kind_of(const std::vector<Page>& pages) {
  const auto text = std::count_if(pages.begin(), pages.end(), [](const Page& page) {
    return page.text_layer == TextLayer::kVisible;
  });
  const auto scanned = std::count_if(pages.begin(), pages.end(), [](const Page& page) {
    return page.text_layer == TextLayer::kHidden ||
           (page.text_layer == TextLayer::kNone && !page.pictures.empty());
  });
  if (scanned == 0) return SourceKind::kText;
  return text == 0 ? SourceKind::kScan : SourceKind::kMixed;
}

}  // namespace

Document read_pdf(std::string bytes, const std::string& name,
                  const std::optional<std::string>& password, Findings& findings) {
  const PdfFile file(std::move(bytes), name, password);
  Document document;
  document.source.file = name;
  document.source.pages = file.page_count();
  for (int number = 1; number <= file.page_count(); ++number) {
    int complaints = 0;
    PageInk ink = file.read_page(number, &complaints);
    restore_nikhahit(ink);
    place_marks(ink);
    Page page;
    page.number = number;
    page.width = ink.width;
    page.height = ink.height;
    page.text_layer = text_layer_of(ink);
    page.rulings = build_rulings(ink);
    page.words = build_words(ink, page.rulings);
    page.fonts = std::move(ink.fonts);
    page.pictures = std::move(ink.pictures);
    report_page(page, ink, complaints, findings);
    document.pages.push_back(std::move(page));
  }
  document.source.kind = kind_of(document.pages);
  if (document.source.kind == SourceKind::kScan) {
    throw ConversionError(
        Refusal::kNoText, name,
        "none of its " + std::to_string(document.source.pages) + " pages has text of its own");
  }
  return document;
}

}  // namespace prongsai
