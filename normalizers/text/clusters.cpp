#include "normalizers/text/clusters.h"

#include <array>
#include <cstdint>

#include "normalizers/text/utf8.h"

namespace prongsai {
namespace {

// The character classes of WTT 2.0 in the order of its table.
enum Class : std::uint8_t {
  kNon,   // everything that is no Thai letter; control characters are not kept apart
  kCons,  // consonants but ฤ and ฦ
  kLv,    // leading vowels เ แ โ ใ ไ
  kFv1,   // following vowels ะ า ำ
  kFv2,   // ๅ
  kFv3,   // ฤ ฦ
  kBv1,   // ุ
  kBv2,   // ู
  kBd,    // ฺ
  kTone,  // ่ ้ ๊ ๋
  kAd1,   // ์ ํ
  kAd2,   // ็
  kAd3,   // ๎
  kAv1,   // ิ
  kAv2,   // ั ึ
  kAv3,   // ี ื
};

// U+0E00-0E4F, sixteen to a row.
constexpr std::array<Class, 0x50> kClasses = {
    kNon,  kCons, kCons, kCons, kCons, kCons, kCons, kCons,  // 0E00
    kCons, kCons, kCons, kCons, kCons, kCons, kCons, kCons,  //
    kCons, kCons, kCons, kCons, kCons, kCons, kCons, kCons,  // 0E10
    kCons, kCons, kCons, kCons, kCons, kCons, kCons, kCons,  //
    kCons, kCons, kCons, kCons, kFv3,  kCons, kFv3,  kCons,  // 0E20
    kCons, kCons, kCons, kCons, kCons, kCons, kCons, kNon,   //
    kFv1,  kAv2,  kFv1,  kFv1,  kAv1,  kAv3,  kAv2,  kAv3,   // 0E30
    kBv1,  kBv2,  kBd,   kNon,  kNon,  kNon,  kNon,  kNon,   //
    kLv,   kLv,   kLv,   kLv,   kLv,   kFv2,  kNon,  kAd2,   // 0E40
    kTone, kTone, kTone, kTone, kAd1,  kAd1,  kAd3,  kNon,   //
};

// What a letter does behind another. Row: the one before; column: the one behind, in the order of
// Class. A: starts a cell of its own; C: composes with what is before; R: must not stand there;
// S: must not in the strict level (that of checking text, here the same as R).
constexpr std::array<std::string_view, 16> kTable = {
    "AAASSARRRRRRRRRR",  // NON
    "AAAASACCCCCCCCCC",  // CONS
    "SASSSSRRRRRRRRRR",  // LV
    "AAAASARRRRRRRRRR",  // FV1
    "AAAASARRRRRRRRRR",  // FV2
    "AAASASRRRRRRRRRR",  // FV3
    "AAAASARRRCCRRRRR",  // BV1
    "AAASSARRRCRRRRRR",  // BV2
    "AAASSARRRRRRRRRR",  // BD
    "AAAAAARRRRRRRRRR",  // TONE
    "AAASSARRRRRRRRRR",  // AD1
    "AAASSARRRRRRRRRR",  // AD2
    "AAASSARRRRRRRRRR",  // AD3
    "AAASSARRRCCRRRRR",  // AV1
    "AAASSARRRCRRRRRR",  // AV2
    "AAASSARRRCRCRRRR",  // AV3
};

constexpr Class class_of(char32_t c) {
  return c >= 0x0E00 && c < 0x0E00 + kClasses.size() ? kClasses[c - 0x0E00] : kNon;
}

// Calls violation(offset) at each break of the grammar; returns the number of clusters.
template <typename Violation>
int walk(std::string_view text, Violation violation) {
  int clusters = 0;
  Class last = kNon;
  std::size_t last_start = 0;
  const auto step = [&](Class next, std::size_t start) {
    const char verdict = kTable[last][next];
    if (next != kNon && verdict != 'C') ++clusters;
    // A leading vowel is what is wrong where it stands before no letter of its own.
    if (verdict == 'R' || verdict == 'S') violation(last == kLv ? last_start : start);
    last = next;
    last_start = start;
  };
  for (std::size_t offset = 0; offset < text.size();) {
    const std::size_t start = offset;
    step(class_of(next_code_point(text, offset)), start);
  }
  step(kNon, text.size());
  return clusters;
}

}  // namespace

ClusterCount count_clusters(std::string_view text) {
  ClusterCount count;
  count.clusters = walk(text, [&](std::size_t) { ++count.invalid; });
  return count;
}

std::vector<std::size_t> cluster_violations(std::string_view text) {
  std::vector<std::size_t> offsets;
  walk(text, [&](std::size_t offset) { offsets.push_back(offset); });
  return offsets;
}

}  // namespace prongsai
