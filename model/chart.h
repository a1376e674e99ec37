#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/hundredths.h"
#include "model/origin.h"

namespace prongsai {

enum class ChartKind {
  kColumns,  // upright bars
  kBars,     // lying bars
  kLine,     // points joined by a line
  kRadar,    // spokes around a middle
  kNumber,   // a gauge, or one big number
};

// What values may lie between, both ends included.
struct ValueRange {
  Hundredths low;
  Hundredths high;
  bool operator==(const ValueRange&) const = default;
  [[nodiscard]] bool contains(Hundredths value) const { return low <= value && value <= high; }
};

// One bar, point or spoke.
struct ChartMark {
  Text category;  // what stands below or beside it: "ปี 2568", "การปฏิบัติหน้าที่"; empty: nothing does
  int series = 0;                   // index into Chart::series; 0 where there is no legend
  std::optional<Numeral> label;     // the number printed at it
  Rect box;                         // of the bar, or of the point
  std::optional<ValueRange> drawn;  // what its length or place says, where the chart tells a scale
  bool operator==(const ChartMark&) const = default;
};

// A chart as drawn: geometry and words. What it is about is decided later.
struct Chart {
  ChartKind kind = ChartKind::kColumns;
  Origin origin;                      // of the whole chart
  std::vector<Text> titles;           // lines of text in it that are no label, from top to bottom
  std::vector<Text> series = {};      // names in the legend; empty: one series, without a name
  std::vector<ChartMark> marks = {};  // by series, from left to right, top to bottom or clockwise
  bool truncated = false;             // its axis does not begin at 0: lengths are no ratios
  bool operator==(const Chart&) const = default;
};

}  // namespace prongsai
