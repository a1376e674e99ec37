#include "extractors/chart/read_twice.h"

#include <utility>

#include "extractors/chart/look_again.h"

namespace prongsai {

FoundCharts read_charts_twice(const Shapes& shapes, PictureText& read, const PageImage& image,
                              int page, ChartPlace place, Recognizer& numerals) {
  FoundCharts found =
      read_charts(shapes, read.words, image.place, page, place, read.slanted, &image);
  if (!look_again(look_with(read.sight, numerals), found.charts, read.words)) return found;
  return read_charts(shapes, read.words, image.place, page, place, read.slanted, &image);
}

}  // namespace prongsai
