#include "extractors/pdf/report_layer.h"

#include <set>

#include "extractors/pdf/text_gate.h"

namespace prongsai {
namespace {

std::string thai_reason(const std::string& reason) {
  if (reason == "glyphs-unmapped") return "แบบอักษรไม่บอกรหัสที่ตรงกับรูปอักษร";
  if (reason == "clusters-invalid") return "สระและวรรณยุกต์ไม่เป็นไปตามอักขรวิธี";
  return "ข้อความส่วนใหญ่ไม่เป็นคำ";
}

std::string english_reason(const std::string& reason) {
  if (reason == "glyphs-unmapped") return "its fonts do not say what their glyphs show";
  if (reason == "clusters-invalid") return "its vowels and tones are in no order of Thai writing";
  return "most of it is no words";
}

}  // namespace

void report_rebuilt(int pages, Findings& findings) {
  const std::string count = std::to_string(pages);
  findings.push_back({Severity::kReview, "document-rebuilt", "", std::nullopt,
                      "ไฟล์เสียหายบางส่วน กู้ได้ " + count + " หน้า โปรดตรวจว่าครบทุกหน้า",
                      "the file is damaged in part and " + count +
                          " pages of it were recovered: check that none is lost"});
}

void report_textless(const PageRead& page, Findings& findings) {
  const std::string number = std::to_string(page.page);
  if (page.reason == "hidden-layer") {
    findings.push_back(
        {Severity::kReview, "hidden-text-layer", "", page.page,
         "หน้า " + number + " เป็นภาพสแกนที่มีข้อความซ่อนอยู่ ไม่ได้ใช้ข้อความนั้น",
         "page " + number + " is a scan with somebody's hidden text, which is not used"});
  } else if (page.reason == "picture") {
    findings.push_back({Severity::kReview, "page-without-text", "", page.page,
                        "หน้า " + number + " เป็นภาพ ไม่มีข้อความให้อ่าน",
                        "page " + number + " is a picture and has no text to read"});
  } else if (page.reason == "damaged") {
    findings.push_back({Severity::kError, "page-damaged", "", page.page,
                        "หน้า " + number + " เสียหาย อ่านไม่ได้",
                        "page " + number + " is damaged and cannot be read"});
  }
}

void report_left_out_page(const PageRead& page, Findings& findings) {
  const std::string number = std::to_string(page.page);
  const bool late = page.reason == "timed-out";
  const bool full = page.reason == "out-of-memory";
  findings.push_back({Severity::kError, "page-left-out", "", page.page,
                      "ไม่ได้อ่านหน้า " + number + ": " +
                          (late   ? "ใช้เวลานานเกินกำหนด"
                           : full ? "หน่วยความจำไม่พอ"
                                  : "โปรแกรมอ่านหยุดทำงาน") +
                          " ทั้งสองครั้งที่ลองอ่าน",
                      "page " + number +
                          " was not read: both times that it was tried, the reader " +
                          (late   ? "took too long"
                           : full ? "ran out of memory"
                                  : "crashed")});
}

void report_refused_page(const PageRead& page, Findings& findings) {
  const std::string number = std::to_string(page.page);
  findings.push_back({Severity::kReview, "page-refused", "", page.page,
                      "หน้า " + number + " มีข้อความที่ใช้ไม่ได้ จึงไม่ได้อ่าน: " + thai_reason(page.reason),
                      "the text of page " + number +
                          " cannot be used and is left out: " + english_reason(page.reason)});
}

void report_refused_font(int page, const std::string& fonts, Findings& findings) {
  const std::string number = std::to_string(page);
  findings.push_back(
      {Severity::kReview, "font-refused", "", page,
       "หน้า " + number + " มีข้อความที่ใช้ไม่ได้ในแบบอักษร " + fonts + " จึงไม่ได้อ่าน",
       "text of page " + number + " in the font " + fonts + " cannot be used and is left out"});
}

void report_doubtful_page(const PageRead& page, Findings& findings) {
  if (!is_doubtful_reading(page)) return;
  const std::string number = std::to_string(page.page);
  findings.push_back({Severity::kReview, "page-doubtful", "", page.page,
                      "หน้า " + number + " อ่านจากภาพได้ไม่ชัด ข้อความส่วนใหญ่ไม่เป็นคำ",
                      "page " + number + " was read from its picture, and most of it is no words"});
}

void report_recognised(const std::vector<PageRead>& pages, Findings& findings) {
  std::string list;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    if (pages[i].method != PageMethod::kOcr) continue;
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1].method == PageMethod::kOcr) ++last;
    list += (list.empty() ? "" : ", ") + std::to_string(pages[i].page);
    if (last > i) list += "-" + std::to_string(pages[last].page);
    i = last;
  }
  if (list.empty()) return;
  findings.push_back({Severity::kInfo, "pages-recognised", "", std::nullopt,
                      "หน้า " + list + " อ่านจากภาพ (OCR)",
                      "read from pictures (OCR): page " + list});
}

void report_unmapped(int page, int glyphs, Findings& findings) {
  if (glyphs == 0) return;
  const std::string number = std::to_string(page);
  findings.push_back({Severity::kReview, "glyphs-unmapped", "", page,
                      "หน้า " + number + " มีอักขระที่แบบอักษรไม่บอกรหัส " + std::to_string(glyphs) + " ตัว",
                      "page " + number + " has " + std::to_string(glyphs) +
                          " glyphs whose font does not say what they are"});
}

void report_corrected_fonts(const FontCensus& census, Findings& findings) {
  std::set<std::string> names;
  int glyphs = 0;
  for (const auto& [object, font] : census.fonts()) {
    if (font.drawn.corrected == 0 || font.is_refused()) continue;
    names.insert(font.name);
    glyphs += font.drawn.corrected;
  }
  if (names.empty()) return;
  std::string list;
  for (const std::string& name : names) list += (list.empty() ? "" : ", ") + name;
  const std::string count = std::to_string(glyphs);
  findings.push_back({Severity::kInfo, "font-map-corrected", "", std::nullopt,
                      "รหัสอักขระ " + count + " ตัวในแบบอักษร " + list + " ไม่ตรงกับรูปที่พิมพ์ อ่านตามรูป",
                      count + " glyphs of " + list +
                          " are not what the font's map says and were read by what is drawn"});
}

void report_marks_read(int glyphs, Findings& findings) {
  const std::string count = std::to_string(glyphs);
  findings.push_back({Severity::kInfo, "font-map-corrected", "", std::nullopt,
                      "เครื่องหมาย " + count + " ตัวที่แบบอักษรบอกรหัสผิด อ่านตามคำที่อยู่",
                      count + " marks that the font's map calls something else were read by the "
                              "words they stand in"});
}

}  // namespace prongsai
