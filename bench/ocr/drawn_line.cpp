#include "ocr/drawn_line.h"

#include <sstream>

#include "extractors/ocr/read_words.h"
#include "extractors/scan/grey.h"

namespace prongsai::bench {

bool next_drawn_line(std::istream& in, DrawnLine& line) {
  std::string head;
  if (!std::getline(in, head)) return false;
  std::istringstream parts(head);
  std::string dpi;
  std::string width;
  std::string height;
  std::getline(parts, line.family, '\t');
  std::getline(parts, dpi, '\t');
  std::getline(parts, line.damage, '\t');
  std::getline(parts, line.truth, '\t');
  std::getline(parts, width, '\t');
  std::getline(parts, height, '\t');
  line.dpi = std::stoi(dpi);
  line.image.width = std::stoi(width);
  line.image.height = std::stoi(height);
  line.image.pixels.resize(static_cast<std::size_t>(line.image.width) * line.image.height);
  in.read(reinterpret_cast<char*>(line.image.pixels.data()),
          static_cast<std::streamsize>(line.image.pixels.size()));
  return static_cast<bool>(in);
}

std::vector<Word> read_drawn_line(const DrawnLine& drawn, Stands where, Models& models) {
  PreparedPage page;
  page.grey = drawn.image;
  even_light(page.grey);
  page.ink = ink_of(page.grey);
  page.type_height = (where == Stands::kInCell ? 0.75 : 0.4) * drawn.image.height;
  page.placement.source_width = drawn.image.width;
  page.placement.source_height = drawn.image.height;
  page.placement.place = {0, 0, drawn.image.width * 72.0 / drawn.dpi,
                          drawn.image.height * 72.0 / drawn.dpi};
  TextLine line;
  line.box = {0, 0, drawn.image.width, drawn.image.height};
  line.baseline = drawn.image.height;
  line.in_cell = where == Stands::kInCell;
  return read_words(page, {line}, models);
}

}  // namespace prongsai::bench
