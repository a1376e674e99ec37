#pragma once

#include "extractors/chart/picture_words.h"
#include "extractors/chart/read_chart.h"

namespace prongsai {

// The charts of a picture, or of a part of a scanned page; where numbers prove to be others when
// they are looked at again, put together anew from these. `read` gets the words as they are then.
[[nodiscard]] FoundCharts read_charts_twice(const Shapes& shapes, PictureText& read,
                                            const PageImage& image, int page, ChartPlace place,
                                            Recognizer& numerals);

}  // namespace prongsai
