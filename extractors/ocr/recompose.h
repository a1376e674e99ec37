#pragma once

#include <vector>

#include "extractors/ocr/recognizer.h"

namespace prongsai {

// Characters that the model of Thai text writes in pieces, put together as Unicode has them:
//   ํ า  -> ำ     ํ ้ า -> ้ ำ     ้ ํ า -> ้ ำ     เ เ -> แ
// and marks lost in words that are none without: ส่วนที ๑ -> ส่วนที่ ๑, ตัวชีวัด -> ตัวชี้วัด.
// The pieces' boxes are united; the lower confidence counts. A ํ without า stays.
[[nodiscard]] std::vector<Glimpse> recompose(std::vector<Glimpse> glimpses);

}  // namespace prongsai
