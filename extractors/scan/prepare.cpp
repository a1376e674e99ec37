#include "extractors/scan/prepare.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "extractors/scan/coloured_marks.h"
#include "extractors/scan/components.h"
#include "extractors/scan/dark_fills.h"
#include "extractors/scan/dirt.h"
#include "extractors/scan/double_rules.h"
#include "extractors/scan/faint_rules.h"
#include "extractors/scan/grey.h"
#include "extractors/scan/inner_boxes.h"
#include "extractors/scan/orientation.h"
#include "extractors/scan/perspective.h"
#include "extractors/scan/rules.h"
#include "extractors/scan/skew.h"
#include "extractors/scan/stray_strokes.h"
#include "extractors/scan/type_height.h"

namespace prongsai {
namespace {

// Less than this over the width of a page is one pixel at 200 dpi.
constexpr double kLeastSkew = 0.04;  // degrees
// By which the rules of one table stop short of each other, at most.
constexpr Points kStopsShort = 3.0;

void show(const ImageDump& dump, const char* step, const GreyImage& image) {
  if (dump) dump(step, image);
}

// The letters of a page alone; empty where they are too few to tell how it lies.
GreyImage letters_of(const GreyImage& ink, const Components& components, double type_height) {
  constexpr int kFewest = 60;
  GreyImage letters{ink.width, ink.height, {}};
  letters.pixels.assign(ink.pixels.size(), 255);
  int count = 0;
  for (const Component& component : components.all) {
    count += is_letter(component.box, type_height) ? 1 : 0;
  }
  if (count < kFewest) return {};
  for (const InkRun& run : components.runs) {
    if (!is_letter(components.all[static_cast<std::size_t>(run.component)].box, type_height))
      continue;
    const auto row = letters.pixels.begin() + static_cast<std::ptrdiff_t>(run.y) * letters.width;
    std::fill(row + run.x0, row + run.x1, 0);
  }
  return letters;
}

// How the page lies by all of its ink, as rules are exact; by its letters alone where these say
// otherwise: on a page of charts the long line of one, rising by 2 degrees, has more ink than they.
double skew_of(const GreyImage& ink, const Components& components, double type_height) {
  constexpr double kAlike = 0.35;  // degrees: what a few short lines leave open
  const double all = find_skew(ink);
  const GreyImage letters = letters_of(ink, components, type_height);
  if (letters.pixels.empty()) return all;
  const double by_letters = find_skew(letters);
  return std::abs(all - by_letters) > kAlike ? by_letters : all;
}

// The page upright and level.
GreyImage straighten(GreyImage grey, const Legibility& legibility, const ImageDump& dump,
                     Placement& placement) {
  GreyImage ink = ink_of(grey);
  Components components = find_components(ink);
  const double type_height = find_type_height(components);
  placement.turn = find_turn(grey, components, type_height, legibility);
  if (placement.turn != 0) {
    grey = turned(grey, placement.turn);
    ink = turned(ink, placement.turn);
    components = find_components(ink);
    show(dump, "turned", grey);
  }
  placement.skew = -skew_of(ink, components, type_height);
  if (std::abs(placement.skew) < kLeastSkew) {
    placement.skew = 0;
    return grey;
  }
  Margin margin;
  grey = straightened(grey, -placement.skew, margin);
  placement.margin_x = margin.x;
  placement.margin_y = margin.y;
  show(dump, "straightened", grey);
  return grey;
}

// The edges of what was a dark band part cells as rules do.
void add_edges(const std::vector<PixelBox>& bands, std::vector<PixelRule>& rules) {
  for (const PixelBox& band : bands) {
    rules.push_back({{band.x0, band.y0, band.x1, band.y0 + 1}, true});
    rules.push_back({{band.x0, band.y1 - 1, band.x1, band.y1}, true});
    rules.push_back({{band.x0, band.y0, band.x0 + 1, band.y1}, false});
    rules.push_back({{band.x1 - 1, band.y0, band.x1, band.y1}, false});
  }
}

}  // namespace

PreparedPage prepare(const PageImage& image, const Legibility& legibility, const ImageDump& dump,
                     const RulesSuffice& suffice) {
  PreparedPage page;
  page.placement.source_width = image.width;
  page.placement.source_height = image.height;
  page.placement.place = image.place;
  if (image.width < 8 || image.height < 8) return page;
  GreyImage grey = grey_of(image);
  if (whiten_coloured_marks(image, grey)) show(dump, "marks", grey);
  const bool bilevel = is_bilevel(grey);
  if (!bilevel && even_light(grey)) show(dump, "evened", grey);
  if (whiten_borders(ink_of(grey), grey)) show(dump, "borders", grey);
  grey = straighten(std::move(grey), legibility, dump, page.placement);
  GreyImage ink = ink_of(grey);
  Components components = find_components(ink);
  page.type_height = find_type_height(components);
  bool changed = whiten_holes(components, page.type_height, grey);
  if (whiten_specks(components, page.type_height, grey)) changed = true;
  if (changed) {
    show(dump, "despeckled", grey);
    ink = ink_of(grey);
    components = find_components(ink);
  }
  const double room = kStopsShort * image.width / std::max(1.0, image.place.width());
  if (whiten_inner_boxes(components, page.type_height, room, grey)) {
    show(dump, "boxes", grey);
    ink = ink_of(grey);
  }
  const std::vector<PixelBox> bands = invert_dark_fills(ink, page.type_height, grey);
  if (!bands.empty()) {
    show(dump, "inverted", grey);
    ink = ink_of(grey);
  }
  const auto rules_of = [&] {
    return find_rules(
        ink, page.type_height,
        bilevel ? std::vector<TracedRule>{} : find_faint_rules(grey, page.type_height));
  };
  std::vector<TracedRule> rules = rules_of();
  if (rectify(rules, page.type_height, grey)) {
    show(dump, "rectified", grey);
    ink = ink_of(grey);
    rules = rules_of();
  }
  for (const TracedRule& rule : rules) page.rules.push_back(straight_rule(rule));
  if (suffice) {
    std::vector<PixelRule> all = page.rules;
    add_edges(bands, all);
    if (!suffice(all)) return page;
  }
  page.ink = ink;
  if (!rules.empty()) {
    whiten_rules(rules, ink, 0, page.ink);
    whiten_rules(rules, ink, 1, grey);
    show(dump, "rules", grey);
  }
  page.marked = whiten_stray_strokes(ink, page.type_height, page.ink, grey);
  if (!page.marked.empty()) show(dump, "strokes", grey);
  page.rules = without_doubles(std::move(page.rules), page.type_height);
  add_edges(bands, page.rules);
  page.grey = std::move(grey);
  show(dump, "ink", page.ink);
  return page;
}

}  // namespace prongsai
