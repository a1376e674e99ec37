#include "extractors/pdf/read_pdf.h"

#include <algorithm>
#include <map>
#include <utility>

#include "extractors/chart/drawn_charts.h"
#include "extractors/pdf/build_rulings.h"
#include "extractors/pdf/build_words.h"
#include "extractors/pdf/drop_overprints.h"
#include "extractors/pdf/font_census.h"
#include "extractors/pdf/glyph_rules.h"
#include "extractors/pdf/pdf_file.h"
#include "extractors/pdf/place_marks.h"
#include "extractors/pdf/report_layer.h"
#include "extractors/pdf/restore_nikhahit.h"
#include "extractors/pdf/sara_of_font.h"
#include "extractors/pdf/scan_pages.h"
#include "extractors/pdf/text_gate.h"
#include "extractors/pdf/trace_glyphs.h"
#include "extractors/pdf/turn_ink.h"
#include "extractors/pdf/unknown_marks.h"
#include "extractors/pdf/written_pictures.h"
#include "model/conversion_error.h"

namespace prongsai {
namespace {

TextLayer text_layer_of(const PageInk& ink) {
  if (ink.glyphs.empty()) return TextLayer::kNone;
  const bool any_visible = std::any_of(ink.glyphs.begin(), ink.glyphs.end(),
                                       [](const Glyph& glyph) { return !glyph.hidden; });
  return any_visible ? TextLayer::kVisible : TextLayer::kHidden;
}

// A page with what is left of its ink.
struct ReadPage {
  Page page;
  std::vector<GlyphCount> drawn;  // by the number of its font
  int complaints = 0;
  bool blank = false;  // there is nothing to draw on it, and nothing to read from its pixels
  PageRead judged;
  std::optional<std::string> left_out;  // why it was not read at all
  std::string refused_fonts;            // names; their words are taken out
  std::vector<Rect> refused;            // where those words stand
  std::vector<Word> unused;             // words of its text layer that are not believed
  Shapes shapes;                        // what may be charts among its drawings
};

// An empty page in the place of one that the watch leaves out.
ReadPage leave_out_page(int number, const ReadWatch& watch) {
  ReadPage read;
  read.page.number = number;
  const auto known = watch.left_out.find(number);
  read.left_out = known == watch.left_out.end() ? "not-wanted" : known->second;
  return read;
}

// The words of somebody's OCR behind a scan.
std::vector<Word> hidden_words(PageInk& ink, const std::vector<Ruling>& rulings) {
  for (Glyph& glyph : ink.glyphs) glyph.hidden = !glyph.hidden;
  std::vector<Word> words = build_words(ink, rulings);
  for (Glyph& glyph : ink.glyphs) glyph.hidden = !glyph.hidden;
  return words;
}

ReadPage read_page(const PdfFile& file, int number, const PdfOptions& options,
                   std::vector<Change>& changes) {
  if (options.watch != nullptr) {
    if (!options.watch->wants(number)) return leave_out_page(number, *options.watch);
    if (options.watch->begins) options.watch->begins(number);
  }
  const RuleNames& without = options.without;
  ReadPage read;
  PageInk ink = file.read_page(number, &read.complaints);
  drop_overprints(ink);
  if (!without.contains(kZeroWidthNikhahit)) restore_nikhahit(ink);
  if (!without.contains(kPlacedMarks)) place_marks(ink);
  Page& page = read.page;
  page.number = number;
  page.turn = turn_upright(ink);
  page.width = ink.width;
  page.height = ink.height;
  read.blank = ink.blank;
  page.text_layer = text_layer_of(ink);
  page.rulings = build_rulings(ink);
  page.fills = build_fills(ink);
  std::vector<CuredWord> cured;
  page.words = build_words(ink, page.rulings, &cured);
  trace_glyphs(page, cured, changes);
  if (page.text_layer == TextLayer::kHidden) read.unused = hidden_words(ink, page.rulings);
  read.drawn = count_glyphs(ink);
  read.shapes = std::move(ink.shapes);
  page.fonts = std::move(ink.fonts);
  page.pictures = std::move(ink.pictures);
  return read;
}

// How a page without visible text is read: not at all.
PageRead judge_textless(const ReadPage& read) {
  PageRead judged;
  judged.page = read.page.number;
  judged.method = PageMethod::kNone;
  if (read.page.text_layer == TextLayer::kHidden) {
    judged.method = PageMethod::kHiddenLayer;
    judged.reason = "hidden-layer";
  } else if (!read.page.pictures.empty()) {
    judged.reason = "picture";
  } else {
    judged.reason = read.complaints > 0 ? "damaged" : "empty";
  }
  return judged;
}

// Reads marks of sound fonts that only the words they stand in tell.
void read_marks(std::vector<ReadPage>& pages, const FontCensus& census, Findings& findings,
                const RuleNames& without, std::vector<Change>& changes) {
  std::vector<std::pair<ReadPage*, Word*>> marked;
  std::vector<std::string_view> texts;
  for (ReadPage& read : pages) {
    for (Word& word : read.page.words) {
      const Font& font = read.page.fonts[static_cast<std::size_t>(word.font)];
      if (!has_unknown_mark(word.text) || census.of(font).is_refused()) continue;
      marked.emplace_back(&read, &word);
      texts.push_back(word.text);
    }
  }
  if (marked.empty()) return;
  std::map<char32_t, char32_t> marks;
  if (!without.contains(kUnknownMarks)) marks = read_unknown_marks(texts);
  int all = 0;
  for (const auto& [read, word] : marked) {
    int count = 0;
    int none = 0;
    const std::string before = with_marks(word->text, {}, none);
    word->text = with_marks(word->text, marks, count);
    read->drawn[static_cast<std::size_t>(word->font)].unmapped -= count;
    all += count;
    if (count == 0) continue;
    constexpr double kConfidence = 0.95;
    changes.push_back({kUnknownMarks,
                       before,
                       word->text,
                       {read->page.number, word->box, {}},
                       RepairClass::kDictionary,
                       kConfidence});
  }
  if (all > 0) report_marks_read(all, findings);
}

// Removes the words of fonts whose map cannot be believed, keeping where they stood.
void take_out_refused_fonts(const FontCensus& census, ReadPage& read) {
  Page& page = read.page;
  for (std::size_t i = 0; i < page.fonts.size(); ++i) {
    if (!census.of(page.fonts[i]).is_refused()) continue;
    const auto words = std::erase_if(page.words, [&](const Word& word) {
      const bool refused = word.font == static_cast<int>(i);
      if (refused) read.refused.push_back(word.box), read.unused.push_back(word);
      return refused;
    });
    if (words == 0) continue;
    read.refused_fonts += (read.refused_fonts.empty() ? "" : ", ") + page.fonts[i].name;
  }
}

int unmapped_in_use(const ReadPage& read, const FontCensus& census) {
  int unmapped = 0;
  for (std::size_t i = 0; i < read.drawn.size(); ++i) {
    if (!census.of(read.page.fonts[i]).is_refused()) unmapped += read.drawn[i].unmapped;
  }
  return unmapped;
}

// Judges the page, and takes out the words that cannot be used.
void judge_page(ReadPage& read, const FontCensus& census) {
  Page& page = read.page;
  if (read.left_out) {
    read.judged.page = page.number;
    read.judged.method = PageMethod::kNone;
    read.judged.reason = *read.left_out;
    return;
  }
  if (page.text_layer != TextLayer::kVisible) {
    read.judged = judge_textless(read);
    return;
  }
  read.judged = judge_text(page.number, measure_text(page, read.drawn, census));
  if (read.judged.method == PageMethod::kRefused) {
    read.unused = std::exchange(page.words, {});
    return;
  }
  take_out_refused_fonts(census, read);
  if (!read.refused_fonts.empty()) read.judged.reason = "font-refused";
}

// Whether something can be told of a picture, and quickly: no strip of a shade, of which office
// programs put hundreds on a page, and no emblem of thousands of pixels set small.
bool is_worth_a_look(const Picture& picture, const Page& page) {
  constexpr int kLeastPixels = 16;  // each way
  constexpr Points kLeast = 12;
  constexpr double kSmall = 0.015;  // of the page
  constexpr long kMostOfSmall = 1'000'000;
  if (std::min(picture.width_px, picture.height_px) < kLeastPixels) return false;
  const Rect& box = picture.box;
  if (std::min(box.width(), box.height()) < kLeast) return false;
  const bool small = box.width() * box.height() < kSmall * page.width * page.height;
  return !small || static_cast<long>(picture.width_px) * picture.height_px <= kMostOfSmall;
}

// Pictures of a text page that may be tables or charts, or of which is told what they are: those
// with nothing drawn over them, as text is over a background, but for the labels of a chart.
std::vector<std::size_t> pictures_to_read(const Page& page) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < page.pictures.size(); ++i) {
    const Picture& picture = page.pictures[i];
    if (!is_worth_a_look(picture, page)) continue;
    if (!is_written_on(picture, page) || may_be_labelled(picture, page)) chosen.push_back(i);
  }
  return chosen;
}

// The pages that are read from their pixels, and which regions of them.
std::vector<PageToScan> pages_to_scan(std::vector<ReadPage>& pages, const PdfOptions& options) {
  std::vector<PageToScan> chosen;
  if (options.ocr == OcrMode::kNever || !options.scanner ||
      !options.scanner->missing_models().empty()) {
    return chosen;
  }
  for (ReadPage& read : pages) {
    if (read.left_out || read.blank) continue;
    PageToScan page{&read.page, &read.judged, {}, {}};
    page.unused = &read.unused;
    if (options.ocr == OcrMode::kAuto && read.judged.method == PageMethod::kText) {
      page.regions = read.refused;
      page.pictures = pictures_to_read(read.page);
      if (page.regions.empty() && page.pictures.empty()) continue;
    }
    chosen.push_back(std::move(page));
  }
  return chosen;
}

// What was left out of a page, or is not certain in it.
void report_page(const ReadPage& read, const FontCensus& census, bool scanned, Findings& findings) {
  if (read.left_out) return report_left_out_page(read.judged, findings);
  if (read.judged.method == PageMethod::kOcr) return report_doubtful_page(read.judged, findings);
  if (read.judged.method == PageMethod::kRefused) return report_refused_page(read.judged, findings);
  if (read.page.text_layer != TextLayer::kVisible) return report_textless(read.judged, findings);
  if (!read.refused_fonts.empty() && !scanned) {
    report_refused_font(read.page.number, read.refused_fonts, findings);
  }
  report_unmapped(read.page.number, unmapped_in_use(read, census), findings);
}

// Why the pages of a scan have no text.
std::string unread_reason(int pages, const PdfOptions& options) {
  const std::string reason = "none of its " + std::to_string(pages) + " pages has text of its own";
  const std::string missing = options.scanner ? options.scanner->missing_models() : "";
  if (options.ocr == OcrMode::kNever || missing.empty()) return reason;
  return reason + ", and the models that read pictures are missing (" + missing + ")";
}

SourceKind kind_of(const std::vector<PageRead>& pages) {
  const auto of = [&](PageMethod method) {
    return std::count_if(pages.begin(), pages.end(),
                         [&](const PageRead& page) { return page.method == method; });
  };
  const auto pictures = std::count_if(pages.begin(), pages.end(), [](const PageRead& page) {
    return page.method == PageMethod::kNone && page.reason == "picture";
  });
  const auto text = of(PageMethod::kText) + of(PageMethod::kRefused);
  const auto scanned = of(PageMethod::kOcr) + of(PageMethod::kHiddenLayer) + pictures;
  if (scanned == 0) return SourceKind::kText;
  return text == 0 ? SourceKind::kScan : SourceKind::kMixed;
}

}  // namespace

Document read_pdf(std::string bytes, const std::string& name, const PdfOptions& options,
                  Findings& findings) {
  const PdfFile file(std::move(bytes), name, options.password, options.without);
  Document document;
  document.source.file = name;
  document.source.pages = file.page_count();
  if (file.rebuilt()) report_rebuilt(file.page_count(), findings);
  std::vector<ReadPage> pages;
  FontCensus census;
  for (int number = 1; number <= file.page_count(); ++number) {
    pages.push_back(read_page(file, number, options, document.changes));
    census.add(pages.back().page, pages.back().drawn);
  }
  read_marks(pages, census, findings, options.without, document.changes);
  for (ReadPage& read : pages) {
    cure_words(census, read.page, document.changes, options.without);
    census.measure(read.page);
  }
  document.source.fonts_read = judge_fonts(census);
  for (ReadPage& read : pages) {
    read_sara_of_fonts(census, read.page, document.changes, options.without);
    judge_page(read, census);
    if (read.judged.method == PageMethod::kText) take_drawn_charts(read.shapes, read.page);
  }
  std::vector<PageToScan> to_scan = pages_to_scan(pages, options);
  if (!to_scan.empty()) {
    scan_pages(file, *options.scanner, to_scan, options.watch);
  }
  if (options.watch != nullptr && options.watch->begins) options.watch->begins(0);
  for (ReadPage& read : pages) {
    report_page(read, census, !to_scan.empty(), findings);
    document.source.pages_read.push_back(std::move(read.judged));
    document.pages.push_back(std::move(read.page));
  }
  report_recognised(document.source.pages_read, findings);
  report_corrected_fonts(census, findings);
  document.source.kind = kind_of(document.source.pages_read);
  const bool any_read =
      std::any_of(document.source.pages_read.begin(), document.source.pages_read.end(),
                  [](const PageRead& page) { return page.method == PageMethod::kOcr; });
  if (document.source.kind == SourceKind::kScan && !any_read) {
    throw ConversionError(Refusal::kNoText, name, unread_reason(document.source.pages, options));
  }
  return document;
}

}  // namespace prongsai
