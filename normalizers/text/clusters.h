#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace prongsai {

// How well the letters of a text hang together by the rules of Thai writing (WTT 2.0, TIS
// 1566-2541, its strict level): which mark may stand on which letter, and which letter may follow
// which.
//
// A cluster is a letter with the marks that stand on it; a mark that nothing lets stand where it is
// makes a cluster of its own. Digits, ฯ, ๆ, spaces and foreign letters are in no cluster. A cluster
// is invalid where the grammar is broken at it: a mark on nothing ("ส ิน"), on a letter that cannot
// carry it ("ผู้ื่น", "ท่ี", "ที่่"), า or ำ behind no consonant ("ค าน า", "กํา", "ฤา"), a leading vowel
// without its letter ("เเ", "เ "). The ends of a text and of a line count as spaces.
//
// What it cannot see: a mark one letter late that may stand there too ("เลม่"), a lost mark
// ("หน้าที"), า for ำ ("ถ้าพรรณรา").
struct ClusterCount {
  int clusters = 0;
  int invalid = 0;  // never more than clusters
  bool operator==(const ClusterCount&) const = default;
};

[[nodiscard]] ClusterCount count_clusters(std::string_view text);

// Byte offsets of the letters at which the grammar is broken, in order: of the mark or vowel that
// cannot stand behind what is before it, or of the leading vowel that has no letter.
[[nodiscard]] std::vector<std::size_t> cluster_violations(std::string_view text);

}  // namespace prongsai
