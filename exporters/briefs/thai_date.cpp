#include "exporters/briefs/thai_date.h"

#include <array>

namespace prongsai {

std::string thai_date(Date date) {
  constexpr std::array<const char*, 12> kMonths{"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.",
                                                "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.",  "พ.ย.", "ธ.ค."};
  return std::to_string(static_cast<unsigned>(date.day())) + ' ' +
         kMonths.at(static_cast<unsigned>(date.month()) - 1) + ' ' +
         std::to_string(static_cast<int>(date.year()) + kBuddhistEraOffset);
}

}  // namespace prongsai
