#include "normalizers/names/cluster_distance.h"

#include <algorithm>
#include <numeric>
#include <string>
#include <vector>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

using Clusters = std::vector<std::u32string>;

Clusters clusters_of(std::string_view text) {
  Clusters clusters;
  for (const char32_t c : to_code_points(text)) {
    if (c == U' ' || c == U'\u00A0') continue;
    if (is_thai_mark(c) && !clusters.empty()) {
      clusters.back() += c;
    } else {
      clusters.emplace_back(1, c);
    }
  }
  return clusters;
}

int change(const std::u32string& a, const std::u32string& b) {
  if (a == b) return 0;
  return a.front() == b.front() ? kMarkOff : kClusterOff;
}

}  // namespace

int cluster_distance(std::string_view a, std::string_view b) {
  const Clusters one = clusters_of(a);
  const Clusters two = clusters_of(b);
  std::vector<int> row(two.size() + 1);
  for (std::size_t j = 0; j < row.size(); ++j) row[j] = static_cast<int>(j) * kClusterOff;
  for (const std::u32string& cluster : one) {
    int diagonal = row[0];
    row[0] += kClusterOff;
    for (std::size_t j = 1; j < row.size(); ++j) {
      const int changed = diagonal + change(cluster, two[j - 1]);
      diagonal = row[j];
      row[j] = std::min({row[j] + kClusterOff, row[j - 1] + kClusterOff, changed});
    }
  }
  return row.back();
}

int cluster_length(std::string_view name) { return static_cast<int>(clusters_of(name).size()); }

}  // namespace prongsai
