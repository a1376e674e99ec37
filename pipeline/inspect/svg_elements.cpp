#include "pipeline/inspect/svg_elements.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

constexpr Points kLabelSize = 6;
constexpr Points kNoteSize = 4;  // of what stands between two lines of text

std::string small_text(Points x, Points baseline, Points size, std::string_view text,
                       std::string_view colour) {
  return "<text x=\"" + number(x) + "\" y=\"" + number(baseline) + "\" font-size=\"" +
         number(size) + "\" fill=\"" + std::string(colour) + "\">" + escaped(text) + "</text>\n";
}

}  // namespace

std::string number(Points value) {
  std::array<char, 32> buffer{};
  std::snprintf(buffer.data(), buffer.size(), "%.2f", value);
  return buffer.data();
}

// Control characters may not stand in XML at all.
std::string escaped(std::string_view text) {
  std::string safe;
  for (const char c : text) {
    if (c == '<') {
      safe += "&lt;";
    } else if (c == '&') {
      safe += "&amp;";
    } else if (static_cast<unsigned char>(c) >= 0x20) {
      safe += c;
    }
  }
  return safe;
}

std::string box_element(const Rect& box, std::string_view style) {
  return "<rect x=\"" + number(box.x0) + "\" y=\"" + number(box.y0) + "\" width=\"" +
         number(box.width()) + "\" height=\"" + number(box.height()) + "\" " + std::string(style) +
         "/>\n";
}

std::string label(const Rect& box, std::string_view text, std::string_view colour) {
  return small_text(box.x0 + 1, box.y0 + kLabelSize, kLabelSize, text, colour);
}

std::string label_at_foot(const Rect& box, std::string_view text, std::string_view colour) {
  return small_text(box.x0 + 1, box.y1 - 2, kLabelSize, text, colour);
}

std::string label_above(const Rect& box, std::string_view text, std::string_view colour) {
  return small_text(box.x0, box.y0 - 1, kNoteSize, text, colour);
}

std::string label_below(const Rect& box, std::string_view text, std::string_view colour) {
  return small_text(box.x0, box.y1 + kNoteSize, kNoteSize, text, colour);
}

std::string text_within(const Rect& box, std::string_view text, std::string_view colour) {
  // Digits are half as broad as their type is high and, Thai ones, little higher than that; boxes
  // of the text layer are as high as the type, those of pixels as their digits.
  constexpr double kBreadth = 0.5;
  constexpr double kHeight = 0.6;
  const auto letters = static_cast<double>(std::max<std::size_t>(1, to_code_points(text).size()));
  const Points size = std::max(kNoteSize, box.width() / letters / kBreadth);
  const Points baseline = (box.y0 + box.y1 + kHeight * size) / 2;
  return "<text x=\"" + number(box.x0) + "\" y=\"" + number(baseline) + "\" font-size=\"" +
         number(size) + "\" fill=\"" + std::string(colour) + "\" textLength=\"" +
         number(box.width()) + "\" lengthAdjust=\"spacingAndGlyphs\">" + escaped(text) +
         "</text>\n";
}

}  // namespace prongsai
