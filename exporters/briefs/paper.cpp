#include "exporters/briefs/paper.h"

#include <cairo-pdf.h>
#include <pango/pangocairo.h>

#include <array>
#include <cmath>
#include <set>

#include "exporters/text/utf8.h"
#include "exporters/write_error.h"

namespace prongsai {
namespace {

struct Font {
  const char* family;
  double scale;  // to look as large as an ordinary font
};

// In the order of Thai offices' liking.
constexpr std::array<Font, 8> kFonts{{{"TH Sarabun New", 1.42},
                                      {"TH Sarabun PSK", 1.42},
                                      {"TH SarabunPSK", 1.42},
                                      {"Sarabun", 1.0},
                                      {"Loma", 1.0},
                                      {"Noto Sans Thai", 1.0},
                                      {"Garuda", 1.0},
                                      {"Sans", 1.0}}};

// The first that is installed; the last names whatever the system has.
const Font& chosen_font() {
  static const Font& font = []() -> const Font& {
    PangoFontFamily** families = nullptr;
    int count = 0;
    pango_font_map_list_families(pango_cairo_font_map_get_default(), &families, &count);
    std::set<std::string> names;
    for (int i = 0; i < count; ++i) names.insert(pango_font_family_get_name(families[i]));
    g_free(families);
    for (const Font& candidate : kFonts) {
      if (names.count(candidate.family) > 0) return candidate;
    }
    return kFonts.back();
  }();
  return font;
}

void set_ink(cairo_t* cairo, Ink ink, double opacity = 1) {
  switch (ink) {
    case Ink::kBlack:
      return cairo_set_source_rgba(cairo, 0.1, 0.1, 0.1, opacity);
    case Ink::kGrey:
      return cairo_set_source_rgba(cairo, 0.4, 0.4, 0.4, opacity);
    case Ink::kLight:
      return cairo_set_source_rgba(cairo, 0.82, 0.84, 0.87, opacity);
    case Ink::kBlue:
      return cairo_set_source_rgba(cairo, 0.09, 0.27, 0.52, opacity);
  }
}

PangoAlignment alignment(Align align) {
  if (align == Align::kRight) return PANGO_ALIGN_RIGHT;
  return align == Align::kCentre ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT;
}

struct Unref {
  void operator()(PangoLayout* layout) const { g_object_unref(layout); }
  void operator()(PangoFontDescription* font) const { pango_font_description_free(font); }
};

}  // namespace

struct Paper::Canvas {
  cairo_surface_t* surface = nullptr;
  cairo_t* cairo = nullptr;
};

Paper::Paper(const std::filesystem::path& file)
    : canvas_(std::make_unique<Canvas>()), name_(file.string()) {
  canvas_->surface = cairo_pdf_surface_create(file.c_str(), kWidth, kHeight);
  // Without it Cairo looks at the clock, and no two files are equal.
  cairo_pdf_surface_set_metadata(canvas_->surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                 "2000-01-01T00:00:00Z");
  canvas_->cairo = cairo_create(canvas_->surface);
  if (cairo_status(canvas_->cairo) == CAIRO_STATUS_SUCCESS) return;
  const std::string reason = cairo_status_to_string(cairo_status(canvas_->cairo));
  cairo_destroy(canvas_->cairo);
  cairo_surface_destroy(canvas_->surface);
  throw WriteError(name_, reason);
}

Paper::~Paper() {
  cairo_destroy(canvas_->cairo);
  cairo_surface_destroy(canvas_->surface);
}

double Paper::text(const std::string& words, double x, double y, double width,
                   const Lettering& how) {
  const std::unique_ptr<PangoLayout, Unref> layout(pango_cairo_create_layout(canvas_->cairo));
  const std::unique_ptr<PangoFontDescription, Unref> font(pango_font_description_new());
  pango_font_description_set_family(font.get(), chosen_font().family);
  pango_font_description_set_absolute_size(font.get(),
                                           how.points * chosen_font().scale * PANGO_SCALE);
  pango_font_description_set_weight(font.get(), how.bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_layout_set_font_description(layout.get(), font.get());
  const std::string sound = sound_utf8(words);
  pango_layout_set_text(layout.get(), sound.c_str(), static_cast<int>(sound.size()));
  pango_layout_set_width(layout.get(), static_cast<int>(width * PANGO_SCALE));
  pango_layout_set_alignment(layout.get(), alignment(how.align));
  pango_layout_set_wrap(layout.get(), PANGO_WRAP_WORD_CHAR);
  pango_layout_set_height(layout.get(), -how.most_lines);
  pango_layout_set_ellipsize(layout.get(), PANGO_ELLIPSIZE_END);
  set_ink(canvas_->cairo, how.ink);
  cairo_move_to(canvas_->cairo, x, y);
  pango_cairo_show_layout(canvas_->cairo, layout.get());
  int height = 0;
  pango_layout_get_size(layout.get(), nullptr, &height);
  return static_cast<double>(height) / PANGO_SCALE;
}

void Paper::line(double x0, double y0, double x1, double y1, Ink ink, double thickness) {
  set_ink(canvas_->cairo, ink);
  cairo_set_line_width(canvas_->cairo, thickness);
  cairo_move_to(canvas_->cairo, x0, y0);
  cairo_line_to(canvas_->cairo, x1, y1);
  cairo_stroke(canvas_->cairo);
}

void Paper::box(double x, double y, double width, double height, Ink ink) {
  set_ink(canvas_->cairo, ink);
  cairo_rectangle(canvas_->cairo, x, y, width, height);
  cairo_fill(canvas_->cairo);
}

void Paper::polygon(const std::vector<Place>& corners, Ink ink, double thickness, bool filled) {
  constexpr double kThin = 0.15;
  if (corners.empty()) return;
  cairo_new_path(canvas_->cairo);  // text leaves a point behind
  for (const Place& corner : corners) cairo_line_to(canvas_->cairo, corner.x, corner.y);
  cairo_close_path(canvas_->cairo);
  if (filled) {
    set_ink(canvas_->cairo, ink, kThin);
    cairo_fill_preserve(canvas_->cairo);
  }
  set_ink(canvas_->cairo, ink);
  cairo_set_line_width(canvas_->cairo, thickness);
  cairo_stroke(canvas_->cairo);
}

void Paper::dot(Place centre, double radius, Ink ink) {
  set_ink(canvas_->cairo, ink);
  cairo_new_path(canvas_->cairo);
  cairo_arc(canvas_->cairo, centre.x, centre.y, radius, 0, 2 * M_PI);
  cairo_fill(canvas_->cairo);
}

void Paper::finish() {
  cairo_show_page(canvas_->cairo);
  cairo_surface_finish(canvas_->surface);
  const cairo_status_t status = cairo_surface_status(canvas_->surface);
  if (status != CAIRO_STATUS_SUCCESS) throw WriteError(name_, cairo_status_to_string(status));
}

}  // namespace prongsai
