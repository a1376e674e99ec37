#pragma once

#include <string_view>

namespace prongsai {

// What one misread or mistyped mark and letter count in cluster_distance().
inline constexpr int kMarkOff = 1;
inline constexpr int kClusterOff = 2;

// How far apart two Thai names are: the least number of clusters (a letter with its marks) to
// change, add or take away. One that differs in its marks only counts half (ก้ and ก่). Spaces do
// not count. (ถ้ำแก้ว, ถ้าแก้ว) is 2, (คลองใส, คลองไส) is 2, (ท่าน้ำ, ทานา) is 4.
[[nodiscard]] int cluster_distance(std::string_view a, std::string_view b);

// The number of clusters of a name.
[[nodiscard]] int cluster_length(std::string_view name);

}  // namespace prongsai
