#include "extractors/pdf/pdf_file.h"

#include <poppler/Error.h>
#include <poppler/ErrorCodes.h>
#include <poppler/GfxFont.h>
#include <poppler/GfxState.h>
#include <poppler/GlobalParams.h>
#include <poppler/OutputDev.h>
#include <poppler/PDFDoc.h>
#include <poppler/Page.h>
#include <poppler/Stream.h>
#include <poppler/UTF.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <map>
#include <mutex>
#include <utility>

#include "extractors/pdf/font_reader.h"
#include "extractors/pdf/glyph_rules.h"
#include "extractors/pdf/keep_shapes.h"
#include "extractors/pdf/page_pixels.h"
#include "model/conversion_error.h"
#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// Poppler reports trouble through one process-wide callback; a page's reader wants its own count.
thread_local int complaint_count = 0;

void count_complaint(ErrorCategory, Goffset, const char*) { ++complaint_count; }

void start_poppler() {
  static std::once_flag once;
  std::call_once(once, [] {
    globalParams = std::make_unique<GlobalParams>();
    setErrorCallback(count_complaint);
    // The first GfxState of a process makes the colour profile that all share (its static
    // sRGBProfile), without a lock: two documents begun at the same time would race for it.
    const PDFRectangle page(0, 0, 1, 1);
    const GfxState first(72, 72, &page, 0, true);
  });
}

// A picture that covers this share of the page hides the text drawn before it: a scan laid over
// somebody's OCR. A logo or a chart (at most a third of a page) does not come near it.
constexpr double kCoveringPicture = 0.5;

// Lines this far from horizontal or vertical are still rulings: LibreOffice draws the two ends of
// one line up to 0.3 pt apart; a diagonal stroke is further off at any length that matters.
constexpr Points kStraight = 0.7;

// The fonts of one file, each opened when it is first drawn with.
class FontReaders {
 public:
  FontReaders(XRef* xref, const RuleNames& without) : xref_(xref), without_(without) {}

  FontReader& of(const std::shared_ptr<GfxFont>& font) {
    std::unique_ptr<FontReader>& reader = readers_[font->getID()->num];
    if (!reader) reader = std::make_unique<FontReader>(font, xref_, outlines_, without_);
    return *reader;
  }

 private:
  XRef* xref_;
  const RuleNames& without_;
  KnownOutlines outlines_;
  std::map<int, std::unique_ptr<FontReader>> readers_;
};

// Receives the drawing operations of one page and keeps what we need of them.
class InkDevice final : public OutputDev {
 public:
  InkDevice(PageInk& ink, FontReaders& readers, bool actual_texts)
      : ink_(ink), readers_(readers), actual_texts_(actual_texts) {}

  bool upsideDown() override { return true; }
  bool useDrawChar() override { return true; }
  bool interpretType3Chars() override { return false; }

  void updateFont(GfxState* state) override { use_font(state->getFont()); }

  void drawChar(GfxState* state, double x, double y, double dx, double dy, double /*origin_x*/,
                double /*origin_y*/, CharCode code, int /*bytes*/, const Unicode* unicode,
                int length) override {
    Glyph glyph = place(state, x, y, dx, dy);
    if (actual_text_depth_ > 0) {
      for (int i = 0; i < length; ++i) covered_.push_back(static_cast<char32_t>(unicode[i]));
      cover_with_actual_text(glyph);
      return;
    }
    if (reader_) {
      const GlyphReading& reading = reader_->read(code, unicode, length, glyph.zero_advance);
      glyph.unmapped = reading.unmapped;
      glyph.contradicted = reading.contradicted;
      glyph.outlined = reading.outlined;
      glyph.cure = reading.cure;
      glyph.text = keep(reading.text);
      if (glyph.cure != Cure::kNone) glyph.mapped = keep(reading.mapped);
      if (reading.corrected || reading.contradicted)
        corrected_.push_back({ink_.glyphs.size(), &reading.mapped});
    }
    ink_.glyphs.push_back(glyph);
  }

  // A producer that mends its map by ActualText (LibreOffice) pairs the marks of a cluster with one
  // another's glyphs, under ActualText and beside it: what its map says is then right together with
  // the ActualTexts, and what is drawn is not. Converters drop the ActualTexts of a file, never
  // some of a page.
  void finish() {
    for (const auto& [index, mapped] : corrected_) {
      Glyph& glyph = ink_.glyphs[index];
      const auto font = static_cast<std::size_t>(glyph.font);
      if (font >= mended_.size() || !mended_[font] || mapped->empty()) continue;
      glyph.text = keep(*mapped);
      glyph.cure = Cure::kNone;
      glyph.unmapped = false;
      glyph.contradicted = false;
    }
  }

  void beginActualText(GfxState* /*state*/, const GooString* text) override {
    if (!actual_texts_ || actual_text_depth_++ > 0) return;
    Unicode* unicode = nullptr;
    const int length = TextStringToUCS4(text->toStr(), &unicode);
    actual_text_.assign(unicode, unicode + std::max(length, 0));
    std::free(unicode);
    actual_glyph_.reset();
    covered_.clear();
  }

  void endActualText(GfxState* /*state*/) override {
    if (actual_text_depth_ == 0 || --actual_text_depth_ > 0) return;
    if (!actual_glyph_) return;
    actual_glyph_->text = keep(actual_text_);
    actual_glyph_->actual_text = true;
    if (covered_ != actual_text_) {
      actual_glyph_->cure = Cure::kActualText;
      actual_glyph_->mapped = keep(covered_);
    }
    if (std::any_of(actual_text_.begin(), actual_text_.end(), is_thai)) {
      mended_.resize(ink_.fonts.size());
      mended_[static_cast<std::size_t>(actual_glyph_->font)] = true;
    }
    ink_.glyphs.push_back(*actual_glyph_);
    actual_glyph_.reset();
  }

  void stroke(GfxState* state) override {
    const Points thickness = state->getTransformedLineWidth();
    each_line(state, [&](Point a, Point b) {
      if (clip(state, a, b)) ink_.segments.push_back({a, b, thickness});
    });
    keep_curves(state, ink_.shapes);
  }
  void fill(GfxState* state) override {
    keep_filled_rectangles(state);
    keep_patches(state, ink_.shapes);
  }
  void eoFill(GfxState* state) override { fill(state); }

  // What runs from one colour to another is drawn as a shading within a clip.
  void clip(GfxState* state) override { clipped_ = clipped_patch(state); }
  void eoClip(GfxState* state) override { clip(state); }
  bool useShadedFills(int type) override { return type == 2 || type == 3; }
  bool axialShadedFill(GfxState* state, GfxAxialShading* shading, double, double) override {
    keep_shaded_patch(state, shading, clipped_, ink_);
    return true;
  }
  bool radialShadedFill(GfxState* state, GfxRadialShading* shading, double, double) override {
    keep_shaded_patch(state, shading, clipped_, ink_);
    return true;
  }

  void drawImage(GfxState* state, Object* ref, Stream* stream, int width, int height,
                 GfxImageColorMap* colors, bool interpolate, const int* mask,
                 bool inlined) override {
    keep_picture(state, width, height, /*opaque=*/mask == nullptr);
    if (inlined)
      OutputDev::drawImage(state, ref, stream, width, height, colors, interpolate, mask, inlined);
  }
  void drawImageMask(GfxState* state, Object* ref, Stream* stream, int width, int height,
                     bool invert, bool interpolate, bool inlined) override {
    keep_picture(state, width, height, /*opaque=*/false);
    if (inlined)
      OutputDev::drawImageMask(state, ref, stream, width, height, invert, interpolate, inlined);
  }
  void drawMaskedImage(GfxState* state, Object*, Stream*, int width, int height, GfxImageColorMap*,
                       bool, Stream*, int, int, bool, bool) override {
    keep_picture(state, width, height, /*opaque=*/false);
  }
  void drawSoftMaskedImage(GfxState* state, Object*, Stream*, int width, int height,
                           GfxImageColorMap*, bool, Stream*, int, int, GfxImageColorMap*,
                           bool) override {
    keep_picture(state, width, height, /*opaque=*/false);
  }

 private:
  static Point transform(GfxState* state, double x, double y) {
    Point p;
    state->transform(x, y, &p.x, &p.y);
    return p;
  }

  static Point transform_delta(GfxState* state, double x, double y) {
    Point p;
    state->transformDelta(x, y, &p.x, &p.y);
    return p;
  }

  // Which way a line of text runs.
  static Point along_of(GfxState* state) {
    Point along;
    state->textTransformDelta(1, 0, &along.x, &along.y);
    return transform_delta(state, along.x, along.y);
  }

  // A scan's hidden text and a page printed askew are off by a degree or two.
  static double slant_of(const Point& along) {
    constexpr double kNearlyStraight = 5;
    constexpr double kQuarter = 90;
    const double degrees = std::atan2(-along.y, along.x) * 180 / std::numbers::pi;
    const double off = degrees - kQuarter * std::round(degrees / kQuarter);
    return std::abs(off) > kNearlyStraight ? degrees : 0;
  }

  static Direction direction_of(const Point& along) {
    if (std::abs(along.x) >= std::abs(along.y)) {
      return along.x >= 0 ? Direction::kRight : Direction::kLeft;
    }
    return along.y >= 0 ? Direction::kDown : Direction::kUp;
  }

  // How far the character spacing alone moves the pen: it is part of dx and no width of the glyph.
  static double spacing(GfxState* state) {
    Point by;
    state->textTransformDelta(state->getCharSpace() * state->getHorizScaling(), 0, &by.x, &by.y);
    return std::hypot(by.x, by.y);
  }

  Glyph place(GfxState* state, double x, double y, double dx, double dy) const {
    const Point from = transform(state, x, y);
    const Point by = transform_delta(state, dx, dy);
    Glyph glyph;
    const Point along = along_of(state);
    glyph.direction = direction_of(along);
    glyph.slant = slant_of(along);
    if (glyph.slant != 0) {
      const Point at = in_frame(from, glyph.slant);
      glyph.start = at.x, glyph.end = at.x + in_frame(by, glyph.slant).x, glyph.baseline = at.y;
    } else {
      set_place(glyph, from, by);
    }
    glyph.size = state->getTransformedFontSize();
    glyph.font = font_;
    glyph.zero_advance = std::hypot(dx, dy) - spacing(state) < 1e-3 * glyph.size;
    glyph.hidden = state->getRender() == 3 || state->getRender() == 7 || outside_clip(state, from);
    return glyph;
  }

  static void set_place(Glyph& glyph, const Point& from, const Point& by) {
    switch (glyph.direction) {
      case Direction::kRight:
        glyph.start = from.x, glyph.end = from.x + by.x, glyph.baseline = from.y;
        break;
      case Direction::kDown:
        glyph.start = from.y, glyph.end = from.y + by.y, glyph.baseline = from.x;
        break;
      case Direction::kLeft:
        glyph.start = -from.x, glyph.end = -from.x - by.x, glyph.baseline = from.y;
        break;
      case Direction::kUp:
        glyph.start = -from.y, glyph.end = -from.y - by.y, glyph.baseline = from.x;
        break;
    }
  }

  // Text outside the clip or the page is not displayed. The glyph's own place is what is compared;
  // one em of play, since a mark may start left of its clip.
  bool outside_clip(GfxState* state, Point p) const {
    Rect clip;
    state->getClipBBox(&clip.x0, &clip.y0, &clip.x1, &clip.y1);
    const Points play = state->getTransformedFontSize();
    return p.x < clip.x0 - play || p.x > clip.x1 + play || p.y < clip.y0 - play ||
           p.y > clip.y1 + play;
  }

  void cover_with_actual_text(const Glyph& glyph) {
    if (!actual_glyph_) {
      actual_glyph_ = glyph;
      return;
    }
    actual_glyph_->start = std::min(actual_glyph_->start, glyph.start);
    actual_glyph_->end = std::max(actual_glyph_->end, glyph.end);
    actual_glyph_->zero_advance = actual_glyph_->zero_advance && glyph.zero_advance;
  }

  std::u32string_view keep(std::u32string_view text) {
    constexpr std::size_t kBlock = 4096;
    const std::size_t count = text.size();
    auto& blocks = ink_.text_blocks;
    if (blocks.empty() || blocks.back().size() + count > blocks.back().capacity()) {
      blocks.emplace_back().reserve(std::max(kBlock, count));
    }
    std::u32string& block = blocks.back();
    const std::size_t offset = block.size();
    block.append(text);
    return std::u32string_view(block).substr(offset, count);
  }

  // Makes the state's font the one that is drawn with.
  void use_font(const std::shared_ptr<GfxFont>& font) {
    const int object = font ? font->getID()->num : 0;
    reader_ = font ? &readers_.of(font) : nullptr;
    const auto known = std::find_if(ink_.fonts.begin(), ink_.fonts.end(),
                                    [&](const Font& f) { return f.object == object; });
    font_ = static_cast<int>(known - ink_.fonts.begin());
    if (known != ink_.fonts.end()) return;
    const std::string name = reader_ ? reader_->name() : std::string();
    const bool bold = (font && font->isBold()) || name.find("Bold") != std::string::npos;
    ink_.fonts.push_back({name, bold, object});
  }

  template <typename Use>
  static void each_line(GfxState* state, Use use) {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* sub = path->getSubpath(i);
      for (int j = 1; j < sub->getNumPoints(); ++j) {
        if (sub->getCurve(j)) continue;
        const Point a = transform(state, sub->getX(j - 1), sub->getY(j - 1));
        const Point b = transform(state, sub->getX(j), sub->getY(j));
        if (std::abs(a.x - b.x) < kStraight || std::abs(a.y - b.y) < kStraight) use(a, b);
      }
    }
  }

  // Cuts a line to the clip; false where nothing of it is displayed. Clips that do not meet leave
  // a box whose sides have changed places.
  static bool clip(GfxState* state, Point& a, Point& b) {
    Rect box;
    state->getClipBBox(&box.x0, &box.y0, &box.x1, &box.y1);
    if (box.x0 > box.x1 || box.y0 > box.y1) return false;
    const auto inside = [&](Point p) {
      return Point{std::clamp(p.x, box.x0, box.x1), std::clamp(p.y, box.y0, box.y1)};
    };
    const bool horizontal = std::abs(a.x - b.x) >= std::abs(a.y - b.y);
    const bool visible = horizontal ? a.y >= box.y0 - 1 && a.y <= box.y1 + 1
                                    : a.x >= box.x0 - 1 && a.x <= box.x1 + 1;
    a = inside(a);
    b = inside(b);
    return visible;
  }

  void keep_filled_rectangles(GfxState* state) {
    const GfxPath* path = state->getPath();
    for (int i = 0; i < path->getNumSubpaths(); ++i) {
      const GfxSubpath* sub = path->getSubpath(i);
      const int points = sub->getNumPoints();
      if (points > 5) keep_round_dot(state, *sub);
      if (points < 4 || points > 5) continue;
      std::array<Point, 5> corner;
      bool straight = true;
      for (int j = 0; j < points; ++j) {
        straight = straight && !sub->getCurve(j);
        corner[j] = transform(state, sub->getX(j), sub->getY(j));
        if (j > 0) {
          straight = straight && (std::abs(corner[j].x - corner[j - 1].x) < kStraight ||
                                  std::abs(corner[j].y - corner[j - 1].y) < kStraight);
        }
      }
      if (!straight) continue;
      Rect box{corner[0].x, corner[0].y, corner[0].x, corner[0].y};
      for (int j = 1; j < 4; ++j)
        box = unite(box, {corner[j].x, corner[j].y, corner[j].x, corner[j].y});
      Point a{box.x0, box.y0};
      Point b{box.x1, box.y1};
      if (clip(state, a, b)) ink_.filled.push_back({a.x, a.y, b.x, b.y});
    }
  }

  // A dot of a dotted border, a circle of four curves, or a list's bullet, in Chromium one of 16:
  // kept as the square around it.
  void keep_round_dot(GfxState* state, const GfxSubpath& sub) {
    constexpr Points kLargest = 7;
    constexpr int kMostPoints = 3 * 16 + 2;
    constexpr int kFewPoints = 14;  // of curves alone, where there are more
    if (sub.getNumPoints() > kMostPoints) return;
    for (int j = 1; sub.getNumPoints() > kFewPoints && j < sub.getNumPoints(); ++j) {
      if (sub.getCurve(j) != (j % 3 != 0)) return;
    }
    const Point first = transform(state, sub.getX(0), sub.getY(0));
    Rect box{first.x, first.y, first.x, first.y};
    for (int j = 1; j < sub.getNumPoints(); ++j) {
      const Point p = transform(state, sub.getX(j), sub.getY(j));
      box = unite(box, {p.x, p.y, p.x, p.y});
    }
    if (box.width() > kLargest || std::abs(box.width() - box.height()) > kStraight) return;
    Point a{box.x0, box.y0};
    Point b{box.x1, box.y1};
    if (clip(state, a, b)) ink_.filled.push_back({a.x, a.y, b.x, b.y});
  }

  void keep_picture(GfxState* state, int width, int height, bool opaque) {
    const double* ctm = state->getCTM();
    Rect box{ctm[4], ctm[5], ctm[4], ctm[5]};
    for (const Point p :
         {Point{ctm[0], ctm[1]}, Point{ctm[2], ctm[3]}, Point{ctm[0] + ctm[2], ctm[1] + ctm[3]}}) {
      box = unite(box, {ctm[4] + p.x, ctm[5] + p.y, ctm[4] + p.x, ctm[5] + p.y});
    }
    ink_.pictures.push_back({box, width, height});
    if (!opaque || box.width() * box.height() < kCoveringPicture * ink_.width * ink_.height) return;
    for (Glyph& glyph : ink_.glyphs) glyph.hidden = true;
  }

  PageInk& ink_;
  std::optional<Patch> clipped_;  // what the last clip leaves to draw in
  FontReaders& readers_;
  bool actual_texts_;
  FontReader* reader_ = nullptr;
  int font_ = 0;
  int actual_text_depth_ = 0;
  std::u32string actual_text_;
  std::u32string covered_;  // what the glyphs under it are mapped to
  std::optional<Glyph> actual_glyph_;
  std::vector<bool> mended_;  // fonts of the page that come with ActualText in Thai
  std::vector<std::pair<std::size_t, const std::u32string*>> corrected_;  // glyph, its mapped text
};

}  // namespace

struct PdfFile::Open {
  std::string bytes;
  RuleNames without;
  bool rebuilt = false;
  std::unique_ptr<PDFDoc> document;
  std::optional<FontReaders> fonts;
};

PdfFile::PdfFile(std::string bytes, const std::string& name,
                 const std::optional<std::string>& password, RuleNames without)
    : open_(std::make_unique<Open>()) {
  start_poppler();
  open_->bytes = std::move(bytes);
  open_->without = std::move(without);
  // PDFDoc takes the stream and deletes it.
  auto* stream = new MemStream(open_->bytes.data(), 0, static_cast<Goffset>(open_->bytes.size()),
                               Object(objNull));
  std::optional<GooString> secret;
  if (password) secret.emplace(*password);
  open_->document = std::make_unique<PDFDoc>(stream, secret, secret, nullptr,
                                             [open = open_.get()] { open->rebuilt = true; });
  if (open_->document->isOk()) {
    open_->fonts.emplace(open_->document->getXRef(), open_->without);
    return;
  }
  if (open_->document->getErrorCode() == errEncrypted) {
    throw ConversionError(Refusal::kNeedsPassword, name,
                          password ? "the password given does not open it" : "needs a password");
  }
  throw ConversionError(Refusal::kDamaged, name, "the PDF is damaged and cannot be repaired");
}

PdfFile::~PdfFile() = default;
PdfFile::PdfFile(PdfFile&&) noexcept = default;
PdfFile& PdfFile::operator=(PdfFile&&) noexcept = default;

int PdfFile::page_count() const { return open_->document->getNumPages(); }

bool PdfFile::rebuilt() const { return open_->rebuilt; }

PageInk PdfFile::read_page(int number, int* complaints) const {
  PageInk ink;
  complaint_count = 0;
  if (::Page* page = open_->document->getPage(number)) {
    ink.blank = page->getContents().isNull() && page->getAnnotsObject().isNull();
    const bool sideways = page->getRotate() % 180 != 0;
    ink.width = sideways ? page->getCropHeight() : page->getCropWidth();
    ink.height = sideways ? page->getCropWidth() : page->getCropHeight();
    InkDevice device(ink, *open_->fonts, !open_->without.contains(kActualTextRule));
    open_->document->displayPage(&device, number, 72, 72, 0, /*useMediaBox=*/false, /*crop=*/true,
                                 /*printing=*/false);
    device.finish();
  }
  if (complaints) *complaints = complaint_count;
  return ink;
}

PageImage PdfFile::read_pixels(int number, const std::optional<Rect>& region,
                               const std::optional<double>& enough) const {
  return read_page_pixels(*open_->document, number, region, enough);
}

}  // namespace prongsai
