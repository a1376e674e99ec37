#include "extractors/scan/inner_boxes.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace prongsai {
namespace {

// In heights of type. The box of a tick is as high as type.
constexpr double kNarrowest = 3.0;
constexpr double kLowest = 1.5;
constexpr double kStroke = 0.35;  // a frame's sides lie this near to the sides of its bounding box
constexpr double kPlain = 0.1;    // of its ink, what lies elsewhere: nothing inside hangs on it
constexpr double kClosed = 0.9;   // of each side, ink

bool holds(const PixelBox& outer, const PixelBox& inner, double room) {
  return outer.x0 + room < inner.x0 && outer.y0 + room < inner.y0 && inner.x1 + room < outer.x1 &&
         inner.y1 + room < outer.y1;
}

// Which columns of a piece of ink have some near its upper and its lower side, and which rows near
// its left and its right one.
class Sides {
 public:
  Sides(const PixelBox& box, double stroke)
      : box_(box),
        stroke_(std::max(3, static_cast<int>(stroke))),
        top_(box.width(), false),
        bottom_(box.width(), false),
        left_(box.height(), false),
        right_(box.height(), false) {}

  void add(const InkRun& run) {
    const auto mark = [&](std::vector<bool>& side) {
      std::fill(side.begin() + (run.x0 - box_.x0), side.begin() + (run.x1 - box_.x0), true);
    };
    if (run.y < box_.y0 + stroke_) mark(top_);
    if (run.y >= box_.y1 - stroke_) mark(bottom_);
    if (run.x0 < box_.x0 + stroke_) left_[run.y - box_.y0] = true;
    if (run.x1 > box_.x1 - stroke_) right_[run.y - box_.y0] = true;
    ink_ += run.x1 - run.x0;
    if (run.y < box_.y0 + stroke_ || run.y >= box_.y1 - stroke_) return;
    inside_ +=
        std::max(0, std::min(run.x1, box_.x1 - stroke_) - std::max(run.x0, box_.x0 + stroke_));
  }

  // Nothing but its four sides.
  [[nodiscard]] bool plain() const { return inside_ <= kPlain * ink_; }

  [[nodiscard]] bool closed() const {
    const auto full = [](const std::vector<bool>& side) {
      return static_cast<double>(std::count(side.begin(), side.end(), true)) >=
             kClosed * static_cast<double>(side.size());
    };
    return full(top_) && full(bottom_) && full(left_) && full(right_);
  }

 private:
  PixelBox box_;
  int stroke_;
  int ink_ = 0;
  int inside_ = 0;
  std::vector<bool> top_;
  std::vector<bool> bottom_;
  std::vector<bool> left_;
  std::vector<bool> right_;
};

struct Frame {
  int component = 0;
  PixelBox box;
  bool plain = false;   // nothing within its sides
  bool closed = false;  // all four are there; letters that touch a table may reach beyond them
};

// All ink that is as large as a box.
std::vector<Frame> frames_of(const Components& ink, double type_height) {
  std::vector<int> place(ink.all.size(), -1);
  std::vector<Frame> frames;
  std::vector<Sides> sides;
  for (std::size_t i = 0; i < ink.all.size(); ++i) {
    const PixelBox& box = ink.all[i].box;
    if (box.width() < kNarrowest * type_height || box.height() < kLowest * type_height) continue;
    place[i] = static_cast<int>(frames.size());
    frames.push_back({static_cast<int>(i), box});
    sides.emplace_back(box, kStroke * type_height);
  }
  for (const InkRun& run : ink.runs) {
    if (place[run.component] >= 0) sides[place[run.component]].add(run);
  }
  for (std::size_t i = 0; i < frames.size(); ++i) {
    frames[i].closed = sides[i].closed();
    frames[i].plain = sides[i].plain();
  }
  return frames;
}

// The smallest frame around `inner`, by its place in `frames`.
std::optional<std::size_t> frame_around(const Frame& inner, const std::vector<Frame>& frames,
                                        double room) {
  std::optional<std::size_t> around;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    const PixelBox& box = frames[i].box;
    if (!holds(box, inner.box, room)) continue;
    if (!around || box.width() < frames[*around].box.width()) around = i;
  }
  return around;
}

// Ink of another frame within `room` of `inner`: strokes of one table, doubled or stopping short.
bool is_near(const std::vector<bool>& of_frame, const Frame& inner, double room,
             const Components& ink) {
  return std::any_of(ink.runs.begin(), ink.runs.end(), [&](const InkRun& run) {
    return of_frame[run.component] && run.component != inner.component &&
           run.y >= inner.box.y0 - room && run.y < inner.box.y1 + room &&
           run.x0 < inner.box.x1 + room && run.x1 > inner.box.x0 - room;
  });
}

void whiten_runs(const std::vector<bool>& of_box, const Components& ink, GreyImage& grey) {
  constexpr int kHalo = 1;  // what a grey picture has of a stroke beside it
  for (const InkRun& run : ink.runs) {
    if (!of_box[run.component]) continue;
    for (int y = std::max(0, run.y - kHalo); y <= std::min(grey.height - 1, run.y + kHalo); ++y) {
      const auto row = grey.pixels.begin() + static_cast<std::ptrdiff_t>(y) * grey.width;
      std::fill(row + std::max(0, run.x0 - kHalo), row + std::min(grey.width, run.x1 + kHalo),
                std::uint8_t{255});
    }
  }
}

}  // namespace

bool whiten_inner_boxes(const Components& ink, double type_height, double room, GreyImage& grey) {
  const std::vector<Frame> frames = frames_of(ink, type_height);
  std::vector<std::optional<std::size_t>> around;
  std::vector<int> held(frames.size(), 0);
  for (const Frame& frame : frames) {
    around.push_back(frame_around(frame, frames, room));
    if (around.back() && frame.closed) ++held[*around.back()];
  }
  std::vector<bool> of_frame(ink.all.size(), false);
  for (const Frame& frame : frames) of_frame[frame.component] = true;
  std::vector<bool> inner(ink.all.size(), false);
  bool any = false;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (!around[i] || !frames[i].plain || !frames[i].closed) continue;
    const Frame& outer = frames[*around[i]];
    if (outer.plain && held[*around[i]] > 1) continue;
    if (is_near(of_frame, frames[i], room, ink)) continue;
    inner[frames[i].component] = any = true;
  }
  if (any) whiten_runs(inner, ink, grey);
  return any;
}

}  // namespace prongsai
