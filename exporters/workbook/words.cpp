#include "exporters/workbook/words.h"

namespace prongsai {

std::string Words::operator()(std::string_view thai) const { return std::string(thai); }

}  // namespace prongsai
