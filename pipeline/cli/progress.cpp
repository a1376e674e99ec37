#include "pipeline/cli/progress.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <iostream>

#include "normalizers/text/utf8.h"
#include "pipeline/dump/value_text.h"

namespace prongsai {
namespace {

constexpr std::chrono::milliseconds kBarEvery(500);
constexpr std::chrono::seconds kLineEvery(30);
constexpr std::size_t kBarCells = 20;
constexpr double kWorthNaming = 5;  // seconds: what takes less is nobody's question

// "0:34", "2:05:00"
std::string clock_time(double seconds) {
  const auto whole = static_cast<long>(seconds);
  std::array<char, 32> text{};
  if (whole >= 3600) {
    std::snprintf(text.data(), text.size(), "%ld:%02ld:%02ld", whole / 3600, whole / 60 % 60,
                  whole % 60);
  } else {
    std::snprintf(text.data(), text.size(), "%ld:%02ld", whole / 60, whole % 60);
  }
  return text.data();
}

std::string rate_text(double rate) {
  std::array<char, 32> text{};
  std::snprintf(text.data(), text.size(), rate < 10 ? "%.1f/s" : "%.0f/s", rate);
  return text.data();
}

std::string bar(const RunProgress& progress) {
  const std::size_t all = std::max<std::size_t>(progress.inputs, 1);
  const std::size_t full = std::min(progress.ended, all) * kBarCells / all;
  return '[' + std::string(full, '#') + std::string(kBarCells - full, '.') + "] " +
         std::to_string(std::min(progress.ended, all) * 100 / all) + "% ";
}

std::string slowest(const RunProgress& progress) {
  const auto longest =
      std::max_element(progress.in_hand.begin(), progress.in_hand.end(),
                       [](const InHand& a, const InHand& b) { return a.seconds < b.seconds; });
  if (longest == progress.in_hand.end() || longest->seconds < kWorthNaming) return "";
  std::string text = "; slowest " + one_line(longest->name);
  if (longest->page > 0) text += " page " + std::to_string(longest->page);
  return text + " (" + clock_time(longest->seconds) + ')';
}

std::string cut(const std::string& text, std::size_t width) {
  std::u32string points = to_code_points(text);
  if (width == 0 || points.size() <= width) return text;
  points.resize(width);
  return to_utf8(points);
}

std::size_t terminal_width() {
  winsize size{};
  if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col < 2) return 79;
  return size.ws_col - 1U;
}

}  // namespace

std::string progress_text(const RunProgress& progress, double seconds, std::size_t width) {
  const std::size_t read_now = progress.ended - std::min(progress.ended, progress.resumed);
  const double rate = seconds > 0 ? static_cast<double>(read_now) / seconds : 0;
  std::string text = bar(progress) + std::to_string(progress.ended) + " of " +
                     std::to_string(progress.inputs) + " documents, " +
                     std::to_string(progress.pages) + " pages";
  if (rate > 0) text += ", " + rate_text(rate);
  if (progress.bytes_read > 0) {
    const double share =
        static_cast<double>(progress.bytes_left) / static_cast<double>(progress.bytes_read);
    text += ", " + clock_time(seconds * share) + " left";
  }
  if (progress.failed > 0) text += ", " + std::to_string(progress.failed) + " failed";
  return cut(text + slowest(progress), width);
}

void ProgressDisplay::show(const RunProgress& progress) {
  const Clock::time_point now = Clock::now();
  if (form_ == ProgressForm::kNone) return;
  if (now - shown_ < (form_ == ProgressForm::kBar ? kBarEvery : Clock::duration(kLineEvery)))
    return;
  shown_ = now;
  const double seconds = std::chrono::duration<double>(now - start_).count();
  if (form_ == ProgressForm::kLines) {
    std::cerr << progress_text(progress, seconds, 0) + '\n';
    return;
  }
  // To the line's beginning, and what is left of an older text away.
  std::cerr << '\r' + progress_text(progress, seconds, terminal_width()) + "\x1b[K" << std::flush;
  on_screen_ = true;
}

void ProgressDisplay::print(const std::string& line) {
  clear();
  std::cerr << line + '\n';
}

void ProgressDisplay::clear() {
  if (std::exchange(on_screen_, false)) std::cerr << "\r\x1b[K" << std::flush;
}

ProgressForm progress_form_of_standard_error() {
  return isatty(STDERR_FILENO) != 0 ? ProgressForm::kBar : ProgressForm::kLines;
}

}  // namespace prongsai
