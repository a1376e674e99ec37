#include "extractors/pdf/font_program.h"

#include <freetype/freetype.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace prongsai {
namespace {

// Two pieces of a glyph that overlap by less than this are one above the other.
constexpr double kTouching = 0.02;

struct Library {
  Library() { FT_Init_FreeType(&handle); }
  ~Library() { FT_Done_FreeType(handle); }
  Library(const Library&) = delete;
  Library& operator=(const Library&) = delete;
  FT_Library handle = nullptr;
};

FT_Library library() {
  thread_local const Library kLibrary;  // FreeType's libraries are not to be shared
  return kLibrary.handle;
}

struct Span {
  double bottom = 0;
  double top = 0;
};

double ems(FT_Pos units, double em) { return static_cast<double>(units) / em; }

Span span_of(const FT_Outline& outline, int first, int last, double em) {
  Span span{ems(outline.points[first].y, em), ems(outline.points[first].y, em)};
  for (int i = first; i <= last; ++i) {
    span.bottom = std::min(span.bottom, ems(outline.points[i].y, em));
    span.top = std::max(span.top, ems(outline.points[i].y, em));
  }
  return span;
}

bool any_floats(const std::vector<Span>& pieces) {
  const auto lowest =
      std::min_element(pieces.begin(), pieces.end(),
                       [](const Span& a, const Span& b) { return a.bottom < b.bottom; });
  return std::any_of(pieces.begin(), pieces.end(),
                     [&](const Span& piece) { return piece.bottom > lowest->top - kTouching; });
}

// FNV-1a over the steps from point to point: where the outline stands is not in it.
std::uint64_t fingerprint(const FT_Outline& outline) {
  std::uint64_t hash = 14695981039346656037U;
  const auto add = [&hash](long value) {
    hash = (hash ^ static_cast<std::uint64_t>(value)) * 1099511628211U;
  };
  for (int i = 1; i < outline.n_points; ++i) {
    add(outline.points[i].x - outline.points[i - 1].x);
    add(outline.points[i].y - outline.points[i - 1].y);
  }
  add(outline.n_points);
  add(outline.n_contours);
  return hash;
}

// A mark has up to three pieces; fonts draw them with 8 to 60 points.
bool may_be_mark(const FT_Outline& outline) {
  return outline.n_contours <= 3 && outline.n_points <= 100;
}

std::vector<float> points_of(const FT_Outline& outline, const GlyphShape& shape, double em) {
  std::vector<float> points;
  if (shape.right <= shape.left || shape.top <= shape.bottom) return points;
  for (int i = 0; i < outline.n_points; ++i) {
    const double x = ems(outline.points[i].x, em);
    const double y = ems(outline.points[i].y, em);
    points.push_back(static_cast<float>((x - shape.left) / (shape.right - shape.left)));
    points.push_back(static_cast<float>((y - shape.bottom) / (shape.top - shape.bottom)));
  }
  return points;
}

GlyphShape shape_of(const FT_Outline& outline, double em) {
  GlyphShape shape;
  shape.contours = outline.n_contours;
  if (outline.n_points == 0 || outline.n_contours == 0) return shape;
  std::vector<Span> pieces;
  for (int i = 0; i < outline.n_contours; ++i) {
    const int first = i == 0 ? 0 : outline.contours[i - 1] + 1;
    if (first <= outline.contours[i]) {
      pieces.push_back(span_of(outline, first, outline.contours[i], em));
    }
  }
  const auto [left, right] =
      std::minmax_element(outline.points, outline.points + outline.n_points,
                          [](const FT_Vector& a, const FT_Vector& b) { return a.x < b.x; });
  const Span whole = span_of(outline, 0, outline.n_points - 1, em);
  shape.left = ems(left->x, em);
  shape.right = ems(right->x, em);
  shape.bottom = whole.bottom;
  shape.top = whole.top;
  shape.floating_top = any_floats(pieces);
  shape.outline = fingerprint(outline);
  if (may_be_mark(outline)) shape.points = points_of(outline, shape, em);
  return shape;
}

}  // namespace

bool look_alike(const GlyphShape& a, const GlyphShape& b) {
  // In 62 fonts two sizes of one mark differ by up to 0.07 of its box at a point (drawn anew: up to
  // 0.42), and different marks with as many points by 0.27 and more.
  constexpr float kSame = 0.12F;
  if (a.points.empty() || a.points.size() != b.points.size() || a.contours != b.contours) {
    return false;
  }
  return std::equal(a.points.begin(), a.points.end(), b.points.begin(),
                    [](float x, float y) { return std::abs(x - y) <= kSame; });
}

struct FontProgram::Open {
  std::vector<unsigned char> bytes;
  FT_Face face = nullptr;
  bool has_map = false;
  std::vector<std::pair<unsigned, char32_t>> thai;  // glyph, character; sorted
};

std::unique_ptr<FontProgram> FontProgram::open(std::vector<unsigned char> bytes) {
  auto open = std::make_unique<Open>();
  open->bytes = std::move(bytes);
  if (FT_New_Memory_Face(library(), open->bytes.data(), static_cast<FT_Long>(open->bytes.size()), 0,
                         &open->face) != 0) {
    return nullptr;
  }
  open->has_map = FT_Select_Charmap(open->face, FT_ENCODING_UNICODE) == 0;
  const auto add = [&open](char32_t first, char32_t last) {
    for (char32_t c = first; open->has_map && c <= last; ++c) {
      if (const FT_UInt glyph = FT_Get_Char_Index(open->face, c)) open->thai.push_back({glyph, c});
    }
  };
  add(0x0E01, 0x0E5B);
  add(0xF700, 0xF71A);
  std::stable_sort(open->thai.begin(), open->thai.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  return std::unique_ptr<FontProgram>(new FontProgram(std::move(open)));
}

FontProgram::FontProgram(std::unique_ptr<Open> open) : open_(std::move(open)) {}

FontProgram::~FontProgram() { FT_Done_Face(open_->face); }

unsigned FontProgram::glyph_count() const { return static_cast<unsigned>(open_->face->num_glyphs); }

std::optional<GlyphShape> FontProgram::shape(int glyph) const {
  constexpr FT_Int32 kOutlineOnly = FT_LOAD_NO_SCALE | FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP;
  if (glyph < 0 || glyph >= open_->face->num_glyphs || open_->face->units_per_EM == 0 ||
      FT_Load_Glyph(open_->face, static_cast<FT_UInt>(glyph), kOutlineOnly) != 0 ||
      open_->face->glyph->format != FT_GLYPH_FORMAT_OUTLINE) {
    return std::nullopt;
  }
  GlyphShape shape = shape_of(open_->face->glyph->outline, open_->face->units_per_EM);
  shape.advances = open_->face->glyph->metrics.horiAdvance > 0;
  return shape;
}

bool FontProgram::shows(int glyph, char32_t c) const {
  return open_->has_map && glyph > 0 &&
         FT_Get_Char_Index(open_->face, c) == static_cast<FT_UInt>(glyph);
}

char32_t FontProgram::thai_letter(int glyph) const {
  const auto found =
      std::lower_bound(open_->thai.begin(), open_->thai.end(), static_cast<unsigned>(glyph),
                       [](const auto& entry, unsigned wanted) { return entry.first < wanted; });
  if (found == open_->thai.end() || found->first != static_cast<unsigned>(glyph)) return 0;
  return found->second;
}

int FontProgram::glyph_named(const char* name) const {
  return static_cast<int>(FT_Get_Name_Index(open_->face, const_cast<char*>(name)));
}

}  // namespace prongsai
